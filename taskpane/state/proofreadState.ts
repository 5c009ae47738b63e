import type { Answer } from '../commands/context';
import type { Proofread, ProofreadSource } from '../commands/proofread';
import { strings } from '../strings';

/** What the tab 校对 shows. */
export interface ProofreadState {
  /** Where the text comes from that was proofread last. */
  readonly source: ProofreadSource | undefined;
  readonly answer: Answer<Proofread> | undefined;
  /** Whether a text is being chosen: at first, and when the person asks for it. */
  readonly isChoosing: boolean;
}

export const NOT_PROOFREAD: ProofreadState = { source: undefined, answer: undefined, isChoosing: true };

export type ProofreadAction =
  | { readonly type: 'proofread'; readonly source: ProofreadSource; readonly answer: Answer<Proofread> }
  /** The person wants another text, or goes back to the result. */
  | { readonly type: 'proofreadChoosing'; readonly isChoosing: boolean };

export function proofreadReducer(state: ProofreadState, action: ProofreadAction): ProofreadState {
  switch (action.type) {
    case 'proofread':
      return { source: action.source, answer: action.answer, isChoosing: action.answer.kind === 'notRecognised' };
    case 'proofreadChoosing':
      return { ...state, isChoosing: action.isChoosing };
  }
}

/** What a screen reader is told when the result arrives. */
export function proofreadAnnouncement(answer: Answer<Proofread>): string {
  if (answer.kind === 'notRecognised') return answer.sentence;
  const { agree, rounding, disagree, unresolved } = answer.view.view.counts;
  return strings.proofread.done(agree, rounding, disagree, unresolved);
}
