import { expect, test } from 'vitest';
import { a1 } from '../../src/model/address';
import { readsOf } from '../../src/files/read/references';

function reads(formula: string): string {
  const found = readsOf(`=${formula}`, 'own');
  if (found === 'anything') return found;
  const corner = (row: number, column: number) => a1({ row, column });
  return found
    .map(
      ({ sheet, area }) =>
        `${sheet}!${corner(area.firstRow, area.firstColumn)}:${corner(area.lastRow, area.lastColumn)}`,
    )
    .join(' ');
}

test.each([
  ['1+2.5E3&"A1"', ''],
  ['A1+$B$2', 'own!A1:A1 own!B2:B2'],
  ['SUM(C9:B2)', 'own!B2:C9'],
  ['SUM(B:$C,3:4)', 'own!B1:C1048576 own!A3:XFD4'],
  ["'公开01表 It''s'!C7-收入!A1:B2+A3", "公开01表 it's!C7:C7 收入!A1:B2 own!A3:A3"],
  ['Sheet1!A:A*LOG10(B1)', 'sheet1!A1:A1048576 own!B1:B1'],
  ['IF(TRUE,_xlfn.XLOOKUP(A1,B1:B2,C1:C2),#REF!)', 'own!A1:A1 own!B1:B2 own!C1:C2'],
  ['[1]Sheet1!A1+B1', 'own!B1:B1'],
  ["'[x.xlsx]Sheet1'!A1", '[x.xlsx]sheet1!A1:A1'],
  ['ROUND(A1/B1,4)%', 'own!A1:A1 own!B1:B1'],
  ['A1.5', 'anything'],
  ['税率*A1', 'anything'],
  ['INDIRECT("A"&1)', 'anything'],
  ['SUM(OFFSET(A1,1,1))', 'anything'],
  ['A1:INDEX(B:B,3)', 'anything'],
  ['Table1[金额]', 'anything'],
  ['SUM(Sheet1:Sheet3!A1)', 'anything'],
  ["SUM('Sheet 1:Sheet 3'!A1)", 'anything'],
  ['SUM(A1#)', 'anything'],
])('%s reads %s', (formula, expected) => {
  expect(reads(formula)).toBe(expected);
});
