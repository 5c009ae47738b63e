import { performance } from 'node:perf_hooks';

/** How long something takes once the machine has warmed to it. */
export interface Timing {
  /** Milliseconds. */
  readonly median: number;
  /** Milliseconds: nine of ten runs took no longer. */
  readonly ninth: number;
}

/** Runs the work `warmUps` times unmeasured, then `runs` times measured. */
export async function time(work: () => unknown, { warmUps, runs }: { warmUps: number; runs: number }): Promise<Timing> {
  for (let run = 0; run < warmUps; run++) await work();
  const durations: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    durations.push(performance.now() - start);
  }
  durations.sort((a, b) => a - b);
  const quantile = (share: number) => durations[Math.floor((durations.length - 1) * share)] ?? Number.NaN;
  return { median: quantile(0.5), ninth: quantile(0.9) };
}
