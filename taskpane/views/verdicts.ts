import type { Verdict } from '../../src/index';
import type { IconName } from '../icons';

/** The verdicts as they are counted and offered: what to act on first. */
export const VERDICTS: readonly Verdict[] = ['disagree', 'rounding', 'unresolved', 'agree'];

/** A verdict's icon: what tells it apart where colours do not. */
export const VERDICT_ICONS: Readonly<Record<Verdict, IconName>> = {
  agree: 'passed',
  rounding: 'rounding',
  disagree: 'error',
  unresolved: 'skipped',
};
