import {
  amountSaid,
  computationSaid,
  yearsNamed,
  type AmountSaid,
  type ComputationSaid,
} from '../../vocabulary/computed';
import { word } from '../../model/text';
import type { Lexicon } from '../lexicon';

/** What the words over a column make of it, as a column beside the others: computed from them, or compared with them. */

/** What a chain of headers says of a computed column, and which words of it say something else: 基本支出 over 占比. */
export interface ComputedHeader extends ComputationSaid {
  readonly group: readonly string[];
}

/** Words of one header that stand in cells below one another: 增减 over 额. */
const MOST_JOINED = 3;

/** Reads a chain of headers as a computed column's, the lowest words that say so first; undefined where none do. */
export function computedHeader(chain: readonly string[]): ComputedHeader | undefined {
  for (let end = chain.length; end > 0; end -= 1) {
    for (let start = Math.max(0, end - MOST_JOINED); start < end; start += 1) {
      const text = word(chain.slice(start, end).join(''));
      const group = [...chain.slice(0, start), ...chain.slice(end)];
      const said = computationSaid(text);
      if (said) return { ...said, group };
    }
  }
  return chain.length === 0 ? undefined : namedHeader(chain);
}

/** 基本支出增减率 is the rate of 基本支出. */
function namedHeader(chain: readonly string[]): ComputedHeader | undefined {
  const text = chain.at(-1) ?? '';
  for (let at = text.length - 2; at >= 2; at -= 1) {
    const said = computationSaid(text.slice(at));
    if (said) return { ...said, group: [...chain.slice(0, -1), text.slice(0, at)] };
  }
  return undefined;
}

/** The chain without the years of its words: 2023年决算数 is 决算数. */
const withoutYears = (chain: readonly string[]): string =>
  chain.map((text) => text.replace(/^(?:19|20)\d\d年度?/u, '')).join('\n');

/**
 * Whether a column is none of the form's own, but computed from them, or there to compare them with.
 * @param chains the words over every column of the form
 * @param year the year that the form is of, where it is known
 */
export function standsBeside(
  chain: readonly string[],
  { tokensOf }: Pick<Lexicon, 'tokensOf'>,
  chains: readonly (readonly string[])[],
  year?: number,
): boolean {
  const unknown = chain.filter((text) => tokensOf(text).length === 0);
  return (
    (unknown.length > 0 &&
      (computedHeader(chain) !== undefined || isCompared(unknown) || isBeforeOthers(chain, chains))) ||
    isEarlierYear(chain, chains, year)
  );
}

/** What words over an amount say, one word that is broken over two cells put together: 上年决 over 算数. */
export function amountHeader(chain: readonly string[], year: number | undefined): AmountSaid {
  const said = amountSaid(chain, year);
  if (said.stage !== undefined) return said;
  for (let start = chain.length - 2; start >= 0; start -= 1) {
    const joined = [
      ...chain.slice(0, start),
      `${chain[start] ?? ''}${chain[start + 1] ?? ''}`,
      ...chain.slice(start + 2),
    ];
    const together = amountSaid(joined, year);
    if (together.stage !== undefined) return together;
  }
  return said;
}

/** Last year's amounts, or a budget's where the form itself has none. */
function isCompared(unknown: readonly string[]): boolean {
  const { time, stage } = amountHeader(unknown, undefined);
  return time === 'former' || stage === 'budget' || stage === 'initialBudget' || stage === 'adjustedBudget';
}

/** Words that the form does not know, of a year before that of another column: 2024年执行数 beside 2025年预算数. */
function isBeforeOthers(chain: readonly string[], chains: readonly (readonly string[])[]): boolean {
  const years = yearsNamed(chain);
  return years.length > 0 && chains.some((other) => Math.max(...yearsNamed(other)) > Math.max(...years));
}

/** The words name a year before the form's, or another column has the same words and a later year. */
function isEarlierYear(chain: readonly string[], chains: readonly (readonly string[])[], own?: number): boolean {
  const years = yearsNamed(chain);
  if (years.length === 0) return false;
  const [year, bare] = [Math.max(...years), withoutYears(chain)];
  if (own !== undefined && year < own) return true;
  return chains.some((other) => Math.max(...yearsNamed(other)) > year && withoutYears(other) === bare);
}
