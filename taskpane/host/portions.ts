import { isTooLarge } from './officeErrors';

/** Reading more than Excel may send at once: rectangles of cells, as many per round trip as fit. */

/** How rectangles of one kind are cut and read. */
export interface Reading<T, R> {
  readonly rows: (rectangle: T) => number;
  readonly columns: (rectangle: T) => number;
  /** So many rows of it, from this one on. */
  readonly cut: (rectangle: T, first: number, rows: number) => T;
  /** Queues the reading of a rectangle; what is returned takes in what the sync brought. */
  readonly queue: (rectangle: T) => () => R;
  /** Queues once more whatever else goes with the first round trip, when that has to be repeated. */
  readonly onRepeat?: () => void;
  /** Told after each round trip what is still to come. */
  readonly onRead?: (later: readonly T[]) => void;
  /** A single row that is too large; the result is thrown. */
  readonly tooLarge: (rectangle: T) => Error;
}

/**
 * Reads rectangles in order, at most `budget` cells a round trip, fewer once an answer proved too large.
 * @returns what was read, piece by piece; the pieces of a rectangle follow one another
 */
export async function readPortions<T, R>(
  context: Excel.RequestContext,
  waiting: readonly T[],
  reading: Reading<T, R>,
  budget: number,
): Promise<{ piece: T; read: R }[]> {
  const { now, later } = fitting(waiting, reading, budget);
  const pending = now.map((piece) => ({ piece, take: reading.queue(piece) }));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const less = half(now, reading);
    reading.onRepeat?.();
    return readPortions(context, waiting, reading, less);
  }
  const pieces = pending.map(({ piece, take }) => ({ piece, read: take() }));
  reading.onRead?.(later);
  if (later.length === 0) return pieces;
  const { onRepeat: _done, ...rest } = reading;
  return [...pieces, ...(await readPortions(context, later, rest, budget))];
}

/** The rectangles that fit into the budget, the last of them cut to fit; at least one row. */
function fitting<T, R>(waiting: readonly T[], { rows, columns, cut }: Reading<T, R>, budget: number) {
  const now: T[] = [];
  let left = budget;
  for (const [index, rectangle] of waiting.entries()) {
    const all = rows(rectangle);
    const count = Math.min(all, Math.max(Math.floor(left / columns(rectangle)), now.length === 0 ? 1 : 0));
    if (count > 0) now.push(cut(rectangle, 0, count));
    if (count < all) return { now, later: [cut(rectangle, count, all - count), ...waiting.slice(index + 1)] };
    left -= count * columns(rectangle);
  }
  return { now, later: [] };
}

/** Half of what proved too much. */
function half<T, R>(pieces: readonly T[], { rows, columns, tooLarge }: Reading<T, R>): number {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1 && rows(first) === 1) throw tooLarge(first);
  return Math.floor(pieces.reduce((cells, piece) => cells + rows(piece) * columns(piece), 0) / 2);
}
