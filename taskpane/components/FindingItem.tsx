import { memo, type ReactElement } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { FindingView } from '../views/checkView';
import { CellList } from './CellList';
import { FindingActions } from './FindingActions';
import styles from './FindingItem.module.css';
import { ToneMark } from './ToneMark';

interface FindingItemProps {
  readonly finding: FindingView;
  readonly isChosen: boolean;
  readonly actions: PaneActions;
}

/** One finding: its level, its sentence (a click selects its first cell), its numbers, and every cell it is about. */
export const FindingItem = memo(function FindingItem({ finding, isChosen, actions }: FindingItemProps): ReactElement {
  const { key, sum, equations } = finding.figures;
  return (
    <li className={styles.item} data-tone={finding.tone} data-chosen={isChosen}>
      <div className={styles.head}>
        <div className={styles.top}>
          <ToneMark tone={finding.tone} />
          {key && (
            <span className={styles.key}>
              {key.label} <span className="gk-number">{key.value}</span>
            </span>
          )}
        </div>
        {finding.cells.length > 0 ? (
          <button
            type="button"
            className={`gk-bare ${styles.sentence}`}
            aria-current={isChosen ? 'true' : undefined}
            onClick={() => actions.chooseFinding(finding)}
          >
            {finding.sentence}
          </button>
        ) : (
          <p className={styles.sentence}>{finding.sentence}</p>
        )}
        {equations.length > 0 && (
          <p className={styles.equations}>
            {strings.check.equations}：{equations.join('；')}
          </p>
        )}
      </div>
      {finding.cells.length > 0 && <CellList cells={finding.cells} sum={sum} select={actions.select} />}
      <FindingActions finding={finding} actions={actions} />
    </li>
  );
});
