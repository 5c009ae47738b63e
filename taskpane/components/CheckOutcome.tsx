import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import { NOTHING_TO_WRITE } from '../state/planState';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';
import type { CheckView } from '../views/checkView';
import { CheckResults } from './CheckResults';
import { fixButtonId } from './FindingActions';
import { Notice } from './Notice';
import { PlanOutcome } from './PlanOutcome';

interface CheckOutcomeProps {
  readonly pane: Pane;
  readonly view: CheckView;
  readonly reportButtonId: string;
}

/** What came of a check, and the plans that are made from it. */
export function CheckOutcome({ pane, view, reportButtonId }: CheckOutcomeProps): ReactElement {
  const { state, command, actions } = pane;
  const { chosenFinding, plans, isStale, isTorn } = state;
  const isBusy = command.status === 'running';
  const outcome = { isBusy, actions };
  return (
    <>
      <PlanOutcome
        {...outcome}
        place="report"
        stage={plans.report}
        nothing={NOTHING_TO_WRITE.report}
        startButtonId={reportButtonId}
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
      <CheckResults
        view={view}
        chosen={chosenFinding}
        only={state.level}
        marks={state.marks}
        isBusy={isBusy}
        actions={actions}
      />
    </>
  );
}
