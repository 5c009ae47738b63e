import type { ReactElement, ReactNode, Ref } from 'react';
import { Icon, type IconName } from '../icons';
import styles from './Notice.module.css';

export type NoticeKind = 'passed' | 'warning' | 'note';

const ICONS: Record<NoticeKind, IconName> = { passed: 'passed', warning: 'warning', note: 'note' };

interface NoticeProps {
  readonly kind: NoticeKind;
  /** Set to move the focus here when the notice appears. */
  readonly focusRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A sentence that belongs to the result it stands in; the message bar is for what happened to a command. */
export function Notice({ kind, focusRef, children }: NoticeProps): ReactElement {
  return (
    <div className={styles.notice} data-kind={kind} {...(focusRef ? { ref: focusRef, tabIndex: -1 } : {})}>
      <Icon name={ICONS[kind]} />
      <div>{children}</div>
    </div>
  );
}
