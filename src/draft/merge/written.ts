import type { Pair } from './align';
import { isNumber, runsOf, sameKeys, words, type Token } from './tokens';

/** A person's text against the draft it was made from. */
export interface Written {
  readonly tokens: readonly Token[];
  /** Which tokens of the draft still stand where; in order on both sides. */
  readonly kept: readonly Pair[];
  /** Numbers of slots that stand elsewhere than the draft had them: place in `tokens` → place in the draft. */
  readonly moved: ReadonlyMap<number, number>;
}

/**
 * Finds the draft's tokens in a text. What a slot wrote is found only whole, and with a word of the draft beside it: a
 * number alone may be another one of the same amount.
 */
export function written(base: readonly Token[], text: string): Written {
  const fine = base.flatMap((token, at) => words(token.text).map((word) => ({ word, at })));
  const all = words(text);
  const pairs = sameKeys(
    fine.map(({ word }) => word),
    all,
  );
  const place = new Map(pairs.map(({ left, right }) => [left, right]));
  const whole = wholeTokens(base, place);
  const { tokens, kept } = grouped(base, all, whole);
  const sure = runsOf(kept).flatMap((run) =>
    run.length > 1 || base[run[0]?.left ?? -1]?.slot === undefined ? run : [],
  );
  const isSame = textOfAll(tokens) === textOfAll(base);
  const keptSurely = isSame ? kept : sure;
  return { tokens, kept: keptSurely, moved: movedNumbers(base, tokens, keptSurely) };
}

const textOfAll = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** The draft's tokens whose words all stand in the text, one after the other: token → first and count of words. */
function wholeTokens(base: readonly Token[], place: ReadonlyMap<number, number>): Map<number, number> {
  const whole = new Map<number, number>();
  let start = 0;
  base.forEach((token, at) => {
    const count = words(token.text).length;
    const first = place.get(start);
    const isWhole =
      first !== undefined &&
      Array.from({ length: count }, (_, i) => place.get(start + i)).every((p, i) => p === first + i);
    if (isWhole) whole.set(at, first);
    start += count;
  });
  return whole;
}

/** The words of the text, those of one token of the draft put together. */
function grouped(
  base: readonly Token[],
  all: readonly string[],
  whole: ReadonlyMap<number, number>,
): { readonly tokens: Token[]; readonly kept: Pair[] } {
  const starts = new Map([...whole].map(([at, first]) => [first, at]));
  const tokens: Token[] = [];
  const kept: Pair[] = [];
  for (let word = 0; word < all.length; word += 1) {
    const at = starts.get(word);
    const token = at === undefined ? undefined : base[at];
    if (at === undefined || !token) {
      tokens.push({ text: all[word] ?? '' });
      continue;
    }
    kept.push({ left: at, right: tokens.length });
    tokens.push({ text: token.text });
    word += words(token.text).length - 1;
  }
  return { tokens, kept };
}

/** A number that the draft had once and the text has once, elsewhere, is the same number. */
function movedNumbers(
  base: readonly Token[],
  tokens: readonly Token[],
  kept: readonly Pair[],
): ReadonlyMap<number, number> {
  const lost = byText(base, new Set(kept.map(({ left }) => left)), (token) => token.slot !== undefined);
  const stray = byText(tokens, new Set(kept.map(({ right }) => right)), () => true);
  return new Map(
    [...stray].flatMap(([text, [at, another]]) => {
      const [from, other] = lost.get(text) ?? [];
      return at !== undefined && from !== undefined && another === undefined && other === undefined ? [[at, from]] : [];
    }),
  );
}

function byText(
  tokens: readonly Token[],
  except: ReadonlySet<number>,
  isMeant: (token: Token) => boolean,
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  tokens.forEach((token, at) => {
    if (except.has(at) || !isNumber(token) || !isMeant(token)) return;
    places.set(token.text, [...(places.get(token.text) ?? []), at]);
  });
  return places;
}
