import type { ICellData, Nullable } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/preset-sheets-core';

/** What the spreadsheet's own change of cells says. */
export type WriteParams = ISetRangeValuesMutationParams;

/** A cell in a change: null where it is emptied, look and all. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Nullable<ICellData>;
}

export function writtenCells({ cellValue }: WriteParams): readonly WrittenCell[] {
  const rows = Object.entries((cellValue ?? {}) as Record<string, Record<string, Nullable<ICellData>> | undefined>);
  return rows.flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );
}

/** The least of numbers, of which there may be more than a call takes arguments. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other));
}

export function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other));
}
