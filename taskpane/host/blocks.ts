/** Rectangles of cells: neighbouring edits travel together, so that a request stays small. */

export interface Placed {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

/** A full rectangle of entries, one for each of its cells. */
export interface Block<T> extends Placed {
  readonly cells: readonly (readonly T[])[];
}

/** Cells beside each other in one row. */
interface Run<T> extends Placed {
  readonly cells: readonly T[];
}

/** Covers exactly the given cells with rectangles. Each cell is given once. */
export function blocksOf<T extends Placed>(cells: readonly T[]): Block<T>[] {
  const open = new Map<string, { row: number; column: number; cells: (readonly T[])[] }>();
  const blocks: Block<T>[] = [];
  for (const run of runsOf(cells)) {
    const span = `${run.column}+${run.cells.length}`;
    const above = open.get(span);
    if (above && above.row + above.cells.length === run.row) {
      above.cells.push(run.cells);
    } else {
      const block = { row: run.row, column: run.column, cells: [run.cells] };
      open.set(span, block);
      blocks.push(block);
    }
  }
  return blocks;
}

export function mapBlock<T, U>(block: Block<T>, of: (entry: T) => U): Block<U> {
  return { row: block.row, column: block.column, cells: block.cells.map((row) => row.map(of)) };
}

export function blockSize<T>({ cells }: Block<T>): { rows: number; columns: number } {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** Cuts a block into blocks of at most so many rows. */
export function cutRows<T>(block: Block<T>, rows: number): Block<T>[] {
  const parts: Block<T>[] = [];
  for (let first = 0; first < block.cells.length; first += rows) {
    parts.push({ row: block.row + first, column: block.column, cells: block.cells.slice(first, first + rows) });
  }
  return parts;
}

function runsOf<T extends Placed>(cells: readonly T[]): Run<T>[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: { row: number; column: number; cells: T[] }[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last && last.row === cell.row && last.column + last.cells.length === cell.column) last.cells.push(cell);
    else runs.push({ row: cell.row, column: cell.column, cells: [cell] });
  }
  return runs;
}
