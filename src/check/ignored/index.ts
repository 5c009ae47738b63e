import type { CheckReport, Finding, IgnoredFinding } from '../../model/finding';
import type { Workbook } from '../../model/workbook';
import { identityOf } from './identity';
import { storedIgnores } from './store';

export { identityOf } from './identity';
export { planIgnoring, planRestoring } from './plan';

/**
 * The report with the findings that the workbook's store sets aside listed apart. Nothing else changes: the outcomes
 * count what holds and what does not, whatever a person makes of it.
 * @param said what a finding says by itself, to tell whether it still says what it said when it was set aside
 */
export function setAside(report: CheckReport, workbook: Workbook, said: (finding: Finding) => string): CheckReport {
  const stored = storedIgnores(workbook);
  if (stored.size === 0) return report;
  const findings: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of report.findings) {
    const found = stored.get(identityOf(finding));
    if (found) ignored.push({ finding, reason: found.reason, isChanged: found.said !== said(finding).trim() });
    else findings.push(finding);
  }
  return { ...report, findings, ignored };
}
