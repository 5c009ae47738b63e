import { describe, expect, test } from 'vitest';
import { INITIAL_PANE, paneReducer, type PaneAction, type PaneState } from '../../../taskpane/state/pane';
import type { PlanPlace } from '../../../taskpane/state/planState';
import type { CheckView } from '../../../taskpane/views/checkView';
import type { DraftView } from '../../../taskpane/views/draftView';
import { keptView } from '../../../taskpane/views/keptView';
import type { PlanView } from '../../../taskpane/views/planView';

const after = (...actions: readonly PaneAction[]): PaneState => actions.reduce(paneReducer, INITIAL_PANE);

const checkView: CheckView = {
  forms: [],
  missing: [],
  passed: 394,
  checked: 396,
  problems: [],
  notes: [],
  roundings: [],
  skipped: [],
  ignored: [],
  counts: { error: 2, warning: 1, note: 1, rounding: 16, skipped: 3, ignored: 0 },
  fingerprint: 'f',
};
const takeBack = async () => ({ touched: [] });
const emptyPlan = { newSheets: [], edits: [] };
const planView: PlanView = { plan: emptyPlan, shown: emptyPlan, sheets: [], cellCount: 67, leftOut: 0 };
const merged = { paragraphs: [], saved: { base: [], lines: [] }, next: [], todo: [] };
const changes = { edited: 0, moved: 0, notes: [], added: [], deleted: [], dropped: [], isMarked: false };
const draftView: DraftView = {
  title: '',
  sections: [],
  open: [],
  openCount: 12,
  text: '',
  html: '',
  merged,
  changes,
  notices: [],
};
const checked: PaneAction = { type: 'checked', answer: { kind: 'found', view: checkView } };
const drafted: PaneAction = { type: 'drafted', answer: { kind: 'found', view: draftView } };
const planned = (place: PlanPlace, view: PlanView | undefined): PaneAction => ({
  type: 'planned',
  place,
  answer: { kind: 'found', view },
});

describe('a check', () => {
  test('is told with its counts', () => {
    expect(after(checked).announcement).toBe(
      '校验完成：通过 394 项，错误 2 处，提醒和提示 2 处，尾差 16 处，未核对 3 项。',
    );
  });

  test('on a workbook without forms takes the old results away and is told with what to do', () => {
    const answer = { kind: 'notRecognised', sentence: '没有认出公开表。' } as const;
    expect(after(checked, { type: 'checked', answer })).toMatchObject({ check: answer, announcement: answer.sentence });
  });

  test('keeps the chosen finding, so that a re-check keeps the place', () => {
    expect(after(checked, { type: 'findingChosen', key: '06/class-sum|…' }, checked).chosenFinding).toBe(
      '06/class-sum|…',
    );
  });
});

describe('a change of the workbook', () => {
  const changed = { type: 'changedSince', fingerprint: 'f', during: false } as const;

  test('makes the results stale and is told, until the next check', () => {
    const stale = after(checked, changed);
    expect([stale.isStale, stale.announcement]).toEqual([true, expect.stringContaining('请重新校验')]);
    expect(after(checked, changed, checked).isStale).toBe(false);
  });

  test('while the check was made is told as such, until the next check', () => {
    const torn = after(checked, { ...changed, during: true });
    expect([torn.isStale, torn.isTorn, torn.announcement]).toEqual([
      true,
      true,
      expect.stringMatching(/^校验期间工作簿有改动.*请重新校验。$/) as string,
    ]);
    expect(paneReducer(torn, checked).isTorn).toBe(false);
  });

  test('since another check than the one that is shown is no news', () => {
    expect(after(checked, { type: 'changedSince', fingerprint: 'older', during: false }).isStale).toBe(false);
    expect(after(changed).isStale).toBe(false);
  });
});

describe('a plan', () => {
  test('made from the results before does not outlive them', () => {
    const plans = after(
      planned('fix', planView),
      planned('report', planView),
      planned('fill', planView),
      checked,
    ).plans;
    expect([plans.fix.kind, plans.report.kind, plans.fill.kind]).toEqual(['none', 'none', 'planned']);
  });

  test('waits for a yes in its own place only', () => {
    expect(after(planned('fill', planView)).plans).toEqual({
      fill: { kind: 'planned', view: planView },
      draftSheet: { kind: 'none' },
      fix: { kind: 'none' },
      report: { kind: 'none' },
    });
  });

  test('with nothing in it is said to be nothing, in the words of its place', () => {
    expect(after(planned('fill', undefined))).toMatchObject({
      plans: { fill: { kind: 'nothing' } },
      announcement: expect.stringContaining('没有需要填列的内容'),
    });
    expect(after(planned('draftSheet', undefined)).announcement).toContain('没有需要写入的内容');
  });

  test('that is dismissed is gone, and it is said that nothing was written', () => {
    const state = after(planned('fill', planView), { type: 'planDismissed', place: 'fill' });
    expect(state.plans.fill).toEqual({ kind: 'none' });
    expect(state.announcement).toBe('已取消，没有写入。');
  });

  test('that is applied leaves what was written', () => {
    const written = { sentence: '已写入 67 格。', target: undefined };
    const state = after(planned('fill', planView), { type: 'planApplied', place: 'fill', written, takeBack });
    expect(state).toMatchObject({ plans: { fill: { kind: 'applied', written } }, announcement: '已写入 67 格。' });
  });

  test('on a workbook without forms is the sentence that says so', () => {
    const answer = { kind: 'notRecognised', sentence: '没有认出公开表。' } as const;
    expect(after({ type: 'planned', place: 'fill', answer }).plans.fill).toEqual(answer);
  });
});

describe('the last fill', () => {
  const written = { sentence: '已写入 67 格。', target: undefined };
  const filled: PaneAction = { type: 'planApplied', place: 'fill', written, takeBack };

  test('can be taken back once it was written, also after another plan was', () => {
    expect(after(planned('fill', planView)).lastFill).toBeUndefined();
    const another = async () => ({ touched: [] });
    const other: PaneAction = { type: 'planApplied', place: 'draftSheet', written, takeBack: another };
    expect(after(planned('fill', planView), filled, planned('draftSheet', planView), other).lastFill).toBe(takeBack);
  });

  test('is taken back once', () => {
    const state = after(planned('fill', planView), filled, { type: 'fillTakenBack', kept: undefined });
    expect(state).toMatchObject({ lastFill: undefined, plans: { fill: { kind: 'takenBack' } } });
    expect(state.announcement).toMatch(/^已撤销/);
  });

  test('taken back in part says what stays, and that is not offered again', () => {
    const kept = keptView([{ sheet: '底稿', row: 4, column: 2 }]);
    const state = after(planned('fill', planView), filled, { type: 'fillTakenBack', kept });
    expect(state.lastFill).toBeUndefined();
    expect(state.announcement).toContain('改动过的没有撤销，以免丢失后填的内容：工作表“底稿”的 C5；');
  });

  test('a question comes before its plan, and both end with a no', () => {
    const asked: PaneAction = { type: 'planAsked', place: 'fill', questions: ['部门不同。'], view: planView };
    expect(after(asked)).toMatchObject({
      announcement: '部门不同。',
      plans: { fill: { kind: 'asked', view: planView } },
    });
    expect(after(asked, { type: 'planDismissed', place: 'fill' }).plans.fill.kind).toBe('none');
  });
});

describe('a draft', () => {
  test('is told with what waits to be filled in', () => {
    expect(after(drafted).announcement).toBe('情况说明已生成，共 0 节，待填 12 项。');
  });

  test('is told with what became of it in the person’s hands', () => {
    const more = { ...changes, edited: 2, moved: 3, notes: [{ at: 1, sentence: '请核对。' }], isMarked: true };
    const view = { ...draftView, changes: more, notices: ['工作表改过。'] };
    expect(after({ type: 'drafted', answer: { kind: 'found', view } }).announcement).toBe(
      '情况说明已生成，共 0 节，待填 12 项。工作表改过。您改过 2 段，3 处随工作簿变了，1 处请您核对。',
    );
  });

  test('that is edited takes away the plan to write it as it was, and shows the text that was saved', () => {
    const view = { ...draftView, title: '改过的' };
    const start = [drafted, planned('draftSheet', planView), { type: 'paragraphOpened', at: 4 }] as const;
    expect(after(...start)).toMatchObject({ text: { editing: 4 }, plans: { draftSheet: { kind: 'none' } } });
    const saved = after(...start, { type: 'textSaved', view, former: merged.saved });
    expect(saved).toMatchObject({
      draft: { view },
      text: { editing: undefined },
      announcement: '修改已保存在工作簿里。',
    });
    const back = paneReducer(saved, { type: 'textWentBack', view: draftView });
    expect([back.announcement, back.text.past]).toEqual(['已撤销上次修改。', []]);
  });

  test('made anew takes away the plan to write the old one', () => {
    expect(after(drafted, planned('draftSheet', planView), drafted).plans.draftSheet).toEqual({ kind: 'none' });
  });

  test('leaves the plan to fill alone', () => {
    expect(after(planned('fill', planView), drafted).plans.fill.kind).toBe('planned');
  });
});

describe('the message bar', () => {
  const message = { kind: 'failure', sentence: '工作表受保护。' } as const;

  test('shows the last message until it is dismissed', () => {
    expect(after({ type: 'messageShown', message }).message).toEqual(message);
    expect(after({ type: 'messageShown', message }, { type: 'messageDismissed' }).message).toBeUndefined();
  });

  test('does not go away with the tab', () => {
    const state = after({ type: 'messageShown', message }, { type: 'tabOpened', tab: 'draft' });
    expect(state).toMatchObject({ tab: 'draft', message });
  });
});

test('dismissing no message changes nothing, so that nothing renders again', () => {
  expect(paneReducer(INITIAL_PANE, { type: 'messageDismissed' })).toBe(INITIAL_PANE);
});

describe('marks', () => {
  const comments = { add: [], remove: [], occupied: 0 };
  const plan = { add: [], remove: [], changed: [], cleared: [], kept: 0, locked: [], comments };
  const view = { plan, count: 3, commentCount: 0, isOnlyComments: false, sheets: [], remarks: [] };

  test('are planned, told and dismissed with what a screen reader is told; a check ends them', () => {
    const asked = after(checked, { type: 'markAsked', startButtonId: 'run-marks' }, { type: 'markPlanned', view });
    expect(asked.marks).toMatchObject({ stage: { kind: 'planned', view }, startButtonId: 'run-marks' });
    expect(asked.announcement).toContain('3 格');
    const told = paneReducer(asked, { type: 'markTold', sentence: '已标记 3 格。' });
    expect([told.marks.stage, told.announcement]).toEqual([
      { kind: 'told', sentence: '已标记 3 格。' },
      '已标记 3 格。',
    ]);
    expect(paneReducer(asked, { type: 'markDismissed' }).marks.stage).toEqual({ kind: 'none' });
    const seen = paneReducer(told, { type: 'marksSeen', seen: { count: 3, gone: 0, comments: 0 } });
    expect(seen.announcement).toBe('已标记 3 格。');
    expect(paneReducer(seen, checked).marks).toMatchObject({ stage: { kind: 'none' }, seen: { count: 3, gone: 0 } });
  });

  test('of which only comments are left are nothing to do for who wants none', () => {
    const only: PaneAction = {
      type: 'markPlanned',
      view: { ...view, count: 0, commentCount: 2, isOnlyComments: true },
    };
    expect(after(checked, only).marks.stage.kind).toBe('planned');
    const unwanted = after(checked, { type: 'commentsChosen', isCommented: false }, only);
    expect(unwanted.marks.stage).toMatchObject({ kind: 'told', sentence: expect.stringContaining('都已经标好') });
    expect(unwanted.announcement).toContain('都已经标好');
  });
});

describe('what is kept of the pane', () => {
  test('the level that is shown stays over a re-check', () => {
    const level: PaneAction = { type: 'levelChosen', level: 'error' };
    expect(after(level, checked).level).toBe('error');
    expect(after(level, checked, { type: 'levelChosen', level: undefined }).level).toBeUndefined();
  });

  test('the first steps go once they are known, and stay away', () => {
    const shown = { ...INITIAL_PANE, showsSteps: true };
    expect(paneReducer(shown, { type: 'stepsKnown' }).showsSteps).toBe(false);
    expect(paneReducer(INITIAL_PANE, { type: 'stepsKnown' })).toBe(INITIAL_PANE);
  });
});
