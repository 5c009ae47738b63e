import type { BaseParagraph, MergedDraft, MergedParagraph, SavedDraft, SavedLine } from '../../model/mergedDraft';
import type { Draft, Paragraph } from '../../model/span';
import { sameDrafted } from './likeness';
import { mergePassage, ownPassage } from './passage';
import { slotOf, spanTokens, textOf, tokensOf } from './tokens';

/** The paragraphs and headings of a draft, in order. */
export function paragraphsOf(draft: Draft): Paragraph[] {
  return draft.sections.flatMap(({ title, paragraphs }) => [
    ...(title === '' ? [] : [{ spans: [{ text: title, sources: [] }] }]),
    ...paragraphs,
  ]);
}

/** What is remembered of a paragraph. */
export function baseOf({ spans, about }: Paragraph): BaseParagraph {
  const pieces = spans.map((span) => {
    const slot = slotOf(span);
    return slot === undefined ? { text: span.text } : { text: span.text, slot };
  });
  return about === undefined ? { pieces } : { pieces, about };
}

/** A draft that nobody has touched yet. */
export function untouched(draft: Draft): SavedDraft {
  const paragraphs = paragraphsOf(draft);
  return {
    base: paragraphs.map(baseOf),
    lines: paragraphs.map(({ spans }, base) => ({ text: textOf(spans), base })),
  };
}

/**
 * Brings a person's text and a new draft together. Nothing that the person wrote is lost, what they deleted stays
 * deleted, and what they left alone is as the new draft has it; every doubt is a note or a mark.
 */
export function mergeDraft(saved: SavedDraft, draft: Draft): MergedDraft {
  const next = paragraphsOf(draft);
  const merging = { saved, next, ...pairings(saved, next) };
  const lines = saved.lines.map((written, line) => mergeLine(merging, written, line));
  return { paragraphs: inserted(merging, lines), saved, next, todo: draft.todo };
}

interface Merging {
  readonly saved: SavedDraft;
  readonly next: readonly Paragraph[];
  /** Paragraph of the old draft → the line that was made from it, and → the paragraph of the new draft. */
  readonly lineOfBase: ReadonlyMap<number, number>;
  readonly nextOfBase: ReadonlyMap<number, number>;
}

function pairings({ base, lines }: SavedDraft, next: readonly Paragraph[]) {
  return {
    lineOfBase: new Map(lines.flatMap((line, at) => (line.base === undefined ? [] : [[line.base, at] as const]))),
    nextOfBase: new Map(sameDrafted(base, next.map(baseOf)).map(({ left, right }) => [left, right])),
  };
}

function mergeLine({ saved, next, nextOfBase }: Merging, { text, base }: SavedLine, line: number): MergedParagraph {
  const own = ownPassage(text);
  const drafted = base === undefined ? undefined : saved.base[base];
  if (base === undefined || !drafted) return { spans: own, kind: 'own', notes: [], line };
  const isEdited = textOf(drafted.pieces) !== text;
  const to = nextOfBase.get(base);
  const now = to === undefined ? undefined : next[to];
  if (to === undefined || !now) {
    return isEdited
      ? { spans: own, kind: 'edited', notes: [{ kind: 'kept' }], line, base }
      : { spans: own, kind: 'dropped', notes: [], line, base };
  }
  const { spans, notes } = mergePassage(tokensOf(drafted.pieces), text, spanTokens(now.spans));
  const kind = textOf(spans) === textOf(now.spans) ? 'drafted' : 'edited';
  const about = now.about === undefined ? {} : { about: now.about };
  return { spans, kind, notes, line, base, next: to, ...about };
}

/**
 * Puts what only the new draft has, and what was deleted, behind what stands before it there, and behind the lines after
 * that which are not of the new draft: what the person added to it, and what it had there before.
 */
function inserted({ next, lineOfBase, nextOfBase }: Merging, lines: readonly MergedParagraph[]): MergedParagraph[] {
  const baseOfNext = new Map([...nextOfBase].map(([base, to]) => [to, base]));
  const behind = new Map<number, MergedParagraph[]>();
  const behindOwn = (line: number): number => (isOfNext(lines[line + 1]) ? line : behindOwn(line + 1));
  let place = behindOwn(-1);
  next.forEach((paragraph, to) => {
    const base = baseOfNext.get(to);
    const line = base === undefined ? undefined : lineOfBase.get(base);
    if (line !== undefined) {
      place = behindOwn(line);
      return;
    }
    const more = base === undefined ? { kind: 'added' as const } : { kind: 'deleted' as const, base };
    behind.set(place, [...(behind.get(place) ?? []), { ...paragraph, notes: [], next: to, ...more }]);
  });
  return [...(behind.get(-1) ?? []), ...lines.flatMap((line, at) => [line, ...(behind.get(at) ?? [])])];
}

/** The end of the text counts as such: nothing is behind it. */
const isOfNext = (line: MergedParagraph | undefined): boolean => line === undefined || line.next !== undefined;
