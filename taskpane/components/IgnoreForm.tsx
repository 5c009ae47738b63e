import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { strings } from '../strings';
import styles from './IgnoreForm.module.css';

interface IgnoreFormProps {
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is set aside, and says what becomes of the answer. */
export function IgnoreForm({ onConfirm, onCancel }: IgnoreFormProps): ReactElement {
  const id = useId();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  // The person asked for the form to write into it.
  useEffect(() => field.current?.focus(), []);
  const isBlank = reason.trim() === '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank) onConfirm(reason);
      }}
    >
      <label htmlFor={id}>{strings.check.reason}</label>
      <textarea
        id={id}
        rows={2}
        ref={field}
        className={styles.reason}
        aria-describedby={`${id}-hint`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {strings.check.ignoreHint}
      </p>
      <div className={styles.buttons}>
        <PrimaryButton type="submit" text={strings.check.ignoreConfirm} disabled={isBlank} allowDisabledFocus />
        <DefaultButton text={strings.words.cancel} onClick={onCancel} />
      </div>
    </form>
  );
}
