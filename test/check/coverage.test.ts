import { beforeAll, describe, expect, test } from 'vitest';
import { coverage, readDisclosure, type Disclosure } from '../../src/index';
import { withTyped } from '../support/cells';
import { richDepartment } from '../support/departments';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

const labels = (disclosure: Disclosure) =>
  coverage(disclosure).unheld.map(({ form, label, state }) => `${form} ${label}: ${state}`);

describe('in the samples', () => {
  test.each(FINAL_ACCOUNTS)('every amount of %s is held by an equation', async (name) => {
    const { forms, unheld } = coverage(readDisclosure(await readSample(name)));
    expect(unheld).toEqual([]);
    expect(forms.map(({ form }) => form)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => `公开0${id}表`));
    for (const { cells, heldTwice, heldOnce, bounded, free } of forms) {
      expect([heldTwice + heldOnce, bounded, free]).toEqual([cells, 0, 0]);
      expect(cells).toBeGreaterThan(0);
    }
  });
});

describe('in a made department', () => {
  let disclosure: Disclosure;
  beforeAll(() => {
    disclosure = readDisclosure(richDepartment(1).workbook);
  });

  test('every amount is held', () => {
    expect(labels(disclosure)).toEqual([]);
  });

  test('an equation that cannot be judged holds nothing; a bound alone is not enough', () => {
    // 合计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费 cannot be judged: the items stay with bounds or nothing.
    const doubtful = (column: string) => withTyped(disclosure, `09/total/${column}`, '见附表');
    expect(labels(doubtful('budget'))).toEqual([
      '公开09表 合计 预算数: free',
      '公开09表 因公出国（境）费 预算数: free',
      '公开09表 公务接待费 预算数: free',
    ]);
    expect(labels(doubtful('final'))).toEqual([
      '公开09表 合计 决算数: free',
      '公开09表 因公出国（境）费 决算数: bounded',
      '公开09表 公务接待费 决算数: bounded',
    ]);
  });

  test('a form that stands alone is held by its own equations only', () => {
    const { workbook } = richDepartment(1);
    const alone = { sheets: workbook.sheets.filter(({ name }) => name === '公开09表') };
    const [form] = coverage(readDisclosure(alone)).forms;
    expect(form).toEqual({ form: '公开09表', cells: 12, heldTwice: 2, heldOnce: 10, bounded: 0, free: 0 });
  });
});
