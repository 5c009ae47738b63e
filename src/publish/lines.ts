import { a1 } from '../model/address';
import { decimalsOf, exact, grouped, PUBLISHED_DECIMALS } from '../model/amount';
import type { CheckReport, Finding, FindingCell, IgnoredFinding } from '../model/finding';
import { standardMark } from '../model/form';
import { levelOf, type FindingLevel } from '../model/level';

/** The sentence of a finding; src/index.ts hands it in, because an interpreter knows no data. */
export type SentenceOf = (finding: Finding) => string;

/** A finding as every kind of report tells it. */
export interface ReportLine {
  readonly finding: Finding;
  readonly level: FindingLevel;
  readonly sentence: string;
  /** By how much it is wrong, as printed without separators; "" where there is no such number. */
  readonly difference: string;
  /** What is to be done, or what a person decided. */
  readonly handling: string;
  readonly ignored?: IgnoredFinding;
}

/** The lines of one form. */
export interface ReportGroup {
  /** "" for the whole workbook. */
  readonly form: string;
  /** "公开06表". */
  readonly mark: string;
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

const ORDER: readonly FindingLevel[] = ['error', 'warning', 'note', 'rounding'];

/** Every finding, also those set aside: by form, what concerns the whole workbook last, the most urgent first. */
export function reportGroups(report: CheckReport, sentenceOf: SentenceOf): readonly ReportGroup[] {
  const lines = [
    ...report.findings.map((finding) => lineOf(finding, sentenceOf)),
    ...report.ignored.map((ignored) => lineOf(ignored.finding, sentenceOf, ignored)),
  ];
  const forms = [...new Set(lines.map(({ finding }) => finding.form))].sort(
    (a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
  );
  return forms.map((form) => ({
    form,
    ...formNames(report, form),
    lines: lines.filter(({ finding }) => finding.form === form).sort((a, b) => urgency(a) - urgency(b)),
  }));
}

/** Those set aside come after all others of their form. */
const urgency = ({ level, ignored }: ReportLine): number => ORDER.indexOf(level) + (ignored ? ORDER.length : 0);

function lineOf(finding: Finding, sentenceOf: SentenceOf, ignored?: IgnoredFinding): ReportLine {
  const level = levelOf(finding);
  return {
    finding,
    level,
    sentence: sentenceOf(finding),
    difference: differenceOf(finding),
    handling: ignored ? ignoredText(ignored) : handlingOf(finding, level),
    ...(ignored ? { ignored } : {}),
  };
}

function differenceOf({ kind, args }: Finding): string {
  switch (kind) {
    case 'sum':
    case 'same':
    case 'atMost':
    case 'conflict':
      return args.difference;
    default:
      return '';
  }
}

function ignoredText({ reason, isChanged }: IgnoredFinding): string {
  return `已忽略：${reason}${isChanged ? '（忽略之后内容有变化，请再看一遍）' : ''}`;
}

const HANDLING: Readonly<Record<FindingLevel, string>> = {
  error: '请改正',
  warning: '请核对',
  note: '请过目',
  rounding: '不必改',
};

function handlingOf({ fix }: Finding, level: FindingLevel): string {
  return fix
    ? `建议在 ${a1(fix)} 填 ${typeof fix.value === 'number' ? withSeparators(fix.value) : fix.value}`
    : HANDLING[level];
}

function withSeparators(value: number): string {
  const number = exact(value);
  return grouped(number, Math.max(PUBLISHED_DECIMALS, decimalsOf(number)));
}

/** The form's mark and the title that stands in its sheet. */
export function formNames({ forms }: CheckReport, form: string): { readonly mark: string; readonly title: string } {
  if (form === '') return { mark: '全部工作簿', title: '' };
  const found = forms.find(({ id }) => id === form);
  return { mark: found?.mark ?? standardMark(form), title: found?.title ?? '' };
}

/** "核对 655 项：通过 651，尾差 0，错误 4；未核对 0 项。", and what else there is to know before the list. */
export function summaryLines({ forms, missing, outcomes, ignored }: CheckReport): readonly string[] {
  const { passed, rounding, failed, skipped } = outcomes;
  return [
    `认出 ${forms.length} 张公开表。核对 ${passed + rounding + failed} 项：通过 ${passed}，尾差 ${rounding}，错误 ${failed}；未核对 ${skipped} 项（不等于通过）。`,
    ...(ignored.length > 0 ? [`已忽略 ${ignored.length} 处，仍计入上面的项数，理由见“处理”。`] : []),
    ...(missing.length > 0 ? [`没有找到：${missing.join('、')}。`] : []),
    ...emptyLines(forms),
  ];
}

function emptyLines(forms: CheckReport['forms']): readonly string[] {
  const empty = forms.filter(({ isEmpty }) => isEmpty).map(({ mark, title }) => `${mark} ${title}`);
  return empty.length > 0 ? [`没有数据：${empty.join('、')}。`] : [];
}

/** A cell and what it shows: "F6 9.00". */
export function cellText(cell: FindingCell): string {
  return `${a1(cell)} ${cell.shown === '' ? '空白' : cell.shown}`;
}
