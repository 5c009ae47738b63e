import { loadCommands } from '../commands/loadCommands';
import { strings } from '../strings';
import type { ActionServices } from './checkActions';
import { canKeep } from './keptState';

/** What a person can do in 情况说明. */
export interface DraftActions {
  readonly draft: () => void;
  readonly planDraftSheet: () => void;
  /** Reads a wording for the drafts from now on. */
  readonly importWording: (file: File) => void;
  readonly restoreWording: () => void;
}

export function draftActions({ dispatch, start, wording }: ActionServices): DraftActions {
  return {
    draft: () =>
      start('draft', async (context) => {
        const { draftNarrative } = await loadCommands();
        dispatch({ type: 'drafted', answer: await draftNarrative(context, wording) });
      }),
    planDraftSheet: () =>
      start('planDraftSheet', async (context) => {
        const { planNarrativeSheet } = await loadCommands();
        const answer = await planNarrativeSheet(context, wording);
        const isFound = answer.kind === 'found';
        dispatch({ type: 'drafted', answer: isFound ? { kind: 'found', view: answer.view.draft } : answer });
        if (isFound) {
          dispatch({ type: 'planned', place: 'draftSheet', answer: { kind: 'found', view: answer.view.plan } });
        }
      }),
    importWording: (file) =>
      start('importWording', async () => {
        const { readOwnWording } = await loadCommands();
        const read = await readOwnWording(file);
        if (!('wording' in read)) return dispatch({ type: 'wordingRefused', problem: read });
        dispatch({ type: 'wordingRead', wording: read });
        if (canKeep(read)) return;
        const sentence = strings.draft.tooLargeToKeep(file.name);
        dispatch({ type: 'messageShown', message: { kind: 'info', sentence } });
      }),
    restoreWording: () => dispatch({ type: 'wordingRestored' }),
  };
}
