import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge';
import { toNumber } from '../../src/model/amount';
import { equationOf, NO_FORMS, type Printed } from '../support/equations';
import { printedHundredths } from '../support/departments/workbook';

/** DOMAIN: rounding is exact. A printed a stands for [a − 0.005, a + 0.005]; n parts differ from a total by 0.005·(n+1). */

const judged = (relation: 'sum' | 'same' | 'atMost', left: readonly Printed[], right: readonly Printed[]) =>
  judge(equationOf(relation, left, right), NO_FORMS);
const status = (...args: Parameters<typeof judged>) => judged(...args).status;
const text = (hundredths: number) => (hundredths / 100).toFixed(2);

/** Amounts in 分, up to a hundred million 元, either side of zero. */
const fen = fc.integer({ min: -1e10, max: 1e10 });
const positiveHundredths = fc.integer({ min: 1, max: 1e8 });

describe('true values in 元, printed in 万元', () => {
  test('a sum never fails, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1, maxLength: 30 }), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        const printed = values.map((value) => text(printedHundredths(value, '万元')));
        const { status: found } = judged('sum', [text(printedHundredths(total, '万元'))], printed);
        expect(['passed', 'rounding']).toContain(found);
      }),
      { numRuns: 2_000, seed: 2024 },
    );
  });

  test('a total off by 0.02 more than rounding explains always fails', () => {
    fc.assert(
      fc.property(fc.array(positiveHundredths, { minLength: 1, maxLength: 30 }), fc.boolean(), (parts, isAbove) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        // 0.005·(n+1) + 0.02 in hundredths, down to what can be printed.
        const off = Math.floor((parts.length + 1) / 2) + 2;
        fc.pre(sum !== off);
        expect(status('sum', [text(isAbove ? sum + off : sum - off)], parts.map(text))).toBe('failed');
      }),
      { numRuns: 1_000, seed: 2024 },
    );
  });

  test('the slack of a total of n parts is exactly 0.005·(n+1): reached is explained, passed by a hundredth is not', () => {
    fc.assert(
      fc.property(fc.array(positiveHundredths, { minLength: 1, maxLength: 30 }), fc.boolean(), (parts, isAbove) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        const most = Math.floor((parts.length + 1) / 2);
        const total = (off: number) => text(isAbove ? sum + off : sum - off);
        fc.pre(sum > most + 1);
        const within = judged('sum', [total(most)], parts.map(text));
        expect(within.status).toBe('rounding');
        if (within.status !== 'rounding') return;
        expect(toNumber(within.numbers.slack)).toBe(((parts.length + 1) * 5) / 1000);
        expect(status('sum', [total(most + 1)], parts.map(text))).toBe('failed');
      }),
      { numRuns: 1_000, seed: 2024 },
    );
  });

  test('what is part of something never prints above it, and a fact never prints twice differently', () => {
    fc.assert(
      fc.property(fen, fc.nat(1e9), (part, rest) => {
        const [left, right] = [printedHundredths(part, '万元'), printedHundredths(part + rest, '万元')].map(text);
        expect(status('atMost', [left ?? ''], [right ?? ''])).toBe('passed');
        expect(status('same', [left ?? ''], [left ?? ''])).toBe('passed');
      }),
      { seed: 2024 },
    );
  });
});

describe('in 元 nothing is rounded', () => {
  const yuan = (hundredths: number): Printed => ({ text: text(hundredths), unit: '元' });

  test('one 分 off is an error', () => {
    fc.assert(
      fc.property(fc.array(positiveHundredths, { minLength: 1, maxLength: 10 }), (parts) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        expect(status('sum', [yuan(sum)], parts.map(yuan))).toBe('passed');
        expect(status('sum', [yuan(sum + 1)], parts.map(yuan))).toBe('failed');
      }),
      { seed: 2024 },
    );
  });

  test('a form in 元 and a form in 万元 agree when the one rounds to the other', () => {
    fc.assert(
      fc.property(fen, (value) => {
        const coarse = text(printedHundredths(value, '万元'));
        expect(status('same', [coarse], [yuan(value)])).toBe('passed');
        expect(status('atMost', [yuan(value)], [coarse])).toBe('passed');
        expect(status('same', [coarse], [yuan(value + 10_001)])).toBe('failed');
      }),
      { seed: 2024 },
    );
  });
});

describe('single cases', () => {
  test.each([
    ['326.71', '326.72', 'rounding'],
    ['326.71', '326.73', 'failed'],
    ['326.7', '326.70', 'passed'],
  ])('one fact printed as %s and as %s: %s', (left, right, expected) => {
    expect(status('same', [left], [right])).toBe(expected);
  });

  test('a blank total is told apart from a wrong one', () => {
    expect(status('sum', [''], ['1.00', '2.00'])).toBe('blank');
    expect(status('sum', ['—'], ['1.00', '2.00'])).toBe('failed');
    expect(status('sum', [''], ['', '—'])).toBe('passed');
  });

  test('amounts printed as 0.00 explain a difference only as a doubt', () => {
    const sum = judged('sum', ['10.02'], ['10.00', '0.00', '0.00']);
    expect(sum).toMatchObject({ status: 'rounding', numbers: { needsZeros: true } });
    expect(status('sum', ['10.02'], ['10.00', '', ''])).toBe('failed');
    expect(status('sum', ['10.03'], ['10.00', '0.00', '0.00'])).toBe('failed');
  });

  test('blank parts explain a total only where no part is printed, and as a doubt', () => {
    expect(judged('sum', ['0.01'], ['', '—'])).toMatchObject({ status: 'rounding', numbers: { needsZeros: true } });
    expect(judged('sum', ['0.01'], ['', '0.00'])).toMatchObject({ status: 'rounding', numbers: { needsZeros: true } });
    expect(status('sum', ['0.02'], ['', '—'])).toBe('failed');
    expect(status('sum', ['10.02'], ['10.00', '', '', '', ''])).toBe('failed');
    expect(status('same', ['0.01'], [''])).toBe('blank');
    const yuan = (shown: string): Printed => ({ text: shown, unit: '元' });
    expect(status('sum', [yuan('0.01')], [yuan(''), yuan('')])).toBe('failed');
  });

  test('amounts that a rule takes for zero count as such a doubt, not as an error', () => {
    // Three own incomes of 40 元 each print as 0.00 and make 03 larger than 05, 07 and 08 together.
    const left = ['100.02'];
    const assumed = ['0.00', '0.00', '0.00'];
    expect(judge(equationOf('sum', left, ['100.00']), NO_FORMS).status).toBe('failed');
    const judgement = judge(equationOf('sum', left, ['100.00'], assumed), NO_FORMS);
    expect(judgement).toMatchObject({ status: 'rounding', numbers: { needsZeros: true } });
    expect(judge(equationOf('sum', left, ['100.00'], ['', '', '']), NO_FORMS).status).toBe('failed');
  });

  test('words where an amount must stand skip the check and say so', () => {
    expect(judged('sum', ['见附表'], ['1.00'])).toMatchObject({ status: 'skipped', reason: '“左1”不是金额：见附表' });
  });
});
