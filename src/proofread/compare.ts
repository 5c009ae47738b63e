import {
  add,
  compare,
  divide,
  equal,
  exact,
  halfUnit,
  isNegative,
  isZero,
  magnitude,
  multiply,
  printed,
  PUBLISHED_DECIMALS,
  subtract,
  type Interval,
} from '../model/amount';
import { divideRange, magnitudeRange, rangeOf, rangesMeet, subtractRange, type Range } from '../model/range';
import type { Verdict } from '../model/claim';
import type { SaidNumber } from './lexer';
import { saidInterval } from './facts';

/** A stated number against what it should be. */
export interface Comparison {
  readonly verdict: Exclude<Verdict, 'unresolved'>;
  readonly expected: string;
  /** The base is zero: no rate exists, and 0.00% and 100.00% are both customary. */
  readonly isWithoutBase?: true;
}

const HUNDRED = exact(100);

/** A copied figure: equal, or one unit of the last digit apart (two printings of one amount), or wrong. */
export function compareFigure(said: SaidNumber, expected: Interval): Comparison {
  const decimals = said.unit === '万元' || said.unit === '分' ? PUBLISHED_DECIMALS : 0;
  const shown = printed(expected.value, decimals);
  // A form in 元 has more digits than the text prints.
  const isPrinted =
    said.scale === 1 && equal(said.value, exact(printed(expected.value, Math.max(decimals, said.decimals))));
  if (isPrinted || equal(said.value, expected.value)) return { verdict: 'agree', expected: shown };
  if (said.scale === 1 && said.decimals < PUBLISHED_DECIMALS && said.decimals > 0) {
    // 508.2万元 is 508.19 with fewer digits.
    if (equal(exact(printed(expected.value, said.decimals)), said.value))
      return { verdict: 'rounding', expected: shown };
  }
  const slack = add(saidInterval(said).slack, expected.slack);
  const near = compare(magnitude(subtract(said.value, expected.value)), slack) <= 0;
  return { verdict: near ? 'rounding' : 'disagree', expected: shown };
}

/** A stated difference without its sign. */
export function compareChange(said: SaidNumber, current: Interval, former: Interval): Comparison {
  const difference = magnitude(subtract(current.value, former.value));
  const shown = printed(difference, PUBLISHED_DECIMALS);
  if (equal(magnitude(said.value), exact(shown))) return { verdict: 'agree', expected: shown };
  const slack = add(saidInterval(said).slack, add(current.slack, former.slack));
  const near = compare(magnitude(subtract(magnitude(said.value), difference)), slack) <= 0;
  return { verdict: near ? 'rounding' : 'disagree', expected: shown };
}

/** A stated percentage of a part in a whole, or of a final amount in its budget. */
export const compareRatio = (said: SaidNumber, part: Interval, whole: Interval): Comparison =>
  compareRate(said, part, whole, rangeOf(part));

/** A stated growth rate without its sign. */
export function compareGrowth(said: SaidNumber, current: Interval, former: Interval): Comparison {
  const change = { value: magnitude(subtract(current.value, former.value)), slack: add(current.slack, former.slack) };
  return compareRate(said, change, former, magnitudeRange(subtractRange(rangeOf(current), rangeOf(former))), true);
}

function compareRate(said: SaidNumber, top: Interval, bottom: Interval, range: Range, isGrowth = false): Comparison {
  if (isZero(bottom.value)) return withoutBase(said, isZero(top.value) || isGrowth);
  const rate = divide(multiply(top.value, HUNDRED), magnitude(bottom.value));
  const shown = printed(rate, PUBLISHED_DECIMALS);
  // -7.92% is told with its sign; 下降 says it otherwise.
  const expected = `${isNegative(said.value) && !shown.startsWith('-') ? '-' : ''}${shown}%`;
  const value = magnitude(said.value);
  if (equal(value, exact(shown)) || equal(value, magnitude(exact(shown)))) return { verdict: 'agree', expected };
  // 7.9% is 7.92% with fewer digits; none at all says too little.
  const isShortened = said.decimals > 0 && said.decimals < PUBLISHED_DECIMALS;
  if (isShortened && equal(value, magnitude(exact(printed(rate, said.decimals)))))
    return { verdict: 'agree', expected };
  const quotient = divideRange(range, magnitudeRange(rangeOf(bottom)));
  if (!quotient) return { verdict: 'rounding', expected };
  const percent = { low: multiply(quotient.low, HUNDRED), high: multiply(quotient.high, HUNDRED) };
  const spoken = rangeOf({ value, slack: halfUnit(said.decimals) });
  return { verdict: rangesMeet(percent, spoken) ? 'rounding' : 'disagree', expected };
}

/** 0.00% and 100.00% are customary for a rate that does not exist; a completion of nothing by something is neither. */
function withoutBase(said: SaidNumber, mayBeCustomary: boolean): Comparison {
  const isCustomary = mayBeCustomary && (isZero(said.value) || equal(said.value, HUNDRED));
  return isCustomary ? { verdict: 'agree', expected: '', isWithoutBase: true } : { verdict: 'disagree', expected: '' };
}
