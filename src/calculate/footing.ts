import {
  add,
  decimalsOf,
  exact,
  explains,
  halfUnit,
  isZero,
  multiply,
  slackOf,
  subtract,
  toNumber,
  totalOf,
  type Exact,
  type Interval,
} from '../model/amount';
import { decimalsGiven, operand, refuse, type Outcome } from './operand';

/** What 勾稽差 answers where there is no difference to report. */
export const EVEN = '平';
export const ROUNDING = '尾差';

/**
 * Judges a printed total against its printed parts by intervals: 平 when they agree, 尾差 when rounding explains the
 * difference, else the difference, total − parts.
 *
 * A part of zero is exactly zero: Excel hands a blank over as 0, and a blank hides nothing. The total is printed in any
 * case.
 * @param decimals the digits the amounts are published with; an amount that has more stands for what it says
 */
export function footing(total: unknown, parts: readonly (readonly unknown[])[], decimals?: unknown): Outcome {
  const places = decimalsGiven(decimals);
  if (places === undefined) return refuse('badDecimals');
  const whole = operand(total);
  if (whole === undefined) return refuse('notNumber');
  const published: Interval[] = [];
  for (const value of parts.flat()) {
    const part = operand(value);
    if (part === undefined) return refuse('notNumber');
    if (!isZero(part)) published.push(interval(part, places));
  }
  const difference = subtract(whole, totalOf(published));
  if (isZero(difference)) return EVEN;
  return explains(slackOf([interval(whole, places), ...published]), difference) ? ROUNDING : toNumber(difference);
}

const interval = (value: Exact, places: number): Interval => ({
  value,
  slack: halfUnit(Math.max(places, decimalsOf(value))),
});

/** How far the printed total of `count` printed addends may be from their sum: half a unit each, and half for itself. */
export function roundingRange(count: unknown, decimals?: unknown): Outcome {
  const places = decimalsGiven(decimals);
  if (places === undefined) return refuse('badDecimals');
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return refuse('badCount');
  return toNumber(multiply(halfUnit(places), add(exact(count), exact(1))));
}
