import type { HeldRange } from './hostObject';

/** The ranges that clients asked the host to keep from one batch to the next. */
export interface References {
  /** Keeps a range and names it. */
  keep(range: HeldRange): string;
  find(reference: string): HeldRange | undefined;
  release(reference: string): void;
}

export function references(): References {
  const held = new Map<string, HeldRange>();
  let count = 0;
  return {
    keep(range) {
      count += 1;
      held.set(`range-${count}`, range);
      return `range-${count}`;
    },
    find: (reference) => held.get(reference),
    release: (reference) => void held.delete(reference),
  };
}
