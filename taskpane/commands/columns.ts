import {
  planColumns,
  planSelection,
  type CellArea,
  type ColumnAnswers,
  type ColumnPlan,
  type ColumnQuestion,
  type FormulaStyle,
  type UnexplainedColumn,
} from '../../src/index';
import { SentenceError } from '../state/failure';
import { strings } from '../strings';
import type { PlanView } from '../views/planView';
import type { Answer, CommandContext } from './context';
import { disclosureNow, onDisclosure, planOrNothing } from './onDisclosure';

/** A plan to fill columns that are there, and what a person has to say first. */
export interface ColumnsView {
  /** undefined when nothing is to be written. */
  readonly plan: PlanView | undefined;
  readonly questions: readonly ColumnQuestion[];
  readonly unexplained: readonly UnexplainedColumn[];
}

/** 填比率列: the columns of the forms and of the 绩效自评 tables that are computed from others. */
export function planFillingColumns(
  context: CommandContext,
  style: FormulaStyle,
  answers: ColumnAnswers,
): Promise<Answer<ColumnsView>> {
  return onDisclosure(context, (disclosure) => columnsView(planColumns(disclosure, style, answers)));
}

/**
 * 填选中的列: in whatever table they stand, also in a workbook without any form.
 * @throws SentenceError (as a rejection) when no computed column is selected
 */
export async function planFillingSelection(
  context: CommandContext,
  area: CellArea,
  style: FormulaStyle,
  answers: ColumnAnswers,
): Promise<Answer<ColumnsView>> {
  const plan = planSelection(await disclosureNow(context), area, style, answers);
  if (!plan) throw new SentenceError(strings.columns.nothingSelected);
  return { kind: 'found', view: columnsView(plan) };
}

const columnsView = ({ plan, questions, unexplained }: ColumnPlan): ColumnsView => ({
  plan: planOrNothing(plan),
  questions,
  unexplained,
});
