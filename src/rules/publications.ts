import { budgetForms } from '../forms/budget';
import { finalAccountsForms } from '../forms/finalAccounts';
import type { Publication } from '../model/publication';
import { budgetFormRules, budgetRules } from './budget';
import { finalAccountsFormRules, finalAccountsRules } from './finalAccounts';

/** 部门决算 */
export const finalAccounts: Publication = {
  kind: 'finalAccounts',
  forms: finalAccountsForms,
  rules: finalAccountsRules,
  formRules: finalAccountsFormRules,
};

/** 部门预算 */
export const budget: Publication = {
  kind: 'budget',
  forms: budgetForms,
  rules: budgetRules,
  formRules: budgetFormRules,
};

/** Everything that a workbook may publish. */
export const publications: readonly Publication[] = [finalAccounts, budget];
