import { useId, type ReactElement, type ReactNode } from 'react';
import { Icon } from '../icons';
import styles from './Fold.module.css';

interface FoldProps {
  readonly title: ReactNode;
  /** What stands at the right end of the heading, usually a count. */
  readonly aside?: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly level: 2 | 3;
  readonly isSticky?: boolean;
  /** The id of the button in the heading. */
  readonly headingId?: string;
  readonly children: ReactNode;
}

/** A heading that opens and closes what stands under it; closed contents are not rendered. */
export function Fold({
  title,
  aside,
  isOpen,
  onToggle,
  level,
  isSticky,
  headingId,
  children,
}: FoldProps): ReactElement {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.fold} data-level={level}>
      <Heading className={styles.heading} data-sticky={isSticky}>
        <button
          id={headingId}
          type="button"
          className={`gk-bare ${styles.toggle}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          <span className={styles.chevron}>
            <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={12} />
          </span>
          <span className={styles.title}>{title}</span>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </button>
      </Heading>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
