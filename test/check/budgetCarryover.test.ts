import { describe, expect, test } from 'vitest';
import { check, readDisclosure, type CheckReport } from '../../src/index';
import { thisYearAlone } from '../support/budgets/thisYearAlone';
import { book, type LiteralRow } from '../support/literals';

/**
 * 预算01表 balances: its total is the year's income, the surplus used, and what is carried over; of the latter it may list
 * some kinds of money, or all.
 */

const ALL: Readonly<Record<string, number>> = {
  '其中：一般公共预算结转': 40,
  政府性基金预算结转: 10,
  国有资本经营预算结转: 0,
  财政专户管理资金结转: 4,
  单位资金结转: 6,
};

const head = (title: string): LiteralRow[] => [[title], ['某某局'], ['预算年度：2025', '', '', '单位：万元']];

/** A department that uses 30 of its surplus and carries 60 over, of which it lists these kinds. */
const budget = (listed: Readonly<Record<string, number>>, used: number | string = 30, surplus = '使用非财政拨款结余') =>
  book({
    一: [
      ...head('部门收支总表'),
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 800, '一、一般公共服务支出', 720],
      ['二、政府性基金预算拨款收入', 50, '二、教育支出', 30],
      ['三、国有资本经营预算拨款收入', '', '三、社会保障和就业支出', 100],
      ['四、财政专户管理资金收入', 20, '四、城乡社区支出', 60],
      ['五、单位资金', 30, '五、住房保障支出', 70],
      ['本年收入合计', 900, '本年支出合计', 980],
      [surplus, used, '结余分配', 3],
      ['上年结转结余', 60, '年终结转结余', 7],
      ...Object.entries(listed).map(([name, amount]): LiteralRow => [name, amount, '', '']),
      ['收入总计', 990, '支出总计', 990],
    ],
  });
const reported = (workbook: ReturnType<typeof book>): CheckReport => check(readDisclosure(workbook));
const errorsOf = (workbook: ReturnType<typeof book>) =>
  reported(workbook).findings.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(ALL).filter(([name]) => !names.includes(name)));

describe('what a budget carries over and uses', () => {
  test.each(['使用非财政拨款结余', '十、使用非财政拨款结余（含专用结余）', '用事业基金弥补收支差额'])(
    '%s, every kind of money and 结余分配 are known rows, and the totals have them',
    (surplus) => {
      const workbook = budget(ALL, 30, surplus);
      const { bound } = readDisclosure(workbook);
      expect(bound.get('b01')?.unrecognised).toEqual([]);
      expect(errorsOf(workbook)).toEqual([]);
      expect(errorsOf(budget(ALL, 31, surplus))).toEqual(['b01/income-grand-total']);
    },
  );

  test('all kinds add up to what is carried over', () => {
    expect(errorsOf(budget({ ...ALL, 单位资金结转: 5 }))).toEqual(['b01/opening-sum']);
  });

  test.each([
    ['一般公共预算', ['政府性基金预算结转', '国有资本经营预算结转', '财政专户管理资金结转', '单位资金结转']],
    ['三项预算', ['财政专户管理资金结转', '单位资金结转']],
    ['单位资金 alone missing', ['单位资金结转']],
  ])('where some are listed (%s) they need not add up, but are no more than the whole', (_, missing) => {
    expect(errorsOf(budget(without(...missing)))).toEqual([]);
    expect(errorsOf(budget({ ...without(...missing), '其中：一般公共预算结转': 61 }))).toEqual([
      'b01/opening-of-which',
    ]);
  });

  test('by halves: appropriations and other money', () => {
    expect(errorsOf(budget({ '其中：财政拨款结转': 50, 非财政拨款结转: 10 }))).toEqual([]);
    expect(errorsOf(budget({ '其中：财政拨款结转': 50, 非财政拨款结转: 9 }))).toEqual(['b01/opening-halves']);
    expect(errorsOf(budget({ '其中：财政拨款结转': 50 }))).toEqual([]);
  });
});

describe('whether appropriations are carried over', () => {
  const withoutSheets = (workbook: ReturnType<typeof book>, ...names: readonly string[]) => ({
    sheets: workbook.sheets.filter(({ name }) => !names.includes(name)),
  });
  /** 05 shows 70 of basic expenditure, 06 shows 65. */
  const made = (said: number, ...missing: readonly string[]) =>
    withoutSheets(thisYearAlone({ basic: 5, project: 10 }, said), ...missing);

  test('预算04表 says it; without it 预算01表 does where nothing at all is carried over', () => {
    expect(errorsOf(made(0))).toContain('b05=b06/basic');
    expect(errorsOf(made(0, '四'))).toContain('b05=b06/basic');
    expect(errorsOf(made(15))).not.toContain('b05=b06/basic');
  });

  test('money of any kind carried over in 预算01表 does not tell: then it is said to be unchecked, and why', () => {
    const { skipped, findings } = reported(made(15, '四'));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(skipped).toContainEqual(
      expect.objectContaining({
        code: 'b05=b06/basic',
        reason: expect.stringContaining('不能确定有没有上年财政拨款结转') as string,
      }),
    );
  });

  test('forms that say nothing of it leave it open', () => {
    const { skipped } = reported(made(0, '四', '一'));
    expect(skipped.map(({ code }) => code)).toContain('b05=b06/basic');
  });

  test('预算06表 shows no more than 预算05表, whatever is carried over', () => {
    // What 06 shows is 65, less what would be carried over.
    expect(errorsOf(thisYearAlone({ basic: -1, project: 10 }, 9))).toContain('b06<=b05/basic');
    expect(errorsOf(thisYearAlone({ basic: 5, project: 10 }, 15))).toEqual([]);
  });
});
