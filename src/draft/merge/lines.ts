import type { BaseParagraph, SavedDraft, SavedLine } from '../../model/mergedDraft';
import { sameWritten } from './likeness';
import { textOf } from './tokens';

/** The paragraphs that somebody wrote, as they are kept: white space at both ends and blank lines say nothing. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n?|\n/u).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** Finds out which paragraph of a draft each line of a text was made from. */
export function linked(base: readonly BaseParagraph[], text: readonly string[]): SavedLine[] {
  const from = new Map(
    sameWritten(
      base.map(({ pieces }) => textOf(pieces)),
      text,
    ).map(({ left, right }) => [right, left]),
  );
  return text.map((line, at) => lineFrom(line, from.get(at)));
}

/** The same where an earlier version of the text is known, with what its lines were made from. */
export function rewritten({ base, lines }: SavedDraft, text: readonly string[]): SavedDraft {
  const earlier = new Map(
    sameWritten(
      lines.map((line) => line.text),
      text,
    ).map(({ left, right }) => [right, lines[left]?.base]),
  );
  return { base, lines: text.map((line, at) => lineFrom(line, earlier.get(at))) };
}

export const lineFrom = (text: string, base: number | undefined): SavedLine =>
  base === undefined ? { text } : { text, base };
