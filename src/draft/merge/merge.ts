import type {
  BaseParagraph,
  MergedDraft,
  MergedKind,
  MergedParagraph,
  MergedSpan,
  MergeNote,
  SavedDraft,
  SavedLine,
} from '../../model/mergedDraft';
import type { Draft, Paragraph } from '../../model/span';
import { sameDrafted } from './likeness';
import { doubtNotes, mergePassage, movesIn, ownPassage, splitLines, type Moves } from './passage';
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
  const merging = mergingOf(saved, next);
  const lines = groupsOf(saved.lines).flatMap((group) => mergeGroup(merging, group));
  return { paragraphs: inserted(merging, lines), saved, next, todo: draft.todo };
}

interface Merging {
  readonly saved: SavedDraft;
  readonly next: readonly Paragraph[];
  /** Paragraph of the old draft → the last line that was made from it, and → the paragraph of the new draft. */
  readonly lineOfBase: ReadonlyMap<number, number>;
  readonly nextOfBase: ReadonlyMap<number, number>;
  readonly moves: Moves;
}

function mergingOf(saved: SavedDraft, next: readonly Paragraph[]): Merging {
  const { base, lines } = saved;
  const pairs = sameDrafted(base, next.map(baseOf));
  const moves = new Map<string, readonly string[]>();
  for (const { left, right } of pairs) {
    for (const [was, now] of movesIn(tokensOf(base[left]?.pieces ?? []), spanTokens(next[right]?.spans ?? [])))
      moves.set(was, [...new Set([...(moves.get(was) ?? []), now])]);
  }
  return {
    saved,
    next,
    lineOfBase: new Map(lines.flatMap((line, at) => (line.base === undefined ? [] : [[line.base, at] as const]))),
    nextOfBase: new Map(pairs.map(({ left, right }) => [left, right])),
    moves,
  };
}

/** Lines behind each other that were made from one paragraph: it was divided. */
interface Group {
  readonly texts: readonly string[];
  readonly base: number | undefined;
  /** The place of the first. */
  readonly line: number;
}

function groupsOf(lines: readonly SavedLine[]): Group[] {
  const groups: { texts: string[]; base: number | undefined; line: number }[] = [];
  lines.forEach(({ text, base }, line) => {
    const last = groups.at(-1);
    if (last && base !== undefined && last.base === base) last.texts.push(text);
    else groups.push({ texts: [text], base, line });
  });
  return groups;
}

function mergeGroup({ saved, next, nextOfBase, moves }: Merging, { texts, base, line }: Group): MergedParagraph[] {
  const own = (kind: MergedKind, clashes: readonly MergeNote[], more: Places = {}): MergedParagraph[] =>
    placed(
      texts.map((text) => ownPassage(text, moves)),
      clashes,
      { line, kind, ...more },
    );
  const drafted = base === undefined ? undefined : saved.base[base];
  if (base === undefined || !drafted) return own('own', []);
  const text = texts.join('\n');
  const to = nextOfBase.get(base);
  const now = to === undefined ? undefined : next[to];
  if (to === undefined || !now)
    return textOf(drafted.pieces) === text ? own('dropped', [], { base }) : own('edited', [{ kind: 'kept' }], { base });
  const { spans, clashes } = mergePassage(tokensOf(drafted.pieces), text, spanTokens(now.spans), moves);
  const kind = textOf(spans) === textOf(now.spans) ? 'drafted' : 'edited';
  return placed(splitLines(spans), clashes, { line, kind, base, next: to, about: now.about });
}

interface Places {
  readonly base?: number;
  readonly next?: number;
  readonly about?: string | undefined;
}

/** The paragraphs of a group. What clashes is said of the first, what is in doubt where it stands. */
function placed(
  lines: readonly (readonly MergedSpan[])[],
  clashes: readonly MergeNote[],
  { line, kind, base, next, about }: Places & { readonly line: number; readonly kind: MergedKind },
): MergedParagraph[] {
  return lines.map((spans, at) => ({
    spans,
    kind,
    notes: [...(at === 0 ? clashes : []), ...(kind === 'dropped' ? [] : doubtNotes(spans))],
    line: line + at,
    ...(base !== undefined && { base }),
    ...(next !== undefined && { next }),
    ...(about !== undefined && { about }),
  }));
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
