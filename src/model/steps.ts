/**
 * Work that may take long on a large workbook, with places to pause in: a host that draws while it waits runs a step at
 * a time. Whoever has nothing else to do runs it whole.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all steps in one go. */
export function whole<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
