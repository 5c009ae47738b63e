import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { MarkState } from '../state/markState';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { CheckView, FindingGroup } from '../views/checkView';
import type { Tone } from '../views/tone';
import styles from './CheckResults.module.css';
import { FindingGroups } from './FindingGroups';
import { Fold } from './Fold';
import { LevelFilter } from './LevelFilter';
import { Marks } from './Marks';
import { Notice } from './Notice';
import { SkippedGroups } from './SkippedGroups';
import { Summary, type CheckPart } from './Summary';
import { useOpenFolds, type OpenFolds } from './useOpenFolds';

const headingId = (part: CheckPart): string => `check-${part}`;

interface CheckResultsProps {
  readonly view: CheckView;
  readonly chosen: string | undefined;
  /** The one level that is shown; undefined for all. */
  readonly only: Tone | undefined;
  readonly marks: MarkState;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** The results of a check: counts, then what to act on, then 提示, 尾差, 已忽略 and 未核对 folded away. */
export function CheckResults({ view, chosen, only, marks, isBusy, actions }: CheckResultsProps): ReactElement {
  const { counts } = view;
  const folds = useOpenFolds(false);
  useKeptFocus(view);
  const open = (part: CheckPart): void => {
    flushSync(() => {
      actions.chooseLevel(undefined);
      folds.open(part);
    });
    const heading = document.getElementById(headingId(part));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  const shows = (tone: Tone): boolean => only === undefined || only === tone;
  const part = { folds, isOpened: only !== undefined };
  return (
    <>
      <Summary view={view} onOpen={open} select={actions.select} />
      <LevelFilter counts={counts} only={only} onChange={actions.chooseLevel} />
      <Marks view={view} marks={marks} only={only} isBusy={isBusy} actions={actions} />
      {only !== undefined && counts[only] === 0 && <Notice kind="note">{strings.check.noneOfLevel}</Notice>}
      {(shows('error') || shows('warning')) && (
        <section>
          <Problems view={view} only={only} />
          <FindingGroups groups={ofTone(view.problems, only)} chosen={chosen} actions={actions} />
        </section>
      )}
      {view.notes.length > 0 && shows('note') && (
        <Part
          {...part}
          title={strings.check.notes}
          aside={strings.words.places(counts.note)}
          hint={strings.check.notesHint}
          part="note"
        >
          <FindingGroups groups={view.notes} chosen={chosen} actions={actions} />
        </Part>
      )}
      {view.roundings.length > 0 && shows('rounding') && (
        <Part
          {...part}
          title={strings.check.roundings}
          aside={strings.words.places(counts.rounding)}
          hint={strings.check.roundingsHint}
          part="rounding"
        >
          <FindingGroups groups={view.roundings} chosen={chosen} actions={actions} />
        </Part>
      )}
      {view.ignored.length > 0 && only === undefined && (
        <Part
          {...part}
          title={strings.check.ignoredTitle}
          aside={strings.words.places(counts.ignored)}
          hint={strings.check.ignoredHint}
          part="ignored"
        >
          <FindingGroups groups={view.ignored} chosen={chosen} actions={actions} />
        </Part>
      )}
      {view.skipped.length > 0 && only === undefined && (
        <Part
          {...part}
          title={strings.check.skippedTitle}
          aside={strings.words.items(counts.skipped)}
          hint={strings.check.skippedHint}
          part="skipped"
        >
          <SkippedGroups groups={view.skipped} />
        </Part>
      )}
    </>
  );
}

/** The heading of what to act on, and what is said where there is no error. */
function Problems({ view, only }: { readonly view: CheckView; readonly only: Tone | undefined }): ReactElement {
  const { counts, problems } = view;
  return (
    <>
      {problems.length > 0 && (
        <h2 id={headingId('problems')} tabIndex={-1} className={styles.heading}>
          {strings.check.problems}
          <span>{strings.words.places(only === undefined ? counts.error + counts.warning : counts[only])}</span>
        </h2>
      )}
      {counts.error === 0 && only !== 'warning' && <NoErrors view={view} />}
    </>
  );
}

/** The findings of one level; all where none is chosen. */
function ofTone(groups: readonly FindingGroup[], only: Tone | undefined): readonly FindingGroup[] {
  if (only === undefined) return groups;
  return groups
    .map((group) => ({ ...group, findings: group.findings.filter(({ tone }) => tone === only) }))
    .filter(({ findings }) => findings.length > 0);
}

/** When a new result takes the focused finding away, the focus stays in the list: at its heading, without scrolling. */
function useKeptFocus(view: CheckView): void {
  const last = useRef(view);
  useEffect(() => {
    if (last.current === view) return;
    last.current = view;
    if (document.activeElement === document.body) {
      document.getElementById(headingId('problems'))?.focus({ preventScroll: true });
    }
  }, [view]);
}

interface PartProps {
  readonly part: CheckPart;
  readonly folds: OpenFolds;
  /** It is the one level that is shown: then it is open whatever its fold says. */
  readonly isOpened: boolean;
  readonly title: string;
  readonly aside: string;
  readonly hint: string;
  readonly children: ReactNode;
}

/** A part that is folded away at first, with a word on what it means. */
function Part({ part, folds, isOpened, title, aside, hint, children }: PartProps): ReactElement {
  return (
    <Fold
      level={2}
      headingId={headingId(part)}
      title={title}
      aside={aside}
      isOpen={isOpened || folds.isOpen(part)}
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
