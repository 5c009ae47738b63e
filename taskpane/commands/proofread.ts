import { fingerprintSteps, narrativeOf, type Disclosure, type Wording } from '../../src/index';
import { SentenceError } from '../state/failure';
import { strings } from '../strings';
import { proofreadView, type ProofreadView } from '../views/proofreadView';
import type { Answer, CommandContext } from './context';
import { narrativeText, type ShownNarrative } from './narrative';
import { onPublication } from './onDisclosure';
import { inSlices } from './slices';

export { narrativeFileText } from './textFile';

/** Where the text to proofread comes from. */
export type ProofreadSource =
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  /** The sheet 情况说明, as it is whenever it is proofread. */
  | { readonly kind: 'sheet' }
  /** What the tab 情况说明 shows, written to a sheet or not, as it is whenever it is proofread. */
  | { readonly kind: 'pane' };

/** What the tab 情况说明 has at hand. */
export interface PaneText {
  readonly wording: Wording | undefined;
  readonly shown: ShownNarrative | undefined;
}

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
export function proofreadNarrative(
  context: CommandContext,
  source: ProofreadSource,
  pane?: PaneText,
): Promise<Answer<Proofread>> {
  const { signal } = context;
  return onPublication(context, async (disclosure) => {
    const text = textOf(disclosure, source, pane);
    if (text === undefined) throw new SentenceError(strings.proofread.noSheet);
    const fingerprint = await inSlices(fingerprintSteps(disclosure.workbook), signal);
    return { text, view: proofreadView(disclosure, text), fingerprint };
  });
}

function textOf(disclosure: Disclosure, source: ProofreadSource, pane: PaneText | undefined): string | undefined {
  switch (source.kind) {
    case 'sheet':
      return narrativeOf(disclosure);
    case 'pane':
      return narrativeText(disclosure, pane?.wording, pane?.shown);
    case 'pasted':
    case 'file':
      return source.text;
  }
}
