import type { ICellData, IWorksheetData } from '@univerjs/core';
import { EMPTY_CELL, type Cell, type Sheet } from '../../src/index';
import { cellContent } from '../univer/content';
import type { SheetLook } from './sheetLook';
import type { StyleBook } from './styleBook';

/** Room below and right of the used cells, so that a person can scroll past them and type there. */
const ROOM = { rows: 100, columns: 10, leastRows: 200, leastColumns: 26 };

/** A sheet of a file as the spreadsheet holds it: the engine's contents under the file's look. */
export function worksheetOf(
  sheet: Sheet,
  id: string,
  styles: StyleBook,
  look: SheetLook | undefined,
): Partial<IWorksheetData> & { id: string } {
  const cellData: NonNullable<IWorksheetData['cellData']> = {};
  const put = (row: number, column: number, cell: ICellData) => {
    (cellData[row] ??= {})[column] = cell;
  };
  for (const [row, cells] of look?.cellStyles ?? []) {
    for (const [column, format] of cells) put(row, column, withStyle({}, styles.idOf(format, 'General')));
  }
  sheet.cells.forEach((cells, rowAt) =>
    cells.forEach((cell, columnAt) => {
      if (isPlainEmpty(cell)) return;
      const row = sheet.firstRow + rowAt;
      const column = sheet.firstColumn + columnAt;
      const format = look?.cellStyles.get(row)?.get(column);
      put(row, column, withStyle(cellContent(cell), styles.idOf(format, cell.numberFormat)));
    }),
  );
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    defaultStyle: styles.plain,
    ...look?.sheet,
    rowCount: Math.max(ROOM.leastRows, sheet.firstRow + sheet.cells.length + ROOM.rows),
    columnCount: Math.max(ROOM.leastColumns, sheet.firstColumn + (sheet.cells[0]?.length ?? 0) + ROOM.columns),
    cellData,
  };
}

function isPlainEmpty(cell: Cell): boolean {
  return cell.value === EMPTY_CELL.value && cell.formula === undefined && cell.numberFormat === EMPTY_CELL.numberFormat;
}

function withStyle(cell: ICellData, style: string | undefined): ICellData {
  return style === undefined ? cell : { ...cell, s: style };
}
