/**
 * The workbook as the engine sees it: plain data, whoever read it (Office.js, an .xlsx file, a test).
 * Rows and columns are 0-based and absolute in their sheet; A1 text exists only at the edges.
 */

/** What a cell stores: null when it holds nothing. An error value is its text, e.g. "#REF!". */
export type CellValue = string | number | boolean | null;

/** One cell. */
export interface Cell {
  readonly value: CellValue;
  /** What the cell shows through its number format: "3,241.73" for 3241.73. Empty when nothing is shown. */
  readonly text: string;
  /** The formula as Excel's en-US notation with its leading "=", when the cell holds one. */
  readonly formula?: string;
  /** The number format code, "General" when none is set. */
  readonly numberFormat: string;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** One sheet: its used range as a dense rectangle, which may start anywhere. */
export interface Sheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Whether the sheet is protected, so that writing to it must be refused. */
  readonly isProtected: boolean;
  /** 0-based position of `cells[0][0]`. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Every row has the same length; `[]` for a sheet without content. */
  readonly cells: readonly (readonly Cell[])[];
  /** Absolute 0-based rows and columns a reader of the sheet does not see. Empty where the host cannot tell. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A workbook: its sheets in tab order. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** A cell that holds nothing. */
export const EMPTY_CELL: Cell = { value: null, text: '', numberFormat: 'General' };

/** The cell at an absolute position, or an empty one outside the used range. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.cells[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? EMPTY_CELL;
}

/** The sheet of that name; Excel compares sheet names without case. */
export function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}
