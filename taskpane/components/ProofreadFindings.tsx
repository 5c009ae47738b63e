import type { ReactElement } from 'react';
import type { Verdict } from '../../src/index';
import { Icon } from '../icons';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { PlaceView, ProofreadView, TextFindingView } from '../views/proofreadView';
import { VERDICT_ICONS } from '../views/verdicts';
import { CellList } from './CellList';
import itemStyles from './FindingItem.module.css';
import { Fold } from './Fold';
import { Notice } from './Notice';
import styles from './ProofreadFindings.module.css';
import { showPlace } from './showPlace';
import { ToneMark } from './ToneMark';
import { useOpenFolds } from './useOpenFolds';

interface ProofreadFindingsProps {
  readonly view: ProofreadView;
  /** The one verdict that is shown; undefined for all. */
  readonly only: Verdict | undefined;
  readonly select: PaneActions['select'];
}

/** What was found, by place, and what was not checked, which is never among what agrees. */
export function ProofreadFindings({ view, only, select }: ProofreadFindingsProps): ReactElement {
  const folds = useOpenFolds(false);
  const findings = view.findings.filter(({ verdict }) => only === undefined || verdict === only);
  const count = view.counts.unresolved;
  const showsUnresolved = count > 0 && (only === undefined || only === 'unresolved');
  return (
    <>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <FindingEntry key={finding.key} finding={finding} select={select} />
          ))}
        </ul>
      )}
      {findings.length === 0 && !showsUnresolved && <NoFindings view={view} only={only} />}
      {showsUnresolved && (
        <Fold
          level={2}
          title={strings.verdicts.unresolved}
          aside={strings.words.places(count)}
          isOpen={only === 'unresolved' || folds.isOpen('')}
          onToggle={() => folds.toggle('')}
        >
          <p className={styles.hint}>{strings.proofread.unresolvedHint}</p>
          <ul className={styles.places}>
            {view.unresolved.map((place) => (
              <li key={place.anchor}>
                <button type="button" className={`gk-bare ${styles.place}`} onClick={() => showPlace(place.anchor)}>
                  <Icon name={VERDICT_ICONS.unresolved} size={12} />
                  <Place place={place} />
                </button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** Nothing found is a statement about what was checked, never about the rest. */
function NoFindings({ view, only }: Pick<ProofreadFindingsProps, 'view' | 'only'>): ReactElement | null {
  if (only === 'disagree' || only === 'rounding') {
    return <Notice kind="note">{strings.proofread.noneOf(strings.verdicts[only])}</Notice>;
  }
  return view.findings.length === 0 && view.checked > 0 ? (
    <Notice kind="passed">{strings.proofread.noFindings}</Notice>
  ) : null;
}

interface FindingEntryProps {
  readonly finding: TextFindingView;
  readonly select: PaneActions['select'];
}

/** One finding: its level, its words in the text (a click shows them there), its sentence, and its cells. */
function FindingEntry({ finding, select }: FindingEntryProps): ReactElement {
  return (
    <li className={itemStyles.item} data-tone={finding.tone}>
      <div className={itemStyles.head}>
        <ToneMark tone={finding.tone} />
        <button
          type="button"
          className={`gk-bare ${itemStyles.sentence}`}
          title={strings.proofread.inText}
          onClick={() => showPlace(finding.anchor)}
        >
          {finding.sentence}
        </button>
        <p className={styles.context}>
          <Place place={finding} />
        </p>
      </div>
      {finding.cells.length > 0 && <CellList cells={finding.cells} sum={undefined} select={select} />}
    </li>
  );
}

function Place({ place: { before, quote } }: { readonly place: PlaceView }): ReactElement {
  return (
    <span>
      {before}
      <b>{quote}</b>
    </span>
  );
}
