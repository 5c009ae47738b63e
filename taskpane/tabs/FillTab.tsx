import type { ReactElement } from 'react';
import { PlanOutcome } from '../components/PlanOutcome';
import { StartBar } from '../components/StartBar';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';

const START = 'run-fill';

/** 填列. */
export function FillTab({ state, command, actions }: Pane): ReactElement {
  const stage = state.plans.fill;
  const isBusy = command.status === 'running';
  const button = {
    key: START,
    text: strings.fill.run,
    icon: 'fill',
    isPrimary: stage.kind !== 'planned',
    onClick: actions.planFill,
  } as const;
  return (
    <>
      <StartBar buttons={[button]} isBusy={isBusy}>
        {stage.kind === 'none' && <p>{strings.fill.idle}</p>}
      </StartBar>
      <PlanOutcome
        place="fill"
        stage={stage}
        nothing={strings.fill.nothing}
        isBusy={isBusy}
        actions={actions}
        startButtonId={START}
      />
    </>
  );
}
