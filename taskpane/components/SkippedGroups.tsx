import type { ReactElement } from 'react';
import { strings } from '../strings';
import type { SkippedGroup } from '../views/checkView';
import { Fold } from './Fold';
import styles from './SkippedGroups.module.css';
import { useOpenFolds } from './useOpenFolds';

/** What was not checked and why, by form; the relations that share a reason stand together. */
export function SkippedGroups({ groups }: { readonly groups: readonly SkippedGroup[] }): ReactElement {
  const folds = useOpenFolds(true);
  return (
    <>
      {groups.map((group) => (
        <Fold
          key={group.id}
          level={3}
          isSticky
          title={group.title}
          aside={strings.words.items(group.count)}
          isOpen={folds.isOpen(group.id)}
          onToggle={() => folds.toggle(group.id)}
        >
          {group.reasons.map(({ reason, statements }) => (
            <div key={reason} className={styles.reason}>
              <p>{reason}</p>
              <ul className={styles.statements}>
                {statements.map((statement, index) => (
                  <li key={`${index}|${statement}`}>{statement}</li>
                ))}
              </ul>
            </div>
          ))}
        </Fold>
      ))}
    </>
  );
}
