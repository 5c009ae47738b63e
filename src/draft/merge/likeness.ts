import type { BaseParagraph } from '../../model/mergedDraft';
import { align, type Pair } from './align';

/** Which paragraphs of two versions are the same one. */

/** Half of what two paragraphs say is the same: then one is the other, reworded. */
const LIKE = 0.5;
/** Nearly all of it: then it is the same paragraph, moved. */
const VERY_LIKE = 0.8;

type Bag = ReadonlyMap<string, number>;

const NUMBERS = /【待填：[^】]*】|\d+(?:,\d{3})*(?:\.\d+)?%?/gu;
const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u;

/** Pairs of characters, with every number and gap as the same one. */
function letterBag(text: string): Bag {
  return counted(letterPairs(text));
}

function letterPairs(text: string): string[] {
  const letters = [...text.replaceAll(NUMBERS, '#')];
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ''));
}

/** A slot says more about which paragraph it is than the words around it. */
const SLOT_WEIGHT = 3;

function slotBag({ pieces }: BaseParagraph): Bag {
  const slots = pieces.flatMap(({ slot }) => (slot === undefined ? [] : [`{${slot}}`]));
  const plain = pieces.filter(({ slot }) => slot === undefined).flatMap(({ text }) => letterPairs(text));
  return counted([...slots.flatMap((slot) => Array.from({ length: SLOT_WEIGHT }, () => slot)), ...plain]);
}

function counted(members: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const member of members) bag.set(member, (bag.get(member) ?? 0) + 1);
  return bag;
}

const size = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

/** The share of both bags that they have in common, 0 to 1. */
function likeness(one: Bag, other: Bag): number {
  let common = 0;
  for (const [member, count] of one) common += Math.min(count, other.get(member) ?? 0);
  const all = size(one) + size(other);
  return all === 0 ? 1 : (2 * common) / all;
}

/** Which paragraphs of the old draft the new one still has: by what list entry they are about, and by their slots. */
export function sameDrafted(base: readonly BaseParagraph[], next: readonly BaseParagraph[]): Pair[] {
  const [olds, news] = [base.map(slotBag), next.map(slotBag)];
  return align(base.length, next.length, (left, right) => {
    const [one, other] = [base[left], next[right]];
    if (one?.about !== other?.about) return 0;
    const like = likeness(olds[left] ?? new Map(), news[right] ?? new Map());
    return one?.about === undefined ? (like >= LIKE ? like : 0) : Math.max(like, LIKE);
  });
}

/** Which lines of a text are which lines of an earlier one. */
export function sameWritten(drafted: readonly string[], text: readonly string[]): Pair[] {
  const [olds, news] = [drafted.map(letterBag), text.map(letterBag)];
  const like = (left: number, right: number): number => {
    if (drafted[left] === text[right]) return 1;
    const both = likeness(olds[left] ?? new Map(), news[right] ?? new Map());
    return isHeading(drafted[left]) === isHeading(text[right]) ? both : 0;
  };
  const inOrder = align(drafted.length, text.length, (left, right) => {
    const both = like(left, right);
    return both >= LIKE ? both : 0;
  });
  const rewritten = betweenPairs(inOrder, drafted, text);
  const known = [...inOrder, ...rewritten];
  return [...known, ...elsewhere(known, drafted.length, text.length, like)];
}

/** Whether a line is another part of what an earlier line said: with it the parts are more like it than without. */
export function isContinued(earlier: string, parts: string, line: string): boolean {
  const whole = letterBag(earlier);
  return likeness(whole, letterBag(parts + line)) > likeness(whole, letterBag(parts));
}

const isHeading = (text = ''): boolean => HEADING.test(text);

/** As many lines as paragraphs between two pairs: each was rewritten. */
function betweenPairs(pairs: readonly Pair[], drafted: readonly string[], text: readonly string[]): Pair[] {
  const ends = [...pairs, { left: drafted.length, right: text.length }];
  return ends.flatMap((end, at) => {
    const start = pairs[at - 1] ?? { left: -1, right: -1 };
    const count = end.left - start.left - 1;
    if (count !== end.right - start.right - 1) return [];
    const between = Array.from({ length: count }, (_, i) => ({ left: start.left + 1 + i, right: start.right + 1 + i }));
    return between.filter(({ left, right }) => isHeading(drafted[left]) === isHeading(text[right]));
  });
}

/** Lines that are a paragraph from another place. */
function elsewhere(
  known: readonly Pair[],
  lefts: number,
  rights: number,
  like: (left: number, right: number) => number,
): Pair[] {
  const [left, right] = [new Set(known.map((pair) => pair.left)), new Set(known.map((pair) => pair.right))];
  const free = Array.from({ length: lefts }, (_, at) => at).filter((at) => !left.has(at));
  const pairs: Pair[] = [];
  for (let line = 0; line < rights; line += 1) {
    if (right.has(line)) continue;
    const found = free.findIndex((at) => like(at, line) >= VERY_LIKE);
    if (found >= 0) pairs.push({ left: free.splice(found, 1)[0] ?? 0, right: line });
  }
  return pairs;
}
