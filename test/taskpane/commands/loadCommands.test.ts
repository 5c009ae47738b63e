import { expect, test, vi } from 'vitest';
import { failureOf } from '../../../taskpane/state/failure';

vi.mock('../../../taskpane/commands/commands', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

test('when the program’s file cannot be fetched, a sentence says what to do', async () => {
  const { loadCommands } = await import('../../../taskpane/commands/loadCommands');
  const error: unknown = await loadCommands().catch((cause: unknown) => cause);
  expect(failureOf(error)).toEqual({ sentence: expect.stringContaining('请检查到加载项所在服务器的网络') });
  expect(error).toMatchObject({ cause: expect.any(Error) });
});
