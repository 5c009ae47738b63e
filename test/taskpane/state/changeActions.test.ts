import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../../src/index';
import { checkCommands } from '../../../taskpane/commands/parts';
import { HostError, type Host } from '../../../taskpane/host/host';
import { changeActions } from '../../../taskpane/state/changeActions';
import { PartError } from '../../../taskpane/state/failure';
import type { PaneAction } from '../../../taskpane/state/pane';

// Loaded before, so that no look has to wait for it.
await checkCommands.load();

/** A promise that is settled from outside. */
function later<T>() {
  let settle: { resolve: (value: T) => void; reject: (error: unknown) => void } | undefined;
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, resolve: (value: T) => settle?.resolve(value), reject: (error: unknown) => settle?.reject(error) };
}

const empty: Workbook = { sheets: [] };
const refused = new HostError('cell-editing', '请先按回车。');

function services(host: Partial<Host>) {
  const actions: PaneAction[] = [];
  const failures: unknown[] = [];
  const made = changeActions({
    host: host as Host,
    dispatch: (action) => void actions.push(action),
    onFailure: (error) => void failures.push(error),
  });
  return { ...made, actions, failures };
}

describe('looking for changes', () => {
  test('tells what changed, once the workbook was read; while it is read, one more look waits and no more', async () => {
    let reads = 0;
    const first = later<Workbook>();
    const { lookForChanges, actions } = services({
      readWorkbook: () => {
        reads += 1;
        return reads === 1 ? first.promise : Promise.resolve(empty);
      },
    });
    lookForChanges('old', false);
    lookForChanges('old', false);
    lookForChanges('old', true);
    await expect.poll(() => reads).toBe(1);
    first.resolve(empty);
    await expect.poll(() => actions.length).toBe(2);
    expect(reads).toBe(2);
    expect(actions).toEqual([
      { type: 'changedSince', fingerprint: 'old', during: false },
      { type: 'changedSince', fingerprint: 'old', during: true },
    ]);
  });

  test('for the results of two tabs looks for both, whichever asks first', async () => {
    const { lookForChanges, actions } = services({ readWorkbook: () => Promise.resolve(empty) });
    lookForChanges('of 校验', false);
    lookForChanges('of 校对', false);
    lookForChanges('of 校验', true);
    await expect.poll(() => actions.length).toBe(3);
    expect(new Set(actions.map((action) => 'fingerprint' in action && action.fingerprint))).toEqual(
      new Set(['of 校验', 'of 校对']),
    );
  });

  test('while Excel cannot be read tells nothing; a mistake of ours is shown', async () => {
    const errors: Error[] = [refused, new TypeError('a mistake')];
    const { lookForChanges, actions, failures } = services({
      readWorkbook: () => Promise.reject(errors.shift()),
    });
    lookForChanges('old', false);
    lookForChanges('old', false);
    await expect.poll(() => failures.length).toBe(1);
    expect(actions).toEqual([]);
  });
});

describe('watching for changes', () => {
  test('hears them from the registration on until it is ended, and then ends the registration', async () => {
    let tell: (() => void) | undefined;
    let ended = 0;
    const { watchChanges } = services({
      watchChanges: async (onChange) => {
        tell = onChange;
        return async () => void (ended += 1);
      },
    });
    let heard = 0;
    const watch = watchChanges(() => (heard += 1));
    expect(watch.isTold()).toBe(false);
    await expect.poll(() => watch.isTold()).toBe(true);
    tell?.();
    watch.end();
    watch.end();
    tell?.();
    expect([heard, ended]).toEqual([1, 1]);
  });

  test('ended before Excel has registered it ends as soon as that is done', async () => {
    const registering = later<() => Promise<void>>();
    let ended = 0;
    const { watchChanges } = services({ watchChanges: () => registering.promise });
    watchChanges(() => undefined).end();
    registering.resolve(async () => void (ended += 1));
    await expect.poll(() => ended).toBe(1);
  });

  test('refused by Excel, or unknown to it, it is as if nothing were told; a mistake of ours is shown', async () => {
    const results: (() => Promise<undefined>)[] = [
      () => Promise.resolve(undefined),
      () => Promise.reject(refused),
      () => Promise.reject(new PartError('没有读到。')),
      () => Promise.reject(new TypeError('a mistake')),
    ];
    const { watchChanges, failures } = services({ watchChanges: async () => results.shift()?.() });
    const watches = [1, 2, 3, 4].map(() => watchChanges(() => undefined));
    await expect.poll(() => failures.length).toBe(1);
    expect(watches.map(({ isTold }) => isTold())).toEqual([false, false, false, false]);
    expect(failures[0]).toBeInstanceOf(TypeError);
  });
});
