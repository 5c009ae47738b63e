import {
  divide,
  exact,
  isZero,
  magnitude,
  printed,
  subtract,
  toNumber,
  PUBLISHED_DECIMALS,
  UNIT_SIZE,
  ZERO,
  type Exact,
} from '../model/amount';
import { decimalsGiven, onNumbers, operand, refuse, type Outcome } from './operand';

/** A rate is published as a percentage with two decimals, so as a fraction it has four. */
const RATE_DECIMALS = PUBLISHED_DECIMALS + 2;

const rounded = (value: Exact, decimals: number): number => toNumber(exact(printed(value, decimals)));

const rate = (value: Exact, base: Exact): Outcome =>
  isZero(base) ? refuse('zeroBase') : rounded(divide(value, base), RATE_DECIMALS);

/** value / base as a fraction with four decimals, rounded half up: 占比率, 完成率, 执行率. */
export const ratio = onNumbers((value = ZERO, base = ZERO) => rate(value, base));

/** current − former, with every digit: 增减额. */
export const change = onNumbers((current = ZERO, former = ZERO) => toNumber(subtract(current, former)));

/** (current − former) / |former| as a fraction with four decimals: 增减率 and 偏差度. A fall is negative. */
export const growth = onNumbers((current = ZERO, former = ZERO) => rate(subtract(current, former), magnitude(former)));

/** 元 → 万元, rounded half up as published. */
export function inTenThousands(yuan: unknown, decimals?: unknown): Outcome {
  const [value, places] = [operand(yuan), decimalsGiven(decimals)];
  if (value === undefined) return refuse('notNumber');
  if (places === undefined) return refuse('badDecimals');
  return rounded(divide(value, exact(UNIT_SIZE.万元)), places);
}
