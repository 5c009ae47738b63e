import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useState, type ReactElement } from 'react';
import { copyRichText } from '../state/clipboard';
import type { Message } from '../state/pane';
import { strings } from '../strings';
import styles from './MessageArea.module.css';

const TYPES = { failure: MessageBarType.error, success: MessageBarType.success, info: MessageBarType.info } as const;

interface MessageAreaProps {
  readonly message: Message;
  readonly onDismiss: () => void;
}

/** What happened to the last command: a sentence; for failures nobody foresaw, also the details to pass on. */
export function MessageArea({ message, onDismiss }: MessageAreaProps): ReactElement {
  const { details, again } = message.kind === 'failure' ? message : {};
  const runAgain = (): void => {
    onDismiss();
    again?.();
  };
  return (
    <MessageBar
      messageBarType={TYPES[message.kind]}
      isMultiline
      delayedRender={false}
      onDismiss={onDismiss}
      dismissButtonAriaLabel={strings.words.close}
    >
      {message.sentence}
      {again && (
        <button type="button" className={`gk-bare ${styles.again}`} onClick={runAgain}>
          {strings.words.again}
        </button>
      )}
      {details !== undefined && <Details details={details} />}
    </MessageBar>
  );
}

function Details({ details }: { readonly details: string }): ReactElement {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    void copyRichText({ text: details }).then(setCopied);
  };
  return (
    <details className={styles.details}>
      <summary>{strings.failure.details}</summary>
      <textarea readOnly rows={7} className={styles.text} aria-label={strings.failure.details} value={details} />
      <button type="button" className={`gk-bare ${styles.copy}`} onClick={copy}>
        {isCopied ? strings.failure.detailsCopied : strings.failure.copyDetails}
      </button>
    </details>
  );
}
