import { countedInputs, lastYearOf, planPaper, readPaper, type LastYear } from '../fill';
import { planComputed, type ColumnAnswers, type ColumnPlan } from '../fill/columns';
import { isInside, type CellArea } from '../model/area';
import type { Disclosure } from '../model/binding';
import type { EditPlan } from '../model/edit';
import type { FormulaStyle } from '../model/formulaStyle';
import type { DraftInputs } from '../model/inputs';
import type { PerformanceTable } from '../model/performance';
import type { SumRule } from '../model/rule';
import { formColumns } from '../recognise/computed';
import { selectedColumns } from '../recognise/computed/selection';
import { readGoals } from '../recognise/goals';
import { readPerformance } from '../recognise/performance';
import { publications } from '../rules/publications';
import { kindOf, narrativeData, narrowed } from './publications';

/**
 * Plans the working paper 情况说明底稿, whose shares, changes and rates are live formulas: made, or made anew without
 * losing what was typed. Empty when it is as it should be. `more` holds inputs found
 * elsewhere, such as last year's figures; what a person typed comes before them.
 */
export function planFill(
  disclosure: Disclosure,
  more: DraftInputs = new Map(),
  style: FormulaStyle = 'native',
): EditPlan {
  return planPaper(disclosure, narrativeData(disclosure).words, more, style);
}

/**
 * Plans to fill the columns of the forms and of the 绩效自评 tables that are computed from others (占比, 增减率, 执行率 …)
 * and are blank; what was filled in another style is written anew in this one. Empty when all is filled.
 * @param answers for columns whose words leave a choice
 */
export function planColumns(
  disclosure: Disclosure,
  style: FormulaStyle = 'native',
  answers: ColumnAnswers = new Map(),
): ColumnPlan {
  const tables = readPerformance(disclosure.workbook);
  return planComputed(
    computedColumns(disclosure, tables),
    tables.flatMap(({ totals }) => totals),
    style,
    answers,
    SUMS,
  );
}

/**
 * The same for the computed columns in a selection, of whatever table they stand in.
 * @returns undefined when no computed column and no 总分 is selected
 */
export function planSelection(
  disclosure: Disclosure,
  area: CellArea,
  style: FormulaStyle = 'native',
  answers: ColumnAnswers = new Map(),
): ColumnPlan | undefined {
  const tables = readPerformance(disclosure.workbook);
  const columns = selectedColumns(disclosure.workbook, area, computedColumns(disclosure, tables));
  const totals = tables.flatMap((table) => table.totals).filter(({ at }) => isInside(area, at));
  return columns.length + totals.length === 0 ? undefined : planComputed(columns, totals, style, answers, SUMS);
}

const SUMS: readonly SumRule[] = publications.flatMap(({ rules }) => rules.filter((rule) => rule.kind === 'sum'));

const computedColumns = (disclosure: Disclosure, tables: readonly PerformanceTable[]) => [
  ...formColumns(disclosure),
  ...tables.flatMap(({ columns }) => columns),
];

/** What was typed into the working paper of the workbook, by slot; and counts that its tables give. */
export function readInputs(disclosure: Disclosure): DraftInputs {
  const { words } = narrativeData(disclosure);
  return new Map([...countedInputs(words, readGoals(disclosure.workbook)), ...readPaper(disclosure, words)]);
}

/** Last year's figures for this year's working paper, with the questions that a mismatch raises. */
export function readLastYear(current: Disclosure, former: Disclosure): LastYear {
  return lastYearOf(current, narrowed(former, kindOf(current)), narrativeData(current).words);
}
