import type { CellArea } from '../../model/area';
import { a1, type CellAddress } from '../../model/address';
import type { ComputedColumn, Operand } from '../../model/computed';
import { cellAt, type Sheet, type Workbook } from '../../model/workbook';
import { blockAround, tableAround } from './anyTable';
import { tableColumns } from './index';

/**
 * Rates that stand as rows: 增减率 below the figures of two years, 完成率 below 预算数 and 决算数. The block of cells is
 * turned, its rows made columns, read as any other table, and what was found is turned back.
 */

/** The computed rows of the table that the area touches, as columns are: every cell where it stands in the sheet. */
export function turnedColumns(workbook: Workbook, area: CellArea): ComputedColumn[] {
  const block = blockAround(workbook, area);
  if (!block) return [];
  const { sheet, top, bottom, left, right } = block;
  const turnedSheet: Sheet = {
    ...sheet,
    firstRow: left,
    firstColumn: top,
    cells: Array.from({ length: right - left + 1 }, (_row, column) =>
      Array.from({ length: bottom - top + 1 }, (_column, row) => cellAt(sheet, top + row, left + column)),
    ),
  };
  const turned: Workbook = { sheets: [turnedSheet] };
  const table = tableAround(turned, turnedArea(area));
  return table ? tableColumns({ ...table, isTurned: true }, turned).map(turnedBack) : [];
}

const turnedArea = ({ sheet, row, column, rows, columns }: CellArea): CellArea => ({
  ...{ sheet, row: column, column: row, rows: columns, columns: rows },
});

const turnedAddress = ({ sheet, row, column }: CellAddress): CellAddress => ({ sheet, row: column, column: row });

const turnedOperand = (operand: Operand): Operand => ({ ...operand, at: turnedAddress(operand.at) });

function turnedBack(column: ComputedColumn): ComputedColumn {
  const at = turnedAddress(column.at);
  return {
    ...column,
    at,
    key: `${at.sheet}!${a1(at)}`,
    ways: column.ways.map((way) => ({
      ...way,
      cells: way.cells.map((cell) => ({
        ...cell,
        at: turnedAddress(cell.at),
        value: turnedOperand(cell.value),
        base: turnedOperand(cell.base),
      })),
    })),
  };
}
