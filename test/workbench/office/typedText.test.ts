import { describe, expect, test } from 'vitest';
import { isErrorValue, typedText, typedValue } from '../../../workbench/office/host/typedText';

const GENERAL = { numberFormat: 'General', thisYear: 2024 };

/** What Excel stores for a text typed into a General cell, and the format it picks. */
const TYPED: [text: string, value: string | number | boolean | null, format?: string][] = [
  ['', null],
  ['合计', '合计'],
  ['01', 1],
  ['007.50', 7.5],
  ['-3.5', -3.5],
  ['+4', 4],
  [' 12 ', 12],
  ['.5', 0.5],
  ['1e3', 1000, '0.00E+00'],
  ['1,234', 1234, '#,##0'],
  ['1,234.5', 1234.5, '#,##0.00'],
  ['12,34', '12,34'],
  ['１２３', 123],
  ['12345678901234567890', 12_345_678_901_234_500_000],
  ['(12)', -12],
  ['12%', 0.12, '0%'],
  ['12.5%', 0.125, '0.00%'],
  ['%', '%'],
  ['¥3.5', 3.5, '"¥"#,##0.00'],
  ['1 1/2', 1.5, '# ?/?'],
  ['3-1', 45_352, 'm"月"d"日"'],
  ['3/1', 45_352, 'm"月"d"日"'],
  ['3月1日', 45_352, 'm"月"d"日"'],
  ['2024-3-1', 45_352, 'yyyy/m/d'],
  ['2024年3月1日', 45_352, 'yyyy"年"m"月"d"日"'],
  ['2024年3月', 45_352, 'yyyy"年"m"月"'],
  ['13-40', '13-40'],
  ['2-30', '2-30'],
  ['9:30', 0.395_833_333_333_333_3, 'h:mm'],
  ['9:75', '9:75'],
  ['true', true],
  ['FALSE', false],
  ['#N/A', '#N/A'],
  ['#n/a', '#N/A'],
  ["'01", '01'],
  ["'=A1", '=A1'],
  ["''x", "'x"],
  ['=', '='],
  ['公开01表', '公开01表'],
];

describe('what Excel makes of a typed text', () => {
  test.each(TYPED)('%j', (...[text, value, format]) => {
    const typed = typedText(text, GENERAL);
    expect(typed.content).toEqual({ value });
    expect(typed.numberFormat).toBe(format);
  });

  test.each([
    ['=A1', '=A1'],
    ['+A1', '=+A1'],
    ['-说明', '=-说明'],
    ['@SUM(A1)', '=SUM(A1)'],
  ])('%j is a formula', (text, formula) => {
    expect(typedText(text, GENERAL)).toEqual({ content: { formula } });
  });

  test.each(['01', '=A1', '3-1', '12%', 'true', '-x'])('%j stays a text in a cell formatted as text', (text) => {
    expect(typedText(text, { ...GENERAL, numberFormat: '@' })).toEqual({ content: { value: text } });
  });

  test('a cell that has a format keeps it', () => {
    expect(typedText('12%', { ...GENERAL, numberFormat: '0.000' })).toEqual({ content: { value: 0.12 } });
  });

  test('a date without a year is of this year', () => {
    const [before, after] = [2023, 2024].map((thisYear) => typedText('3-1', { ...GENERAL, thisYear }).content);
    expect([before, after]).toEqual([{ value: 44_986 }, { value: 45_352 }]);
  });

  test('numbers and truth values become texts only in a cell formatted as text', () => {
    expect(typedValue(7, GENERAL)).toEqual({ content: { value: 7 } });
    expect(typedValue(true, GENERAL)).toEqual({ content: { value: true } });
    expect(typedValue(7, { ...GENERAL, numberFormat: '@' })).toEqual({ content: { value: '7' } });
    expect(typedValue(true, { ...GENERAL, numberFormat: '@' })).toEqual({ content: { value: 'TRUE' } });
  });

  test('error values', () => {
    expect(['#REF!', '#DIV/0!', '#错误', 5, null].map((value) => isErrorValue(value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
