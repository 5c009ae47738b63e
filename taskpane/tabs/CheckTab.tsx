import type { ReactElement } from 'react';
import { CheckResults } from '../components/CheckResults';
import { Notice } from '../components/Notice';
import { StartBar } from '../components/StartBar';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';

/** 校验. */
export function CheckTab({ state, command, actions }: Pane): ReactElement {
  const { check, chosenFinding } = state;
  const isBusy = command.status === 'running';
  const button = {
    key: 'run-check',
    text: strings.check.run,
    icon: 'check',
    isPrimary: true,
    onClick: actions.check,
  } as const;
  return (
    <>
      <StartBar buttons={[button]} isBusy={isBusy}>
        {!check && <p>{strings.check.idle}</p>}
      </StartBar>
      {check?.kind === 'notRecognised' && <Notice kind="warning">{check.sentence}</Notice>}
      {check?.kind === 'found' && <CheckResults view={check.view} chosen={chosenFinding} actions={actions} />}
    </>
  );
}
