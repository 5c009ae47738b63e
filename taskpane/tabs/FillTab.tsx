import type { ReactElement } from 'react';
import { useFilePicker } from '../components/FilePicker';
import { ColumnQuestions } from '../components/ColumnQuestions';
import { FormulaStyleChoice } from '../components/FormulaStyleChoice';
import { PlanOutcome } from '../components/PlanOutcome';
import { StartBar, type StartButton } from '../components/StartBar';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';

const START = 'run-fill';

/** Binary workbooks of old too: they are only read. */
const WORKBOOKS = '.xlsx,.xlsm,.xls,.et';

/** 填列. */
export function FillTab(pane: Pane): ReactElement {
  const { state, command, actions } = pane;
  const stage = state.plans.fill;
  const isBusy = command.status === 'running';
  const lastYear = useFilePicker(strings.fill.lastYearFile, WORKBOOKS, actions.planFillFrom);
  const start: StartButton = {
    key: START,
    text: strings.fill.run,
    icon: 'fill',
    isPrimary: stage.kind !== 'planned' && stage.kind !== 'asked',
    onClick: actions.planFill,
  };
  const fromLastYear: StartButton = {
    key: 'choose-last-year',
    text: strings.fill.lastYear,
    isPrimary: false,
    onClick: lastYear.open,
  };
  const columns: readonly StartButton[] = [
    { key: 'fill-columns', text: strings.columns.run, isPrimary: false, onClick: actions.fillColumns },
    { key: 'fill-selection', text: strings.columns.runSelection, isPrimary: false, onClick: actions.fillSelection },
  ];
  const { lastFill } = state;
  const undo: readonly StartButton[] = lastFill
    ? [{ key: 'undo-fill', text: strings.fill.undo, isPrimary: false, onClick: () => actions.undoFill(lastFill) }]
    : [];
  return (
    <>
      <StartBar buttons={[start, fromLastYear, ...columns, ...undo]} isBusy={isBusy}>
        {stage.kind === 'none' && (
          <>
            <p>{strings.fill.idle}</p>
            <p>{strings.fill.lastYearHint}</p>
            <p>{strings.columns.idle}</p>
          </>
        )}
      </StartBar>
      <FormulaStyleChoice {...pane} />
      {lastYear.input}
      <ColumnQuestions {...pane} />
      <PlanOutcome
        place="fill"
        stage={stage}
        nothing={state.columns.of === 'nothing' ? strings.fill.nothing : strings.columns.nothing}
        isBusy={isBusy}
        actions={actions}
        startButtonId={START}
      />
    </>
  );
}
