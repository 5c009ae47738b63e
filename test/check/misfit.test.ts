import { describe, expect, test } from 'vitest';
import { check, EMPTY_CELL, readDisclosure, sentence, type Cell, type Workbook } from '../../src/index';
import { madeBudget } from '../support/budgets';
import { withTyped } from '../support/cells';
import { BUDGET, readSample } from '../support/samples';

/** A header that lost a column is no wrong number. */

const sample = await readSample(BUDGET);

/** The income form with 其中：财政拨款 taken out of its header, and the headers after it one to the left, as published. */
function withLostHeader(workbook: Workbook): Workbook {
  return {
    sheets: workbook.sheets.map((sheet) => {
      if (!sheet.name.startsWith('2')) return sheet;
      const at = sheet.cells.findIndex((row) => row.some(({ text }) => text === '其中：财政拨款'));
      const lost = sheet.cells[at]?.findIndex(({ text }) => text === '其中：财政拨款') ?? 0;
      const closed = (row: readonly Cell[]) => [...row.slice(0, lost), ...row.slice(lost + 1), EMPTY_CELL];
      return {
        ...sheet,
        cells: sheet.cells.map((row, index) => (index <= at && index >= at - 2 ? closed(row) : row)),
      };
    }),
  };
}

describe('a header that lost a column', () => {
  const report = check(readDisclosure(withLostHeader(sample)));

  test('is told once, as a warning, and no amount is called wrong', () => {
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const told = report.findings.filter(({ code }) => code === 'form/columns-misfit');
    expect(told.map(({ form, severity }) => [form, severity])).toEqual([['b02', 'warning']]);
    expect(told.map(sentence)).toEqual([
      '表头与金额对不上：表头像是少了“其中：财政拨款”一栏，289.81 落在了“政府性基金预算”下。请补上这一栏；与错开的各栏有关的勾稽关系没有核对。',
    ]);
  });

  test('leaves what stands before it checked, and says what is not', () => {
    const { skipped, outcomes } = report;
    expect(skipped.length).toBeGreaterThan(0);
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(
      new Set(['预算02表的表头与金额错开了一列，不能确定金额属于哪一栏']),
    );
    expect(outcomes.failed).toBe(0);
    expect(outcomes.passed).toBeGreaterThan(500);
  });

  test.each([3, 8, 15])('in made budget %i', (seed) => {
    const { workbook } = madeBudget(seed, { columns: 'sample', unit: '万元' });
    const { findings } = check(readDisclosure(withLostHeader(workbook)));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.some(({ code }) => code === 'form/columns-misfit')).toBe(true);
  });
});

test('an amount that is wrong in one row is an error, though another column would take it', () => {
  const without = readDisclosure(withLostHeader(sample));
  const moved = withTyped(readDisclosure(sample), 'b02/u141001/fund', '5.00');
  expect(
    check(moved)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ form }) => form),
  ).toContain('b02');
  expect(check(moved).findings.map(({ code }) => code)).not.toContain('form/columns-misfit');
  expect(without.bound.get('b02')?.columns.map(({ key }) => key)).not.toContain('appropriation');
});
