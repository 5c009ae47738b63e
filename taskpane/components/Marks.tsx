import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, type ReactElement } from 'react';
import type { MarkState } from '../state/markState';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { CheckView } from '../views/checkView';
import type { MarkView } from '../views/markView';
import type { Tone } from '../views/tone';
import { COMPACT } from './buttonStyles';
import styles from './Marks.module.css';
import { Notice } from './Notice';
import { ToneMark } from './ToneMark';

const RUN = 'run-marks';
/** What is marked where no level is chosen: the part 发现的问题. */
const PROBLEMS: readonly Tone[] = ['error', 'warning'];

interface MarksProps {
  readonly view: CheckView;
  readonly marks: MarkState;
  /** The one level that is shown; undefined for all. */
  readonly only: Tone | undefined;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** Marking the cells of the findings that are shown, and taking marks away. */
export function Marks({ view, marks, only, isBusy, actions }: MarksProps): ReactElement | null {
  const tones = only === undefined ? PROBLEMS : [only];
  const count = tones.reduce((sum, tone) => sum + view.counts[tone], 0);
  const { seen, stage } = marks;
  const isMarked = seen !== undefined && seen.count + seen.comments > 0;
  if (count === 0 && stage.kind === 'none' && !isMarked) return null;
  const button = { disabled: isBusy, allowDisabledFocus: true, styles: COMPACT };
  return (
    <section className={styles.marks} aria-label={strings.marks.label}>
      <div className={styles.buttons}>
        {count > 0 && (
          <DefaultButton
            {...button}
            id={RUN}
            text={only === undefined ? strings.marks.run : strings.marks.runLevel(strings.tones[only])}
            onClick={() => actions.planMarks({ tones }, RUN)}
          />
        )}
        {isMarked && (
          <DefaultButton {...button} text={strings.marks.clear} onClick={() => actions.clearMarks('all', view)} />
        )}
      </div>
      {isMarked && stage.kind === 'none' && (
        <p className={styles.seen}>
          {seen.count > 0 ? strings.marks.seen(seen.count) : strings.marks.seenComments(seen.comments)}
        </p>
      )}
      {seen && seen.gone > 0 && (
        <Notice kind="note">
          <p>{strings.marks.gone(seen.gone)}</p>
          <DefaultButton {...button} text={strings.marks.clearGone} onClick={() => actions.clearMarks('gone', view)} />
        </Notice>
      )}
      <MarkOutcome marks={marks} isBusy={isBusy} view={view} actions={actions} />
    </section>
  );
}

type MarkOutcomeProps = Pick<MarksProps, 'marks' | 'view' | 'isBusy' | 'actions'>;

/** A plan until it is applied or dismissed, then what was done. The focus goes with it. */
function MarkOutcome({ marks, view, isBusy, actions }: MarkOutcomeProps): ReactElement | null {
  const { stage, startButtonId, isCommented } = marks;
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(stage);
  useEffect(() => {
    if (last.current.kind === stage.kind) return;
    const wasShown = last.current.kind === 'planned';
    last.current = stage;
    if (stage.kind !== 'none') place.current?.focus();
    else if (wasShown) document.getElementById(startButtonId)?.focus();
  }, [stage, startButtonId]);
  if (stage.kind === 'none') return null;
  if (stage.kind === 'told') {
    return (
      <Notice kind="passed" focusRef={place}>
        {stage.sentence}
      </Notice>
    );
  }
  return (
    <div ref={place} tabIndex={-1} className={styles.plan} role="group" aria-labelledby="marks-heading">
      <h2 id="marks-heading" className={styles.heading}>
        {strings.marks.heading}
      </h2>
      <MarkSummary view={stage.view} />
      {stage.view.commentCount > 0 && (
        <label className={styles.comment}>
          <input
            type="checkbox"
            checked={isCommented}
            onChange={({ target }) => actions.chooseComments(target.checked)}
          />
          {strings.marks.comment(stage.view.commentCount)}
        </label>
      )}
      <div className={styles.buttons}>
        <PrimaryButton
          text={strings.plan.apply}
          disabled={isBusy}
          allowDisabledFocus
          onClick={() => actions.applyMarks(stage.view, isCommented, view)}
        />
        <DefaultButton
          text={strings.plan.cancel}
          disabled={isBusy}
          allowDisabledFocus
          onClick={() => actions.dismissMarks()}
        />
      </div>
    </div>
  );
}

function MarkSummary({ view }: { readonly view: MarkView }): ReactElement {
  const { count, sheets, remarks } = view;
  return (
    <>
      <p>{count > 0 ? strings.marks.summary(count, sheets.length) : strings.marks.onlyClear}</p>
      <ul className={styles.sheets}>
        {sheets.map(({ name, levels }) => (
          <li key={name}>
            {name}
            {levels.map(({ tone, count: cells }) => (
              <span key={tone} className={styles.level} data-tone={tone}>
                <ToneMark tone={tone} /> {strings.words.cells(cells)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </>
  );
}
