import { DefaultButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, type ReactElement } from 'react';
import type { CellAddress } from '../../src/index';
import { undoneSentence, type PlanPlace, type PlanStage } from '../state/planState';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import { COMPACT } from './buttonStyles';
import { Notice } from './Notice';
import styles from './PlanOutcome.module.css';
import { PlanQuestion } from './PlanQuestion';
import { PlanReview } from './PlanReview';

interface PlanOutcomeProps {
  readonly place: PlanPlace;
  readonly stage: PlanStage;
  /** What to say when there is nothing to write. */
  readonly nothing: string;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
  /** The button that made the plan: it takes the focus back when the plan is dismissed. */
  readonly startButtonId: string;
}

/** A plan from its proposal to what was written. The focus goes with it: to the plan, to the result, or back. */
export function PlanOutcome(props: PlanOutcomeProps): ReactElement | null {
  const { place, stage, nothing, isBusy, actions, startButtonId } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const result = useRef<HTMLDivElement>(null);
  useFocusOnChange(stage, () => {
    if (stage.kind === 'planned') heading.current?.focus();
    if (stage.kind === 'applied' || stage.kind === 'asked' || stage.kind === 'takenBack') result.current?.focus();
    if (stage.kind === 'none') document.getElementById(startButtonId)?.focus();
  });

  switch (stage.kind) {
    case 'none':
      return null;
    case 'notRecognised':
      return <Notice kind="warning">{stage.sentence}</Notice>;
    case 'nothing':
      return <Notice kind="passed">{nothing}</Notice>;
    case 'asked':
      return (
        <PlanQuestion
          questions={stage.questions}
          isBusy={isBusy}
          headingRef={result}
          onAccept={() => actions.acceptPlan(place, stage.view)}
          onDismiss={() => actions.dismissPlan(place)}
        />
      );
    case 'takenBack':
      return (
        <Notice kind={stage.kept ? 'warning' : 'passed'} focusRef={result}>
          {undoneSentence(stage.kept)}
          {stage.kept && <GoTo text={strings.fill.goToTouched} target={stage.kept.target} select={actions.select} />}
        </Notice>
      );
    case 'planned':
      return (
        <PlanReview
          view={stage.view}
          isBusy={isBusy}
          headingRef={heading}
          onApply={(accepted) => actions.applyPlan(place, accepted)}
          onDismiss={() => actions.dismissPlan(place)}
          select={actions.select}
        />
      );
    case 'applied': {
      const { sentence, target } = stage.written;
      return (
        <Notice kind="passed" focusRef={result}>
          {sentence}
          {target && <GoTo text={strings.plan.goTo} target={target} select={actions.select} />}
        </Notice>
      );
    }
  }
}

interface GoToProps {
  readonly text: string;
  readonly target: CellAddress;
  readonly select: PaneActions['select'];
}

function GoTo({ text, target, select }: GoToProps): ReactElement {
  return (
    <div className={styles.goTo}>
      <DefaultButton text={text} styles={COMPACT} onClick={() => select(target)} />
    </div>
  );
}

/** Moves the focus when the stage changes, not when the tab is first shown. */
function useFocusOnChange(stage: PlanStage, move: () => void): void {
  const last = useRef(stage);
  useEffect(() => {
    if (last.current === stage) return;
    last.current = stage;
    move();
  });
}
