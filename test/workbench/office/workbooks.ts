import type { Cell, CellValue, Sheet, Workbook } from '../../../src/index';
import type { GridArea, GridBook, GridSheet } from '../../../workbench/office/grid';

/** Workbooks as literals, and what a book holds as one comparable value. */

/** A cell as a literal: a value, or whatever of a cell matters; a text beginning with "=" is a formula. */
export type CellLiteral = CellValue | Partial<Cell>;

export interface SheetLiteral extends Partial<Omit<Sheet, 'cells' | 'name'>> {
  readonly cells?: readonly (readonly CellLiteral[])[];
}

export function workbookOf(sheets: Readonly<Record<string, SheetLiteral>>): Workbook {
  return { sheets: Object.entries(sheets).map(([name, literal]) => sheetOf(name, literal)) };
}

function sheetOf(name: string, { cells = [], ...rest }: SheetLiteral): Sheet {
  return {
    name,
    visibility: 'visible',
    isProtected: false,
    firstRow: 0,
    firstColumn: 0,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    ...rest,
    cells: cells.map((row) => row.map(cellOf)),
  };
}

function cellOf(literal: CellLiteral): Cell {
  const given = typeof literal === 'object' && literal !== null ? literal : { value: literal };
  const { value = null } = given;
  const isFormula = typeof value === 'string' && value.startsWith('=') && given.formula === undefined;
  if (isFormula) return { value: null, text: '', numberFormat: 'General', ...given, formula: value };
  return { value, text: shown(value), numberFormat: 'General', ...given };
}

function shown(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Everything a book holds, for comparison: contents, formats, looks, widths, tabs, panes. */
export function snapshot(book: GridBook): unknown {
  return book.sheets.map((sheet) => {
    const used = sheet.usedArea(false);
    return {
      name: sheet.name,
      tabColor: sheet.tabColor,
      visibility: sheet.visibility,
      frozenRows: sheet.frozenRows,
      inputRules: [...sheet.inputRules].filter(([, rule]) => rule !== null),
      print: sheet.print,
      widths: Array.from({ length: 10 }, (_, column) => sheet.columnWidth(column)),
      used,
      cells: used && sheet.read(used),
      looks: used && sheet.readLooks(used),
      // Each has an id of its own, also when it was put back.
      comments: sheet.comments.map(({ row, column, content, replies }) => ({ row, column, content, replies })),
      conditionalFills: sheet.conditionalFills.map(({ formula, color, areas }) => ({ formula, color, areas })),
    };
  });
}

export function sheetAt(book: GridBook, name: string): GridSheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`The book has no sheet ${name}`);
  return sheet;
}

/** The formulas or values of an area, "" where a cell holds nothing. */
export function contentsOf(sheet: GridSheet, area: GridArea): unknown[][] {
  return sheet.read(area).map((row) => row.map(({ formula, value }) => formula ?? value ?? ''));
}
