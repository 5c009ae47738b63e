import { a1, sentence } from '../src/index';
import type { CheckReport, Finding, FindingCell, Severity, SkippedCheck } from '../src/index';

/** The result of a check as a person reads it in a terminal: summary, findings by form, what was not checked. */
export function checkText(file: string, report: CheckReport): string {
  const { passed, rounding, failed, skipped } = report.outcomes;
  const lines = [
    `${file}：认出 ${report.forms.length} 张公开表。`,
    `核对 ${passed + rounding + failed + skipped} 项：通过 ${passed}，尾差 ${rounding}，错误 ${failed}，未核对 ${skipped}。`,
    ...(report.missing.length > 0 ? [`没有找到：${report.missing.join('、')}。`] : []),
    ...byForm(report.findings).flatMap(([form, findings]) => [
      '',
      heading(report, form),
      ...findings.flatMap(findingLines),
    ]),
    ...skippedLines(report),
  ];
  return `${lines.join('\n')}\n`;
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', note: '提示' };

function findingLines(finding: Finding): string[] {
  const arithmetic = equation(finding);
  return [
    `  [${SEVERITIES[finding.severity]}] ${sentence(finding)}`,
    ...(arithmetic === '' ? [] : [`         ${arithmetic}`]),
  ];
}

/** The cells of a finding as the equation they stand in: "Sheet6!C17 9.00 ≠ C18 400.00 + C20 7.99". */
function equation(finding: Finding): string {
  const [left, ...right] = finding.cells;
  if (!left) return '';
  const terms = right.filter((cell) => cell.role !== 'part' || cell.shown !== '');
  const sums = terms.map((cell, index) => {
    const operator = cell.sign === '-' ? '− ' : index > 0 && cell.role === 'part' ? '+ ' : '';
    return `${operator}${term(cell, left.sheet)}`;
  });
  const first = `${left.sheet}!${term(left, left.sheet)}`;
  return sums.length === 0 ? first : `${first} ${relation(finding)} ${sums.join(' ')}`;
}

function relation(finding: Finding): string {
  if (finding.kind === 'sum' || finding.kind === 'same') return finding.severity === 'note' ? '≈' : '≠';
  return finding.kind === 'atMost' ? '>' : '；';
}

function term(cell: FindingCell, sheet: string): string {
  const place = cell.sheet === sheet ? a1(cell) : `${cell.sheet}!${a1(cell)}`;
  return `${place} ${cell.shown === '' ? '（空白）' : cell.shown}`;
}

/** Skipped checks with one reason in one form stand together. */
function skippedLines(report: CheckReport): string[] {
  if (report.skipped.length === 0) return [];
  const groups = byForm(report.skipped).flatMap(([form, checks]) =>
    [...groupBy(checks, ({ reason }) => reason)].map(([reason, members]) =>
      skippedGroup(report, form, reason, members),
    ),
  );
  return ['', `未核对（${report.skipped.length} 项，不等于通过）`, ...groups.flat()];
}

function skippedGroup(report: CheckReport, form: string, reason: string, checks: readonly SkippedCheck[]): string[] {
  return [`  ${heading(report, form)}：${reason}`, ...checks.map(({ statement }) => `    ${statement}`)];
}

function heading(report: CheckReport, form: string): string {
  if (form === '') return '整个工作簿';
  const found = report.forms.find(({ id }) => id === form);
  return found ? `${found.mark} ${found.title}` : `公开${form}表`;
}

/** In the order of the forms, what concerns the whole workbook last. */
function byForm<T extends { readonly form: string }>(members: readonly T[]): [string, T[]][] {
  const isLast = (form: string) => Number(form === '');
  return [...groupBy(members, ({ form }) => form)].sort(
    ([a], [b]) => isLast(a) - isLast(b) || Number(a > b) - Number(a < b),
  );
}

function groupBy<T>(members: readonly T[], keyOf: (member: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) groups.set(keyOf(member), [...(groups.get(keyOf(member)) ?? []), member]);
  return groups;
}
