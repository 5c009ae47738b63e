import { DefaultButton } from '@fluentui/react/lib/Button';
import { useEffect, type ReactElement } from 'react';
import { CheckResults } from '../components/CheckResults';
import { fixButtonId } from '../components/FindingActions';
import { Notice } from '../components/Notice';
import { PlanOutcome } from '../components/PlanOutcome';
import { StartBar, type StartButton } from '../components/StartBar';
import { NOTHING_TO_WRITE } from '../state/pane';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';

const REPORT = 'run-report';

/** 校验. */
export function CheckTab({ state, command, actions }: Pane): ReactElement {
  const { check, chosenFinding, plans, isStale } = state;
  const isBusy = command.status === 'running';
  const view = check?.kind === 'found' ? check.view : undefined;
  useChangeLook(isBusy || isStale ? undefined : view?.fingerprint, actions.lookForChanges);
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
          <p>{strings.check.stale}</p>
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

/**
 * Compares the workbook with the one that was checked whenever the person turns to the pane. Excel's change events
 * would say it sooner, but need ExcelApi 1.9 and tell nothing of changes while the pane is closed.
 */
function useChangeLook(fingerprint: string | undefined, look: (fingerprint: string) => void): void {
  useEffect(() => {
    if (fingerprint === undefined) return undefined;
    const onFocus = (): void => look(fingerprint);
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [fingerprint, look]);
}
