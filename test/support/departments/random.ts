/** A repeatable source of choices: the same seed gives the same department on every machine. */
export interface Random {
  /** An integer of low … high, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** So many different ones, in the order of `choices`. */
  some<T>(choices: readonly T[], count: number): T[];
}

/** Mulberry32: 32 bits of state, good enough to vary departments. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(choices: readonly T[]): T => {
    const chosen = choices[int(0, choices.length - 1)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  return {
    int,
    chance: (probability) => next() < probability,
    pick,
    some: (choices, count) => {
      const left = new Set(choices.keys());
      while (left.size > Math.max(0, Math.min(count, choices.length))) left.delete(pick([...left]));
      return choices.filter((_, index) => left.has(index));
    },
  };
}
