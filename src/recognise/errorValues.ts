import { rowTitle, type NamedCell } from '../model/binding';
import { isErrorValue } from '../model/content';
import { addressAt, type Assembly } from './assembly';
import { filledColumns } from './grid';

/**
 * Error values of a form where it has no amount of its own: in a column beside them, in its head, in a code. An amount
 * that is one is bound, and what was not recognised is told as such.
 */
export function errorValues(assembly: Assembly): readonly NamedCell[] {
  const { area, cells, unrecognised } = assembly;
  const found: NamedCell[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (const column of filledColumns(area, row)) {
      const text = area.grid.text(row, column);
      if (!text.startsWith('#') || !isErrorValue(text)) continue;
      const isAt = (at: { readonly row: number; readonly column: number }) => at.row === row && at.column === column;
      const isTold =
        [...cells.values()].some(({ address }) => isAt(address)) || unrecognised.some(({ at }) => isAt(at));
      if (!isTold) found.push({ at: addressAt(assembly, row, column), text, name: nameOf(assembly, row, column) });
    }
  }
  return found;
}

/** The title of its row and the words over its column: "208 社会保障和就业支出 增减率". */
function nameOf({ area, headers, rows }: Assembly, row: number, column: number): string {
  if (row < headers.bodyRow || row > headers.endRow) return '';
  const named = rows.find(({ nameAt }) => nameAt.row === row);
  const words: string[] = [];
  for (let at = headers.firstRow; at < headers.bodyRow; at += 1) {
    const text = at === headers.columnNumberRow ? '' : area.grid.text(at, column);
    if (text !== '') words.push(text);
  }
  return [...(named ? [rowTitle(named)] : []), ...words.slice(-1)].join(' ');
}
