import type { CellAddress, CellValue, Sheet, Workbook } from '../../src/index';
import type { GridBook, GridChange, GridSelection, GridSheet } from './grid';
import { memorySheet, type SheetSurroundings } from './memorySheet';

export interface MemoryGridOptions {
  /**
   * The result of a formula, asked for whenever its cell is read; undefined leaves what the cell stores. Without it
   * formulas are kept as text: those of the workbook keep their values, new ones show nothing.
   */
  readonly evaluate?: (formula: string, cell: CellAddress, book: GridBook) => CellValue | undefined;
  /** What a value shows through a number format; without it the plain value. */
  readonly display?: (value: CellValue, numberFormat: string) => string;
  readonly isStructureProtected?: boolean;
}

/** A grid in memory, made from a workbook of the engine's model: for tests and measurements. */
export function memoryGrid(workbook: Workbook, options: MemoryGridOptions = {}): GridBook {
  const listeners = new Set<(change: GridChange) => void>();
  const sheets: GridSheet[] = [];
  let made = 0;

  function make(source: Sheet): GridSheet {
    made += 1;
    const id = `{memory-${made}}`;
    const surroundings: SheetSurroundings = {
      evaluate: (formula, sheet, row, column) => options.evaluate?.(formula, { sheet, row, column }, book),
      display: options.display ?? plainText,
      changed: (of, area) => tell({ of, sheetId: id, area }),
    };
    return memorySheet(id, source, surroundings);
  }

  function tell(change: GridChange): void {
    for (const listener of listeners) listener(change);
  }

  function firstCell(sheet: GridSheet): GridSelection {
    return { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  const book: GridBook = {
    sheets,
    isStructureProtected: options.isStructureProtected ?? false,
    addSheet(name) {
      const sheet = make(emptySheet(name));
      sheets.push(sheet);
      tell({ of: 'contents', sheetId: sheet.id, area: undefined });
      return sheet;
    },
    removeSheet(sheet) {
      const index = sheets.indexOf(sheet);
      sheets.splice(index, 1);
      if (selection.sheet === sheet) selection = firstCell(sheets[Math.max(0, index - 1)] as GridSheet);
      tell({ of: 'contents', sheetId: sheet.id, area: undefined });
      return () => {
        sheets.splice(index, 0, sheet);
        tell({ of: 'contents', sheetId: sheet.id, area: undefined });
      };
    },
    get selection() {
      return selection;
    },
    activate(sheet) {
      if (selection.sheet !== sheet) selection = firstCell(sheet);
    },
    select(sheet, area) {
      selection = { sheet, area };
    },
    calculated: () => Promise.resolve(),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };

  sheets.push(...workbook.sheets.map(make));
  const [first] = sheets;
  if (!first) throw new Error('A workbook has at least one sheet.');
  let selection = firstCell(first);
  return book;
}

function emptySheet(name: string): Sheet {
  return {
    name,
    visibility: 'visible',
    isProtected: false,
    firstRow: 0,
    firstColumn: 0,
    cells: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

function plainText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
