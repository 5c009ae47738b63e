import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../taskpane/commands/context';
import type { Proofread } from '../../../taskpane/commands/proofread';
import { INITIAL_PANE, paneReducer, type PaneAction, type PaneState } from '../../../taskpane/state/pane';

const after = (...actions: readonly PaneAction[]): PaneState => actions.reduce(paneReducer, INITIAL_PANE);

const found: Answer<Proofread> = {
  kind: 'found',
  view: {
    text: '支出合计508.19万元',
    fingerprint: 'f',
    view: {
      counts: { agree: 174, rounding: 1, disagree: 8, unresolved: 3 },
      checked: 183,
      lines: [],
      findings: [],
      unresolved: [],
    },
  },
};
const done: PaneAction = { type: 'proofread', source: { kind: 'sheet' }, answer: found };

describe('校对', () => {
  test('begins with choosing a text', () => {
    expect(INITIAL_PANE.proofread).toEqual({ source: undefined, answer: undefined, isChoosing: true, isStale: false });
  });

  test('is told with its counts, what was not checked apart', () => {
    const { proofread, announcement } = after(done);
    expect(proofread).toMatchObject({ source: { kind: 'sheet' }, answer: found, isChoosing: false });
    expect(announcement).toBe('校对完成：相符 174 处，尾差 1 处，不符 8 处，未核对 3 处。');
  });

  test('goes back to choosing and to the result as the person likes', () => {
    const choosing = after(done, { type: 'proofreadChoosing', isChoosing: true });
    expect(choosing.proofread).toMatchObject({ source: { kind: 'sheet' }, answer: found, isChoosing: true });
    expect(paneReducer(choosing, { type: 'proofreadChoosing', isChoosing: false }).proofread.isChoosing).toBe(false);
  });

  test('is stale once the workbook changed, until it is done again', () => {
    const changed: PaneAction = { type: 'changedSince', fingerprint: 'f', during: false };
    const stale = after(done, changed);
    expect(stale.proofread.isStale).toBe(true);
    expect(stale.announcement).toContain('请重新校对');
    expect(paneReducer(stale, done).proofread.isStale).toBe(false);
    expect(after(done, { ...changed, fingerprint: 'another' }).proofread.isStale).toBe(false);
    expect(after(changed).proofread.isStale).toBe(false);
  });

  test('on a workbook without forms keeps the place where the text is, and says what to do', () => {
    const answer = { kind: 'notRecognised', sentence: '没有认出公开表。' } as const;
    const { proofread, announcement } = after({ ...done, answer });
    expect(proofread.isChoosing).toBe(true);
    expect(announcement).toBe('没有认出公开表。');
  });
});
