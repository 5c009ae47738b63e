import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculations, changeInWords } from '../../src/index';

const { change, footing, growth, inCapitals, inTenThousands, ratio, roundingRange, spread } = calculations;

describe('rates', () => {
  test.each([
    ['a share as it is published', ratio(259.94, 508.19), 0.5115],
    ['half up, away from zero', ratio(-0.00125, 10), -0.0001],
    ['half up where binary numbers fall short: 1.005 / 100', ratio(1.005, 1), 1.005],
    ['text that reads as a number', ratio('3,241.73', '3241.73'), 1],
    ['a blank part', ratio(null, 5), 0],
    ['a growth', growth(95.46, 58), 0.6459],
    ['a fall from a negative amount to a larger one is growth', growth(5, -10), 1.5],
    ['a difference without binary noise', change(0.3, 0.1), 0.2],
    ['a difference of operands that carry noise', change(0.1 + 0.2, 0), 0.3],
  ])('%s', (_, actual, expected) => expect(actual).toBe(expected));

  test.each([
    ['a zero base', ratio(5, 0), 'zeroBase'],
    ['a blank base', growth(5, null), 'zeroBase'],
    ['a word', ratio('无', 5), 'notNumber'],
    ['an empty text', ratio('', 5), 'notNumber'],
    ['a truth value', ratio(true, 5), 'notNumber'],
    ['an error of another cell', ratio({ basicValue: '#REF!' }, 5), 'notNumber'],
  ])('%s has no rate', (_, actual, refused) => expect(actual).toEqual({ refused }));
});

describe('元 → 万元', () => {
  test.each([
    [5081900, undefined, 508.19],
    [12345.5, undefined, 1.23],
    [10050, undefined, 1.01],
    [-10050, undefined, -1.01],
    [10050, 0, 1],
    [15000, 0, 2],
    [12345678.91, 6, 1234.567891],
  ])('%d 元 with %s decimals is %d', (yuan, decimals, expected) => {
    expect(inTenThousands(yuan, decimals)).toBe(expected);
  });

  test.each([-1, 1.5, 11, '2', true])('%s is no number of decimals', (decimals) => {
    expect(inTenThousands(1, decimals)).toEqual({ refused: 'badDecimals' });
  });
});

describe('勾稽差', () => {
  test.each([
    ['an exact sum', footing(3.3, [[1.1], [2.2]]), '平'],
    ['a sum off by what three roundings explain', footing(3.31, [[1.1], [2.2]]), '尾差'],
    ['a sum off by more', footing(3.32, [[1.1], [2.2]]), 0.02],
    ['blanks and zeros explain nothing', footing(3.32, [[1.1], [2.2], [null], [0], [null]]), 0.02],
    ['whole numbers, rounded to none', footing(4, [[1, 2]], 0), '尾差'],
    ['an amount with more digits than published says what it says', footing(0.1, [[0.095], [0.0001]], 2), '尾差'],
    ['a blank total', footing(null, [[1.1], [2.2]]), -3.3],
    ['text that reads as a number', footing('1,003.30', [['1,001.10'], [2.2]]), '平'],
  ])('%s', (_, actual, expected) => expect(actual).toBe(expected));

  test('a text among the parts is refused, not passed over', () => {
    expect(footing(1, [[1], ['合计']])).toEqual({ refused: 'notNumber' });
  });

  test('whatever 元 lie behind printed 万元, their sum is never called a difference', () => {
    const yuan = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const wan = (cents: number) => Number(inTenThousands(cents / 100));
    fc.assert(
      fc.property(fc.array(yuan, { minLength: 1, maxLength: 30 }), (cents) => {
        const total = wan(cents.reduce((sum, each) => sum + each, 0));
        // A part that rounds to zero is taken as zero, which may leave a difference of what it hides.
        fc.pre(cents.every((each) => each === 0 || wan(each) !== 0));
        expect(['平', '尾差']).toContain(footing(total, [cents.map(wan)]));
      }),
    );
  });

  test.each([
    [2, undefined, 0.015],
    [26, 2, 0.135],
    [3, 0, 2],
  ])('尾差范围 of %d items with %s decimals is %d', (count, decimals, expected) => {
    expect(roundingRange(count, decimals)).toBe(expected);
  });

  test.each([0, 1.5, -1, '3'])('%s is no number of items', (count) => {
    expect(roundingRange(count)).toEqual({ refused: 'badCount' });
  });
});

test.each([
  [95.46, 58, '增加37.46万元，增长64.59%'],
  [508.19, 551.91, '减少43.72万元，下降7.92%'],
  [5, 5, '持平'],
  [5.001, 5.002, '持平'],
  [5, 0, '增加5.00万元（上年为零，没有增长率）'],
])('%d against %d is %s', (current, former, words) => expect(changeInWords(current, former)).toBe(words));

test.each([
  [0, '零元整'],
  [1409.5, '壹仟肆佰零玖元伍角整'],
  [6007.14, '陆仟零柒元壹角肆分'],
  [107000.53, '壹拾万柒仟元伍角叁分'],
  [16409.02, '壹万陆仟肆佰零玖元零贰分'],
  [325.04, '叁佰贰拾伍元零肆分'],
  [0.05, '伍分'],
  [0.2, '贰角整'],
  [100005, '壹拾万零伍元整'],
  [100050000, '壹亿零伍万元整'],
  [100000005, '壹亿零伍元整'],
  [1200000000000, '壹万贰仟亿元整'],
  [1000000000001, '壹万亿零壹元整'],
  [-12.345, '负壹拾贰元叁角伍分'],
  [-0.001, '零元整'],
])('%d 元 in capitals is %s', (yuan, words) => expect(inCapitals(yuan)).toBe(words));

test('capitals end below 万万亿', () => {
  expect(inCapitals(1e15)).toEqual({ refused: 'tooLarge' });
});

describe('ranges', () => {
  const add = (...values: readonly unknown[]) => values.reduce<number>((sum, value) => sum + Number(value), 0);

  test('go cell by cell; one cell, row or column goes with all', () => {
    const column = [[1], [2]];
    const row = [[10, 20, 30]];
    expect(spread(add, [column, [[5]]])).toEqual([[6], [7]]);
    expect(spread(add, [column, row])).toEqual([
      [11, 21, 31],
      [12, 22, 32],
    ]);
  });

  test('a place that one range has alone is refused', () => {
    expect(
      spread(add, [
        [[1], [2], [3]],
        [[1], [1]],
      ]),
    ).toEqual([[2], [3], [{ refused: 'noPartner' }]]);
  });
});
