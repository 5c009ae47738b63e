import { useEffect, useRef, type ReactElement } from 'react';
import styles from './DiscardDialog.module.css';
import { strings } from './strings';

interface DiscardDialogProps {
  readonly fileName: string;
  readonly onKeep: () => void;
  readonly onProceed: () => void;
}

/** Asks before another file takes the place of one with changes that were not downloaded. */
export function DiscardDialog({ fileName, onKeep, onProceed }: DiscardDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="discard-title" onClose={onKeep}>
      <h2 id="discard-title">{strings.discard.title}</h2>
      <p>{strings.discard.text(fileName)}</p>
      <div className={styles.buttons}>
        <button type="button" className={styles.keep} onClick={onKeep}>
          {strings.discard.keep}
        </button>
        <button type="button" onClick={onProceed}>
          {strings.discard.proceed}
        </button>
      </div>
    </dialog>
  );
}
