import type { BoundForm } from '../model/binding';
import { addressAt, type Assembly } from './assembly';

/** The printed ordinals of a form. */

/** 栏次: over each amount column, and numbers over other columns, from left to right. */
export function columnNumbers(assembly: Assembly): BoundForm['columnNumbers'] {
  const { area, headers, panels } = assembly;
  const row = headers.columnNumberRow;
  if (row === undefined) return [];
  const isNumbered = ({ column }: { readonly column: number }) => /\d/u.test(area.grid.said(row, column));
  const panelOf = new Map(
    panels.placed.flatMap(({ panel, index }) =>
      [...panel.values, ...panel.beside.filter(isNumbered)].map(({ column }) => [column, index] as const),
    ),
  );
  let last = 0;
  return headers.columns.flatMap(({ column, isApart }) => {
    if (isApart) return [];
    const panel = panelOf.get(column);
    const shown = area.grid.said(row, column);
    last = panel ?? last;
    if (panel === undefined && !/\d/u.test(shown)) return [];
    return [{ at: addressAt(assembly, row, column), shown, panel: last, isOverAmounts: panel !== undefined }];
  });
}

/** 行次: beside each row of a panel, rows without a name included; panel by panel, from the top. */
export function rowNumbers(assembly: Assembly): BoundForm['rowNumbers'] {
  const { area, headers, panels } = assembly;
  return panels.placed.flatMap(({ panel: { rowNumberColumn: column }, index }) => {
    if (column === undefined) return [];
    const rows = Array.from({ length: headers.endRow - headers.bodyRow + 1 }, (_, offset) => headers.bodyRow + offset);
    return rows.map((row) => ({
      at: addressAt(assembly, row, column),
      shown: area.grid.said(row, column),
      panel: index,
    }));
  });
}
