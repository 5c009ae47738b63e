import { expect, test } from 'vitest';
import type { ColumnQuestion } from '../../../src/index';
import type { ColumnsView } from '../../../taskpane/commands/columns';
import { INITIAL_PANE, paneReducer, type PaneAction, type PaneState } from '../../../taskpane/state/pane';
import type { PlanView } from '../../../taskpane/views/planView';

const emptyPlan = { newSheets: [], edits: [] };
const plan: PlanView = { plan: emptyPlan, shown: emptyPlan, sheets: [], cellCount: 12, leftOut: 0 };
const at = { sheet: '表', row: 3, column: 5 };
const question = (key: string): ColumnQuestion => ({ key, at, name: key, choices: [] });
const unexplained = [{ at, name: '完成率', missing: '预算数的列' }];

const after = (...actions: readonly PaneAction[]): PaneState => actions.reduce(paneReducer, INITIAL_PANE);
const planned = (view: Partial<ColumnsView>, answered: Record<string, string> = {}): PaneAction => ({
  type: 'columnsPlanned',
  of: 'tables',
  answers: new Map(Object.entries(answered)),
  answer: { kind: 'found', view: { plan: undefined, questions: [], unexplained: [], ...view } },
});

test('a plan is shown, with the questions that are open and the columns that cannot be filled', () => {
  const state = after(planned({ plan, questions: [question('a')], unexplained }));
  expect(state.plans.fill).toEqual({ kind: 'planned', view: plan });
  expect(state.columns).toMatchObject({ of: 'tables', questions: [{ key: 'a' }], unexplained });
  expect(state.announcement).toBe(
    '计划写入 12 格，请过目后应用或取消。有 1 列没有写明用哪两个数计算，请选择。有 1 列不知道怎样计算，没有填。',
  );
});

test('questions alone are no finished filling', () => {
  expect(after(planned({ questions: [question('a')] })).plans.fill).toEqual({ kind: 'none' });
  expect(after(planned({})).plans.fill).toEqual({ kind: 'nothing' });
});

test('an answered question stays to be answered otherwise', () => {
  const asked = planned({ questions: [question('a'), question('b')] });
  const answered = after(asked, planned({ plan, questions: [question('b')] }, { a: 'C/D' }));
  expect(answered.columns.questions.map(({ key }) => key)).toEqual(['a', 'b']);
  const again = paneReducer(answered, planned({ questions: [question('a'), question('b')] }));
  expect(again.columns.questions.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('another style, or another plan, takes the questions away', () => {
  const asked = planned({ plan, questions: [question('a')] });
  const restyled = after(asked, { type: 'styleChosen', style: 'values' });
  expect(restyled).toMatchObject({
    formulaStyle: 'values',
    plans: { fill: { kind: 'none' } },
    columns: { questions: [] },
  });
  const filled = after(asked, { type: 'planned', place: 'fill', answer: { kind: 'found', view: plan } });
  expect(filled.columns.questions).toEqual([]);
});

test('a workbook without forms says what to do', () => {
  const answer = { kind: 'notRecognised', sentence: '没有认出公开表。' } as const;
  const state = after({ type: 'columnsPlanned', of: 'tables', answers: new Map(), answer });
  expect(state.plans.fill).toEqual(answer);
});
