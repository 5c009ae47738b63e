import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Verdict } from '../../src/index';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { ProofreadView } from '../views/proofreadView';
import { VERDICT_ICONS, VERDICTS } from '../views/verdicts';
import { Choices } from './Choices';
import { Notice } from './Notice';
import { ProofreadArticle } from './ProofreadArticle';
import { ProofreadFindings } from './ProofreadFindings';
import styles from './ProofreadResults.module.css';
import { Tile, Tiles } from './Tiles';

const HEADING = 'proofread-findings';

interface ProofreadResultsProps {
  readonly view: ProofreadView;
  readonly select: PaneActions['select'];
}

/** The result of proofreading: counts, what to act on, what was not checked, and the text with its claims marked. */
export function ProofreadResults({ view, select }: ProofreadResultsProps): ReactElement {
  const { counts, checked } = view;
  const [only, setOnly] = useState<Verdict>();
  const heading = useKeptFocus(view);
  const open = (verdict: Verdict): void => {
    flushSync(() => setOnly(verdict));
    document.getElementById(HEADING)?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  };
  const offered = VERDICTS.filter((verdict) => counts[verdict] > 0 || verdict === only);
  return (
    <>
      <section aria-label={strings.proofread.summary}>
        <Tiles>
          {VERDICTS.map((verdict) => (
            <Tile
              key={verdict}
              icon={VERDICT_ICONS[verdict]}
              word={strings.verdicts[verdict]}
              count={counts[verdict]}
              onOpen={() => open(verdict)}
            />
          ))}
        </Tiles>
        <p className={styles.checked}>{strings.proofread.checked(checked, counts.unresolved)}</p>
      </section>
      {checked + counts.unresolved === 0 && <Notice kind="warning">{strings.proofread.nothing}</Notice>}
      <Choices
        label={strings.proofread.filter}
        choices={offered}
        words={strings.verdicts}
        only={only}
        onChange={setOnly}
      />
      <h2 id={HEADING} ref={heading} tabIndex={-1} className={styles.heading}>
        {strings.proofread.findings}
      </h2>
      <ProofreadFindings view={view} only={only} select={select} />
      <ProofreadArticle view={view} only={only} select={select} />
    </>
  );
}

/** When a new result took the focused button away, the focus goes to the result. */
function useKeptFocus(view: ProofreadView): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef<ProofreadView>(undefined);
  useEffect(() => {
    if (last.current === view) return;
    last.current = view;
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [view]);
  return heading;
}
