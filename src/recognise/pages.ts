import { filledColumns, withoutRows, type Area } from './grid';
import { isHeadRow } from './heads';
import { readHeaders, type HeaderArea } from './headers';
import type { Lexicon } from './lexicon';
import { bodyEnd } from './notes';

/** A form printed on several pages of one sheet: page numbers between them, and the headers again on each. */

const PAGE_NUMBER = /^(?:第\d+页[,、]?(?:共\d+页)?|共\d+页[,、]?第\d+页|[-—–]+\d+[-—–]+)$/u;

/** A table and its headers. */
interface Page {
  readonly area: Area;
  readonly headers: HeaderArea;
}

/** The headers of a form, and its area as if it were printed on one page; undefined where there are none. */
export function onOnePage(area: Area, lexicon: Lexicon, searchFrom: number): Page | undefined {
  const unnumbered = withoutPageNumbers(area);
  const first = readHeaders(unnumbered, lexicon, searchFrom);
  if (!first) return undefined;
  const again = headersAgain(unnumbered, first);
  const whole = without(unnumbered, (row) => again.has(row));
  const headers = whole === unnumbered ? first : readHeaders(whole, lexicon, searchFrom);
  return headers && { area: whole, headers };
}

/** Rows under the headers of the page before: the first of them is the first one that is no head of a page. */
export function underFormer(printed: Area, former: HeaderArea, searchFrom: number): Page | undefined {
  const area = withoutPageNumbers(printed);
  let bodyRow = searchFrom;
  while (bodyRow <= area.bottom && (filledColumns(area, bodyRow).length === 0 || isHeadRow(area, bodyRow)))
    bodyRow += 1;
  if (bodyRow > area.bottom) return undefined;
  const columns = former.columns.map((column) => ({ ...column, own: [] }));
  return { area, headers: { firstRow: bodyRow, bodyRow, endRow: bodyEnd(area, bodyRow), columns } };
}

const withoutPageNumbers = (area: Area): Area => without(area, (row) => isPageNumber(area, row));

function without(area: Area, isLeftOut: (row: number) => boolean): Area {
  const rows = new Set<number>();
  for (let row = area.top; row <= area.bottom; row += 1) if (isLeftOut(row)) rows.add(row);
  return rows.size === 0 ? area : { ...area, grid: withoutRows(area.grid, rows) };
}

function isPageNumber(area: Area, row: number): boolean {
  const [first, ...others] = filledColumns(area, row);
  return first !== undefined && others.length === 0 && PAGE_NUMBER.test(area.grid.plain(row, first));
}

/**
 * The rows below the headers that say the same as one of the header rows, cell for cell: those that say it in several
 * cells and not in numbers alone, and those that stand beside such a one.
 */
function headersAgain(area: Area, { firstRow, bodyRow }: HeaderArea): ReadonlySet<number> {
  const { grid } = area;
  const said = (row: number): string =>
    filledColumns(area, row)
      .map((column) => `${column} ${grid.said(row, column)}`)
      .join('\n');
  const headers = new Set(Array.from({ length: bodyRow - firstRow }, (_, offset) => said(firstRow + offset)));
  headers.delete('');
  const again = new Set<number>();
  const isSame = (row: number): boolean => headers.has(said(row));
  for (let row = bodyRow; row <= area.bottom; row += 1) {
    const columns = filledColumns(area, row);
    const isCertain = columns.length > 1 && !columns.every((column) => grid.isNumeric(row, column)) && isSame(row);
    if (!isCertain) continue;
    again.add(row);
    for (let above = row - 1; above >= bodyRow && isSame(above); above -= 1) again.add(above);
    for (let below = row + 1; below <= area.bottom && isSame(below); below += 1) again.add(below);
  }
  return again;
}
