import { describe, expect, test } from 'vitest';
import { parseA1 } from '../../../src/index';
import { relativeFormula } from '../../../src/check/forms/relative';

const at = (cell: string) => {
  const position = parseA1(cell);
  if (!position) throw new Error(cell);
  return position;
};
const of = (formula: string, cell: string) => relativeFormula(formula, at(cell));

describe('a formula by where its references lie', () => {
  test.each([
    ['=D8+E8', 'C8', '=D9+E9', 'C9'],
    ['=SUM(D8:I8)', 'C8', '=SUM(D20:I20)', 'C20'],
    ['=D8/$D$7', 'J8', '=D9/$D$7', 'J9'],
    ["='公开03表'!C8", 'C8', "='公开03表'!C9", 'C9'],
    ['=SUM(D9,D12)', 'D7', '=SUM(E9,E12)', 'E7'],
    ['=sum(d8:e8)', 'C8', '=SUM(D9:E9)', 'C9'],
  ])('%s in %s is %s in %s', (one, from, other, to) => {
    expect(of(one, from).key).toBe(of(other, to).key);
    expect(of(one.toUpperCase(), from).at(at(to))).toBe(other.toUpperCase());
  });

  test.each([
    ['=D8+E8', 'C8', '=D9+E10', 'C9'],
    ['=SUM(D8:I8)', 'C8', '=SUM(D20:H20)', 'C20'],
    ['=D8', 'C8', '=D$8', 'C8'],
    ["='公开03表'!C8", 'C8', "='公开05表'!C9", 'C9'],
    ['=ROUND(D8,2)', 'C8', '=ROUND(D9,1)', 'C9'],
  ])('%s in %s is not %s in %s', (one, from, other, to) => {
    expect(of(one, from).key).not.toBe(of(other, to).key);
  });

  test('texts, sheet names, functions and words are no references', () => {
    for (const formula of ['="A1"', "='A1'!B2", '=LOG10(B2)', '=甲A1+B2', '=1E5+B2']) {
      expect(of(formula, 'A2').at(at('A3')), formula).toBe(formula.replace('B2', 'B3'));
    }
  });

  test('says whether it stays in its row or its column; other sheets do not count', () => {
    expect(of('=D8+E8', 'C8')).toMatchObject({ staysInRow: true, staysInColumn: false });
    expect(of('=C9+C12', 'C8')).toMatchObject({ staysInRow: false, staysInColumn: true });
    expect(of('=D8/D$7', 'J8')).toMatchObject({ staysInRow: true, staysInColumn: false });
    expect(of("='公开03表'!C12:D12", 'C8')).toMatchObject({ staysInRow: true, staysInColumn: true });
    expect(of('=1+1', 'C8')).toMatchObject({ staysInRow: false, staysInColumn: false });
  });

  test('leads nowhere where it would leave the sheet', () => {
    expect(of('=A1', 'B2').at(at('A1'))).toBeUndefined();
  });
});
