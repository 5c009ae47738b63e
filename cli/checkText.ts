import { a1, groupBy, LEVEL_WORDS, levelOf, sentence } from '../src/index';
import type {
  CheckReport,
  Finding,
  FindingCell,
  FindingLevel,
  IgnoredFinding,
  RecognisedForm,
  SkippedCheck,
} from '../src/index';

/** The result of a check as a person reads it in a terminal: summary, findings by form, what was not checked. */
export function checkText(file: string, report: CheckReport): string {
  const { passed, rounding, failed, skipped } = report.outcomes;
  const lines = [
    `${file}：认出 ${report.forms.length} 张公开表。`,
    `核对 ${passed + rounding + failed} 项：通过 ${passed}，尾差 ${rounding}，错误 ${failed}；未核对 ${skipped} 项。`,
    ...(report.missing.length > 0 ? [`没有找到：${report.missing.join('、')}。`] : []),
    ...emptyForms(report.forms),
    ...byForm(report.findings).flatMap(([form, findings]) => formLines(report, form, findings)),
    ...ignoredLines(report.ignored),
    ...skippedLines(report),
  ];
  return `${lines.join('\n')}\n`;
}

function emptyForms(forms: readonly RecognisedForm[]): string[] {
  const empty = forms.filter(({ isEmpty }) => isEmpty).map(({ mark, title }) => `${mark} ${title}`);
  return empty.length > 0 ? [`没有数据：${empty.join('、')}。`] : [];
}

/** Most urgent first. */
const LEVELS = Object.keys(LEVEL_WORDS) as readonly FindingLevel[];

function formLines(report: CheckReport, form: string, findings: readonly Finding[]): string[] {
  const found = report.forms.find(({ id }) => id === form);
  const urgent = [...findings].sort((a, b) => LEVELS.indexOf(levelOf(a)) - LEVELS.indexOf(levelOf(b)));
  const sheet = found && !found.sheet.includes(found.title) ? `（工作表“${found.sheet}”）` : '';
  return ['', `${formName(found, form)}${sheet}`, ...urgent.flatMap((finding) => findingLines(finding, found?.sheet))];
}

function findingLines(finding: Finding, sheet: string | undefined): string[] {
  const details = [equation(finding, sheet), ...(finding.kind === 'blankTotal' ? finding.args.equations : [])];
  return [
    `  [${LEVEL_WORDS[levelOf(finding)]}] ${sentence(finding)}`,
    ...details.filter((line) => line !== '').map((line) => `         ${line}`),
  ];
}

/** The cells of a finding as the equation they stand in: "F6 9.00 ≠ F7 0.71 + F13 0.30". Blank parts are left out. */
function equation(finding: Finding, sheet: string | undefined): string {
  const [left, ...others] = finding.cells;
  if (!left) return '';
  const terms = others.filter(({ role, shown }) => role !== 'part' || shown !== '');
  if (!isComparison(finding)) return places([left, ...terms], sheet);
  const right = terms.map((cell, index) => `${operator(cell, index)}${term(cell, sheet)}`);
  return `${term(left, sheet)} ${relation(finding)} ${right.length === 0 ? '0' : right.join(' ')}`;
}

/** A finding on how cells are written may hold every amount of a form: the first ones tell where to begin. */
const PLACES_SHOWN = 8;

function places(cells: readonly FindingCell[], sheet: string | undefined): string {
  const shown = cells.slice(0, PLACES_SHOWN).map((cell) => term(cell, sheet));
  return cells.length > PLACES_SHOWN ? `${shown.join('，')} 等 ${cells.length} 处` : shown.join('，');
}

const isComparison = ({ kind }: Finding) => kind === 'sum' || kind === 'same' || kind === 'atMost';

function relation({ kind, severity }: Finding): string {
  if (severity !== 'error') return '≈';
  return kind === 'atMost' ? '>' : '≠';
}

function operator(cell: FindingCell, index: number): string {
  if (cell.sign === '-') return '− ';
  return index === 0 ? '' : '+ ';
}

/** A cell with its sheet (unless that is the one being talked about) and what it shows. */
function term(cell: FindingCell, sheet: string | undefined): string {
  const place = cell.sheet === sheet ? a1(cell) : `${cell.sheet}!${a1(cell)}`;
  return `${place} ${cell.shown === '' ? '（空白）' : cell.shown}`;
}

/** What a person set aside in the workbook: still counted above, and never left out. */
function ignoredLines(ignored: readonly IgnoredFinding[]): string[] {
  if (ignored.length === 0) return [];
  const lines = ignored.flatMap(({ finding, reason, isChanged }) => [
    `  [${LEVEL_WORDS[levelOf(finding)]}] ${sentence(finding)}`,
    `         理由：${reason}${isChanged ? '（忽略之后内容有变化，请再看一遍）' : ''}`,
  ]);
  return ['', `已忽略 ${ignored.length} 处（仍计入上面的项数）`, ...lines];
}

/** Skipped checks with one reason in one form stand together. */
function skippedLines(report: CheckReport): string[] {
  if (report.skipped.length === 0) return [];
  const groups = byForm(report.skipped).flatMap(([form, checks]) => {
    const name = formName(undefined, form);
    return [...groupBy(checks, ({ reason }) => reason)].flatMap(([reason, same]) => skippedGroup(name, reason, same));
  });
  return ['', `未核对 ${report.skipped.length} 项（不等于通过）`, ...groups];
}

function skippedGroup(name: string, reason: string, checks: readonly SkippedCheck[]): string[] {
  return [`  ${name}：${reason}`, ...checks.map(({ statement }) => `    ${statement}`)];
}

function formName(found: RecognisedForm | undefined, form: string): string {
  if (form === '') return '整个工作簿';
  return found ? `${found.mark} ${found.title}` : `公开${form}表`;
}

/** In the order of the forms, what concerns the whole workbook last. */
function byForm<T extends { readonly form: string }>(members: readonly T[]): [string, T[]][] {
  const isLast = (form: string) => Number(form === '');
  return [...groupBy(members, ({ form }) => form)].sort(
    ([a], [b]) => isLast(a) - isLast(b) || Number(a > b) - Number(a < b),
  );
}
