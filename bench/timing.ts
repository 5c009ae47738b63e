import { performance } from 'node:perf_hooks';

/** How long something takes once the machine has warmed to it. */
export interface Timing {
  /** Milliseconds. */
  readonly median: number;
  /** Milliseconds: nine of ten runs took no longer. */
  readonly ninth: number;
}

/**
 * Times several works side by side: every round runs each of them once, so that whatever else the machine does in the
 * meantime falls on all alike and their ratios stay fair.
 */
export async function timeTogether<K extends string>(
  works: Readonly<Record<K, () => unknown>>,
  rounds: { readonly warmUp: number; readonly measured: number },
): Promise<Record<K, Timing>> {
  const names = Object.keys(works) as K[];
  const durations = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -rounds.warmUp; round < rounds.measured; round++) {
    for (const name of names) {
      const start = performance.now();
      await works[name]();
      if (round >= 0) durations.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...durations].map(([name, each]) => [name, timing(each)])) as Record<K, Timing>;
}

function timing(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: quantile(0.5), ninth: quantile(0.9) };
}
