import type { CellArea, ColumnAnswers, FormulaStyle } from '../../src/index';
import { fillCommands } from '../commands/parts';
import type { ActionServices } from './checkActions';
import type { ColumnState } from './columnState';
import { rememberStyle } from './preferences';

/** What a person can do with columns that are there and computed from others. */
export interface ColumnActions {
  readonly fillColumns: () => void;
  /** The same for what is selected in the workbook. */
  readonly fillSelection: () => void;
  /** Plans anew with an answer; undefined leaves the column out. */
  readonly answerColumn: (columns: ColumnState, key: string, choice: string | undefined) => void;
  readonly chooseStyle: (style: FormulaStyle) => void;
}

export function columnActions({ host, dispatch, start, style }: ActionServices): ColumnActions {
  const plan = (of: 'tables' | (() => Promise<CellArea>), answers: ColumnAnswers): void =>
    start('planFill', async (context) => {
      const { planFillingColumns, planFillingSelection } = await fillCommands.load();
      const area = of === 'tables' ? of : await of();
      const answer =
        area === 'tables'
          ? await planFillingColumns(context, style, answers)
          : await planFillingSelection(context, area, style, answers);
      dispatch({ type: 'columnsPlanned', of: area, answers, answer });
    });
  return {
    fillColumns: () => plan('tables', new Map()),
    fillSelection: () => plan(() => host.selection(), new Map()),
    answerColumn: ({ of, answers }, key, choice) => {
      if (of === 'nothing') return;
      const next = new Map(answers);
      if (choice === undefined) next.delete(key);
      else next.set(key, choice);
      plan(of === 'tables' ? of : () => Promise.resolve(of), next);
    },
    chooseStyle: (chosen) => {
      rememberStyle(chosen);
      dispatch({ type: 'styleChosen', style: chosen });
    },
  };
}
