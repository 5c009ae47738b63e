import type { BaseParagraph, SavedDraft, SavedLine } from '../../model/mergedDraft';
import { isContinued, sameWritten } from './likeness';
import { textOf } from './tokens';

/** The paragraphs that somebody wrote, as they are kept: white space at both ends and blank lines say nothing. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n?|\n/u).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** Finds out which paragraph of a draft each line of a text was made from. */
export function linked(base: readonly BaseParagraph[], text: readonly string[]): SavedLine[] {
  const drafted = base.map(({ pieces }) => textOf(pieces));
  const from = sources(drafted, text);
  return text.map((line, at) => lineFrom(line, from.get(at)));
}

/** The same where an earlier version of the text is known, with what its lines were made from. */
export function rewritten({ base, lines }: SavedDraft, text: readonly string[]): SavedDraft {
  const from = sources(
    lines.map((line) => line.text),
    text,
  );
  return {
    base,
    lines: text.map((line, at) => {
      const earlier = from.get(at);
      return lineFrom(line, earlier === undefined ? undefined : lines[earlier]?.base);
    }),
  };
}

/** Line → line of the earlier text that it was made from, also as one of several that it was divided into. */
function sources(earlier: readonly string[], text: readonly string[]): ReadonlyMap<number, number> {
  const from = new Map(sameWritten(earlier, text).map(({ left, right }) => [right, left]));
  const join = (at: number, neighbour: number): void => {
    const source = from.get(neighbour);
    if (from.has(at) || source === undefined) return;
    const parts = text.filter((_, other) => from.get(other) === source);
    if (isContinued(earlier[source] ?? '', parts.join(''), text[at] ?? '')) from.set(at, source);
  };
  for (let at = 1; at < text.length; at += 1) join(at, at - 1);
  for (let at = text.length - 2; at >= 0; at -= 1) join(at, at + 1);
  return from;
}

export const lineFrom = (text: string, base: number | undefined): SavedLine =>
  base === undefined ? { text } : { text, base };
