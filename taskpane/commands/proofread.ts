import { fingerprintOf, narrativeOf } from '../../src/index';
import { SentenceError } from '../state/failure';
import { strings } from '../strings';
import { proofreadView, type ProofreadView } from '../views/proofreadView';
import type { Answer, CommandContext } from './context';
import { onPublication } from './onDisclosure';

export { narrativeFileText } from './textFile';

/** Where the text to proofread comes from. */
export type ProofreadSource =
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  /** The sheet 情况说明, as it is whenever it is proofread. */
  | { readonly kind: 'sheet' };

/** The text that was proofread, and what came of it. */
export interface Proofread {
  readonly text: string;
  readonly view: ProofreadView;
  /** Of the workbook that it was compared with. */
  readonly fingerprint: string;
}

/**
 * 校对: a narrative against the forms, the working paper and itself.
 * @throws SentenceError (as a rejection) when it is to come from a sheet that is not there
 */
export function proofreadNarrative(context: CommandContext, source: ProofreadSource): Promise<Answer<Proofread>> {
  return onPublication(context, (disclosure) => {
    const text = source.kind === 'sheet' ? narrativeOf(disclosure) : source.text;
    if (text === undefined) throw new SentenceError(strings.proofread.noSheet);
    return { text, view: proofreadView(disclosure, text), fingerprint: fingerprintOf(disclosure.workbook) };
  });
}
