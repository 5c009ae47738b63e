import { loadCommands } from '../commands/loadCommands';
import type { ProofreadSource } from '../commands/proofread';
import type { ActionServices } from './checkActions';

/** What a person can do in 校对. */
export interface ProofreadActions {
  /** Proofreads a text against the workbook as it is now. */
  readonly proofread: (source: ProofreadSource) => void;
  readonly proofreadFile: (file: File) => void;
  /** Shows where a text is chosen, or the result again. */
  readonly chooseText: (isChoosing: boolean) => void;
}

export function proofreadActions({ dispatch, start }: ActionServices): ProofreadActions {
  return {
    proofread: (source) =>
      start('proofread', async (context) => {
        const { proofreadNarrative } = await loadCommands();
        dispatch({ type: 'proofread', source, answer: await proofreadNarrative(context, source) });
      }),
    proofreadFile: (file) =>
      start('proofread', async (context) => {
        const { narrativeFileText, proofreadNarrative } = await loadCommands();
        const source: ProofreadSource = { kind: 'file', name: file.name, text: await narrativeFileText(file) };
        dispatch({ type: 'proofread', source, answer: await proofreadNarrative(context, source) });
      }),
    chooseText: (isChoosing) => dispatch({ type: 'proofreadChoosing', isChoosing }),
  };
}
