import { isColumnOf, isInside, isRowOf, type CellArea } from '../../model/area';
import type { ComputedColumn } from '../../model/computed';
import type { Workbook } from '../../model/workbook';
import { tableAround } from './anyTable';
import { tableColumns } from './index';

/**
 * The computed columns in a selection: of the table that they stand in, be it a form or any other, and of them the rows
 * selected. A selection that holds headers alone stands for the whole of their columns.
 * @param known the columns of forms and of 绩效自评 tables
 */
export function selectedColumns(
  workbook: Workbook,
  area: CellArea,
  known: readonly ComputedColumn[],
): readonly ComputedColumn[] {
  const ofForms = known.filter((column) => isTouched(area, column));
  if (ofForms.length > 0) return ofForms.map((column) => within(area, column));
  const table = tableAround(workbook, area);
  const columns = table ? tableColumns(table, workbook) : [];
  return columns.filter(({ at }) => isColumnOf(area, at.column)).map((column) => within(area, column));
}

function isTouched(area: CellArea, { at, ways }: ComputedColumn): boolean {
  const isIn = isInside(area, at);
  return isIn || ways.some(({ cells }) => cells.some((cell) => isInside(area, cell.at)));
}

function within(area: CellArea, column: ComputedColumn): ComputedColumn {
  const ways = column.ways.map((way) => ({ ...way, cells: way.cells.filter(({ at }) => isRowOf(area, at.row)) }));
  return ways.some(({ cells }) => cells.length > 0) ? { ...column, ways } : column;
}
