import type { FormRule } from '../../model/formRule';
import type { Rule } from '../../model/rule';
import { betweenForms } from './betweenForms';
import { cellRules } from './cells';
import { codeRules } from './codes';
import { headRules } from './heads';
import { withinForms } from './withinForms';

/** What must hold between the amounts of the nine forms of final accounts. */
export const finalAccountsRules: readonly Rule[] = [...withinForms, ...betweenForms];

/** What must hold around and in the amounts: heads, notes, printed numbers, codes, cells. */
export const finalAccountsFormRules: readonly FormRule[] = [...headRules, ...codeRules, ...cellRules];
