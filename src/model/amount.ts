import { Decimal } from 'decimal.js';

/**
 * Exact arithmetic on published amounts, the only place that knows decimal.js.
 *
 * A published amount is rounded: 元 are published as 万元 with two decimals, so a printed 508.19 stands for a true value
 * anywhere in [508.185, 508.195]. Every judgement of rounding in the code goes through the intervals made here.
 */

const Exactly = Decimal.clone({ precision: 64, rounding: Decimal.ROUND_HALF_UP });

/** An exact decimal number. Opaque: only the functions of this file look inside. */
export type Exact = Decimal;

export const ZERO: Exact = new Exactly(0);

/** @throws when the text is not a plain decimal number. */
export function exact(value: number | string): Exact {
  return new Exactly(value);
}

export const add = (a: Exact, b: Exact): Exact => a.plus(b);
export const subtract = (a: Exact, b: Exact): Exact => a.minus(b);
export const multiply = (a: Exact, b: Exact): Exact => a.times(b);
/** To 64 significant digits; the divisor must not be zero. */
export const divide = (a: Exact, b: Exact): Exact => a.div(b);
export const negate = (a: Exact): Exact => a.neg();
export const magnitude = (a: Exact): Exact => a.abs();
export const isZero = (a: Exact): boolean => a.isZero();
export const isNegative = (a: Exact): boolean => a.isNegative() && !a.isZero();
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => a.cmp(b) as -1 | 0 | 1;
export const equal = (a: Exact, b: Exact): boolean => a.eq(b);

export function sum(values: Iterable<Exact>): Exact {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** Digits after the point that the number needs. */
export const decimalsOf = (value: Exact): number => value.decimalPlaces();

/** Rounded half up (away from zero, as Excel's ROUND and the finance systems do), always with that many decimals. */
export function printed(value: Exact, decimals: number): string {
  const text = value.toFixed(decimals, Decimal.ROUND_HALF_UP);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}

/** Like `printed`, with thousands separators: "3,841.54". */
export function grouped(value: Exact, decimals: number): string {
  const text = printed(value, decimals);
  const [whole = '', fraction] = text.split('.');
  const withSeparators = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withSeparators : `${withSeparators}.${fraction}`;
}

/** Every digit the number has, and at least `decimals` after the point: "0.015", "1.00". */
export function shown(value: Exact, decimals: number): string {
  return printed(value, Math.max(decimals, value.decimalPlaces()));
}

/** The nearest number for a cell of a spreadsheet. */
export const toNumber = (value: Exact): number => value.toNumber();

/** The unit a form's amounts are in. */
export type Unit = '元' | '千元' | '万元' | '亿元';

/** How many 元 one unit is. */
export const UNIT_SIZE: Readonly<Record<Unit, number>> = { 元: 1, 千元: 1000, 万元: 10000, 亿元: 100_000_000 };
export const UNITS = Object.keys(UNIT_SIZE) as readonly Unit[];

/** The units' words, for patterns: none begins with another. */
export const UNIT_WORDS = Object.keys(UNIT_SIZE).join('|');

export const isUnit = (text: string | undefined): text is Unit => text !== undefined && Object.hasOwn(UNIT_SIZE, text);

/** The decimals an amount of that unit is published with. */
export const PUBLISHED_DECIMALS = 2;
const HALF_CENT: Exact = new Exactly('0.005');

/**
 * What is known of a true value: it lies within `slack` of `value`, both ends included. What rounding leaves open stays
 * such an interval under sums and differences, so nothing else is ever needed to judge an equation.
 */
export interface Interval {
  readonly value: Exact;
  readonly slack: Exact;
}

/** A value known exactly. */
export const exactly = (value: Exact): Interval => ({ value, slack: ZERO });

/** A published amount: the printed number, and half of its last digit as slack. Zero in 元, where nothing was rounded. */
export interface Amount extends Interval {
  /** Decimals it is printed with, counting trailing zeros that a General format drops. */
  readonly decimals: number;
  readonly unit: Unit;
}

/** Half a unit of the last of `decimals` digits: 2 → 0.005. */
export function halfUnit(decimals: number): Exact {
  return decimals === PUBLISHED_DECIMALS ? HALF_CENT : new Exactly(10).pow(-decimals).div(2);
}

export function amount(value: Exact, decimals: number, unit: Unit): Amount {
  return { value, decimals, unit, slack: unit === '元' ? ZERO : halfUnit(decimals) };
}

/** What a blank may stand for, at most: an amount too small to print. */
export const unprinted = (unit: Unit): Interval => amount(ZERO, PUBLISHED_DECIMALS, unit);

export const negateInterval = ({ value, slack }: Interval): Interval => ({ value: value.neg(), slack });

/** The middle of the sum of intervals: the sum as printed. */
export function totalOf(intervals: readonly Interval[]): Exact {
  let total = ZERO;
  for (const { value } of intervals) if (!value.isZero()) total = total.plus(value);
  return total;
}

/** How far the sum of true values may be from the sum as printed: 0.005 for each amount of two decimals. */
export function slackOf(intervals: readonly Interval[]): Exact {
  let slack = ZERO;
  for (const each of intervals) slack = slack.plus(each.slack);
  return slack;
}

/** Whether rounding explains a difference of two printed sums: true values without any difference may print like this. */
export const explains = (slack: Exact, difference: Exact): boolean => difference.abs().lte(slack);

/** Whether rounding explains that a printed sum exceeds its bound by `excess`. */
export const explainsExcess = (slack: Exact, excess: Exact): boolean => excess.lte(slack);

/** The interval in another unit: 元 → 万元 divides by 10000. */
export function convertInterval({ value, slack }: Interval, from: Unit, to: Unit): Interval {
  return { value: convert(value, from, to), slack: convert(slack, from, to) };
}

/** The number in another unit. */
export function convert(value: Exact, from: Unit, to: Unit): Exact {
  return from === to ? value : value.times(UNIT_SIZE[from]).div(UNIT_SIZE[to]);
}
