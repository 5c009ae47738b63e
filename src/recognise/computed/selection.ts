import { isColumnOf, isInside, isRowOf, type CellArea } from '../../model/area';
import type { ComputedCell, ComputedColumn } from '../../model/computed';
import type { Workbook } from '../../model/workbook';
import { tableAround } from './anyTable';
import { tableColumns } from './index';
import { turnedColumns } from './turned';

/**
 * The computed columns in a selection, and the rows of such a kind: of the table that they stand in, be it a form or any
 * other, and of them the cells selected. A selection that holds headers alone stands for the whole of their columns.
 * @param known the columns of forms and of 绩效自评 tables
 */
export function selectedColumns(
  workbook: Workbook,
  area: CellArea,
  known: readonly ComputedColumn[],
): readonly ComputedColumn[] {
  const ofForms = known.filter((column) => isTouched(area, column));
  if (ofForms.length > 0) return ofForms.map((column) => within(column, ({ at }) => isRowOf(area, at.row)));
  const table = tableAround(workbook, area);
  const allColumns = table ? tableColumns(table, workbook) : [];
  const allRows = turnedColumns(workbook, area);
  // A row named 完成率 among columns of its own is computed only where the rows beside it say from what.
  const [ways, rowWays] = [allColumns, allRows].map((all) => all.filter((one) => one.ways.length > 0));
  const computedColumns = new Set(ways?.map(({ at }) => at.column));
  const computedRows = new Set(rowWays?.map(({ at }) => at.row));
  const columns = allColumns
    .filter(({ at }) => isColumnOf(area, at.column))
    .map((column) => without(column, ({ at }) => computedRows.has(at.row)))
    .map((column) => within(column, ({ at }) => isRowOf(area, at.row)));
  const rows = (columns.length > 0 ? (rowWays ?? []) : allRows)
    .filter(({ at }) => isRowOf(area, at.row))
    .map((row) => without(row, ({ at }) => computedColumns.has(at.column)))
    .map((row) => within(row, ({ at }) => isColumnOf(area, at.column)));
  return [...columns, ...rows];
}

function isTouched(area: CellArea, { at, ways }: ComputedColumn): boolean {
  const isIn = isInside(area, at);
  return isIn || ways.some(({ cells }) => cells.some((cell) => isInside(area, cell.at)));
}

/** Without the cells where a computed row crosses a computed column: a share of rates says nothing. */
function without(column: ComputedColumn, isCrossing: (cell: ComputedCell) => boolean): ComputedColumn {
  const ways = column.ways.map((way) => ({ ...way, cells: way.cells.filter((cell) => !isCrossing(cell)) }));
  return { ...column, ways };
}

function within(column: ComputedColumn, isSelected: (cell: ComputedCell) => boolean): ComputedColumn {
  const ways = column.ways.map((way) => ({ ...way, cells: way.cells.filter(isSelected) }));
  return ways.some(({ cells }) => cells.length > 0) ? { ...column, ways } : column;
}
