import type { ReactElement } from 'react';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';
import { useFilePicker } from './FilePicker';
import { Notice } from './Notice';
import styles from './WordingChoice.module.css';

/** Which wording the next draft is written in: the prescribed one, or one of the person's own. */
export function WordingChoice({ state, command, actions }: Pane): ReactElement {
  const { wording, wordingProblem } = state;
  const isBusy = command.status === 'running';
  const picker = useFilePicker(strings.draft.wordingFile, '.txt', actions.importWording);
  return (
    <>
      <div className={styles.choice}>
        <span>{wording ? strings.draft.ownWording(wording.fileName) : strings.draft.prescribed}</span>
        <button
          type="button"
          className={`gk-bare ${styles.link}`}
          aria-disabled={isBusy}
          onClick={isBusy ? undefined : picker.open}
        >
          {strings.draft.importWording}
        </button>
        {wording && (
          <button type="button" className={`gk-bare ${styles.link}`} onClick={actions.restoreWording}>
            {strings.draft.restoreWording}
          </button>
        )}
      </div>
      {picker.input}
      {wordingProblem && (
        <Notice kind="warning">
          <p>{strings.draft.wordingRefused(wordingProblem.fileName, wordingProblem.errors.length)}</p>
          <ul>
            {wordingProblem.errors.map(({ line, column, message }) => (
              <li key={`${line},${column},${message}`}>{strings.draft.wordingError(line, column, message)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
