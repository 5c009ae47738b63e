import type { CommandContext } from '../commands/context';
import { draftCommands } from '../commands/parts';
import { strings } from '../strings';
import type { ActionServices } from './checkActions';
import { canKeep } from './keptState';
import { textActions, type TextActions } from './textActions';

/** What a person can do in 情况说明. */
export interface DraftActions extends TextActions {
  readonly draft: () => void;
  readonly planDraftSheet: () => void;
  /** Reads a wording for the drafts from now on. */
  readonly importWording: (file: File) => void;
  readonly restoreWording: () => void;
}

/** Drafts the workbook as it is now, with what the person has made of the text. */
export async function redraft({ dispatch, wording, session }: ActionServices, context: CommandContext): Promise<void> {
  const { draftNarrative } = await draftCommands.load();
  const answer = await draftNarrative(context, wording, session.shown);
  if (answer.kind === 'found') session.shown = { merged: answer.view.merged, wording };
  dispatch({ type: 'drafted', answer });
}

export function draftActions(services: ActionServices): DraftActions {
  const { dispatch, start, wording, session } = services;
  const text = textActions(services);
  return {
    ...text,
    draft: () => text.whenSettled(() => start('draft', (context) => redraft(services, context))),
    planDraftSheet: () =>
      text.whenSettled(() =>
        start('planDraftSheet', async (context) => {
          const { planNarrativeSheet } = await draftCommands.load();
          const answer = await planNarrativeSheet(context, wording, session.shown);
          if (answer.kind === 'notRecognised') return dispatch({ type: 'drafted', answer });
          const { draft: view, plan } = answer.view;
          session.shown = { merged: view.merged, wording };
          dispatch({ type: 'drafted', answer: { kind: 'found', view } });
          dispatch({ type: 'planned', place: 'draftSheet', answer: { kind: 'found', view: plan } });
        }),
      ),
    importWording: (file) =>
      start('importWording', async () => {
        const { readOwnWording } = await draftCommands.load();
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
