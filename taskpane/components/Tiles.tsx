import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../icons';
import styles from './Tiles.module.css';

/** Counts side by side: the result at a glance. */
export function Tiles({ children }: { readonly children: ReactNode }): ReactElement {
  return <ul className={styles.tiles}>{children}</ul>;
}

interface TileProps {
  readonly icon: IconName;
  readonly word: string;
  readonly count: number;
  /** Goes to what is counted; a count of none leads nowhere. */
  readonly onOpen?: () => void;
}

export function Tile({ icon, word, count, onOpen }: TileProps): ReactElement {
  const content = (
    <>
      <span className={styles.count}>{count}</span>
      <span className={styles.word}>
        <Icon name={icon} size={12} />
        {word}
      </span>
    </>
  );
  const look = { className: `gk-bare ${styles.tile}`, 'data-icon': icon, 'data-none': count === 0 };
  return (
    <li>
      {onOpen && count > 0 ? (
        <button type="button" {...look} onClick={onOpen}>
          {content}
        </button>
      ) : (
        <div {...look}>{content}</div>
      )}
    </li>
  );
}
