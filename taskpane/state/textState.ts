import type { SavedDraft } from '../../src/index';
import type { ShownNarrative } from '../commands/narrative';
import type { DraftView } from '../views/draftView';

/** Where editing the narrative stands. */
export interface TextState {
  /** The place of the paragraph that is open for editing. */
  readonly editing: number | undefined;
  /** What was saved before each change, to go back to; the last change last. */
  readonly past: readonly SavedDraft[];
}

export const UNEDITED: TextState = { editing: undefined, past: [] };

/** What the actions know of the text from one press to the next. */
export interface TextSession {
  shown: ShownNarrative | undefined;
  isEditing: boolean;
}

export type TextAction =
  | { readonly type: 'paragraphOpened'; readonly at: number }
  | { readonly type: 'paragraphClosed' }
  /** The text after a change was saved, and what was saved before it. */
  | { readonly type: 'textSaved'; readonly view: DraftView; readonly former: SavedDraft }
  /** The text after the last change was taken back. */
  | { readonly type: 'textWentBack'; readonly view: DraftView };

export function textReducer(state: TextState, action: TextAction): TextState {
  switch (action.type) {
    case 'paragraphOpened':
      return { ...state, editing: action.at };
    case 'paragraphClosed':
      return { ...state, editing: undefined };
    case 'textSaved':
      return { editing: undefined, past: [...state.past, action.former] };
    case 'textWentBack':
      return { editing: undefined, past: state.past.slice(0, -1) };
  }
}
