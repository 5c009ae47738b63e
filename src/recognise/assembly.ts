import type { CellAddress } from '../model/address';
import { isZero, type Unit } from '../model/amount';
import type { BoundCell, BoundColumn, BoundRow, Unrecognised } from '../model/binding';
import type { ComputedTable } from '../model/computed';
import { readContent, type Content } from '../model/content';
import { cellAt } from '../model/workbook';
import type { Area } from './grid';
import type { HeaderArea } from './headers';
import type { Lexicon } from './lexicon';
import type { Panels } from './panels';

/** A form while its cells are being joined to its rows and columns. */
export interface Assembly {
  readonly area: Area;
  readonly lexicon: Lexicon;
  readonly headers: HeaderArea;
  readonly panels: Panels;
  readonly unit: Unit;
  readonly rows: BoundRow[];
  readonly columns: BoundColumn[];
  readonly cells: Map<string, BoundCell>;
  readonly unrecognised: Unrecognised[];
  readonly tables: ComputedTable[];
  /** Positions that are bound, or said to be unrecognised. */
  readonly accounted: Set<string>;
}

export const isNonZero = (content: Content): boolean => content.kind === 'amount' && !isZero(content.amount.value);

export const addressAt = ({ area }: Assembly, row: number, column: number): CellAddress => ({
  sheet: area.grid.sheet.name,
  row,
  column,
});

export const contentAt = ({ area, unit }: Assembly, row: number, column: number): Content =>
  readContent(cellAt(area.grid.sheet, row, column), unit);

const position = (row: number, column: number): string => `${row},${column}`;

export function account({ accounted }: Assembly, row: number, column: number): void {
  accounted.add(position(row, column));
}

export const isAccounted = ({ accounted }: Assembly, row: number, column: number): boolean =>
  accounted.has(position(row, column));

/** Binds the cell to "row/column"; the first cell of a name keeps it. */
export function bindCell(
  assembly: Assembly,
  name: { readonly row: string; readonly column: string; readonly rowLabel: string; readonly columnName: string },
  row: number,
  column: number,
): void {
  const { area, cells, unit } = assembly;
  const { sheet } = area.grid;
  const ref = `${name.row}/${name.column}`;
  if (cells.has(ref)) return;
  const cell = cellAt(sheet, row, column);
  cells.set(ref, {
    address: addressAt(assembly, row, column),
    content: readContent(cell, unit),
    label: `${name.rowLabel} ${name.columnName}`,
    columnName: name.columnName,
    shown: cell.text,
    unit,
    isHidden: sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column),
    stored: cell,
  });
  account(assembly, row, column);
}
