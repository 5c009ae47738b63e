import type { ReactElement } from 'react';
import { Loaded } from '../components/Loaded';
import { Notice } from '../components/Notice';
import { StartBar, type StartButton } from '../components/StartBar';
import { useChangeLook } from '../state/useChangeLook';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';
import { checkOutcomePart } from './parts';

const REPORT = 'run-report';

/** 校验: what the pane opens with, so its results are a part of their own. */
export function CheckTab(pane: Pane): ReactElement {
  const { state, command, actions } = pane;
  const { check, isStale } = state;
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
  return (
    <>
      <StartBar buttons={view ? [start, report] : [start]} isBusy={command.status === 'running'}>
        {!check && <p>{strings.check.idle}</p>}
      </StartBar>
      {check?.kind === 'notRecognised' && <Notice kind="warning">{check.sentence}</Notice>}
      {view && (
        <Loaded part={checkOutcomePart}>
          {({ CheckOutcome }) => <CheckOutcome pane={pane} view={view} reportButtonId={REPORT} />}
        </Loaded>
      )}
    </>
  );
}
