/** Pairs the members of two sequences, in order, so that the pairs score highest together. */

export interface Pair {
  readonly left: number;
  readonly right: number;
}

/**
 * @param score what a pair is worth; 0 where the two may not be paired
 * @param bonus added for each pair that follows another one directly, so that runs stay whole
 */
export function align(
  lefts: number,
  rights: number,
  score: (left: number, right: number) => number,
  bonus = 0,
): Pair[] {
  const width = rights + 1;
  // best[at]: the most that the rest from (left, right) on can score; paired[at]: the same, pairing these two; 0 if not.
  const best = new Float64Array((lefts + 1) * width);
  const paired = new Float64Array((lefts + 1) * width);
  const onward = (at: number): number => {
    const run = paired[at] ?? 0;
    return Math.max(best[at] ?? 0, run > 0 ? run + bonus : 0);
  };
  for (let left = lefts - 1; left >= 0; left -= 1) {
    for (let right = rights - 1; right >= 0; right -= 1) {
      const at = left * width + right;
      const own = score(left, right);
      const withPair = own > 0 ? own + onward(at + width + 1) : 0;
      paired[at] = withPair;
      best[at] = Math.max(best[at + 1] ?? 0, best[at + width] ?? 0, withPair);
    }
  }
  const pairs: Pair[] = [];
  let left = 0;
  let right = 0;
  let isInRun = false;
  while (left < lefts && right < rights) {
    const at = left * width + right;
    const run = paired[at] ?? 0;
    const goal = best[at] ?? 0;
    if (run > 0 && (run === goal || (isInRun && run + bonus >= goal))) {
      pairs.push({ left, right });
      left += 1;
      right += 1;
      isInRun = true;
    } else {
      if (best[at + 1] === goal) right += 1;
      else left += 1;
      isInRun = false;
    }
  }
  return pairs;
}
