import type { ReactElement, ReactNode } from 'react';
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
import { useOpenFolds, type OpenFolds } from './useOpenFolds';

const headingId = (part: CheckPart): string => `check-${part}`;

interface CheckResultsProps {
  readonly view: CheckView;
  readonly chosen: string | undefined;
  readonly actions: PaneActions;
}

/** The results of a check: counts, then what to act on, then 提示, 尾差 and 未核对 folded away. */
export function CheckResults({ view, chosen, actions }: CheckResultsProps): ReactElement {
  const { counts } = view;
  const folds = useOpenFolds(false);
  const open = (part: CheckPart): void => {
    flushSync(() => folds.open(part));
    const heading = document.getElementById(headingId(part));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <>
      <Summary view={view} onOpen={open} select={actions.select} />
      <section>
        {view.problems.length > 0 && (
          <h2 id={headingId('problems')} tabIndex={-1} className={styles.heading}>
            {strings.check.problems}
            <span>{strings.words.places(counts.error + counts.warning)}</span>
          </h2>
        )}
        {counts.error === 0 && <NoErrors view={view} />}
        <FindingGroups groups={view.problems} chosen={chosen} actions={actions} />
      </section>
      {view.notes.length > 0 && (
        <Part
          title={strings.check.notes}
          aside={strings.words.places(counts.note)}
          hint={strings.check.notesHint}
          part="note"
          folds={folds}
        >
          <FindingGroups groups={view.notes} chosen={chosen} actions={actions} />
        </Part>
      )}
      {view.roundings.length > 0 && (
        <Part
          title={strings.check.roundings}
          aside={strings.words.places(counts.rounding)}
          hint={strings.check.roundingsHint}
          part="rounding"
          folds={folds}
        >
          <FindingGroups groups={view.roundings} chosen={chosen} actions={actions} />
        </Part>
      )}
      {view.skipped.length > 0 && (
        <Part
          title={strings.check.skippedTitle}
          aside={strings.words.items(counts.skipped)}
          hint={strings.check.skippedHint}
          part="skipped"
          folds={folds}
        >
          <SkippedGroups groups={view.skipped} />
        </Part>
      )}
    </>
  );
}

interface PartProps {
  readonly part: CheckPart;
  readonly folds: OpenFolds;
  readonly title: string;
  readonly aside: string;
  readonly hint: string;
  readonly children: ReactNode;
}

/** A part that is folded away at first, with a word on what it means. */
function Part({ part, folds, title, aside, hint, children }: PartProps): ReactElement {
  return (
    <Fold
      level={2}
      headingId={headingId(part)}
      title={title}
      aside={aside}
      isOpen={folds.isOpen(part)}
      onToggle={() => folds.toggle(part)}
    >
      <p className={styles.hint}>{hint}</p>
      {children}
    </Fold>
  );
}

/** "No errors" is a statement about what was checked, never about the rest. */
function NoErrors({ view }: { readonly view: CheckView }): ReactElement {
  const { checked, counts } = view;
  if (checked === 0) return <Notice kind="note">{strings.check.nothingChecked}</Notice>;
  const { noErrors, noErrorsButSkipped } = strings.check;
  return (
    <Notice kind="passed">
      {counts.skipped > 0 ? noErrorsButSkipped(checked, counts.skipped) : noErrors(checked)}
    </Notice>
  );
}
