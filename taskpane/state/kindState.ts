import type { PublicationKind } from '../../src/index';
import { strings } from '../strings';
import type { PaneState } from './pane';
import { NOT_PROOFREAD } from './proofreadState';
import { UNEDITED } from './textState';

/** Which publication is worked on, where a workbook holds both. */
export type KindAction =
  | { readonly type: 'kindsFound'; readonly kinds: readonly PublicationKind[] }
  | { readonly type: 'kindChosen'; readonly kind: PublicationKind };

export function kindReducer(state: PaneState, action: KindAction): PaneState {
  if (action.type === 'kindChosen') return withKind(state, action.kind);
  return action.kinds.join() === state.kinds.join() ? state : { ...state, kinds: action.kinds };
}

/** What was made of the other publication goes from the tabs; in the workbook everything stays. */
function withKind(state: PaneState, kind: PublicationKind): PaneState {
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
