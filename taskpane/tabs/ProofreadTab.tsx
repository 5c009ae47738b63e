import { useId, type ReactElement } from 'react';
import { Notice } from '../components/Notice';
import { ProofreadInput } from '../components/ProofreadInput';
import { ProofreadResults } from '../components/ProofreadResults';
import { StartBar, type StartButton } from '../components/StartBar';
import type { Proofread, ProofreadSource } from '../commands/proofread';
import type { PaneState } from '../state/pane';
import { useChangeLook } from '../state/useChangeLook';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';

/** 校对: a narrative against the forms. */
export function ProofreadTab({ state, command, actions }: Pane): ReactElement {
  const { source, answer, isChoosing, isStale } = state.proofread;
  const isBusy = command.status === 'running';
  const found = answer?.kind === 'found' ? answer.view : undefined;
  const inputId = useId();
  useChangeLook({ view: isLookedAt(state, found) ? undefined : found, isStale, command, actions });
  if (isChoosing || !source || !found) {
    return (
      <>
        <ProofreadInput
          id={inputId}
          // A text that was proofread can be put right here; one from the sheet or from 情况说明 is put right there.
          text={source && 'text' in source ? source.text : ''}
          hasResult={found !== undefined}
          hasNarrative={state.draft?.kind === 'found' && state.draft.view.sections.length > 0}
          isBusy={isBusy}
          actions={actions}
        />
        {answer?.kind === 'notRecognised' && <Notice kind="warning">{answer.sentence}</Notice>}
      </>
    );
  }
  const buttons: readonly StartButton[] = [
    {
      key: 'rerun-proofread',
      text: strings.proofread.rerun,
      icon: 'proofread',
      isPrimary: true,
      onClick: () => actions.proofread(source),
    },
    {
      key: 'choose-proofread',
      text: strings.proofread.edit,
      isPrimary: false,
      onClick: () => actions.chooseText(true),
    },
  ];
  return (
    <>
      <StartBar buttons={buttons} isBusy={isBusy}>
        <p>{sourceWords(source)}</p>
      </StartBar>
      {isStale && <Notice kind="warning">{strings.proofread.stale}</Notice>}
      <ProofreadResults view={found.view} select={actions.select} />
    </>
  );
}

/** Whether the tab 校验 looks after the same workbook already. */
function isLookedAt({ check, isStale }: PaneState, found: Proofread | undefined): boolean {
  return !isStale && check?.kind === 'found' && check.view.fingerprint === found?.fingerprint;
}

function sourceWords(source: ProofreadSource): string {
  const { pasted, file, sheet, pane } = strings.proofread.source;
  switch (source.kind) {
    case 'pasted':
      return pasted;
    case 'file':
      return file(source.name);
    case 'sheet':
      return sheet;
    case 'pane':
      return pane;
  }
}
