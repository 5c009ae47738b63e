import { useRef, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { CheckView } from '../views/checkView';
import styles from './CheckResults.module.css';
import { FindingGroups } from './FindingGroups';
import { Fold } from './Fold';
import { Notice } from './Notice';
import { SkippedGroups } from './SkippedGroups';
import { Summary, type CheckPart } from './Summary';
import { useOpenFolds } from './useOpenFolds';

interface CheckResultsProps {
  readonly view: CheckView;
  readonly chosen: string | undefined;
  readonly actions: PaneActions;
}

/** The results of a check: counts, then what to act on, then 尾差 and 未核对 folded away. */
export function CheckResults({ view, chosen, actions }: CheckResultsProps): ReactElement {
  const folds = useOpenFolds(false);
  const problems = useRef<HTMLHeadingElement>(null);
  const roundings = useRef<HTMLButtonElement>(null);
  const skipped = useRef<HTMLButtonElement>(null);
  const problemCount = view.counts.error + view.counts.warning + view.counts.note;

  const open = (part: CheckPart): void => {
    flushSync(() => folds.open(part));
    const heading = { problems, rounding: roundings, skipped }[part].current;
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };

  return (
    <>
      <Summary view={view} onOpen={open} select={actions.select} />
      <section>
        {problemCount > 0 && (
          <h2 ref={problems} tabIndex={-1} className={styles.heading}>
            {strings.check.problems}
            <span>{strings.words.places(problemCount)}</span>
          </h2>
        )}
        {view.counts.error === 0 && <NoErrors view={view} />}
        <FindingGroups groups={view.problems} chosen={chosen} actions={actions} />
      </section>
      {view.roundings.length > 0 && (
        <Fold
          level={2}
          headingRef={roundings}
          title={strings.check.roundings}
          aside={strings.words.places(view.counts.rounding)}
          isOpen={folds.isOpen('rounding')}
          onToggle={() => folds.toggle('rounding')}
        >
          <p className={styles.hint}>{strings.check.roundingsHint}</p>
          <FindingGroups groups={view.roundings} chosen={chosen} actions={actions} />
        </Fold>
      )}
      {view.skipped.length > 0 && (
        <Fold
          level={2}
          headingRef={skipped}
          title={strings.check.skippedTitle}
          aside={strings.words.items(view.counts.skipped)}
          isOpen={folds.isOpen('skipped')}
          onToggle={() => folds.toggle('skipped')}
        >
          <p className={styles.hint}>{strings.check.skippedHint}</p>
          <SkippedGroups groups={view.skipped} />
        </Fold>
      )}
    </>
  );
}

/** "No errors" is a statement about what was checked, never about the rest. */
function NoErrors({ view }: { readonly view: CheckView }): ReactElement {
  const { checked } = view;
  const { skipped } = view.counts;
  if (checked === 0) return <Notice kind="note">{strings.check.nothingChecked}</Notice>;
  const sentence = skipped > 0 ? strings.check.noErrorsButSkipped(checked, skipped) : strings.check.noErrors(checked);
  return <Notice kind="passed">{sentence}</Notice>;
}
