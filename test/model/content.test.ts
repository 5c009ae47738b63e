import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, grouped, printed, toNumber } from '../../src/model/amount';
import { readContent, readNumber } from '../../src/model/content';
import { EMPTY_CELL, type Cell } from '../../src/model/workbook';

const cell = (value: Cell['value'], text: string, numberFormat = 'General'): Cell => ({ value, text, numberFormat });

describe('reading a number out of a text', () => {
  test('what is printed reads back, with separators or without', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.nat(4), (digits, decimals) => {
        const value = exact(`${digits}e-${decimals}`);
        for (const text of [printed(value, decimals), grouped(value, decimals)]) {
          expect(readNumber(text)?.toFixed()).toBe(exact(printed(value, decimals)).toFixed());
        }
      }),
      { seed: 2024 },
    );
  });

  test.each([
    ['3,241.73', 3241.73],
    [' 3 241.73 ', 3241.73],
    ['￥1 200.00', 1200],
    ['３．５', 3.5],
    ['(5.00)', -5],
    ['（5.00）', -5],
    ['−1.5', -1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+2', 2],
  ])('“%s” is %d', (text, expected) => {
    const number = readNumber(text);
    expect(number && toNumber(number)).toBe(expected);
  });

  test.each(['', '-', '1.2.3', '12万', 'abc', '1e5', '0x10', '((5))', '--5', '五'])('“%s” is no number', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe('what a cell of a form says', () => {
  test('missing is never zero', () => {
    expect(readContent(EMPTY_CELL, '万元')).toEqual({ kind: 'empty' });
    expect(readContent(cell('  ', '  '), '万元')).toEqual({ kind: 'empty' });
    expect(readContent(cell('—', '—'), '万元')).toEqual({ kind: 'dash', text: '—' });
    expect(readContent(cell('无', '无'), '万元')).toEqual({ kind: 'text', text: '无' });
    expect(readContent(cell('#REF!', '#REF!'), '万元')).toEqual({ kind: 'error', text: '#REF!' });
    expect(readContent({ ...EMPTY_CELL, formula: '=A1' }, '万元')).toEqual({ kind: 'uncalculated', text: '=A1' });
  });

  test('the digits shown decide, not the ones stored', () => {
    const content = readContent(cell(508.194321, '508.19', '0.00'), '万元');
    expect(content).toMatchObject({ kind: 'amount', storedAs: 'number', storesMore: true });
    expect(content.kind === 'amount' && printed(content.amount.value, 6)).toBe('508.190000');
  });

  test('trailing zeros that General drops count as printed', () => {
    for (const text of ['9', '9.5', '9.50']) {
      const content = readContent(cell(Number(text), text), '万元');
      expect(content.kind === 'amount' && toNumber(content.amount.slack)).toBe(0.005);
    }
  });

  test('binary noise of a formula is not a stored digit', () => {
    expect(readContent(cell(0.1 + 0.2, '0.3'), '万元')).toMatchObject({ storesMore: false });
  });
});
