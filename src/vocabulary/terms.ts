import { appropriationTerms } from './terms/appropriations';
import { budgetTerms } from './terms/budget';
import { budgetCarryoverTerms } from './terms/budgetCarryover';
import { budgetRowTerms } from './terms/budgetRows';
import { expenditureTerms } from './terms/expenditures';
import { headerTerms } from './terms/headers';
import { incomeTerms } from './terms/incomes';
import type { Term } from './terms/term';
import { threePublicTerms } from './terms/threePublic';

export type { Term };

/** Every word of the forms by its id. */
export const terms = {
  ...headerTerms,
  ...incomeTerms,
  ...expenditureTerms,
  ...appropriationTerms,
  ...threePublicTerms,
  ...budgetTerms,
  ...budgetCarryoverTerms,
  ...budgetRowTerms,
} as const satisfies Record<string, Term>;

export type TermId = keyof typeof terms;
