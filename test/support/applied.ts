import { EMPTY_CELL, type Cell, type CellEdit, type EditPlan, type Workbook } from '../../src/index';

/** The workbook after a plan of edits in existing sheets, formulas calculated as the plan says they are. */
export function applied(workbook: Workbook, { edits }: EditPlan): Workbook {
  return { sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: edited(sheet.cells, sheet, edits) })) };
}

function edited(
  cells: readonly (readonly Cell[])[],
  { name, firstRow, firstColumn }: { name: string; firstRow: number; firstColumn: number },
  edits: readonly CellEdit[],
): Cell[][] {
  const own = edits.filter(({ sheet }) => sheet === name);
  const height = Math.max(cells.length, ...own.map(({ row }) => row - firstRow + 1));
  const width = Math.max(cells[0]?.length ?? 0, ...own.map(({ column }) => column - firstColumn + 1));
  return Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column) => {
      const before = cells[row]?.[column] ?? EMPTY_CELL;
      const edit = own.find((one) => one.row === row + firstRow && one.column === column + firstColumn);
      return edit ? cellAfter(edit, before) : before;
    }),
  );
}

function cellAfter({ after, result, numberFormat }: CellEdit, before: Cell): Cell {
  const isFormula = typeof after === 'string' && after.startsWith('=');
  const value = isFormula ? (result ?? null) : after;
  const format = numberFormat ?? before.numberFormat;
  return { value, text: shown(value, format), numberFormat: format, ...(isFormula ? { formula: after } : {}) };
}

function shown(value: Cell['value'], format: string): string {
  if (typeof value !== 'number') return value === null ? '' : String(value);
  if (format.startsWith('0.00%')) return `${(value * 100).toFixed(2)}%`;
  return format.startsWith('General') ? String(value) : value.toFixed(2);
}
