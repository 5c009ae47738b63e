import type { CheckReport, Finding } from '../model/finding';

const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 } as const;

/** By form, worst first, then as found. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(a.form > b.form) - Number(a.form < b.form) || SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity],
  );
}

/** The parts of a report that one kind of check makes. */
export type Checked = Pick<CheckReport, 'outcomes' | 'findings' | 'skipped'>;

/** A report with more of it, in order. */
export function withChecked(report: CheckReport, { outcomes, findings, skipped }: Checked): CheckReport {
  const { passed, rounding, failed, skipped: left } = report.outcomes;
  return {
    ...report,
    outcomes: {
      passed: passed + outcomes.passed,
      rounding: rounding + outcomes.rounding,
      failed: failed + outcomes.failed,
      skipped: left + outcomes.skipped,
    },
    findings: findings.length === 0 ? report.findings : sortFindings([...report.findings, ...findings]),
    skipped: [...report.skipped, ...skipped],
  };
}
