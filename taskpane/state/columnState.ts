import type { CellArea, ColumnAnswers, ColumnQuestion, FormulaStyle, UnexplainedColumn } from '../../src/index';
import type { ColumnsView } from '../commands/columns';
import type { Answer } from '../commands/context';
import { strings } from '../strings';

/** Columns that are there and computed from others: how they are written, and what has to be said first. */
export interface ColumnState {
  /** What was to be filled last: nothing, all forms and tables, or a selection. */
  readonly of: 'nothing' | 'tables' | CellArea;
  readonly questions: readonly ColumnQuestion[];
  readonly unexplained: readonly UnexplainedColumn[];
  readonly answers: ColumnAnswers;
}

export const NO_COLUMNS: ColumnState = { of: 'nothing', questions: [], unexplained: [], answers: new Map() };

export type ColumnAction =
  | { readonly type: 'styleChosen'; readonly style: FormulaStyle }
  | {
      readonly type: 'columnsPlanned';
      readonly of: 'tables' | CellArea;
      readonly answers: ColumnAnswers;
      readonly answer: Answer<ColumnsView>;
    };

/** What of the pane's state depends on it. */
interface Held {
  readonly columns: ColumnState;
  readonly formulaStyle: FormulaStyle;
  readonly plans: object;
  readonly announcement: string;
}

/** What was planned in another style goes: it is planned anew when it is asked for. */
export function columnReducer<S extends Held>(state: S, action: ColumnAction): S {
  if (action.type === 'styleChosen') {
    const announcement = strings.columns.styleChosen(strings.columns.styles[action.style]);
    return withFill({ ...state, formulaStyle: action.style, columns: NO_COLUMNS, announcement }, { kind: 'none' });
  }
  const { of, answers, answer } = action;
  if (answer.kind === 'notRecognised') {
    return withFill({ ...state, columns: NO_COLUMNS, announcement: answer.sentence }, answer);
  }
  const { plan, unexplained } = answer.view;
  // What was answered stays to be seen, and to be answered otherwise.
  const answered = of === state.columns.of ? state.columns.questions.filter(({ key }) => answers.has(key)) : [];
  const questions = [...answered, ...answer.view.questions];
  const isOpen = questions.length + unexplained.length > 0;
  const stage = plan ? { kind: 'planned', view: plan } : { kind: isOpen ? 'none' : 'nothing' };
  const columns = { of, questions, unexplained, answers };
  return withFill({ ...state, columns, announcement: announcementOf(answer.view) }, stage);
}

const withFill = <S extends Held>(state: S, fill: object): S => ({ ...state, plans: { ...state.plans, fill } });

function announcementOf({ plan, questions, unexplained }: ColumnsView): string {
  const said = [
    ...(plan ? [strings.plan.planned(plan.cellCount)] : []),
    ...(questions.length > 0 ? [strings.columns.questions(questions.length)] : []),
    ...(unexplained.length > 0 ? [strings.columns.unexplained(unexplained.length)] : []),
  ];
  return said.length > 0 ? said.join('') : strings.columns.nothing;
}
