import type { RefOf } from '../reference';
import { formB06, formB07, formB11 } from './byEconomicSubject';
import { formB02, formB03, formB05, formB09, formB10 } from './bySubject';
import { formB12 } from './projects';
import { formB01, formB04 } from './summary';
import { formB08 } from './threePublic';

/** The twelve standard forms of a budget (预算), in their printed order. */
export const budgetForms = [
  formB01,
  formB02,
  formB03,
  formB04,
  formB05,
  formB06,
  formB07,
  formB08,
  formB09,
  formB10,
  formB11,
  formB12,
] as const;

type AnyForm = (typeof budgetForms)[number];

/** A symbolic reference into the forms of a budget: 'b03/total/basic', 'b01/201/amount', 'b08/reception/amount'. */
export type BudgetRef = RefOf<AnyForm>;

export type BudgetFormId = AnyForm['id'];
