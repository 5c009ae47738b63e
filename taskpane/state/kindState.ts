import type { PublicationKind } from '../../src/index';
import { strings } from '../strings';
import { NOT_PROOFREAD, type ProofreadState } from './proofreadState';
import { UNEDITED, type TextState } from './textState';

/** Which publication is worked on, where a workbook holds both. */
export type KindAction =
  | { readonly type: 'kindsFound'; readonly kinds: readonly PublicationKind[] }
  | { readonly type: 'kindChosen'; readonly kind: PublicationKind };

/** What of the pane's state depends on it. */
interface Held {
  readonly kinds: readonly PublicationKind[];
  readonly kind: PublicationKind | undefined;
  readonly draft: unknown;
  readonly text: TextState;
  readonly proofread: ProofreadState;
  readonly plans: object;
  readonly announcement: string;
}

export function kindReducer<S extends Held>(state: S, action: KindAction): S {
  if (action.type === 'kindChosen') return withKind(state, action.kind);
  return action.kinds.join() === state.kinds.join() ? state : { ...state, kinds: action.kinds };
}

/** What was made of the other publication goes from the tabs; in the workbook everything stays. */
function withKind<S extends Held>(state: S, kind: PublicationKind): S {
  return {
    ...state,
    kind,
    draft: undefined,
    text: UNEDITED,
    proofread: NOT_PROOFREAD,
    plans: { ...state.plans, fill: { kind: 'none' }, draftSheet: { kind: 'none' } },
    announcement: strings.kinds.chosen(strings.kinds[kind]),
  };
}
