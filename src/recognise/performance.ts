import type { CellAddress } from '../model/address';
import { exact } from '../model/amount';
import { readNumber } from '../model/content';
import type { FundLine, IndicatorLine, PerformanceTable, PrintedNumber, ScoreLine, Target } from '../model/performance';
import { plain } from '../model/text';
import { cellAt, type Cell, type Sheet, type Workbook } from '../model/workbook';
import { computedCells, type PerformanceColumns, type PerformanceRow } from './computed/performance';

/** Reads 绩效自评 tables by what their header rows say; columns shift from table to table, words stay. */

const TITLE = /^(?:部门|单位)?(整体|项目)(?:单位|部门)?(?:支出|绩效|支出绩效)?自评(?:情况)?表$/u;
const HEADS = {
  initial: /^年初预算数/u,
  adjusted: /^全年预算数/u,
  executed: /^全年执行数/u,
  rate: /^执行率/u,
  weight: /^分值/u,
  score: /^得分/u,
  target: /^年度指标值|^指标值/u,
  actual: /^实际(?:值)?完成(?:值|情况)/u,
  deviation: /^偏差[度率]/u,
  reason: /^偏差原因|^原因/u,
  third: /^三级指标/u,
} as const;
type Head = keyof typeof HEADS;
type Columns = PerformanceColumns;
const HEAD_PATTERNS = Object.entries(HEADS) as readonly [Head, RegExp][];
/** How a text that `plain` makes begin with a header word begins: few cells do, and all are asked. */
const MAY_BE_HEAD = /^[\s\u200b\ufeff"'“”‘’「」『』〝〞＂]*[年全执分得指实偏原三]/u;

export function readPerformance(workbook: Workbook): PerformanceTable[] {
  return workbook.sheets.flatMap((sheet) => tableOf(sheet) ?? []);
}

function tableOf(sheet: Sheet): PerformanceTable | undefined {
  const title = titleOf(sheet);
  if (!title) return undefined;
  const funds: FundLine[] = [];
  const scores: ScoreLine[] = [];
  const indicators: IndicatorLine[] = [];
  let total: PerformanceTable['total'];
  const lines: PerformanceRow[] = [];
  let columns: Columns = {};
  let headRow = title.at.row;
  const end = sheet.firstRow + sheet.cells.length;
  for (let row = title.at.row + 1; row < end; row += 1) {
    const heads = headsIn(sheet, row);
    if (heads) {
      columns = heads;
      headRow = row;
      continue;
    }
    const name = nameOf(sheet, row, columns);
    const isTotal = plain(firstText(sheet, row)) === '总分';
    lines.push({ row, headRow, columns, name, isTotal, hasPoints: !isTotal && isPrinted(sheet, row, columns.weight) });
    if (isTotal) {
      total = totalOf(sheet, row, columns);
      break;
    }
    if (columns.adjusted !== undefined && columns.executed !== undefined) funds.push(fundOf(sheet, row, columns, name));
    const line = scoreOf(sheet, row, columns, name);
    if (line && columns.target === undefined) scores.push(line);
    if (line && columns.target !== undefined) indicators.push(indicatorOf(sheet, row, columns, line));
  }
  const name = subjectOf(sheet, title.at.row);
  const called = name === '' ? title.text : `${title.text}（${name}）`;
  const base = {
    kind: title.kind,
    title: title.text,
    at: title.at,
    name,
    ...computedCells(sheet, called, lines, targetOf),
    funds,
    scores,
    indicators,
  };
  return total ? { ...base, total } : base;
}

function titleOf(sheet: Sheet): { kind: PerformanceTable['kind']; text: string; at: CellAddress } | undefined {
  for (const [offset, cells] of sheet.cells.slice(0, 4).entries()) {
    for (const [index, { value }] of cells.entries()) {
      const match = typeof value === 'string' ? TITLE.exec(plain(value).replace(/^\d{4}年度?/u, '')) : null;
      if (!match || typeof value !== 'string') continue;
      const at = { sheet: sheet.name, row: sheet.firstRow + offset, column: sheet.firstColumn + index };
      return { kind: match[1] === '整体' ? 'department' : 'project', text: value.trim(), at };
    }
  }
  return undefined;
}

/** The columns a header row names; undefined where the row is no header. A header has 分值 and 得分, or the amounts. */
function headsIn(sheet: Sheet, row: number): Columns | undefined {
  const columns: Columns = {};
  (sheet.cells[row - sheet.firstRow] ?? []).forEach(({ value }, offset) => {
    if (typeof value !== 'string' || !MAY_BE_HEAD.test(value)) return;
    const said = plain(value);
    for (const [head, pattern] of HEAD_PATTERNS) {
      if (columns[head] === undefined && pattern.test(said)) columns[head] = sheet.firstColumn + offset;
    }
  });
  const isHeader =
    (columns.weight !== undefined && columns.score !== undefined) ||
    (columns.adjusted !== undefined && columns.executed !== undefined);
  return isHeader ? columns : undefined;
}

function firstText(sheet: Sheet, row: number): string {
  for (const { value } of sheet.cells[row - sheet.firstRow] ?? []) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

/** The third-level indicator, else the last words before the first number of the row. */
function nameOf(sheet: Sheet, row: number, columns: Columns): string {
  if (columns.third !== undefined) {
    const { value } = cellAt(sheet, row, columns.third);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  let name = '';
  for (const { value } of sheet.cells[row - sheet.firstRow] ?? []) {
    if (typeof value === 'number') break;
    if (typeof value === 'string' && value.trim() !== '' && name === '') name = value.trim();
  }
  return name.replace(/[:：]$/u, '');
}

function fundOf(sheet: Sheet, row: number, columns: Columns, name: string): FundLine {
  const number = (head: Head) => printedAt(sheet, row, columns[head]);
  const [adjusted, executed, rate] = [number('adjusted'), number('executed'), number('rate')];
  return { name, ...(adjusted ? { adjusted } : {}), ...(executed ? { executed } : {}), ...(rate ? { rate } : {}) };
}

function scoreOf(sheet: Sheet, row: number, columns: Columns, name: string): ScoreLine | undefined {
  const weight = printedAt(sheet, row, columns.weight);
  if (!weight) return undefined;
  const score = printedAt(sheet, row, columns.score);
  const at = { sheet: sheet.name, row, column: columns.score ?? weight.at.column };
  return score ? { name, at, weight, score } : { name, at, weight };
}

function indicatorOf(sheet: Sheet, row: number, columns: Columns, line: ScoreLine): IndicatorLine {
  const target = targetAt(sheet, row, columns.target);
  const actual = targetAt(sheet, row, columns.actual);
  const deviation = printedAt(sheet, row, columns.deviation);
  const reason = columns.reason === undefined ? null : cellAt(sheet, row, columns.reason).value;
  return {
    ...line,
    ...(target ? { target } : {}),
    ...(actual && columns.actual !== undefined
      ? { actual, actualAt: { sheet: sheet.name, row, column: columns.actual } }
      : {}),
    ...(deviation ? { deviation } : {}),
    hasReason: typeof reason === 'string' && reason.trim() !== '',
  };
}

function totalOf(sheet: Sheet, row: number, columns: Columns): NonNullable<PerformanceTable['total']> {
  const [weight, score] = [printedAt(sheet, row, columns.weight), printedAt(sheet, row, columns.score)];
  return { ...(weight ? { weight } : {}), ...(score ? { score } : {}) };
}

/** The cell at the right of 项目名称 or 部门（单位）名称. */
function subjectOf(sheet: Sheet, titleRow: number): string {
  for (let row = titleRow + 1; row <= titleRow + 3; row += 1) {
    const texts = (sheet.cells[row - sheet.firstRow] ?? []).flatMap(({ value }) =>
      typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [],
    );
    if (/^(?:项目名称|部门\(?单位\)?名称|部门名称|单位名称)$/u.test(plain(texts[0] ?? ''))) return texts[1] ?? '';
  }
  return '';
}

/** A printed number, percent sign or not: 58.02% is 58.02. */
function printedAt(sheet: Sheet, row: number, column: number | undefined): PrintedNumber | undefined {
  if (column === undefined) return undefined;
  const cell: Cell = cellAt(sheet, row, column);
  const shown = cell.text.trim() === '' && cell.value !== null ? String(cell.value) : cell.text.trim();
  const digits = plain(shown).replace(/%$/u, '');
  const value = readNumber(digits);
  if (value === undefined) return undefined;
  const decimals = /\.(\d+)/u.exec(digits)?.[1]?.length ?? 0;
  return { at: { sheet: sheet.name, row, column }, shown, value, decimals };
}

/** How a text begins that `plain` makes begin with a comparator or a digit: most cells hold words. */
const MAY_BE_TARGET = /^[\s\u200b\ufeff"'“”‘’「」『』〝〞＂]*[≥>≧≤<≦=＞＜＝\d０-９]/u;
const TARGET = /^(≥|>=|≧|>|≤|<=|≦|<|=)?([\d,]+(?:\.\d+)?)(\D*|[a-z]*m[23])$/u;
const COMPARATORS: Readonly<Record<string, Target['comparator']>> = {
  '≥': '≥',
  '>=': '≥',
  '≧': '≥',
  '>': '>',
  '≤': '≤',
  '<=': '≤',
  '≦': '≤',
  '<': '<',
  '=': '=',
};

/** Reads "≥95%", "≤5万元", "=100%", "30人"; undefined for words and for anything with a second number. */
export function parseTarget(text: string): Target | undefined {
  const match = MAY_BE_TARGET.test(text) ? TARGET.exec(plain(text)) : null;
  if (!match) return undefined;
  const [, comparator = '=', digits = '', unit = ''] = match;
  return { comparator: COMPARATORS[comparator] ?? '=', value: exact(digits.replaceAll(',', '')), unit };
}

const isPrinted = (sheet: Sheet, row: number, column: number | undefined): boolean =>
  printedAt(sheet, row, column) !== undefined;

const targetOf = ({ value, text }: Cell): Target | undefined => parseTarget(typeof value === 'string' ? value : text);

const targetAt = (sheet: Sheet, row: number, column: number | undefined): Target | undefined =>
  column === undefined ? undefined : targetOf(cellAt(sheet, row, column));
