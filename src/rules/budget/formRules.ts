import type { FormRule } from '../../model/formRule';
import { cellRules } from '../finalAccounts/cells';
import { codeRules } from '../finalAccounts/codes';
import { headRules } from '../finalAccounts/heads';

/** Heads, notes, codes and cells of the budget forms: what holds for final accounts holds here, but for these. */

/** Systems list the subjects of a unit in no order. */
const ORDERED = 'code/order';
/** 01 to 07 stand in this order everywhere. */
const IN_ORDER = ['b01', 'b02', 'b03', 'b04', 'b05', 'b06', 'b07'] as const;

const adapted = (rule: FormRule): FormRule =>
  rule.kind === 'marksInOrder' || rule.kind === 'markStandard' ? { ...rule, inOrder: IN_ORDER } : rule;

export const budgetFormRules: readonly FormRule[] = [...headRules, ...codeRules, ...cellRules]
  .filter(({ code }) => code !== ORDERED)
  .map(adapted);
