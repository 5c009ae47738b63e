import type { DraftChange, SavedDraft } from '../../src/index';
import { draftCommands } from '../commands/parts';
import type { NarrativeChange } from '../commands/narrative';
import { strings } from '../strings';
import type { DraftView } from '../views/draftView';
import type { ActionServices } from './checkActions';

/** What a person can do with the text of the narrative. */
export interface TextActions {
  /** Opens a paragraph for editing, unless another one is open. */
  readonly editParagraph: (at: number) => void;
  readonly stopEditing: () => void;
  readonly changeText: (change: DraftChange) => void;
  /** Goes back to what was saved before the last change. */
  readonly undoChange: (former: SavedDraft) => void;
  /** Does something unless a paragraph is open, whose text it would leave out or lose; then it says so. */
  readonly whenSettled: (work: () => void) => void;
}

/** The field that a paragraph is edited in; there is one at most. */
export const EDITOR_ID = 'paragraph-text';

/** The element of a paragraph, by its place in the merged narrative. */
export const paragraphId = (at: number): string => `paragraph-${at}`;

export function textActions({
  dispatch,
  start,
  session,
}: Pick<ActionServices, 'dispatch' | 'start' | 'session'>): TextActions {
  const whenSettled = (work: () => void): void => {
    if (!session.isEditing) return work();
    dispatch({ type: 'messageShown', message: { kind: 'info', sentence: strings.text.finishFirst } });
    document.getElementById(EDITOR_ID)?.focus();
  };
  const save = (change: NarrativeChange, onSaved: (view: DraftView, former: SavedDraft) => void): void => {
    const { shown } = session;
    if (!shown) return;
    start('saveText', async (context) => {
      const { saveNarrative } = await draftCommands.load();
      const view = await saveNarrative(context, shown, change);
      session.shown = { ...shown, merged: view.merged };
      session.isEditing = false;
      onSaved(view, shown.merged.saved);
    });
  };
  return {
    editParagraph: (at) =>
      whenSettled(() => {
        session.isEditing = true;
        dispatch({ type: 'paragraphOpened', at });
      }),
    stopEditing: () => {
      session.isEditing = false;
      dispatch({ type: 'paragraphClosed' });
    },
    changeText: (change) => save(change, (view, former) => dispatch({ type: 'textSaved', view, former })),
    undoChange: (former) =>
      whenSettled(() => save({ kind: 'goBack', saved: former }, (view) => dispatch({ type: 'textWentBack', view }))),
    whenSettled,
  };
}
