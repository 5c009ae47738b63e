import type { Computation } from './computed';
import type { Severity } from './finding';

/** A rule on computed columns, as data; check/computed judges every kind by intervals. */
export interface ComputedRule {
  readonly code: string;
  readonly severity: Severity;
  readonly statement: string;
  readonly source: string;
}

export type ComputedRules = Readonly<Record<Computation, ComputedRule>>;
