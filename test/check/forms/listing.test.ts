import { describe, expect, test } from 'vitest';
import { check, readDisclosure, sentence, type Workbook } from '../../../src/index';
import { madeBudget } from '../../support/budgets';
import { changed } from '../../support/changed';
import { BUDGET, readSample } from '../../support/samples';

/** Rules on what only budget forms list. */

const sample = await readSample(BUDGET);
const told = (workbook: Workbook, code: string): string[] =>
  check(readDisclosure(workbook))
    .findings.filter((finding) => finding.code === code)
    .map((finding) => `${finding.severity} ${finding.form} ${sentence(finding)}`);

describe('the budget sample', () => {
  test('has a total without its word, and the code of a unit for the name of a project', () => {
    expect(told(sample, 'row/total-named')).toEqual([
      'warning b12 第一行只有金额，没有写“合计”，按合计核对。请在这一行写上“合计”。',
    ]);
    expect(told(sample, 'unit/code-placed')).toEqual([
      'warning b12 单位代码 141（洛阳市瀍河回族区行政审批和政务信息管理局）写在了科目或项目的栏里，没有写在单位的栏里。请移到对应的栏。',
    ]);
  });

  test('misprints one header', () => {
    expect(told(sample, 'column/words')).toEqual([
      'warning b07 表头写的是“国有资产经营预算”，应为“国有资本经营预算”。请改正。',
    ]);
  });

  test('has governmental subjects as the list has them', () => {
    expect(told(sample, 'code/government-name')).toEqual([]);
    expect(told(sample, 'code/government-fits')).toEqual([]);
  });
});

describe('a governmental subject', () => {
  const { workbook } = madeBudget(1, { titlePrefix: '2025年', totalName: '合计' });
  const form = readDisclosure(workbook).bound.get('b06');
  const row = form?.rows.find(({ second, code }) => second !== undefined && code?.startsWith('301'));
  const at = row?.second?.at;
  if (!row || !at) throw new Error('no governmental subject');

  test('of another name is a note', () => {
    const renamed = changed(workbook, [[{ ...at, column: at.column + 1 }, '工资奖金津贴补贴']]);
    expect(told(workbook, 'code/government-name')).toEqual([]);
    expect(told(renamed, 'code/government-name')).toEqual([
      `note b06 科目 ${row.second?.code} 的名称“工资奖金津贴补贴”与政府收支分类科目的“${row.second?.name}”不同。请核对名称。`,
    ]);
  });

  test('of a class that the department’s own does not fall to is a note', () => {
    const recoded = changed(workbook, [[at, '50201']]);
    expect(told(workbook, 'code/government-fits')).toEqual([]);
    expect(told(recoded, 'code/government-fits').map((line) => line.slice(0, 8))).toEqual(['note b06']);
  });
});
