import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf, formulaOf, inputFor, inputForText } from '../../../taskpane/host/content';
import { typedText } from '../../../workbench/office/host/typedText';

describe('the content of a cell', () => {
  test.each([
    ['=A1', 5, '=A1'],
    ['=A1', '', '=A1'],
    ['=A1', '=A1', '=A1'],
    ['', '', null],
    [0, 0, 0],
    [false, false, false],
    ['文本', '文本', '文本'],
  ])('formulas %j and values %j: %j', (formula, value, content) => {
    expect(contentOf(formula, value)).toBe(content);
  });

  test('a text that begins with "=" is no formula', () => {
    expect(formulaOf('=A1', '=A1')).toBeUndefined();
    expect(formulaOf('=A1', 1)).toBe('=A1');
  });
});

describe('what is written', () => {
  test.each([
    [null, 'General', ''],
    [5, '@', 5],
    [true, 'General', true],
    ['=A1', 'General', '=A1'],
    ['合计', 'General', '合计'],
    ['01', 'General', "'01"],
    ['01', '@', '01'],
    ["'x", '@', "''x"],
    ["'x", 'General', "''x"],
    ['-x', '0.00', "'-x"],
  ])('%j into a cell formatted %s: %j', (content, numberFormat, input) => {
    expect(inputFor(content, numberFormat)).toBe(input);
  });

  test('whatever the text, Excel stores that text and picks no format', () => {
    const pieces = fc.constantFrom('0', '1', '7', '.', ',', '-', '/', '%', ':', '=', '+', '@', "'", '(', ')', ' ', 'e');
    const others = fc.constantFrom('年', '月', '日', '合计', '¥', '１', '#N/A', 'TRUE', 'x', '"', '\n');
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(pieces, others)).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const stored = typedText(inputForText(given), { numberFormat: 'General', thisYear: 2024 });
        expect(stored).toEqual({ content: { value: given === '' ? null : given } });
      }),
      { numRuns: 500, seed: 2024 },
    );
  });
});
