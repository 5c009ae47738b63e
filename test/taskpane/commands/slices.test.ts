import { expect, test } from 'vitest';
import { disclosureSteps, fingerprintOf, fingerprintSteps, readDisclosure, type Steps } from '../../../src/index';
import { inSlices } from '../../../taskpane/commands/slices';
import { HostError } from '../../../taskpane/host/host';
import { readSample } from '../../support/samples';

/** So many steps, each of which takes longer than a slice. */
function* longWork(steps: number, onStep: (step: number) => void): Steps<string> {
  for (let step = 1; step <= steps; step += 1) {
    const end = performance.now() + 60;
    while (performance.now() < end);
    onStep(step);
    yield;
  }
  return 'done';
}

test('between slices other work has its turn', async () => {
  const log: (number | string)[] = [];
  const other = (): void => {
    log.push('other');
  };
  setTimeout(other);
  await expect(inSlices(longWork(2, (step) => log.push(step)))).resolves.toBe('done');
  expect(log).toEqual([1, 'other', 2]);
});

test('work that is cancelled ends with the slice', async () => {
  const stop = new AbortController();
  const done: number[] = [];
  const work = inSlices(
    longWork(5, (step) => {
      done.push(step);
      if (step === 2) stop.abort();
    }),
    stop.signal,
  );
  const error: unknown = await work.catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: 'cancelled' });
  expect(done).toEqual([1, 2]);
});

test('what is read in steps is what is read at once', async () => {
  const workbook = await readSample('luolong-2024');
  const { bound, forms } = await inSlices(disclosureSteps(workbook));
  const atOnce = readDisclosure(workbook);
  expect(forms).toEqual(atOnce.forms);
  expect([...bound.keys()]).toEqual([...atOnce.bound.keys()]);
  expect(await inSlices(fingerprintSteps(workbook))).toBe(fingerprintOf(workbook));
});
