import type { ReactElement } from 'react';
import { CloseIcon } from './icons';
import styles from './MessageBar.module.css';
import { strings } from './strings';

/** A sentence to the person. */
export interface Message {
  readonly kind: 'error' | 'warning' | 'success';
  readonly text: string;
}

interface MessageBarProps {
  readonly message: Message;
  readonly onClose: () => void;
}

export function MessageBar({ message, onClose }: MessageBarProps): ReactElement {
  return (
    <div className={styles.bar} data-kind={message.kind} role={message.kind === 'error' ? 'alert' : 'status'}>
      <p>{message.text}</p>
      <button type="button" title={strings.close} aria-label={strings.close} onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
}
