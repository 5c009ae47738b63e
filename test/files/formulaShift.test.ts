import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftFormula } from '../../src/files/read/formulaShift';

test.each([
  ['A1+$A1+A$1+$A$1', 1, 1, 'B2+$A2+B$1+$A$1'],
  ['SUM(B2:C9)', 2, 0, 'SUM(B4:C11)'],
  ["'2024年 A1'!B3*Sheet1!C4", 1, 0, "'2024年 A1'!B4*Sheet1!C5"],
  ["'It''s A1'!A1", 0, 1, "'It''s A1'!B1"],
  ['收入!A1&"A1 ""B2"""', 1, 0, '收入!A2&"A1 ""B2"""'],
  ['A1!B2', 1, 0, 'A1!B3'],
  ['LOG10(A1)+ATAN2(B1,C1)', 1, 0, 'LOG10(A2)+ATAN2(B2,C2)'],
  ['SUM(A:B)+SUM(2:$3)+SUM($A:C)', 1, 2, 'SUM(C:D)+SUM(3:$3)+SUM($A:E)'],
  ['Table1[[#This Row],[A1]]+[1]Sheet1!A1', 1, 0, 'Table1[[#This Row],[A1]]+[1]Sheet1!A2'],
  ['Rate_A1*A1.5+x.A1+A1B', 1, 0, 'Rate_A1*A1.5+x.A1+A1B'],
  ['1E5+2.5e3+A1%', 1, 0, '1E5+2.5e3+A2%'],
  ['IF(A1>=1,#REF!,TRUE)', 1, 0, 'IF(A2>=1,#REF!,TRUE)'],
  ['A1#+_xlfn.XLOOKUP(A1,B:B,C:C)', 1, 1, 'B2#+_xlfn.XLOOKUP(B2,C:C,D:D)'],
  ['A1048576+XFD1', 1, 1, 'B1+A2'],
  ['ABC1048577+XFE1+ABCD1', 1, 1, 'ABC1048577+XFE1+ABCD1'],
  ['B5', -1, -1, 'A4'],
  ['a1+$b$2', 1, 1, 'B2+$b$2'],
])('%s by %d rows, %d columns', (formula, rows, columns, shifted) => {
  expect(shiftFormula(formula, rows, columns)).toBe(shifted);
});

test('a shift there and back is the formula again', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('A', 'Z', 'AA', 'XFD'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 1_048_576 }),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(reference, { minLength: 1 }),
      fc.integer({ min: -99, max: 99 }),
      fc.integer({ min: -99, max: 99 }),
      (references, rows, columns) => {
        const formula = `SUM(${references.join(',')})`;
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      },
    ),
    { seed: 7 },
  );
});
