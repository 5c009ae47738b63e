import type { ReactElement } from 'react';
import { strings } from '../strings';
import type { OpenGroupView, OpenSlotView } from '../views/openSlots';
import { Fold } from './Fold';
import styles from './OpenSlots.module.css';
import { useOpenFolds } from './useOpenFolds';

interface OpenSlotsProps {
  readonly groups: readonly OpenGroupView[];
  readonly count: number;
}

/** What the forms do not hold and a person has to add; each entry leads to its place in the text. */
export function OpenSlots({ groups, count }: OpenSlotsProps): ReactElement {
  const folds = useOpenFolds(false);
  if (count === 0) return <p className={styles.none}>{strings.draft.noneOpen}</p>;
  return (
    <Fold level={2} title={strings.draft.open(count)} isOpen={folds.isOpen('')} onToggle={() => folds.toggle('')}>
      <div className={styles.slots}>
        <p>{strings.draft.openHint}</p>
        {groups.map((group) => (
          <section key={group.key}>
            <h3 className={styles.title}>{group.title}</h3>
            <ul>
              {group.slots.map((slot) => (
                <li key={slot.slot}>
                  <SlotLink slot={slot} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Fold>
  );
}

function SlotLink({ slot }: { readonly slot: OpenSlotView }): ReactElement {
  const places = slot.anchors.length;
  return (
    <button type="button" className={`gk-bare ${styles.slot}`} onClick={() => goTo(slot.anchors[0])}>
      <span className={styles.label}>{slot.label}</span>
      {places > 1 && <span className={styles.places}>{strings.words.places(places)}</span>}
    </button>
  );
}

function goTo(anchor: string | undefined): void {
  const place = anchor === undefined ? null : document.getElementById(anchor);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
