import { readContent } from '../model/content';
import { ROW_HEADER_TOKENS } from '../model/form';
import { cellAt } from '../model/workbook';
import { filledColumns, usedColumns, type Area } from './grid';
import { namesAmount } from './columns';
import { standsBeside } from './computed/headers';
import { isNamingToken, type Lexicon } from './lexicon';
import { bodyEnd } from './notes';

/** What the headers over one column say, from the top down. */
export interface HeaderColumn {
  readonly column: number;
  /** Distinct header words from the top down, those of merged cells at the left included. */
  readonly chain: readonly string[];
  /** What the header cells of this very column say. */
  readonly own: readonly string[];
  /** Nothing stands in the column, from the headers to the last row. */
  readonly isBlank: boolean;
  /** It stands right of the table, under none of its headers: a reviewer's words, sums that check it. */
  readonly isApart: boolean;
}

export interface HeaderArea {
  readonly firstRow: number;
  /** First row below the headers and the 栏次 row. */
  readonly bodyRow: number;
  /** Last row above the notes. */
  readonly endRow: number;
  /** Every column from the first to the last that says anything. */
  readonly columns: readonly HeaderColumn[];
  /** The 栏次 row, when there is one. */
  readonly columnNumberRow?: number;
}

/** Headers begin close below the title; what stands farther down belongs to something else. */
const ROWS_ABOVE_HEADERS = 8;

/** Header words by column; a level is a row, "" where the column says nothing in it. */
type Levels = ReadonlyMap<number, readonly string[]>;

/** Finds the header rows of a form in an area; undefined when there are none. */
export function readHeaders(area: Area, lexicon: Lexicon, searchFrom: number): HeaderArea | undefined {
  const firstRow = firstHeaderRow(area, lexicon, searchFrom);
  if (firstRow === undefined) return undefined;
  const endRow = bodyEnd(area, firstRow);
  const used = usedColumns(area, firstRow, endRow);
  const columns = columnsBetween(Math.min(...used), Math.max(...used));
  const own = new Map<number, string[]>(columns.map((column) => [column, []]));
  let levels: Levels = new Map(columns.map((column) => [column, []]));
  let bodyRow = firstRow;
  let columnNumberRow: number | undefined;
  let lastHeaded = -Infinity;
  // What stands farther right is noted beside the table.
  const headedColumns = () => new Set([...used].filter((column) => column <= lastHeaded));
  for (let row = firstRow; row <= endRow && columnNumberRow === undefined; row += 1) {
    const kind = row === firstRow ? 'header' : rowKind(area, lexicon, levels, headedColumns(), row);
    if (kind === 'body') break;
    if (kind === 'blank') continue;
    if (kind === 'numbers') columnNumberRow = row;
    const words = headerWords(area, lexicon, columns, row, kind);
    words.forEach((word, column) => own.get(column)?.push(word));
    lastHeaded = Math.max(lastHeaded, ...words.keys());
    levels = kind === 'header' ? withMerged(levels, words) : withWords(levels, words);
    bodyRow = row + 1;
  }
  const apart = columnsApart(columns, used, usedColumns(area, bodyRow, endRow), lastHeaded);
  const headers = columns.map((column) => ({
    column,
    chain: withWholeYears(
      apart.has(column) ? [] : [...new Set((levels.get(column) ?? []).filter((word) => word !== ''))],
    ),
    own: own.get(column) ?? [],
    isBlank: !used.has(column),
    isApart: apart.has(column),
  }));
  return { firstRow, bodyRow, endRow, columns: headers, ...(columnNumberRow === undefined ? {} : { columnNumberRow }) };
}

/**
 * Without any header at the right, behind a blank column or one that has what its header names: what stands there is
 * beside the table. Right of a header over nothing it may be what that header, merged over both, names.
 */
function columnsApart(
  columns: readonly number[],
  used: ReadonlySet<number>,
  usedInBody: ReadonlySet<number>,
  last: number,
): ReadonlySet<number> {
  const blank = columns.find((column) => column > last && !used.has(column)) ?? Infinity;
  const edge = usedInBody.has(last) ? last : blank;
  return new Set(columns.filter((column) => column > edge));
}

/** 2023 above 年决算数 is one word broken over two rows. */
function withWholeYears(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (const word of words) {
    const last = whole.at(-1) ?? '';
    if (word.startsWith('年') && /^(?:19|20)\d\d$/u.test(last)) whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole;
}

const columnsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);

function firstHeaderRow(area: Area, lexicon: Lexicon, searchFrom: number): number | undefined {
  let passed = 0;
  for (let row = searchFrom; row <= area.bottom && passed <= ROWS_ABOVE_HEADERS; row += 1) {
    const columns = filledColumns(area, row);
    const tokens = columns.flatMap((column) => lexicon.tokensOf(area.grid.word(row, column)));
    if (tokens.some((token) => token !== ROW_HEADER_TOKENS.remark)) return row;
    if (columns.length > 0) passed += 1;
  }
  return undefined;
}

type RowKind = 'header' | 'numbers' | 'body' | 'blank';

/**
 * What a row below the first header row is. In the columns that the headers above give to the names of rows, a word of
 * the body ends the headers ("合计" under 科目名称 is a row, over an amount it is a header); in the others an amount does.
 */
function rowKind(area: Area, lexicon: Lexicon, levels: Levels, used: ReadonlySet<number>, row: number): RowKind {
  const { grid } = area;
  const columns = filledColumns(area, row);
  if (columns.length === 0) return 'blank';
  const amounts: number[] = [];
  let hasHeaderWord = false;
  let hasOtherWord = false;
  for (const column of columns) {
    const tokens = lexicon.tokensOf(grid.word(row, column));
    if (tokens.includes('columnNumber')) return 'numbers';
    if (!isNaming(levels.get(column), lexicon)) {
      if (!isAmount(area, row, column)) hasHeaderWord = true;
      else if (used.has(column)) amounts.push(column);
    } else if (tokens.some(isNamingToken)) hasHeaderWord = true;
    else if (!isNumbered(area, lexicon, levels, row, column)) hasOtherWord = true;
  }
  if (amounts.length > 0) {
    return !hasOtherWord && numberColumns(area, row, amountColumns(levels, lexicon, used), amounts)
      ? 'numbers'
      : 'body';
  }
  if (hasOtherWord && columns.some((column) => namesBodyRow(area, lexicon, levels, row, column))) return 'body';
  return hasHeaderWord ? 'header' : 'body';
}

/** An ordinal in the column of ordinals says nothing of what its row is. */
function isNumbered({ grid }: Area, lexicon: Lexicon, levels: Levels, row: number, column: number): boolean {
  const words = levels.get(column) ?? [];
  return grid.isNumeric(row, column) && words.some((word) => lexicon.tokensOf(word).includes('rowNumber'));
}

/** Anything that only an amount cell holds: a number, a dash, an error value, a formula. */
function isAmount({ grid }: Area, row: number, column: number): boolean {
  const { kind } = readContent(cellAt(grid.sheet, row, column), '元');
  return kind !== 'text' && kind !== 'empty';
}

/** Whether the headers so far give a column to the names of rows. */
function isNaming(levels: readonly string[] | undefined, lexicon: Lexicon): boolean {
  const words = (levels ?? []).filter((word) => word !== '');
  return words.some((word) => lexicon.tokensOf(word).some(isNamingToken)) && !namesAmount(words, lexicon);
}

function namesBodyRow(area: Area, lexicon: Lexicon, levels: Levels, row: number, column: number): boolean {
  if (!isNaming(levels.get(column), lexicon)) return false;
  const said = area.grid.word(row, column);
  return area.grid.isNumeric(row, column) || (said !== '' && lexicon.namesRow(said));
}

/** Columns by whether the headers so far give them to amounts of the form, or to what stands beside those. */
interface AmountColumns {
  readonly own: readonly number[];
  readonly beside: readonly number[];
}

function amountColumns(levels: Levels, lexicon: Lexicon, used: ReadonlySet<number>): AmountColumns {
  const named = [...levels].flatMap(([column, words]) => {
    const chain = withWholeYears(words.filter((word) => word !== ''));
    return used.has(column) && chain.length > 0 && !isNaming(words, lexicon) ? [{ column, chain }] : [];
  });
  const chains = named.map(({ chain }) => chain);
  const [own, beside]: [number[], number[]] = [[], []];
  for (const { column, chain } of named) {
    const isOwn = namesAmount(chain, lexicon) || chain.every((word) => lexicon.tokensOf(word).length > 0);
    // Any year may turn out to be last year: the head is not read yet.
    (isOwn && !standsBeside(chain, lexicon, chains, Infinity) ? own : beside).push(column);
  }
  return { own, beside };
}

/** 栏次 without the word: numbers over all amount columns that run on one by one; columns beside them may have one. */
function numberColumns(
  { grid }: Area,
  row: number,
  { own, beside }: AmountColumns,
  numbers: readonly number[],
): boolean {
  const ordinals = numbers.map((column) => Number(grid.said(row, column)));
  const [first = 0] = ordinals;
  const runsOn = ordinals.every((ordinal, index) => ordinal === first + index);
  const isOverAll =
    numbers.length === own.length + beside.length ||
    (own.length > 0 && own.every((column) => numbers.includes(column)) && numbers.length <= own.length + beside.length);
  return isOverAll && Number.isInteger(first) && first > 0 && runsOn;
}

/** The words of a row by column; of the 栏次 row only those that name rows (类, 款, 项). */
function headerWords(
  area: Area,
  lexicon: Lexicon,
  columns: readonly number[],
  row: number,
  kind: RowKind,
): ReadonlyMap<number, string> {
  return new Map(
    columns.flatMap((column): [number, string][] => {
      const word = area.grid.word(row, column);
      if (word === '') return [];
      const tokens = lexicon.tokensOf(word);
      const counts = kind === 'header' || tokens.some((token) => isNamingToken(token) && token !== 'columnNumber');
      return counts ? [[column, word]] : [];
    }),
  );
}

const withWords = (levels: Levels, words: ReadonlyMap<number, string>): Levels =>
  new Map([...levels].map(([column, above]) => [column, [...above, words.get(column) ?? '']]));

/**
 * Adds a row to every column. Merged headers leave their other cells empty, and merges are not read: an empty cell takes
 * the word at its left when both stand under the same words.
 */
function withMerged(levels: Levels, words: ReadonlyMap<number, string>): Levels {
  let left = { above: '', word: '' };
  return new Map(
    [...levels].map(([column, levelsAbove]) => {
      const above = levelsAbove.join('\n');
      const word = words.get(column) ?? (left.above === above ? left.word : '');
      left = { above, word };
      return [column, [...levelsAbove, word]];
    }),
  );
}
