import { useState, type ReactElement } from 'react';
import type { Pane } from '../state/usePane';
import { WordingChoice } from './WordingChoice';
import { WordingQuestion } from './WordingQuestion';

interface AskedWordingChoiceProps {
  readonly pane: Pane;
  /** Paragraphs of the text that the person has edited. */
  readonly edited: number;
  /** The element that takes the focus once the question is answered. */
  readonly focusId: string;
}

/** The choice of the wording: made when no paragraph is open, and only after a question when some have been edited. */
export function AskedWordingChoice({ pane, edited, focusId }: AskedWordingChoiceProps): ReactElement {
  const { actions } = pane;
  const [asked, setAsked] = useState<{ readonly goOn: () => void }>();
  const ask = (goOn: () => void): void => actions.whenSettled(() => (edited > 0 ? setAsked({ goOn }) : goOn()));
  const answer = (goOn: (() => void) | undefined): void => {
    setAsked(undefined);
    document.getElementById(focusId)?.focus();
    goOn?.();
  };
  const asking = {
    ...actions,
    importWording: (file: File) => ask(() => actions.importWording(file)),
    restoreWording: () => ask(actions.restoreWording),
  };
  return (
    <>
      <WordingChoice {...pane} actions={asking} />
      {asked && (
        <WordingQuestion edited={edited} onAccept={() => answer(asked.goOn)} onDismiss={() => answer(undefined)} />
      )}
    </>
  );
}
