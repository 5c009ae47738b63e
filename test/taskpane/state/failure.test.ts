import { describe, expect, test } from 'vitest';
import { HostError } from '../../../taskpane/host/host';
import { canRunAgain, failureOf, isCancellation, SentenceError } from '../../../taskpane/state/failure';

describe('a failure with a sentence', () => {
  test.each([new HostError('protected-sheet', '工作表受保护，请先撤销保护。'), new SentenceError('请重新打开窗格。')])(
    'is shown as that sentence alone',
    (error) => {
      expect(failureOf(error)).toEqual({ sentence: error.message });
    },
  );
});

describe('a failure nobody foresaw', () => {
  test('says so and carries the stack and the causes to pass on', () => {
    const error = new TypeError('x is undefined', { cause: new Error('the network is down') });
    const { sentence, details } = failureOf(error);
    expect(sentence).toContain('没有预料到');
    expect(details).toMatch(/TypeError: x is undefined\n[^]*failure\.test[^]*Error: the network is down/);
  });

  test('that is not an Error is still told', () => {
    expect(failureOf('out of memory').details).toBe('out of memory');
  });

  test('without a stack that names it is told by name and message', () => {
    const error = new Error('lost');
    error.stack = 'at somewhere';
    expect(failureOf(error).details).toBe('Error: lost\nat somewhere');
  });
});

test('only where a cell is being edited is it enough to run the command again', () => {
  expect(canRunAgain(new HostError('cell-editing', '请先按回车。'))).toBe(true);
  expect(canRunAgain(new HostError('protected-sheet', '请先撤销保护。'))).toBe(false);
  expect(canRunAgain(new Error('cell-editing'))).toBe(false);
});

test('only the host’s own cancelling counts as cancelled', () => {
  expect(isCancellation(new HostError('cancelled', '已取消。'))).toBe(true);
  expect(isCancellation(new HostError('refused', 'Excel 拒绝了。'))).toBe(false);
  expect(isCancellation(new Error('cancelled'))).toBe(false);
});
