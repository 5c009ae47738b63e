import type { ReactElement } from 'react';
import { Icon } from '../icons';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { CheckView } from '../views/checkView';
import { Fold } from './Fold';
import styles from './Summary.module.css';
import { Tile, Tiles } from './Tiles';
import { useOpenFolds } from './useOpenFolds';

/** The parts of the results that a count leads to. */
export type CheckPart = 'problems' | 'note' | 'rounding' | 'skipped' | 'ignored';

interface SummaryProps {
  readonly view: CheckView;
  readonly onOpen: (part: CheckPart) => void;
  readonly select: PaneActions['select'];
}

/** How many relations held, how many findings there are of each level, and on which forms. */
export function Summary({ view, onOpen, select }: SummaryProps): ReactElement {
  const { passed, counts } = view;
  return (
    <section aria-label={strings.check.summary}>
      <Tiles>
        <Tile icon="passed" word={strings.check.passed} count={passed} />
        <Tile icon="error" word={strings.tones.error} count={counts.error} onOpen={() => onOpen('problems')} />
        {counts.warning > 0 && (
          <Tile icon="warning" word={strings.tones.warning} count={counts.warning} onOpen={() => onOpen('problems')} />
        )}
        {counts.note > 0 && (
          <Tile icon="note" word={strings.tones.note} count={counts.note} onOpen={() => onOpen('note')} />
        )}
        <Tile icon="rounding" word={strings.tones.rounding} count={counts.rounding} onOpen={() => onOpen('rounding')} />
        <Tile
          icon="skipped"
          word={strings.check.skippedTitle}
          count={counts.skipped}
          onOpen={() => onOpen('skipped')}
        />
        {counts.ignored > 0 && (
          <Tile icon="note" word={strings.check.ignoredTitle} count={counts.ignored} onOpen={() => onOpen('ignored')} />
        )}
      </Tiles>
      <Forms view={view} select={select} />
    </section>
  );
}

function Forms({ view, select }: { readonly view: CheckView; readonly select: PaneActions['select'] }): ReactElement {
  const folds = useOpenFolds(false);
  const missing = view.missing.length;
  return (
    <Fold
      level={2}
      title={strings.recognition.recognised(view.forms.length)}
      aside={missing > 0 ? <span className={styles.missing}>{strings.recognition.missing(missing)}</span> : undefined}
      isOpen={folds.isOpen('')}
      onToggle={() => folds.toggle('')}
    >
      <ul className={styles.forms}>
        {view.forms.map((form) => (
          <li key={form.key}>
            <button
              type="button"
              className={`gk-bare ${styles.form}`}
              title={strings.check.goTo(form.target.sheet)}
              onClick={() => select(form.target)}
            >
              <Icon name="check" size={12} />
              <span className={styles.formMark}>{form.mark}</span>
              <span>
                {form.title}
                {form.isEmpty && <span className={styles.formMark}>（{strings.recognition.empty}）</span>}
              </span>
            </button>
          </li>
        ))}
        {view.missing.map((title) => (
          <li key={title} className={styles.form}>
            <Icon name="skipped" size={12} />
            <span className={styles.missing}>{strings.recognition.missingLabel}</span>
            <span>{title}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
