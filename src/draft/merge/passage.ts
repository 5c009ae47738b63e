import type { MergedSpan, MergeNote } from '../../model/mergedDraft';
import type { Span } from '../../model/span';
import { joinPlain } from '../paragraphs';
import type { Pair } from './align';
import { isGap, isNumber, ownSpan, sameTokens, textOf, words, type Token } from './tokens';
import { written, type Written } from './written';

/** One paragraph out of three: the remembered draft, the person's text, the new draft. */
export interface MergedPassage {
  /** Line breaks of the text stand in them as plain words. */
  readonly spans: readonly MergedSpan[];
  readonly clashes: readonly MergeNote[];
}

/** What has moved anywhere in the draft: an amount or rate as it was, and what it is now. */
export type Moves = ReadonlyMap<string, readonly string[]>;

/**
 * Merges by passages: what only one of the two changed is as that one has it; what both changed stays the person's, with
 * a note. A slot of the draft that still stands in the text takes what the new draft says.
 * @param text the lines that were made from the paragraph
 */
export function mergePassage(
  base: readonly Token[],
  text: string,
  next: readonly Token[],
  moves: Moves,
): MergedPassage {
  if (text === textOf(next)) return { spans: joinPlain(marked(base, next)), clashes: [] };
  const mine = written(base, text);
  const same = sameTokens(base, next);
  const three: Three = { base, mine, next, moves, now: nowOf(base, next, same) };
  const clashes: MergeNote[] = [];
  const spans = passages(mine.kept, same, [base.length, mine.tokens.length, next.length]).flatMap((passage) =>
    mergeOne(three, passage, clashes),
  );
  return { spans: joinSpans(spans), clashes };
}

interface Three {
  readonly base: readonly Token[];
  readonly mine: Written;
  readonly next: readonly Token[];
  /** What the slot at a place of the old draft says in the new one; absent where it is gone. */
  readonly now: ReadonlyMap<number, Token>;
  readonly moves: Moves;
}

/** Which amounts and rates of a paragraph have moved. */
export function movesIn(base: readonly Token[], next: readonly Token[]): readonly (readonly [string, string])[] {
  const now = nowOf(base, next, sameTokens(base, next));
  return base.flatMap(({ slot, text }, at) => {
    const says = slot !== undefined && FIGURE.test(text) ? now.get(at)?.text : undefined;
    return says === undefined || isSameSaid(says, text) ? [] : [[text, says] as const];
  });
}

/** A count is too common a number to be known again elsewhere. */
const FIGURE = /^\d.*[.%]/u;

function nowOf(base: readonly Token[], next: readonly Token[], same: readonly Pair[]): ReadonlyMap<number, Token> {
  const bySlot = new Map(next.map((token) => [token.slot, token]));
  const byPlace = new Map(same.map(({ left, right }) => [left, next[right]]));
  return new Map(
    base.flatMap((token, at) => {
      const now = token.slot === undefined ? undefined : (byPlace.get(at) ?? bySlot.get(token.slot));
      return now ? [[at, now]] : [];
    }),
  );
}

/** A stretch of the three texts, each from its first to before its last token. */
interface Passage {
  readonly base: readonly [number, number];
  readonly mine: readonly [number, number];
  readonly next: readonly [number, number];
  /** The one token of the draft that both others still have. */
  readonly isShared: boolean;
}

/** Cuts the three texts at the tokens that all of them have. */
function passages(
  mine: readonly Pair[],
  next: readonly Pair[],
  [baseEnd, mineEnd, nextEnd]: readonly [number, number, number],
): Passage[] {
  const inNext = new Map(next.map(({ left, right }) => [left, right]));
  const cut: Passage[] = [];
  let [base, my, to] = [0, 0, 0];
  const add = (baseTo: number, mineTo: number, nextTo: number): void => {
    if (baseTo > base || mineTo > my || nextTo > to)
      cut.push({ base: [base, baseTo], mine: [my, mineTo], next: [to, nextTo], isShared: false });
  };
  for (const { left, right } of mine) {
    const there = inNext.get(left);
    if (there === undefined) continue;
    add(left, right, there);
    [base, my, to] = [left + 1, right + 1, there + 1];
    cut.push({ base: [left, base], mine: [right, my], next: [there, to], isShared: true });
  }
  add(baseEnd, mineEnd, nextEnd);
  return cut;
}

function mergeOne(three: Three, passage: Passage, clashes: MergeNote[]): MergedSpan[] {
  const base = three.base.slice(...passage.base);
  const mine = three.mine.tokens.slice(...passage.mine);
  const next = three.next.slice(...passage.next);
  const [was, yours, now] = [textOf(base), textOf(mine), textOf(next)];
  if (passage.isShared || was === yours || yours === now) return marked(base, next);
  const own = (from: number, to: number): MergedSpan[] => ownSpans(three, passage.mine[0] + from, passage.mine[0] + to);
  if (was === now) return own(0, mine.length);
  const inMine = within(base, mine);
  if (inMine !== undefined)
    return [...own(0, inMine), ...marked(base, next), ...own(inMine + base.length, mine.length)];
  const inNext = within(base, next);
  if (inNext !== undefined)
    return [
      ...marked([], next.slice(0, inNext)),
      ...own(0, mine.length),
      ...marked([], next.slice(inNext + base.length)),
    ];
  if (mine.length > 0 || !isSameSlots(base, next)) clashes.push({ kind: 'clash', was, yours, now });
  return own(0, mine.length);
}

/** Where one passage stands whole in another. */
function within(part: readonly Token[], whole: readonly Token[]): number | undefined {
  if (part.length === 0) return undefined;
  const found = whole.findIndex((_, at) => part.every(({ text }, i) => whole[at + i]?.text === text));
  return found < 0 ? undefined : found;
}

const isSameSlots = (base: readonly Token[], next: readonly Token[]): boolean =>
  base.length === next.length && sameTokens(base, next).length === base.length;

/** The new draft's words; what differs from the old ones is marked with them. */
function marked(base: readonly Token[], next: readonly Token[]): MergedSpan[] {
  const old = new Map(sameTokens(base, next).map(({ left, right }) => [right, base[left]]));
  const isRewritten = base.length > 0 && next.length > 0 && old.size === 0 && !base.some(isGap);
  const first = isRewritten ? next.findIndex(({ span }) => span !== undefined && isFact(span)) : -1;
  return next.map((token, at) => {
    const span = token.span ?? { text: token.text, sources: [] };
    const before = at === first ? textOf(base) : old.get(at)?.text;
    const isMoved = before !== undefined && !isSameSaid(before, token.text) && !GAP_TEXT.test(before) && isFact(span);
    return isMoved ? { ...span, from: before } : span;
  });
}

/** Another wording may print the same number with separators. */
const isSameSaid = (one: string, other: string): boolean => one.replaceAll(',', '') === other.replaceAll(',', '');

const GAP_TEXT = /^【待填：/u;
/** Something of the workbook, or the gap where it was. */
const isFact = ({ sources, openSlot }: Span): boolean => sources.length > 0 || openSlot !== undefined;

/** The person's words; a number that moved to another place in them is brought up to date, or doubted. */
function ownSpans({ base, mine, now, moves }: Three, from: number, to: number): MergedSpan[] {
  return mine.tokens.slice(from, to).map((token, i): MergedSpan => {
    const plain = ownSpan(token);
    if (!isNumber(token)) return plain;
    const home = mine.moved.get(from + i);
    const there = home === undefined ? undefined : now.get(home);
    if (there?.span) return isSameSaid(there.text, token.text) ? there.span : { ...there.span, from: token.text };
    const others = base.flatMap(({ slot, text }, at) => {
      const says = slot !== undefined && text === token.text ? now.get(at)?.text : undefined;
      return says === undefined || isSameSaid(says, text) ? [] : [says];
    });
    const says = others.length > 0 ? [...new Set(others)] : moves.get(token.text);
    return says ? { ...plain, doubt: says } : plain;
  });
}

export function doubtNotes(spans: readonly MergedSpan[]): MergeNote[] {
  return spans.flatMap(({ text, doubt }) => (doubt ? [{ kind: 'doubt', was: text, now: doubt }] : []));
}

/** A paragraph that only the person has. */
export function ownPassage(text: string, moves: Moves): MergedSpan[] {
  const spans = words(text).map((word): MergedSpan => {
    const doubt = moves.get(word);
    return doubt ? { ...ownSpan({ text: word }), doubt } : ownSpan({ text: word });
  });
  return joinSpans(spans);
}

/** Cuts spans at the line breaks of the text. */
export function splitLines(spans: readonly MergedSpan[]): MergedSpan[][] {
  const lines: MergedSpan[][] = [[]];
  for (const span of spans) {
    span.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...span, text });
    });
  }
  return lines;
}

/** Joins plain words; what carries a mark stays by itself. */
function joinSpans(spans: readonly MergedSpan[]): MergedSpan[] {
  return spans
    .reduce<MergedSpan[][]>((groups, span) => {
      const last = groups.at(-1);
      const isApart = span.from !== undefined || span.doubt !== undefined;
      const isLastApart = last?.some(({ from, doubt }) => from !== undefined || doubt !== undefined) ?? true;
      if (last && !isApart && !isLastApart) last.push(span);
      else groups.push([span]);
      return groups;
    }, [])
    .flatMap((group) => joinPlain(group));
}
