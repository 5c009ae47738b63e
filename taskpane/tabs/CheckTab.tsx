import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import { CheckResults } from '../components/CheckResults';
import { fixButtonId } from '../components/FindingActions';
import { Notice } from '../components/Notice';
import { PlanOutcome } from '../components/PlanOutcome';
import { StartBar, type StartButton } from '../components/StartBar';
import { NOTHING_TO_WRITE } from '../state/planState';
import { useChangeLook } from '../state/useChangeLook';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';

const REPORT = 'run-report';

/** 校验. */
export function CheckTab({ state, command, actions }: Pane): ReactElement {
  const { check, chosenFinding, plans, isStale, isTorn } = state;
  const isBusy = command.status === 'running';
  const view = check?.kind === 'found' ? check.view : undefined;
  useChangeLook({ view, isStale, command, actions });
  const start: StartButton = {
    key: 'run-check',
    text: strings.check.run,
    icon: 'check',
    isPrimary: true,
    onClick: actions.check,
  };
  const report: StartButton = {
    key: REPORT,
    text: strings.check.report,
    icon: 'sheet',
    isPrimary: false,
    onClick: actions.planReport,
  };
  const outcome = { isBusy, actions };
  return (
    <>
      <StartBar buttons={view ? [start, report] : [start]} isBusy={isBusy}>
        {!check && <p>{strings.check.idle}</p>}
      </StartBar>
      {check?.kind === 'notRecognised' && <Notice kind="warning">{check.sentence}</Notice>}
      <PlanOutcome
        {...outcome}
        place="report"
        stage={plans.report}
        nothing={NOTHING_TO_WRITE.report}
        startButtonId={REPORT}
      />
      <PlanOutcome
        {...outcome}
        place="fix"
        stage={plans.fix}
        nothing={NOTHING_TO_WRITE.fix}
        startButtonId={fixButtonId(chosenFinding ?? '')}
      />
      {isStale && (
        <Notice kind="warning">
          <p>{isTorn ? strings.check.changedDuring : strings.check.stale}</p>
          <DefaultButton text={strings.check.rerun} disabled={isBusy} allowDisabledFocus onClick={actions.check} />
        </Notice>
      )}
      {view && (
        <CheckResults
          view={view}
          chosen={chosenFinding}
          only={state.level}
          marks={state.marks}
          isBusy={isBusy}
          actions={actions}
        />
      )}
    </>
  );
}
