import type { Workbook } from '../../src/index';
import { drawn, sheetOf } from './layout/grid';

/** A row of a sheet as tests write it; "" and undefined are blank cells. */
export type LiteralRow = readonly (string | number | undefined)[];

/** A workbook of sheets written as rows. */
export function book(sheets: Readonly<Record<string, readonly LiteralRow[]>>): Workbook {
  return { sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, drawn(rows, 'body')).sheet) };
}
