import type { ClaimLanguage, Phrase } from '../model/claim';
import type { Token } from './lexer';
import type { Line } from './text';

/** Words that no label knows: they take the subject away, or name an item that a form lists. */

const SAID: readonly Phrase['type'][] = ['kind', 'direction', 'completion', 'share'];
/** Whether a token says something of the subject before it. */
const isSaidOf = (token: Token): boolean =>
  token.type === 'number' || (token.type === 'phrase' && SAID.includes(token.phrase.type));

const NUMBERED = /^(?:\d{1,2}[.、]|\(\d{1,2}\))/u;

/** Words that no label knows before what is said of them, or as the heading of a numbered item: "2.事业单位离退休。". */
export function strayWords({ filler }: ClaimLanguage, { text }: Line, from: number, token: Token): string {
  const isHeading = from === 0 && token.type === 'phrase' && token.phrase.type === 'stop' && NUMBERED.test(text);
  const words = isSaidOf(token) || isHeading ? text.slice(from, token.from) : '';
  return filler.test(words.replace(/\([^()]*\)/gu, '')) ? '' : words;
}

/** What such words name: what stands last of them, without the number of an item. */
export const nameIn = (words: string): string =>
  words
    .replace(NUMBERED, '')
    .split(/[，。；：:、,]/u)
    .at(-1)
    ?.trim() ?? '';
