import { describe, expect, test } from 'vitest';
import { check, readDisclosure, type Workbook } from '../../src/index';
import { thisYearAlone } from '../support/budgets/thisYearAlone';
import { book, type LiteralRow } from '../support/literals';

/** The forms of a budget as other provinces print them: ordinals of rows and columns, fewer columns, classes and groups. */

const head = (title: string): LiteralRow[] => [[title], ['某某镇财政所'], ['预算年度：2025', '', '', '单位：万元']];
const subjects: readonly LiteralRow[] = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['栏次', '', 1, 2, 3],
  ['', '合计', 690.36, 675.82, 14.54],
  ['201', '一般公共服务支出', 516.39, 516.39, ''],
  ['20103', '政府办公厅（室）及相关机构事务', 516.39, 516.39, ''],
  ['2010301', '行政运行', 516.39, 516.39, ''],
  ['208', '社会保障和就业支出', 159.43, 159.43, ''],
  ['20805', '行政事业单位养老支出', 159.43, 159.43, ''],
  ['2080505', '机关事业单位基本养老保险缴费支出', 159.43, 159.43, ''],
  ['213', '农林水支出', 14.54, '', 14.54],
  ['21301', '农业农村', 14.54, '', 14.54],
  ['2130199', '其他农业农村支出', 14.54, '', 14.54],
];

const elsewhere = (grandTotal: number): Workbook =>
  book({
    一: [
      ...head('部门收支总表'),
      ['序号', '收入', '', '支出', ''],
      ['', '项目', '预算数', '项目', '预算数'],
      ['栏次', 1, 2, 3, 4],
      [1, '一、一般公共预算拨款收入', 675.82, '一、一般公共服务支出', 516.39],
      [2, '二、政府性基金预算拨款收入', '', '八、社会保障和就业支出', 159.43],
      [3, '三、国有资本经营预算拨款收入', '', '十、卫生健康支出', ''],
      [4, '四、财政专户管理资金收入', '', '十三、农林水支出', 14.54],
      [5, '五、单位资金', '', '', ''],
      [6, '本年收入合计', 675.82, '本年支出合计', 690.36],
      [7, '上年结转结余', 14.54, '年终结转结余', ''],
      [8, '收入总计', 690.36, '支出总计', grandTotal],
    ],
    三: [...head('部门支出总表'), ...subjects],
    五: [...head('一般公共预算支出表'), ...subjects],
    六: [
      ...head('一般公共预算基本支出表'),
      ['支出经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['', '合计', 675.82, 600.82, 75],
      ['301', '工资福利支出', 600.82, 600.82, ''],
      ['30101', '基本工资', 600.82, 600.82, ''],
      ['302', '商品和服务支出', 75, '', 75],
      ['30201', '办公费', 75, '', 75],
    ],
    八: [
      ...head('一般公共预算“三公”经费支出表'),
      ['项目', '上年预算数', '本年预算数'],
      ['合计', 2, 1.5],
      ['1.因公出国（境）费', '', ''],
      ['2.公务接待费', 1, 0.5],
      ['3.公务用车购置及运行费', 1, 1],
      ['其中：公务用车购置费', '', ''],
      ['公务用车运行费', 1, 1],
    ],
  });

describe('forms of a budget as other provinces print them', () => {
  const disclosure = readDisclosure(elsewhere(690.36));
  const report = check(disclosure);

  test('are bound whole, and nothing in them is wrong', () => {
    expect(report.forms.map(({ id }) => id)).toEqual(['b01', 'b03', 'b05', 'b06', 'b08']);
    expect(
      [...disclosure.bound.values()].flatMap(({ unrecognised, missing }) => [...unrecognised, ...missing]),
    ).toEqual([]);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.findings.filter(({ kind }) => kind !== 'missingForm' && kind !== 'headMissing')).toEqual([]);
    expect(disclosure.at('b08/vehicleRunning/former')).toMatchObject({ cell: { shown: '1' } });
    expect(disclosure.at('b06/301/personnel')).toMatchObject({ cell: { shown: '600.82' } });
  });

  test('and what is wrong is found', () => {
    const errors = check(readDisclosure(elsewhere(690.63))).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['b01/expenditure-grand-total', 'b01/balance']);
  });
});

describe('公用经费 and the form that lists what keeps units running', () => {
  const economic: readonly LiteralRow[] = [
    ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ['', '合计', 100, 80, 20],
    ['301', '工资福利支出', 80, 80, ''],
    ['30101', '基本工资', 80, 80, ''],
    ['302', '商品和服务支出', 20, '', 20],
    ['30201', '办公费', 20, '', 20],
  ];
  const running: readonly LiteralRow[] = [
    ['科目编码', '科目名称', '合计'],
    ['', '合计', 12],
    ['302', '商品和服务支出', 12],
    ['30201', '办公费', 12],
  ];
  const errors = (title: string) =>
    check(
      readDisclosure(
        book({ 六: [...head('一般公共预算基本支出表'), ...economic], 十一: [...head(title), ...running] }),
      ),
    ).findings.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));

  test('agree, but for 机关运行经费, which is that of administrative units alone', () => {
    expect(errors('行政（事业）单位机构运转经费预算表')).toEqual(['b06=b11/operating-total']);
    expect(errors('机关运行经费预算表')).toEqual([]);
  });
});

describe('money carried over', () => {
  const errors = (said: number) =>
    check(readDisclosure(thisYearAlone({ basic: 5, project: 10 }, said))).findings.flatMap(({ severity, code }) =>
      severity === 'error' ? [code] : [],
    );

  test('is in no form that shows this year’s money alone', () => {
    expect(errors(15)).toEqual([]);
  });

  test('explains no difference where nothing is carried over', () => {
    expect(errors(0)).toEqual(
      expect.arrayContaining(['b05=b06/basic', 'b03=b07/total-without-carryover', 'b03=b12/project-without-carryover']),
    );
  });
});
