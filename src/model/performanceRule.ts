import type { Severity } from './finding';

/** A rule on 绩效自评 tables, as data; check/performance has one function each. */
export interface PerformanceRule {
  readonly code: string;
  readonly severity: Severity;
  readonly statement: string;
  readonly source: string;
}

export type PerformanceRules = Readonly<
  Record<'rate' | 'totalScore' | 'totalWeight' | 'deviation' | 'zeroScore', PerformanceRule>
>;
