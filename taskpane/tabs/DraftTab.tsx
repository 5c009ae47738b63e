import { useRef, type ReactElement } from 'react';
import { AskedWordingChoice } from '../components/AskedWordingChoice';
import { DraftArticle } from '../components/DraftArticle';
import { DraftChanges } from '../components/DraftChanges';
import { Notice } from '../components/Notice';
import { OpenSlots } from '../components/OpenSlots';
import { PlanOutcome } from '../components/PlanOutcome';
import { StartBar, type StartButton } from '../components/StartBar';
import { copyRichText, selectText } from '../state/clipboard';
import { downloadFile } from '../state/download';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';
import { wordPart } from '../word/wordPart';

const START = 'run-draft';
const WRITE = 'write-draft';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 情况说明. */
export function DraftTab(pane: Pane): ReactElement {
  const { state, command, actions } = pane;
  const { draft, plans } = state;
  const article = useRef<HTMLElement>(null);
  const isBusy = command.status === 'running';
  const found = draft?.kind === 'found' ? draft.view : undefined;
  const view = found && found.sections.length > 0 ? found : undefined;

  // What leaves the pane is the text as it is saved.
  const settled = (work: () => Promise<void>): void => actions.whenSettled(() => actions.attempt(work));

  const copy = async (): Promise<void> => {
    if (!view) return;
    if (await copyRichText(view)) {
      actions.showMessage({ kind: 'success', sentence: strings.draft.copied });
    } else if (article.current) {
      selectText(article.current);
      actions.showMessage({ kind: 'info', sentence: strings.draft.selectedInstead });
    }
  };

  const downloadWord = async (): Promise<void> => {
    if (!view) return;
    const { narrativeDocx } = await wordPart.load();
    const name = `${view.title}.docx`;
    downloadFile(name, WORD_TYPE, await narrativeDocx(view));
    actions.showMessage({ kind: 'success', sentence: strings.draft.wordDone(name) });
  };

  const start: StartButton = {
    key: START,
    text: view ? strings.draft.rerun : strings.draft.run,
    icon: 'draft',
    isPrimary: !view,
    onClick: actions.draft,
  };
  const further: readonly StartButton[] = [
    { key: 'copy-draft', text: strings.draft.copy, isPrimary: true, onClick: () => settled(copy) },
    { key: 'download-draft', text: strings.draft.word, isPrimary: false, onClick: () => settled(downloadWord) },
    { key: WRITE, text: strings.draft.writeSheet, isPrimary: false, onClick: actions.planDraftSheet },
  ];
  return (
    <>
      <StartBar buttons={view ? [start, ...further] : [start]} isBusy={isBusy}>
        {!draft && <p>{strings.draft.idle}</p>}
      </StartBar>
      <AskedWordingChoice pane={pane} edited={view?.changes.edited ?? 0} focusId={START} />
      {draft?.kind === 'notRecognised' && <Notice kind="warning">{draft.sentence}</Notice>}
      {found && !view && <Notice kind="warning">{strings.draft.empty}</Notice>}
      <PlanOutcome
        place="draftSheet"
        stage={plans.draftSheet}
        nothing={strings.draft.nothing}
        isBusy={isBusy}
        actions={actions}
        startButtonId={WRITE}
      />
      {view && (
        <>
          <OpenSlots
            groups={view.open}
            count={view.openCount}
            select={actions.select}
            openFill={() => actions.openTab('fill')}
          />
          <DraftChanges {...pane} view={view} />
          <DraftArticle
            view={view}
            articleRef={article}
            editing={state.text.editing}
            isBusy={isBusy}
            actions={actions}
          />
        </>
      )}
    </>
  );
}
