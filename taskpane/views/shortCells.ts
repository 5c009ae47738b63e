import type { CellView } from './checkView';

/** Up to so many cells are listed at once; a longer list begins with a few telling ones. */
const WHOLE = 10;
const SHORT = 6;

/** The cells to list first: all of a short list; of a long one the totals and sides, then the parts that show a value. */
export function shortCells(cells: readonly CellView[]): readonly CellView[] {
  if (cells.length <= WHOLE) return cells;
  const isPart = ({ part }: CellView): boolean => part === 'plus' || part === 'minus';
  const telling = [
    ...cells.filter((cell) => !isPart(cell)),
    ...cells.filter((cell) => isPart(cell) && cell.shown !== ''),
  ];
  const chosen = new Set(telling.slice(0, SHORT));
  return cells.filter((cell) => chosen.has(cell));
}
