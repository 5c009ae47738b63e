import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amount,
  convert,
  equal,
  exact,
  explains,
  explainsExcess,
  grouped,
  printed,
  shown,
  slackOf,
  sum,
  toNumber,
  totalOf,
  type Unit,
} from '../../src/model/amount';

/** Exact arithmetic, held against whole numbers of 分. */

const units: readonly [Unit, number][] = [
  ['元', 2],
  ['千元', 5],
  ['万元', 6],
];

/** 分 as the exact number of a unit, by moving the point: no arithmetic. */
function movedPoint(fen: number, places: number): string {
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

describe('printing', () => {
  test('rounds half up and away from zero, for every amount in 分 and every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...units), (fen, [, places]) => {
        const step = 10n ** BigInt(places - 2);
        const hundredths = (2n * BigInt(Math.abs(fen)) + step) / (2n * step);
        const digits = String(hundredths).padStart(3, '0');
        const sign = fen < 0 && hundredths > 0n ? '-' : '';
        expect(printed(exact(movedPoint(fen, places)), 2)).toBe(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
      }),
      { seed: 2024 },
    );
  });

  test.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['0.0049999', '0.00'],
    ['-0.004', '0.00'],
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['1e-7', '0.00'],
  ])('%s prints as %s', (value, expected) => {
    expect(printed(exact(value), 2)).toBe(expected);
  });

  test.each([
    ['0', '0.00'],
    ['999.99', '999.99'],
    ['1000', '1,000.00'],
    ['-1234567.891', '-1,234,567.89'],
    ['-0.001', '0.00'],
  ])('%s groups as %s', (value, expected) => {
    expect(grouped(exact(value), 2)).toBe(expected);
  });

  test('grouping adds separators and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(4), (fen, decimals) => {
        const value = exact(movedPoint(fen, 6));
        const text = grouped(value, decimals);
        expect(text.replaceAll(',', '')).toBe(printed(value, decimals));
        expect(text).toMatch(/^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/);
      }),
      { seed: 2024 },
    );
  });

  test('shows every digit a number has, and at least so many', () => {
    expect(shown(exact('0.015'), 2)).toBe('0.015');
    expect(shown(exact('1'), 2)).toBe('1.00');
  });
});

describe('arithmetic', () => {
  test('sums of 分 are exact where binary fractions are not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 }), { maxLength: 40 }), (fens) => {
        const total = fens.reduce((all, fen) => all + fen, 0);
        expect(equal(sum(fens.map((fen) => exact(movedPoint(fen, 6)))), exact(movedPoint(total, 6)))).toBe(true);
      }),
      { seed: 2024 },
    );
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(equal(sum([exact(0.1), exact(0.2)]), exact(0.3))).toBe(true);
  });

  test('units convert exactly and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...units), (fen, [unit, places]) => {
        const yuan = exact(movedPoint(fen, 2));
        expect(equal(convert(yuan, '元', unit), exact(movedPoint(fen, places)))).toBe(true);
        expect(equal(convert(convert(yuan, '元', unit), unit, '元'), yuan)).toBe(true);
      }),
      { seed: 2024 },
    );
  });
});

describe('intervals', () => {
  test('a printed amount is off by half of its last digit at most; in 元 by nothing', () => {
    expect(toNumber(amount(exact('1.5'), 2, '万元').slack)).toBe(0.005);
    expect(toNumber(amount(exact('1.5'), 1, '千元').slack)).toBe(0.05);
    expect(toNumber(amount(exact('1.5'), 2, '元').slack)).toBe(0);
  });

  test('n amounts together are off by n halves', () => {
    fc.assert(
      fc.property(fc.nat(60), (count) => {
        const amounts = Array.from({ length: count }, () => amount(exact('0.10'), 2, '万元'));
        expect(toNumber(slackOf(amounts))).toBe((count * 5) / 1000);
        expect(toNumber(totalOf(amounts))).toBe((count * 10) / 100);
      }),
      { seed: 2024 },
    );
  });

  test('the end of an interval still belongs to it', () => {
    const slack = exact('0.015');
    expect([explains(slack, exact('0.015')), explains(slack, exact('-0.015'))]).toEqual([true, true]);
    expect([explains(slack, exact('0.0150001')), explains(slack, exact('-0.0150001'))]).toEqual([false, false]);
    expect([explainsExcess(slack, exact('0.015')), explainsExcess(slack, exact('0.0150001'))]).toEqual([true, false]);
    expect(explainsExcess(slack, exact('-100'))).toBe(true);
  });
});
