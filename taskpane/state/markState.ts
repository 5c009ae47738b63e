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
  /** The marks in the workbook when it was looked at last; undefined while that is unknown. */
  readonly seen: MarksSeen | undefined;
}

export const UNMARKED: MarkState = { stage: { kind: 'none' }, startButtonId: '', seen: undefined };

export type MarkAction =
  | { readonly type: 'markAsked'; readonly startButtonId: string }
  | { readonly type: 'markPlanned'; readonly view: MarkView }
  | { readonly type: 'markTold'; readonly sentence: string }
  | { readonly type: 'markDismissed' }
  | { readonly type: 'marksSeen'; readonly seen: MarksSeen | undefined };

export function markReducer(state: MarkState, action: MarkAction): MarkState {
  switch (action.type) {
    case 'markAsked':
      return { ...state, startButtonId: action.startButtonId };
    case 'markPlanned':
      return { ...state, stage: { kind: 'planned', view: action.view } };
    case 'markTold':
      return { ...state, stage: { kind: 'told', sentence: action.sentence } };
    case 'markDismissed':
      return { ...state, stage: { kind: 'none' } };
    case 'marksSeen':
      return { ...state, seen: action.seen };
  }
}

/** What a screen reader is told; undefined where there is nothing to say. */
export function markAnnouncement(action: MarkAction): string | undefined {
  if (action.type === 'markPlanned') return strings.marks.planned(action.view.count);
  if (action.type === 'markTold') return action.sentence;
  return action.type === 'markDismissed' ? strings.marks.dismissed : undefined;
}
