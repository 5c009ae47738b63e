import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { a1, check, readDisclosure } from '../../src/index';

test('jiyuan-2022: the differences that rounding explains are told, each at its total, and none as an error', async () => {
  const bytes = readFileSync('samples/jiyuan-2022/workbook.xlsx');
  const { findings, outcomes } = check(readDisclosure(await readWorkbookFile(bytes)));
  const told = findings.flatMap(({ kind, severity, code, cells: [total] }) =>
    kind === 'sum' && severity !== 'error' && total ? [`${severity} ${code} ${a1(total)}`] : [],
  );
  expect(told).toEqual([
    'note 01/income-sum C33',
    'note 01/expenditure-sum F33',
    'note 01/expenditure-grand-total F37',
    'note 02/row-sum C7',
    'note 02/subject-sum C9',
    'note 02/subject-sum D9',
    'note 02/subject-sum D7',
    'note 03/row-sum C8',
    'note 03/row-sum C9',
    'note 03/subject-sum C9',
    'note 03/subject-sum C7',
    'note 04/expenditure-sum-total F33',
    'note 04/expenditure-sum-general G33',
    'note 05/row-sum C8',
    'note 05/row-sum C9',
    'note 05/subject-sum C9',
  ]);
  expect(outcomes.rounding).toBe(told.length);
});
