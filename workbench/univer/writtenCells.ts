import type { ICellData, Nullable } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/preset-sheets-core';

/** What the spreadsheet's own change of cells says, with the command that led to it where there is one. */
export type WriteParams = ISetRangeValuesMutationParams & { readonly trigger?: string };

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
