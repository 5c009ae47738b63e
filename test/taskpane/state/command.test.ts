import { expect, test } from 'vitest';
import { commandReducer, IDLE, type CommandAction, type CommandState } from '../../../taskpane/state/command';

const after = (...actions: CommandAction[]): CommandState => actions.reduce(commandReducer, IDLE);

test('a command starts, says what it does, and ends', () => {
  const step = { kind: 'reading', done: 1, total: 9 } as const;
  expect(after({ type: 'started', id: 'check' }, { type: 'stepped', step })).toEqual({
    status: 'running',
    id: 'check',
    step,
    isCancelling: false,
  });
  expect(after({ type: 'started', id: 'check' }, { type: 'stepped', step }, { type: 'ended' })).toEqual(IDLE);
});

test('a step reported after the end changes nothing', () => {
  expect(after({ type: 'stepped', step: { kind: 'working' } })).toEqual(IDLE);
});

test('reading can be cancelled, writing cannot', () => {
  const running = { type: 'started', id: 'applyPlan' } as const;
  expect(after(running, { type: 'cancelRequested' })).toMatchObject({ isCancelling: true });
  const writing = { type: 'stepped', step: { kind: 'writing' } } as const;
  expect(after(running, writing, { type: 'cancelRequested' })).toMatchObject({ isCancelling: false });
});
