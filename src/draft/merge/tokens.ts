import { addressKey } from '../../model/address';
import type { BasePiece } from '../../model/mergedDraft';
import type { Span } from '../../model/span';
import { isPlain } from '../pieces';
import { align, type Pair } from './align';

/** The words of a paragraph as a comparison sees them: what a slot wrote is one, so is a number, and each character. */
export interface Token {
  readonly text: string;
  /** Which slot wrote it. */
  readonly slot?: string;
  /** In the new draft: the span it is. */
  readonly span?: Span;
}

const WORDS = /【待填：[^】]*】|\d+(?:,\d{3})*(?:\.\d+)?%?|[A-Za-z]+|\s+|./gsu;
const NUMBER = /^\d/u;
const GAP = /^【待填：/u;
const GAP_LABEL = /^【待填：([^】]*)】$/u;

export const words = (text: string): string[] => text.match(WORDS) ?? [];
export const isNumber = ({ text }: Token): boolean => NUMBER.test(text);
export const isGap = ({ text }: Token): boolean => GAP.test(text);
export const textOf = (tokens: readonly { readonly text: string }[]): string => tokens.map(({ text }) => text).join('');

/** A person's words as spans; a gap in them waits for its input like one of the draft. */
export function ownSpan({ text }: Token): Span {
  const label = GAP_LABEL.exec(text)?.[1];
  return label === undefined ? { text, sources: [] } : { text, sources: [], openSlot: label };
}

export const tokensOf = (pieces: readonly BasePiece[]): Token[] =>
  pieces.flatMap(({ text, slot }) =>
    slot === undefined ? words(text).map((word) => ({ text: word })) : [{ text, slot }],
  );

export const spanTokens = (spans: readonly Span[]): Token[] =>
  spans.flatMap((span): Token[] => {
    const slot = slotOf(span);
    return slot === undefined ? words(span.text).map((text) => ({ text })) : [{ text: span.text, slot, span }];
  });

/** What wrote a span; one that no slot owns up to is known by the input it waits for or the cells it is from. */
export function slotOf(span: Span): string | undefined {
  const { slot, openSlot, sources } = span;
  if (slot !== undefined || isPlain(span)) return slot;
  return openSlot ?? sources.map(addressKey).join(' ');
}

/** The same slot is the same token, whatever it says. */
const keyOf = ({ text, slot }: Token): string => (slot === undefined ? text : `{${slot}}`);

/** Which tokens of two drafts are the same. */
export const sameTokens = (lefts: readonly Token[], rights: readonly Token[]): Pair[] =>
  sameKeys(lefts.map(keyOf), rights.map(keyOf));

const HEAVY = /^(?:\{.|\d|【待填)/u;
const weight = (key: string): number => (HEAVY.test(key) ? 4 : 1);
/** Pairs that follow each other stay together rather than catch on the same character elsewhere. */
const RUN = 0.5;
/** More work than this for what lies between a common beginning and end: the passage then counts as rewritten. */
const MOST_WORK = 1_000_000;

/** Pairs equal keys: the common beginning and end, and between them what scores highest, without chance matches. */
export function sameKeys(lefts: readonly string[], rights: readonly string[]): Pair[] {
  const shorter = Math.min(lefts.length, rights.length);
  let start = 0;
  while (start < shorter && lefts[start] === rights[start]) start += 1;
  let end = 0;
  while (end < shorter - start && lefts[lefts.length - 1 - end] === rights[rights.length - 1 - end]) end += 1;
  const [left, right] = [lefts.length - start - end, rights.length - start - end];
  const middle =
    left * right > MOST_WORK
      ? []
      : align(
          left,
          right,
          (at, to) => {
            const key = lefts[start + at] ?? '';
            return key === rights[start + to] ? weight(key) : 0;
          },
          RUN,
        );
  return withoutChance(
    [
      ...range(start).map((at) => ({ left: at, right: at })),
      ...middle.map((pair) => ({ left: start + pair.left, right: start + pair.right })),
      ...range(end).map((at) => ({ left: start + left + at, right: start + right + at })),
    ],
    lefts,
    rights.length,
  );
}

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);

/** Leaves out short runs between larger changes: a 的 that two rewritten passages share says nothing. */
function withoutChance(pairs: readonly Pair[], lefts: readonly string[], rightCount: number): Pair[] {
  const runs = runsOf(pairs);
  return runs.flatMap((run, at) => {
    const [first, last] = [run[0], run.at(-1)];
    const [before, after] = [runs[at - 1]?.at(-1), runs[at + 1]?.[0]];
    if (!first || !last || run.some(({ left }) => weight(lefts[left] ?? '') > 1)) return run;
    const gapBefore = gap(before ?? { left: -1, right: -1 }, first);
    const gapAfter = gap(last, after ?? { left: lefts.length, right: rightCount });
    return run.length < Math.min(gapBefore, gapAfter) ? [] : run;
  });
}

const gap = (from: Pair, to: Pair): number => Math.max(to.left - from.left, to.right - from.right) - 1;

/** Pairs that follow each other directly. */
export function runsOf(pairs: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.left + 1 === pair.left && last.right + 1 === pair.right) runs.at(-1)?.push(pair);
    else runs.push([pair]);
  }
  return runs;
}
