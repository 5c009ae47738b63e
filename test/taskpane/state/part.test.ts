import { expect, test } from 'vitest';
import { canRunAgain, failureOf } from '../../../taskpane/state/failure';
import { part } from '../../../taskpane/state/part';

test('a part is loaded once, however often it is asked for', async () => {
  let fetched = 0;
  const one = part(() => Promise.resolve({ count: (fetched += 1) }));
  expect(one.now()).toBeUndefined();
  const [first, second] = await Promise.all([one.load(), one.load()]);
  expect(await one.load()).toBe(first);
  expect(second).toBe(first);
  expect(one.now()).toBe(first);
  expect(fetched).toBe(1);
});

test('a part that does not come: a sentence says what to do, and the next attempt loads it', async () => {
  let isReachable = false;
  const one = part(() =>
    isReachable
      ? Promise.resolve('there')
      : Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  );
  const error: unknown = await one.load().catch((cause: unknown) => cause);
  expect(failureOf(error)).toEqual({ sentence: expect.stringContaining('请检查到加载项所在服务器的网络') });
  expect(error).toMatchObject({ cause: expect.any(TypeError) });
  expect(canRunAgain(error)).toBe(true);
  expect(one.now()).toBeUndefined();
  isReachable = true;
  expect(await one.load()).toBe('there');
});
