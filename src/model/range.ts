import { add, compare, divide, isNegative, isZero, magnitude, subtract, type Exact, type Interval } from './amount';

/**
 * Where a true value may lie, both ends included. An interval of model/amount as its two ends: quotients of intervals
 * are not symmetric, so rates are judged on these.
 */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

export const rangeOf = ({ value, slack }: Interval): Range => ({
  low: subtract(value, slack),
  high: add(value, slack),
});

/** Whether one true value may print as both. */
export const rangesMeet = (a: Range, b: Range): boolean => compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;

export const subtractRange = (a: Range, b: Range): Range => ({
  low: subtract(a.low, b.high),
  high: subtract(a.high, b.low),
});

/** What the quotient may be; undefined where the divisor may be zero, for then it may be anything. */
export function divideRange(a: Range, b: Range): Range | undefined {
  if (isZero(b.low) || isZero(b.high) || isNegative(b.low) !== isNegative(b.high)) return undefined;
  const ends = [divide(a.low, b.low), divide(a.low, b.high), divide(a.high, b.low), divide(a.high, b.high)];
  return ends.reduce<Range>(
    ({ low, high }, end) => ({
      low: compare(end, low) < 0 ? end : low,
      high: compare(end, high) > 0 ? end : high,
    }),
    { low: ends[0] as Exact, high: ends[0] as Exact },
  );
}

/** The range of the value without its sign. */
export function magnitudeRange({ low, high }: Range): Range {
  const [a, b] = [magnitude(low), magnitude(high)];
  const [least, most] = compare(a, b) <= 0 ? [a, b] : [b, a];
  return { low: isNegative(low) && !isNegative(high) ? subtract(a, a) : least, high: most };
}
