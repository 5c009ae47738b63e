import type { Rule } from '../../model/rule';
import { betweenForms } from './betweenForms';
import { withinForms } from './withinForms';

/** What must hold in the nine forms of final accounts. */
export const finalAccountsRules: readonly Rule[] = [...withinForms, ...betweenForms];
