import type { PublicationKind } from '../model/form';
import { henanBudget2025 } from './budget/henan2025';
import { henan2022 } from './henan2022';
import { henan2023 } from './henan2023';
import { henan2024 } from './henan2024';

/** A wording that ships, by the year of the forms it was prescribed for. */
export interface ShippedWording {
  readonly year: number;
  readonly source: string;
}

export const finalAccountsWordings: readonly ShippedWording[] = [
  { year: 2022, source: henan2022 },
  { year: 2023, source: henan2023 },
  { year: 2024, source: henan2024 },
];

export const budgetWordings: readonly ShippedWording[] = [{ year: 2025, source: henanBudget2025 }];

const WORDINGS: Readonly<Record<PublicationKind, readonly ShippedWording[]>> = {
  finalAccounts: finalAccountsWordings,
  budget: budgetWordings,
};

/** The wording of that year, else of the year nearest before it, else the oldest. */
export function wordingFor(kind: PublicationKind, year: number): string {
  const wordings = WORDINGS[kind];
  const fitting = wordings.filter((wording) => wording.year <= year);
  return (fitting.at(-1) ?? wordings[0])?.source ?? '';
}
