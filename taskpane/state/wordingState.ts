import type { OwnWording, WordingProblem } from '../commands/ownWording';
import { strings } from '../strings';

/** The wording that the narrative is drafted by. */
export type WordingAction =
  | { readonly type: 'wordingRead'; readonly wording: OwnWording }
  | { readonly type: 'wordingRefused'; readonly problem: WordingProblem }
  | { readonly type: 'wordingRestored' };

/** What of the pane's state depends on it. */
interface Held {
  readonly wording: OwnWording | undefined;
  readonly wordingProblem: WordingProblem | undefined;
  readonly announcement: string;
}

export function wordingReducer<S extends Held>(state: S, action: WordingAction): S {
  switch (action.type) {
    case 'wordingRead':
      return {
        ...state,
        wording: action.wording,
        wordingProblem: undefined,
        announcement: strings.draft.ownWording(action.wording.fileName),
      };
    case 'wordingRefused': {
      const { fileName, errors } = action.problem;
      const announcement = strings.draft.wordingRefused(fileName, errors.length);
      return { ...state, wordingProblem: action.problem, announcement };
    }
    case 'wordingRestored':
      return { ...state, wording: undefined, wordingProblem: undefined, announcement: strings.draft.prescribed };
  }
}
