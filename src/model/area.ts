import type { CellAddress } from './address';

/** A rectangle of cells of one sheet, 0-based. */
export interface CellArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const isInside = (area: CellArea, at: CellAddress): boolean =>
  at.sheet === area.sheet && isRowOf(area, at.row) && isColumnOf(area, at.column);

export const isRowOf = ({ row, rows }: CellArea, index: number): boolean => index >= row && index < row + rows;

export const isColumnOf = ({ column, columns }: CellArea, index: number): boolean =>
  index >= column && index < column + columns;
