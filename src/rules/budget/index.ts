import type { Rule } from '../../model/rule';
import { betweenForms } from './betweenForms';
import { withinForms } from './withinForms';

export { budgetFormRules } from './formRules';

/** What must hold between the amounts of the twelve forms of a budget. */
export const budgetRules: readonly Rule[] = [...withinForms, ...betweenForms];
