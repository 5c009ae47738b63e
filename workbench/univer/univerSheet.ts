import type { ICellData, IStyleData, Workbook, Worksheet } from '@univerjs/core';
import {
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  type FormulaDataModel,
} from '@univerjs/preset-sheets-core';
import type { DisplayText } from '../../src/files/index';
import type { Cell, SheetVisibility } from '../../src/index';
import type { GridArea, GridLayout, GridSheet, Matrix } from '../office/grid';
import type { ConditionalFills } from './conditionalFills';
import { replacingContent, valueOf } from './content';
import { lookOf, styleOf } from './looks';
import type { CellMatrix, SheetEdits } from './sheetEdits';
import { univerLayout } from './univerLayout';
import type { UnseenOfSheets } from './unseen';

/** What a sheet needs of the spreadsheet around it. */
export interface SheetSurroundings {
  readonly workbook: Workbook;
  readonly formulas: FormulaDataModel;
  readonly displayText: DisplayText;
  readonly edits: SheetEdits;
  readonly fills: ConditionalFills;
  readonly unseen: UnseenOfSheets;
  /** What the file says of the sheet; a sheet made here is visible and not protected. */
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/** Excel's grid. The spreadsheet's own is smaller and grows when something is written beyond it. */
const EXCEL = { rows: 1_048_576, columns: 16_384 };
const GENERAL = 'General';

/** A sheet by its id: undoing and putting back make a new worksheet of the same id, so it is looked up each time. */
export function univerSheet(id: string, around: SheetSurroundings): GridSheet {
  const now = (): Worksheet => {
    const worksheet = around.workbook.getSheetBySheetId(id);
    if (!worksheet) throw new Error(`The sheet ${id} has been removed`);
    return worksheet;
  };
  // Spreading would read the accessors once and for all.
  const cells = Object.getOwnPropertyDescriptors(univerCells(id, now, around));
  return Object.defineProperties(univerLayout(id, now, around), cells) as GridSheet;
}

/** The cells of a sheet. */
function univerCells(id: string, now: () => Worksheet, around: SheetSurroundings): Omit<GridSheet, keyof GridLayout> {
  const { edits } = around;
  /** The cells to write, where the sheet has grown to hold them; `patch` is asked by the place in the area. */
  const patched = (area: GridArea, patch: (row: number, column: number) => ICellData | undefined): CellMatrix => {
    growTo(area, now(), edits);
    return patches(area, patch);
  };
  return {
    id,
    get name() {
      return now().getName();
    },
    isProtected: around.isProtected,
    rowCount: EXCEL.rows,
    columnCount: EXCEL.columns,

    usedArea: (valuesOnly) => usedArea(now(), valuesOnly),
    read: (area) => mapArea(area, (row, column) => readCell(now(), around, row, column)),
    writeContents(area, contents) {
      const cells = patched(area, (row, column) => {
        const content = contents[row]?.[column];
        return content && replacingContent('formula' in content ? { value: null, ...content } : content);
      });
      edits.contents(id, cells);
    },
    writeNumberFormats(area, formats) {
      const cells = patched(area, (row, column) => {
        const format = formats[row]?.[column];
        return format === undefined ? undefined : { s: { n: format === GENERAL ? null : { pattern: format } } };
      });
      edits.styles(id, cells);
    },

    readLooks: (area) => mapArea(area, (row, column) => lookOf(styleAt(now(), row, column))),
    writeLooks(area, looks) {
      const cells = patched(area, (row, column) => {
        const look = looks[row]?.[column];
        return look && { s: styleOf(look) };
      });
      edits.styles(id, cells);
    },
    isRowHidden: (row) => !now().getRowRawVisible(row),
    isColumnHidden: (column) => !now().getColVisible(column),
  };
}

/** The smallest rectangle around the cells with contents or, when asked, with a style of their own. */
function usedArea(worksheet: Worksheet, valuesOnly: boolean): GridArea | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || (valueOf(cell) === null && !cell.f && !cell.si && (valuesOnly || !cell.s))) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function readCell(worksheet: Worksheet, around: SheetSurroundings, row: number, column: number): Cell {
  const cell = worksheet.getCellRaw(row, column);
  const value = valueOf(cell);
  const numberFormat = styleAt(worksheet, row, column).n?.pattern ?? GENERAL;
  const text = around.displayText(value, numberFormat);
  if (!cell?.f && !cell?.si) return { value, text, numberFormat };
  const formula = around.formulas.getFormulaStringByCell(row, column, worksheet.getSheetId(), worksheet.getUnitId());
  return { value, text, numberFormat, ...(formula ? { formula } : {}) };
}

/** The style of a cell: its own over its row's and its column's, without the marks that lie over it. */
function styleAt(worksheet: Worksheet, row: number, column: number): IStyleData {
  return worksheet.getComposedCellStyleByCellData(row, column, worksheet.getCellRaw(row, column));
}

/** Makes the spreadsheet's grid as large as an area needs. */
function growTo(area: GridArea, worksheet: Worksheet, edits: SheetEdits): void {
  const id = worksheet.getSheetId();
  const [rowCount, columnCount] = [worksheet.getRowCount(), worksheet.getColumnCount()];
  const [rows, columns] = [area.row + area.rows, area.column + area.columns];
  if (rows > rowCount) edits.layout(id, SetWorksheetRowCountMutation.id, { rowCount }, { rowCount: rows });
  if (columns > columnCount) {
    edits.layout(id, SetWorksheetColumnCountMutation.id, { columnCount }, { columnCount: columns });
  }
}

function mapArea<T>(area: GridArea, cell: (row: number, column: number) => T): Matrix<T> {
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => cell(area.row + row, area.column + column)),
  );
}

/** The changed cells of an area by their place in the sheet. */
function patches(area: GridArea, patch: (row: number, column: number) => ICellData | undefined): CellMatrix {
  const matrix: CellMatrix = {};
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const change = patch(row, column);
      if (change) (matrix[area.row + row] ??= {})[area.column + column] = change;
    }
  }
  return matrix;
}
