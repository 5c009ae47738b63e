import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, exact } from '../../src/model/amount';
import { divideRange, magnitudeRange, rangeOf } from '../../src/model/range';
import { compareChange, compareFigure, compareGrowth, compareRatio } from '../../src/proofread/compare';
import type { SaidNumber } from '../../src/proofread/lexer';

/** Stated numbers against what they should be: exact, within what rounding explains, or wrong. */

const said = (printed: string, unit: SaidNumber['unit']): SaidNumber => ({
  value: exact(printed),
  decimals: printed.split('.')[1]?.length ?? 0,
  printed,
  unit,
  scale: 1,
});
const printed = (text: string) => amount(exact(text), 2, '万元');

// 18 351 元 of 18 518 元 is 99.10 %, and they print as 1.84 and 1.85: only what no such pair gives is wrong.
test.each([
  ['99.46', 'agree'],
  ['99.57', 'rounding'],
  ['99.10', 'rounding'],
  ['98.90', 'disagree'],
])('1.84 of 1.85 said to be %s%% is %s', (text, verdict) => {
  expect(compareRatio(said(text, '%'), printed('1.84'), printed('1.85')).verdict).toBe(verdict);
});

test.each([
  ['3241.73', 'agree'],
  ['3241.74', 'rounding'],
  ['3241.75', 'disagree'],
  ['3241.7', 'rounding'],
  ['3241.8', 'disagree'],
])('3241.73 said to be %s is %s', (text, verdict) => {
  expect(compareFigure(said(text, '万元'), printed('3241.73')).verdict).toBe(verdict);
});

test('0 is not a short way to say 0.11', () => {
  expect(compareFigure(said('0', '万元'), printed('0.11')).verdict).toBe('disagree');
});

describe('a base of zero has no rate', () => {
  const zero = amount(exact(0), 2, '万元');
  test.each([
    ['0.00', { verdict: 'agree', isWithoutBase: true }],
    ['100.00', { verdict: 'agree', isWithoutBase: true }],
    ['61.43', { verdict: 'disagree' }],
  ])('nothing of nothing said to be %s%%', (text, expected) => {
    expect(compareRatio(said(text, '%'), zero, zero)).toMatchObject(expected);
  });

  test('something of nothing is never 100%', () => {
    expect(compareRatio(said('100.00', '%'), printed('1.50'), zero).verdict).toBe('disagree');
  });
});

/** Money in 元, printed in 万元 as a form prints it. */
const money = fc.integer({ min: 100, max: 50_000_000 });
const form = (yuan: number) => printed((Math.round(yuan / 100) / 100).toFixed(2));

test('whatever is computed from 元 is never called wrong', () => {
  fc.assert(
    fc.property(money, money, (a, b) => {
      const [current, former] = [form(a), form(b)];
      const rate = ((Math.abs(a - b) / b) * 100).toFixed(2);
      const change = (Math.abs(a - b) / 10_000).toFixed(2);
      expect(compareRatio(said(((a / b) * 100).toFixed(2), '%'), current, former).verdict).not.toBe('disagree');
      expect(compareGrowth(said(rate, '%'), current, former).verdict).not.toBe('disagree');
      expect(compareChange(said(change, '万元'), current, former).verdict).not.toBe('disagree');
    }),
    { seed: 2024, numRuns: 500 },
  );
});

test('a quotient lies between the quotients of the ends; over zero it may be anything', () => {
  const range = divideRange(rangeOf(printed('1.84')), rangeOf(printed('1.85')));
  expect([range?.low.toFixed(4), range?.high.toFixed(4)]).toEqual(['0.9892', '1.0000']);
  expect(divideRange(rangeOf(printed('1.00')), rangeOf(amount(exact(0), 2, '万元')))).toBeUndefined();
});

test('the size of a range that holds zero begins at zero', () => {
  const { low, high } = magnitudeRange({ low: exact('-0.02'), high: exact('0.01') });
  expect([low.toString(), high.toString()]).toEqual(['0', '0.02']);
});
