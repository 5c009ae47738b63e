import { cellAt, type Cell, type Sheet } from '../model/workbook';
import { word } from '../model/text';

/** Reading helpers over one sheet's used range, with absolute 0-based positions. */

export const lastRow = (sheet: Sheet): number => sheet.firstRow + sheet.cells.length - 1;
export const lastColumn = (sheet: Sheet): number => sheet.firstColumn + (sheet.cells[0]?.length ?? 0) - 1;

/** A cell's stored text; "" for numbers and empty cells. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const { value } = cellAt(sheet, row, column);
  return typeof value === 'string' ? value : '';
}

export const wordAt = (sheet: Sheet, row: number, column: number): string => word(textAt(sheet, row, column));

/** What a cell says, be it text or number: for codes and printed numbers. */
export function saidAt(sheet: Sheet, row: number, column: number): string {
  const { value, text } = cellAt(sheet, row, column);
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return text.trim() === '' ? String(value) : text.trim();
  return '';
}

export const isNumber = (cell: Cell): boolean => typeof cell.value === 'number';

export function isBlank(cell: Cell): boolean {
  return (
    cell.formula === undefined && (cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === ''))
  );
}

export function* columnsOf(sheet: Sheet): Generator<number> {
  for (let column = sheet.firstColumn; column <= lastColumn(sheet); column += 1) yield column;
}
