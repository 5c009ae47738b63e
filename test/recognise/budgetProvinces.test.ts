import { describe, expect, test } from 'vitest';
import { check, readDisclosure, type Workbook } from '../../src/index';
import { central, shanghai } from '../support/budgets/provinces';
import { book, type LiteralRow } from '../support/literals';

/** Titles and layouts of other places: what is the same form is bound, what is another table is said to be unchecked. */

const idsIn = (workbook: Workbook) => readDisclosure(workbook).forms.map(({ id }) => id);
const unknownIn = (workbook: Workbook) =>
  [...readDisclosure(workbook).bound.values()].flatMap(({ unrecognised }) => unrecognised.map(({ text }) => text));
const worseIn = (workbook: Workbook) =>
  check(readDisclosure(workbook)).findings.flatMap(({ severity, code, form }) =>
    severity === 'note' || code.startsWith('head/') ? [] : [`${severity} ${code} ${form}`],
  );

describe('whole budgets of other places', () => {
  test('a central department', () => {
    expect(idsIn(central())).toEqual(['b01', 'b02', 'b03', 'b04', 'b05', 'b06', 'b08', 'b09', 'b10', 'b12']);
    expect(unknownIn(central())).toEqual([]);
    expect(worseIn(central())).toEqual([]);
  });

  test('a district of Shanghai, which has no list of projects', () => {
    expect(idsIn(shanghai())).toEqual(['b01', 'b02', 'b03', 'b04', 'b05', 'b06', 'b08', 'b09', 'b10']);
    expect(unknownIn(shanghai())).toEqual([]);
    expect(worseIn(shanghai())).toEqual(['warning form/missing b12']);
  });

  test('07 and 11, which only some provinces publish, are missed only beside the other', () => {
    const levels = (workbook: Workbook) =>
      check(readDisclosure(workbook)).findings.flatMap(({ code, form, severity }) =>
        code === 'form/missing' && ['b07', 'b11'].includes(form) ? [`${form} ${severity}`] : [],
      );
    expect(levels(central())).toEqual(['b07 note', 'b11 note']);
    const running = book({ 十一: rows('机关运行经费', ['科目编码', '科目名称', '合计']) });
    expect(levels({ sheets: [...central().sheets, ...running.sheets] })).toEqual(['b07 warning']);
  });
});

const rows = (title: string, headers: LiteralRow): LiteralRow[] => [
  [title],
  ['部门：某某委员会', '', '', '单位：万元'],
  headers,
  ['', '合计', ...headers.slice(2).map((_, at) => (at === 0 ? 60 : at === 4 ? 60 : ''))],
];

describe('titles', () => {
  const subjects = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
  test.each([
    ['部门财务收支预算总表', undefined],
    ['一般公共预算支出功能分类预算表', 'b05'],
    ['部门政府性基金预算支出功能分类预算表', 'b09'],
    ['政府性基金预算收支表', 'b09'],
    ['政府性基金预算支出情况表', 'b09'],
    ['国有资本经营预算收支表', 'b10'],
    ['国有资本经营预算支出表', 'b10'],
    ['国有资本经营预算财政拨款支出预算表', 'b10'],
  ])('%s', (title, id) => {
    expect(idsIn(book({ 表: rows(title, subjects) }))).toEqual(id === undefined ? [] : [id]);
  });

  test.each([
    ['机关运行经费', 'b11'],
    ['机关运行经费表', 'b11'],
    ['行政单位机关运行经费预算表', 'b11'],
  ])('%s', (title, id) => {
    expect(idsIn(book({ 表: rows(title, ['科目编码', '科目名称', '合计']) }))).toEqual([id]);
  });

  test('a title that lost its last word counts only alone at the top', () => {
    const [, ...below] = rows('', ['科目编码', '科目名称', '合计']);
    expect(idsIn(book({ 表: [['说明', '机关运行经费'], ...below] }))).toEqual([]);
  });
});

describe('tables that are none of the forms', () => {
  const purchases = (title: string): LiteralRow[] => [
    [title],
    ['部门：某某委员会', '', '', '单位：万元'],
    ['项目名称', '采购品目', '合计', '一般公共预算'],
    ['台式机', 'A02010104', 5, 5],
    ['合计', '', 5, 5],
  ];

  test.each(['政府采购预算表', '政府采购支出表', '政府购买服务支出预算表', '部门新增资产配置表'])(
    '%s is taken for none, and said to be unchecked',
    (title) => {
      const workbook = { sheets: [...central().sheets, ...book({ 采购: purchases(title) }).sheets] };
      expect(idsIn(workbook)).toEqual(idsIn(central()));
      const { skipped } = check(readDisclosure(workbook));
      expect(skipped).toContainEqual(
        expect.objectContaining({ code: 'form/other', statement: `工作表“采购”的“${title}”` }),
      );
    },
  );

  test('nothing of the kind is said of forms, of tables without numbers, or without any form', () => {
    const codes = (workbook: Workbook) => check(readDisclosure(workbook)).skipped.map(({ code }) => code);
    expect(codes(central())).not.toContain('form/other');
    const empty = book({ 采购: purchases('政府采购预算表').slice(0, 3) });
    expect(codes({ sheets: [...central().sheets, ...empty.sheets] })).not.toContain('form/other');
    expect(codes(book({ 采购: purchases('政府采购预算表') }))).not.toContain('form/other');
  });
});

describe('a fund with what it receives and carries over', () => {
  const fund = (closing: number) =>
    book({
      基金: [
        ['政府性基金预算收支表'],
        ['部门：某某委员会', '', '', '单位：万元'],
        ['科目编码', '科目名称', '上年结转', '本年收入', '本年支出', '', '', '年终结转'],
        ['', '', '', '', '合计', '基本支出', '项目支出', ''],
        ['212', '城乡社区支出', 10, 55, 60, '', 60, closing],
        ['', '合计', 10, 55, 60, '', 60, closing],
      ],
    });

  test('adds up', () => {
    expect(unknownIn(fund(5))).toEqual([]);
    const errors = (workbook: Workbook) => worseIn(workbook).filter((said) => said.startsWith('error'));
    expect(errors(fund(5))).toEqual([]);
    expect(errors(fund(6))).toEqual(['error b09/flow b09', 'error b09/flow b09']);
  });
});
