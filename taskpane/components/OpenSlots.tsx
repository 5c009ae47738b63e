import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { OpenGroupView, OpenSlotView } from '../views/openSlots';
import { Fold } from './Fold';
import styles from './OpenSlots.module.css';
import { useOpenFolds } from './useOpenFolds';

interface OpenSlotsProps {
  readonly groups: readonly OpenGroupView[];
  readonly count: number;
  readonly select: PaneActions['select'];
  /** Opens the tab that makes the working paper. */
  readonly openFill: () => void;
}

/** What the forms do not hold and a person has to add; each entry leads to the cell of the working paper for it. */
export function OpenSlots({ groups, count, select, openFill }: OpenSlotsProps): ReactElement {
  const folds = useOpenFolds(false);
  const hasPaper = groups.some(({ slots }) => slots.some(({ at }) => at));
  if (count === 0) return <p className={styles.none}>{strings.draft.noneOpen}</p>;
  return (
    <Fold level={2} title={strings.draft.open(count)} isOpen={folds.isOpen('')} onToggle={() => folds.toggle('')}>
      <div className={styles.slots}>
        <p>{hasPaper ? strings.draft.openHint : strings.draft.openHintNoPaper}</p>
        {!hasPaper && (
          <div className={styles.toFill}>
            <DefaultButton text={strings.draft.toFill} onClick={openFill} />
          </div>
        )}
        {groups.map((group) => (
          <section key={group.key}>
            <h3 className={styles.title}>{group.title}</h3>
            <ul>
              {group.slots.map((slot) => (
                <li key={slot.slot}>
                  <SlotLink slot={slot} select={select} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Fold>
  );
}

interface SlotLinkProps {
  readonly slot: OpenSlotView;
  readonly select: PaneActions['select'];
}

/** Leads to the cell that waits for it, and beside that to the text; where there is no such cell, to the text. */
function SlotLink({ slot: { label, at, anchors }, select }: SlotLinkProps): ReactElement {
  const showInText = (): void => goTo(anchors[0]);
  return (
    <div className={styles.slot}>
      <button type="button" className={`gk-bare ${styles.label}`} onClick={at ? () => select(at) : showInText}>
        {label}
      </button>
      {anchors.length > 1 && <span className={styles.places}>{strings.words.places(anchors.length)}</span>}
      {at && (
        <button
          type="button"
          className={`gk-bare ${styles.inText}`}
          aria-label={strings.draft.inTextOf(label)}
          onClick={showInText}
        >
          {strings.draft.inText}
        </button>
      )}
    </div>
  );
}

function goTo(anchor: string | undefined): void {
  const place = anchor === undefined ? null : document.getElementById(anchor);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
