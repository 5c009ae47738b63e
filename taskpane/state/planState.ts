import type { Answer } from '../commands/context';
import type { TakeBack } from '../host/host';
import { strings } from '../strings';
import type { KeptView } from '../views/keptView';
import type { PlanView } from '../views/planView';
import type { WrittenView } from '../views/writtenView';
import { NO_COLUMNS, type ColumnState } from './columnState';

/** The places where a plan is shown before it is applied. */
export type PlanPlace = 'fill' | 'draftSheet' | 'fix' | 'report';

/** Where a plan stands: nothing asked yet, nothing to write, a question before it, waiting for a yes, or written. */
export type PlanStage =
  | { readonly kind: 'none' }
  | { readonly kind: 'notRecognised'; readonly sentence: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'takenBack'; readonly kept: KeptView | undefined }
  | { readonly kind: 'asked'; readonly questions: readonly string[]; readonly view: PlanView | undefined }
  | { readonly kind: 'planned'; readonly view: PlanView }
  | { readonly kind: 'applied'; readonly written: WrittenView };

export type Plans = Readonly<Record<PlanPlace, PlanStage>>;

export const NO_PLANS: Plans = {
  fill: { kind: 'none' },
  draftSheet: { kind: 'none' },
  fix: { kind: 'none' },
  report: { kind: 'none' },
};

export type PlanAction =
  | { readonly type: 'planned'; readonly place: PlanPlace; readonly answer: Answer<PlanView | undefined> }
  /** Before the plan is shown, a person has to decide on what does not fit. */
  | {
      readonly type: 'planAsked';
      readonly place: PlanPlace;
      readonly questions: readonly string[];
      readonly view: PlanView | undefined;
    }
  | { readonly type: 'planDismissed'; readonly place: PlanPlace }
  | {
      readonly type: 'planApplied';
      readonly place: PlanPlace;
      readonly written: WrittenView;
      readonly takeBack: TakeBack;
    }
  | { readonly type: 'fillTakenBack'; readonly kept: KeptView | undefined };

/** What of the pane's state depends on it. */
interface Held {
  readonly plans: Plans;
  readonly lastFill: TakeBack | undefined;
  readonly columns: ColumnState;
  readonly announcement: string;
}

export function planReducer<S extends Held>(state: S, action: PlanAction): S {
  switch (action.type) {
    case 'planned':
      return planned(state, action.place, action.answer);
    case 'planAsked':
      return withPlan({ ...state, announcement: action.questions.join('') }, action.place, {
        kind: 'asked',
        questions: action.questions,
        view: action.view,
      });
    case 'planDismissed':
      return withPlan({ ...state, announcement: strings.plan.dismissed }, action.place, { kind: 'none' });
    case 'planApplied': {
      const lastFill = action.place === 'fill' ? action.takeBack : state.lastFill;
      return withPlan({ ...state, lastFill, announcement: action.written.sentence }, action.place, {
        kind: 'applied',
        written: action.written,
      });
    }
    case 'fillTakenBack':
      return withPlan({ ...state, lastFill: undefined, announcement: undoneSentence(action.kept) }, 'fill', {
        kind: 'takenBack',
        kept: action.kept,
      });
  }
}

/** What is said when a fill was taken back. */
export function undoneSentence(kept: KeptView | undefined): string {
  return kept ? strings.fill.undonePartly(kept.sentence) : strings.fill.undone;
}

/** What is said when a plan has nothing to write. */
export const NOTHING_TO_WRITE: Readonly<Record<PlanPlace, string>> = {
  fill: strings.fill.nothing,
  draftSheet: strings.draft.nothing,
  fix: strings.check.fixGone,
  report: strings.check.reportSame,
};

function planned<S extends Held>(before: S, place: PlanPlace, answer: Answer<PlanView | undefined>): S {
  // What had to be said of columns is about the plan before.
  const state = place === 'fill' ? { ...before, columns: NO_COLUMNS } : before;
  if (answer.kind === 'notRecognised') return withPlan({ ...state, announcement: answer.sentence }, place, answer);
  if (!answer.view) {
    return withPlan({ ...state, announcement: NOTHING_TO_WRITE[place] }, place, { kind: 'nothing' });
  }
  const announcement = strings.plan.planned(answer.view.cellCount);
  return withPlan({ ...state, announcement }, place, { kind: 'planned', view: answer.view });
}

/** Where there was no plan and is none nothing changes: a stage that changes moves the focus. */
export function withPlan<S extends Pick<Held, 'plans'>>(state: S, place: PlanPlace, stage: PlanStage): S {
  if (stage.kind === 'none' && state.plans[place].kind === 'none') return state;
  return { ...state, plans: { ...state.plans, [place]: stage } };
}
