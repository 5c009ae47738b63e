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
  /** Whether the workbook changed since. */
  readonly isStale: boolean;
}

export const NOT_PROOFREAD: ProofreadState = { source: undefined, answer: undefined, isChoosing: true, isStale: false };

export type ProofreadAction =
  | { readonly type: 'proofread'; readonly source: ProofreadSource; readonly answer: Answer<Proofread> }
  /** The person wants another text, or goes back to the result. */
  | { readonly type: 'proofreadChoosing'; readonly isChoosing: boolean };

export function proofreadReducer(state: ProofreadState, action: ProofreadAction): ProofreadState {
  switch (action.type) {
    case 'proofread':
      return {
        source: action.source,
        answer: action.answer,
        isChoosing: action.answer.kind === 'notRecognised',
        isStale: false,
      };
    case 'proofreadChoosing':
      return { ...state, isChoosing: action.isChoosing };
  }
}

/** The workbook is no longer the one with this fingerprint: a result that was made of it is stale. */
export function proofreadStale(state: ProofreadState, fingerprint: string): ProofreadState {
  const isOfIt = state.answer?.kind === 'found' && state.answer.view.fingerprint === fingerprint;
  return isOfIt && !state.isStale ? { ...state, isStale: true } : state;
}

/** What a screen reader is told when the result arrives. */
export function proofreadAnnouncement(answer: Answer<Proofread>): string {
  if (answer.kind === 'notRecognised') return answer.sentence;
  const { agree, rounding, disagree, unresolved } = answer.view.view.counts;
  return strings.proofread.done(agree, rounding, disagree, unresolved);
}
