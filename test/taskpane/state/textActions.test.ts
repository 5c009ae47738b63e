import { describe, expect, test, vi } from 'vitest';
import type { CommandContext } from '../../../taskpane/commands/context';
import type { PaneAction } from '../../../taskpane/state/pane';
import { textActions } from '../../../taskpane/state/textActions';
import { textReducer, UNEDITED, type TextSession } from '../../../taskpane/state/textState';

const merged = { paragraphs: [], saved: { base: [], lines: [] }, next: [], todo: [] };

/** The actions, what they dispatched, and the work they started. */
function open(session: TextSession) {
  const dispatched: PaneAction[] = [];
  const started: ((context: CommandContext) => Promise<void>)[] = [];
  const services = {
    dispatch: (action: PaneAction) => void dispatched.push(action),
    start: (_: string, work: (context: CommandContext) => Promise<void>) => void started.push(work),
    session,
  };
  return { actions: textActions(services), dispatched, started };
}

describe('while a paragraph is open', () => {
  const focus = vi.fn<() => void>();
  vi.stubGlobal('document', { getElementById: () => ({ focus }) });
  const session = (): TextSession => ({ shown: { merged, wording: undefined }, isEditing: true });

  test('nothing is done that would leave its text out: the person is told, and led back to it', () => {
    const { actions, dispatched } = open(session());
    const work = vi.fn<() => void>();
    actions.whenSettled(work);
    expect(work).not.toHaveBeenCalled();
    expect(dispatched).toEqual([
      { type: 'messageShown', message: { kind: 'info', sentence: expect.stringContaining('请先保存或取消') } },
    ]);
    expect(focus).toHaveBeenCalledTimes(1);
  });

  test('no other one is opened, and no change undone', () => {
    const { actions, dispatched, started } = open(session());
    actions.editParagraph(3);
    actions.undoChange(merged.saved);
    expect(dispatched.map(({ type }) => type)).toEqual(['messageShown', 'messageShown']);
    expect(started).toEqual([]);
  });

  test('it may be closed, and then everything goes on', () => {
    const it = session();
    const { actions, dispatched } = open(it);
    actions.stopEditing();
    actions.editParagraph(3);
    expect(dispatched).toEqual([{ type: 'paragraphClosed' }, { type: 'paragraphOpened', at: 3 }]);
    expect(it.isEditing).toBe(true);
  });

  test('a change that could not be saved leaves it open', async () => {
    const it = session();
    const { actions, dispatched, started } = open(it);
    actions.changeText({ kind: 'write', at: 0, text: '甲' });
    const host = { readWorkbook: () => Promise.reject(new Error('protected')) };
    const context = {
      host,
      signal: new AbortController().signal,
      onStep: () => undefined,
    } as unknown as CommandContext;
    await expect(started[0]?.(context)).rejects.toThrow('protected');
    expect([it.isEditing, dispatched]).toEqual([true, []]);
  });
});

describe('what was saved before a change', () => {
  test('is gone back to, one change after the other', () => {
    const view = {} as Extract<Parameters<typeof textReducer>[1], { type: 'textSaved' }>['view'];
    const one = { base: [], lines: [{ text: '一' }] };
    const two = { base: [], lines: [{ text: '二' }] };
    const opened = textReducer(UNEDITED, { type: 'paragraphOpened', at: 2 });
    const saved = [one, two].reduce((state, former) => textReducer(state, { type: 'textSaved', view, former }), opened);
    expect(saved).toEqual({ editing: undefined, past: [one, two] });
    expect(textReducer(saved, { type: 'textWentBack', view }).past).toEqual([one]);
  });
});
