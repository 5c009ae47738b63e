import type { ColumnSpec } from '../model/form';
import { isNamingToken, type Lexicon } from './lexicon';

/** Header words → the amount column they name. */

/**
 * The column of a block that a chain of headers names exactly: every word means one of the column's tokens, and every
 * token is meant, in any order (预算数 above 合计 or below it is the same). Words that do not tell columns apart count
 * only where nothing else stands.
 */
export function columnNamed(
  chain: readonly string[],
  columns: readonly ColumnSpec[],
  lexicon: Lexicon,
  spanning: ReadonlySet<string>,
): ColumnSpec | undefined {
  for (const words of withoutSpanning(chain, lexicon, spanning)) {
    for (const reading of readings(words)) {
      const named = columnSaid(reading, columns, lexicon);
      if (named) return named;
    }
  }
  return undefined;
}

/** The chain as it is; without unknown words that stand over all columns; without any word that does. */
function withoutSpanning(
  chain: readonly string[],
  { tokensOf }: Lexicon,
  spanning: ReadonlySet<string>,
): readonly (readonly string[])[] {
  if (!chain.some((word) => spanning.has(word))) return [chain];
  const known = chain.filter((word) => !spanning.has(word) || tokensOf(word).length > 0);
  return [chain, known, chain.filter((word) => !spanning.has(word))];
}

function columnSaid(
  words: readonly string[],
  columns: readonly ColumnSpec[],
  { tokensOf, spec }: Lexicon,
): ColumnSpec | undefined {
  const meanings = words.map(tokensOf);
  const telling = meanings.filter((tokens) => !tokens.some((token) => spec.neutral.includes(token)));
  const sayings = telling.length > 0 ? [telling] : [...meanings].reverse().map((tokens) => [tokens]);
  for (const said of sayings) {
    const named = columns.find(({ tokens }) => tokens.some((wanted) => covers(said, wanted)));
    if (named) return named;
  }
  return undefined;
}

/**
 * Whether a chain of headers names an amount: in one of its readings every word is known and the lowest is no name of
 * rows. 项目 above 支出 is 项目支出 broken over two rows, before it is anything else.
 */
export function namesAmount(chain: readonly string[], { tokensOf, spec }: Lexicon): boolean {
  for (const reading of readings(chain)) {
    const lowest = tokensOf(reading.at(-1) ?? '');
    const isTelling = lowest.some((token) => !isNamingToken(token) && !spec.neutral.includes(token));
    if (isTelling && reading.every((word) => tokensOf(word).length > 0)) return true;
  }
  return false;
}

/** Whether some reading of the chain has a word that the form knows. */
export function isKnown(chain: readonly string[], { tokensOf }: Lexicon): boolean {
  for (const reading of readings(chain)) if (reading.some((word) => tokensOf(word).length > 0)) return true;
  return false;
}

/** The words as they stand; then with neighbours put together, as where one word is broken over two rows. */
function* readings(words: readonly string[]): Generator<readonly string[]> {
  yield words;
  if (words.length < 2) return;
  for (let joins = 1; joins < 2 ** (words.length - 1); joins += 1) {
    const reading: string[] = [];
    words.forEach((word, index) => {
      const isJoined = index > 0 && (joins >> (index - 1)) % 2 === 1;
      if (isJoined) reading.push(`${reading.pop() ?? ''}${word}`);
      else reading.push(word);
    });
    yield reading;
  }
}

/** Every word means a different wanted token, and every wanted token is meant. */
function covers(said: readonly (readonly string[])[], wanted: readonly string[]): boolean {
  if (said.length !== wanted.length) return false;
  if (said.length === 0) return true;
  const [first = [], ...rest] = said;
  return first.some((token) => {
    const at = wanted.indexOf(token);
    return at >= 0 && covers(rest, [...wanted.slice(0, at), ...wanted.slice(at + 1)]);
  });
}
