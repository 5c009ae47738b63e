import { filledColumns, usedColumns, type Area, type Grid } from './grid';
import { isHeadRow } from './heads';
import type { Lexicon } from './lexicon';
import { readTitle, type Title } from './titles';

/** The part of a sheet that one table has for itself: from its head to the head of the next. */
export interface TableArea {
  readonly area: Area;
  /** Of one of the forms; absent where nothing says so. */
  readonly title?: Title & TitleAt;
  /** The title of a table that is none of the forms. */
  readonly foreignTitle?: TitleAt;
  /** The first row that may hold headers. */
  readonly firstRow: number;
}

export interface TitleAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface FoundTitle extends TitleAt {
  /** The row that it begins in, where it is broken over two. */
  readonly top?: number;
  /** Absent where the title is of none of the forms. */
  readonly title?: Title;
}

/** How many rows above a title may still belong to its head (附件1, 公开01表). */
const HEAD_ROWS_ABOVE = 3;

/** Cuts a sheet into the areas of its tables. A sheet without any title is one area. */
export function tableAreas(grid: Grid, lexicons: readonly Lexicon[]): TableArea[] {
  const { firstRow, firstColumn } = grid.sheet;
  return cut({ grid, top: firstRow, bottom: grid.lastRow, left: firstColumn, right: grid.lastColumn }, lexicons);
}

/** Tables beside each other are cut apart first, then those below each other from the top. */
function cut(area: Area, lexicons: readonly Lexicon[]): TableArea[] {
  const titles = titlesOn(area, lexicons);
  const [first] = titles;
  if (!first) return [{ area, firstRow: area.top }];
  const gap = gapBetween(area, titles);
  if (gap !== undefined) {
    return [...cut({ ...area, right: gap - 1 }, lexicons), ...cut({ ...area, left: gap + 1 }, lexicons)];
  }
  const beside = titles.filter(({ row }) => row === first.row);
  const next = titles.find(({ row }) => row > first.row);
  const below = next ? headTop(area, next.top ?? next.row, first.row) : area.bottom + 1;
  const band = { ...area, top: headTop(area, first.top ?? first.row, area.top - 1), bottom: below - 1 };
  const rest = next ? cut({ ...area, top: below }, lexicons) : [];
  return [...untitledAbove(area, band.top), ...besideEachOther(band, beside), ...rest];
}

/** What stands above the first title: a page that goes on from the sheet before may. */
function untitledAbove(area: Area, titleTop: number): TableArea[] {
  const above = { ...area, bottom: titleTop - 1 };
  return above.bottom < above.top ? [] : [{ area: above, firstRow: above.top }];
}

/** Every cell that reads as the title of a table, from the top, those of a row from the left. */
function titlesOn(area: Area, lexicons: readonly Lexicon[]): FoundTitle[] {
  const { grid, top, bottom } = area;
  const found: FoundTitle[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const columns = filledColumns(area, row);
    const [only, ...others] = columns;
    for (const column of columns) {
      const text = grid.text(row, column);
      const isAlone = column === only && others.length === 0;
      // What stands below a whole title is no part of it.
      const isBelow = found.at(-1)?.row === row - 1;
      const start = isAlone && text !== '' && !isBelow ? lineAbove(area, row, column) : '';
      const whole = start === '' ? undefined : readTitle(`${start}${text}`, lexicons);
      if (whole) found.push({ row, column, text: `${start}${text}`, title: whole, top: row - 1 });
      if (whole) continue;
      const isBare = isAlone && row < top + BARE_ROWS && !startsTitle(area, row, column, lexicons);
      const title =
        text === '' ? undefined : (readTitle(text, lexicons) ?? (isBare ? bareTitle(text, lexicons) : undefined));
      if (title) found.push({ row, column, text, title });
      else if (isAlone && isTableTitle(grid.plain(row, column))) found.push({ row, column, text });
    }
  }
  return found;
}

/** A title that lost its last word, alone at the top of its sheet: 机关运行经费. Shorter ones are words of tables too. */
const BARE_ROWS = 3;
const SHORTEST_BARE = 6;
const bareTitle = (text: string, lexicons: readonly Lexicon[]): Title | undefined =>
  text.length < SHORTEST_BARE || text.includes('表') ? undefined : readTitle(`${text}表`, lexicons);

/** The start of a title broken over two rows: the only text of the row above, in the same column, and no text of a head. */
function lineAbove(area: Area, row: number, column: number): string {
  const [only, ...others] = row > area.top ? filledColumns(area, row - 1) : [];
  const isStart = only === column && others.length === 0 && !isHeadRow(area, row - 1) && !isHeadRow(area, row);
  return isStart ? area.grid.text(row - 1, column) : '';
}

/** Whether the row below ends the title that this row begins: 财政拨款“三公”经费 above 支出决算表 is no bare title. */
function startsTitle(area: Area, row: number, column: number, lexicons: readonly Lexicon[]): boolean {
  const [only, ...others] = row < area.bottom ? filledColumns(area, row + 1) : [];
  const start = only === column && others.length === 0 ? lineAbove(area, row + 1, column) : '';
  return start !== '' && readTitle(`${start}${area.grid.text(row + 1, column)}`, lexicons) !== undefined;
}

/** A row that says nothing but "…表": the title of some table. */
function isTableTitle(bare: string): boolean {
  return /^[^。;:,]{3,60}表(?:\([^()]*\))?$/u.test(bare) && !/(?:公开|预算)\d+表|^附?表/u.test(bare);
}

/**
 * A column blank from top to bottom with tables on both sides that begin together: the last such column, since a table
 * may have blank columns inside and its title at its left edge.
 */
function gapBetween(area: Area, titles: readonly FoundTitle[]): number | undefined {
  const [first] = titles;
  if (!first || titles.every(({ column }) => column === first.column)) return undefined;
  const used = usedColumns(area, area.top, area.bottom);
  for (let column = area.right - 1; column > area.left; column -= 1) {
    if (used.has(column)) continue;
    const left = titles.find((title) => title.column < column);
    const right = titles.find((title) => title.column > column);
    if (left && right && Math.abs(left.row - right.row) <= HEAD_ROWS_ABOVE) return column;
  }
  return undefined;
}

/** The first row of the head that stands above a title, below the row `above`. */
function headTop(area: Area, titleRow: number, above: number): number {
  let top = titleRow;
  for (let row = titleRow - 1; row > Math.max(above, titleRow - 1 - HEAD_ROWS_ABOVE); row -= 1) {
    if (isHeadRow(area, row)) top = row;
    else if (filledColumns(area, row).length > 0) break;
  }
  return top;
}

/** Titles in one row: each table has the columns from its left edge to the next one's. */
function besideEachOther(band: Area, titles: readonly FoundTitle[]): TableArea[] {
  const used = usedColumns(band, band.top, band.bottom);
  const lefts = titles.map(({ column }, index) => {
    const previous = titles[index - 1]?.column;
    return previous === undefined ? band.left : leftEdge(used, previous, column);
  });
  return titles.map(({ title, ...at }, index) => {
    const area = { ...band, left: lefts[index] ?? band.left, right: (lefts[index + 1] ?? band.right + 1) - 1 };
    return { area, firstRow: at.row + 1, ...(title ? { title: { ...title, ...at } } : { foreignTitle: at }) };
  });
}

/** Right of the last blank column between two titles; the title's own column where no column is blank. */
function leftEdge(used: ReadonlySet<number>, previous: number, column: number): number {
  for (let candidate = column - 1; candidate > previous; candidate -= 1) {
    if (!used.has(candidate)) return candidate + 1;
  }
  return column;
}
