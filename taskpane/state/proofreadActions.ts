import { proofreadCommands } from '../commands/parts';
import type { ProofreadSource } from '../commands/proofread';
import type { ActionServices } from './checkActions';
import { textActions } from './textActions';

/** What a person can do in 校对. */
export interface ProofreadActions {
  /** Proofreads a text against the workbook as it is now. */
  readonly proofread: (source: ProofreadSource) => void;
  readonly proofreadFile: (file: File) => void;
  /** Shows where a text is chosen, or the result again. */
  readonly chooseText: (isChoosing: boolean) => void;
}

export function proofreadActions(services: ActionServices): ProofreadActions {
  const { dispatch, start, wording, session } = services;
  const proofread = (source: ProofreadSource): void =>
    start('proofread', async (context) => {
      const { proofreadNarrative } = await proofreadCommands.load();
      const answer = await proofreadNarrative(context, source, { wording, shown: session.shown });
      dispatch({ type: 'proofread', source, answer });
    });
  return {
    proofread: (source) =>
      // A paragraph that is open for editing would be proofread as it was before.
      source.kind === 'pane' ? textActions(services).whenSettled(() => proofread(source)) : proofread(source),
    proofreadFile: (file) =>
      start('proofread', async (context) => {
        const { narrativeFileText, proofreadNarrative } = await proofreadCommands.load();
        const source: ProofreadSource = { kind: 'file', name: file.name, text: await narrativeFileText(file) };
        dispatch({ type: 'proofread', source, answer: await proofreadNarrative(context, source) });
      }),
    chooseText: (isChoosing) => dispatch({ type: 'proofreadChoosing', isChoosing }),
  };
}
