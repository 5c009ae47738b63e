import type {
  CellAddress,
  CheckReport,
  Finding,
  FindingCell,
  IgnoredFinding,
  MessageKind,
  SkippedCheck,
} from '../../src/index';
import { a1, addressKey, amountText, findingIdentity, groupBy, sentence } from '../../src/index';
import { strings } from '../strings';
import { figuresOf, type FiguresView } from './figures';
import { toneOf, type Tone } from './tone';

/** A check's results as the pane shows them: made once per check, so that rendering only lays them out. */
export interface CheckView {
  readonly forms: readonly FormLink[];
  /** Titles of the standard forms that were not found. */
  readonly missing: readonly string[];
  /** How many relations held, and how many were looked at. */
  readonly passed: number;
  readonly checked: number;
  /** Errors and warnings by form; within a form the most urgent first. */
  readonly problems: readonly FindingGroup[];
  /** Remarks that need not be acted on, by form. */
  readonly notes: readonly FindingGroup[];
  /** Differences that rounding explains, by form. */
  readonly roundings: readonly FindingGroup[];
  readonly skipped: readonly SkippedGroup[];
  /** Findings that a person set aside, by form. */
  readonly ignored: readonly FindingGroup[];
  /** How many findings there are of each tone, and checks that were not made. */
  readonly counts: Readonly<Record<Tone | 'skipped' | 'ignored', number>>;
  /** Of the workbook that was checked: another one means that it changed since. */
  readonly fingerprint: string;
}

export interface FormLink {
  readonly key: string;
  readonly mark: string;
  readonly title: string;
  /** It prints no amount other than zero. */
  readonly isEmpty: boolean;
  readonly target: CellAddress;
}

export interface FindingGroup {
  /** The form's id, "" for the whole workbook. */
  readonly id: string;
  readonly title: string;
  readonly findings: readonly FindingView[];
}

export interface FindingView {
  /** The same finding has the same key in the next check. */
  readonly key: string;
  /** What the engine knows the finding by. */
  readonly identity: string;
  readonly tone: Tone;
  readonly sentence: string;
  readonly figures: FiguresView;
  readonly cells: readonly CellView[];
  /** The one content that puts it right, as it is shown: "3,305.34". */
  readonly fix?: string;
  /** Why it was set aside. */
  readonly ignored?: { readonly reason: string; readonly isChanged: boolean };
}

export type CellPart = 'total' | 'plus' | 'minus' | 'left' | 'right' | 'said' | 'cell';

export interface CellView {
  readonly key: string;
  readonly target: CellAddress;
  readonly part: CellPart;
  readonly label: string;
  /** "C7". */
  readonly address: string;
  /** What the cell shows; "" when blank. */
  readonly shown: string;
}

/** The checks of one form that were not made, those with one reason together. */
export interface SkippedGroup {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly reasons: readonly { readonly reason: string; readonly statements: readonly string[] }[];
}

/** @param fingerprint of the workbook that was checked */
export function checkView(report: CheckReport, fingerprint: string): CheckView {
  const titleOf = formTitles(report);
  const markOf = formMarks(report);
  const placed = (finding: Finding, ignored?: IgnoredFinding) => ({
    form: finding.form,
    view: findingView(finding, markOf(finding.form), ignored),
  });
  const keyed = withUniqueKeys(report.findings.map((finding) => placed(finding)));
  const setAside = withUniqueKeys(report.ignored.map((ignored) => placed(ignored.finding, ignored)));
  const groups = (tones: readonly Tone[], members = keyed): FindingGroup[] =>
    byForm(members.filter(({ view }) => tones.includes(view.tone))).map(([id, found]) => ({
      id,
      title: titleOf(id),
      findings: found.map(({ view }) => view).sort((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone)),
    }));
  return {
    forms: report.forms.map((form) => ({ ...form, key: addressKey(form.at), target: form.at })),
    missing: report.missing,
    passed: report.outcomes.passed,
    checked: report.outcomes.passed + report.outcomes.rounding + report.outcomes.failed,
    problems: groups(['error', 'warning']),
    notes: groups(['note']),
    roundings: groups(['rounding']),
    skipped: byForm(report.skipped).map(([id, members]) => skippedGroup(id, titleOf(id), members)),
    ignored: groups(['error', 'warning', 'note', 'rounding'], setAside),
    counts: {
      ...countTones(keyed.map(({ view }) => view.tone)),
      skipped: report.outcomes.skipped,
      ignored: setAside.length,
    },
    fingerprint,
  };
}

function findingView(finding: Finding, mark: string | undefined, ignored: IgnoredFinding | undefined): FindingView {
  const { fix } = finding;
  const identity = findingIdentity(finding);
  return {
    key: identity,
    identity,
    tone: toneOf(finding),
    sentence: sentence(finding),
    figures: figuresOf(finding),
    cells: finding.cells.map((cell, index) => cellView(cell, index, partOf(cell, finding.kind), mark)),
    ...(fix
      ? { fix: typeof fix.value === 'number' ? amountText(finding.expected ?? String(fix.value)) : fix.value }
      : {}),
    ...(ignored ? { ignored: { reason: ignored.reason, isChanged: ignored.isChanged } } : {}),
  };
}

/** Only the cells of one sum have signs; a blank total is listed with the cells of every equation it stands in. */
function partOf({ role, sign }: FindingCell, kind: MessageKind): CellPart {
  if (role !== 'part' && role !== 'total') return role;
  if (kind !== 'sum') return 'cell';
  if (role === 'total') return 'total';
  return sign === '-' ? 'minus' : 'plus';
}

/** Under the heading of its form a cell is listed without the form's mark. */
function cellView(cell: FindingCell, index: number, part: CellPart, mark: string | undefined): CellView {
  const { sheet, row, column } = cell;
  return {
    key: `${index}|${addressKey(cell)}`,
    target: { sheet, row, column },
    part,
    label: mark !== undefined && cell.label.startsWith(`${mark} `) ? cell.label.slice(mark.length + 1) : cell.label,
    address: a1(cell),
    shown: cell.shown,
  };
}

/** Two findings of one rule on the same cells get a running number, so that no key is used twice. */
function withUniqueKeys<T extends { readonly view: FindingView }>(findings: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.view.key) ?? 0) + 1;
    seen.set(finding.view.key, count);
    return count === 1 ? finding : { ...finding, view: { ...finding.view, key: `${finding.view.key}#${count}` } };
  });
}

function formTitles(report: CheckReport): (form: string) => string {
  const titles = new Map<string, string>();
  for (const form of report.forms) if (!titles.has(form.id)) titles.set(form.id, `${form.mark} ${form.title}`);
  return (form) => (form === '' ? strings.check.workbookGroup : (titles.get(form) ?? strings.check.formGroup(form)));
}

function formMarks(report: CheckReport): (form: string) => string | undefined {
  const marks = new Map(report.forms.map((form) => [form.id, form.mark]));
  return (form) => marks.get(form);
}

/** Members by form in the order of the forms' ids, the whole workbook last. */
function byForm<T extends { readonly form: string }>(members: readonly T[]): [string, T[]][] {
  return [...groupBy(members, (member) => member.form)].sort(
    ([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
  );
}

function skippedGroup(id: string, title: string, checks: readonly SkippedCheck[]): SkippedGroup {
  const reasons = [...groupBy(checks, (check) => check.reason)];
  return {
    id,
    title,
    count: checks.length,
    reasons: reasons.map(([reason, members]) => ({ reason, statements: members.map((check) => check.statement) })),
  };
}

function countTones(tones: readonly Tone[]): Record<Tone, number> {
  const counts: Record<Tone, number> = { error: 0, warning: 0, rounding: 0, note: 0 };
  for (const tone of tones) counts[tone] += 1;
  return counts;
}
