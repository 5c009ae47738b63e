import type { MarksSeen, MarkView } from '../views/markView';
import { strings } from '../strings';

/** Where marking stands: nothing asked, a plan that waits for a yes, or what was done or found. */
export type MarkStage =
  | { readonly kind: 'none' }
  | { readonly kind: 'planned'; readonly view: MarkView }
  | { readonly kind: 'told'; readonly sentence: string };

export interface MarkState {
  readonly stage: MarkStage;
  /** The button that was pressed last: it takes the focus back when the plan is dismissed. */
  readonly startButtonId: string;
  /** Whether comments are made with the marks, where Excel has them. */
  readonly isCommented: boolean;
  /** The marks in the workbook when it was looked at last; undefined while that is unknown. */
  readonly seen: MarksSeen | undefined;
}

export const UNMARKED: MarkState = { stage: { kind: 'none' }, startButtonId: '', isCommented: true, seen: undefined };

export type MarkAction =
  | { readonly type: 'markAsked'; readonly startButtonId: string }
  | { readonly type: 'markPlanned'; readonly view: MarkView }
  | { readonly type: 'commentsChosen'; readonly isCommented: boolean }
  | { readonly type: 'markTold'; readonly sentence: string }
  | { readonly type: 'markDismissed' }
  | { readonly type: 'marksSeen'; readonly seen: MarksSeen | undefined };

export function markReducer(state: MarkState, action: MarkAction): MarkState {
  switch (action.type) {
    case 'markAsked':
      return { ...state, startButtonId: action.startButtonId };
    case 'markPlanned':
      // Who wants no comments has nothing to decide where only comments are left.
      if (action.view.isOnlyComments && !state.isCommented) {
        return { ...state, stage: { kind: 'told', sentence: strings.marks.nothing } };
      }
      return { ...state, stage: { kind: 'planned', view: action.view } };
    case 'commentsChosen':
      return { ...state, isCommented: action.isCommented };
    case 'markTold':
      return { ...state, stage: { kind: 'told', sentence: action.sentence } };
    case 'markDismissed':
      return { ...state, stage: { kind: 'none' } };
    case 'marksSeen':
      return { ...state, seen: action.seen };
  }
}

/** What a screen reader is told after an action; undefined where there is nothing to say. */
export function markAnnouncement({ stage }: MarkState, { type }: MarkAction): string | undefined {
  if (type === 'markDismissed') return strings.marks.dismissed;
  if (type !== 'markPlanned' && type !== 'markTold') return undefined;
  if (stage.kind === 'planned') return strings.marks.planned(stage.view.count);
  return stage.kind === 'told' ? stage.sentence : undefined;
}
