import { describe, expect, it } from 'vitest';
import { readDisclosure, type Workbook } from '../../src/index';
import { book, type LiteralRow } from '../support/literals';

/** A form that does not say its unit, beside forms that do; a page that does not repeat it. */

const HEADERS: LiteralRow = ['科目编码', '科目名称', '小计', '基本支出', '项目支出'];
const form = (title: string, unit: string, ...rows: readonly LiteralRow[]): readonly LiteralRow[] => [
  [title],
  [unit],
  HEADERS,
  ...rows,
];
const TOTAL: LiteralRow = ['', '合计', 120000, 70000, 50000];
const CLASS: LiteralRow = ['201', '一般公共服务支出', 120000, 70000, 50000];
const [GENERAL, FUNDS, CAPITAL] = [
  '一般公共预算财政拨款支出决算表',
  '政府性基金预算财政拨款支出决算表',
  '国有资本经营预算财政拨款支出决算表',
];

/** "05 元": each form and the unit that every one of its cells is read in. */
const units = (workbook: Workbook): string[] =>
  [...readDisclosure(workbook).bound.values()].map(({ spec, unit, cells }) =>
    [spec.id, ...new Set([unit, ...[...cells.values()].map((cell) => cell.unit)])].join(' '),
  );

describe('a form that states no unit', () => {
  it('is in the unit that all others state', () => {
    const others = { 一: form(FUNDS, '单位：元', TOTAL), 二: form(CAPITAL, '单位：元', TOTAL) };
    expect(units(book({ ...others, 三: form(GENERAL, '', TOTAL, CLASS) }))).toEqual(['05 元', '07 元', '08 元']);
  });

  it('is in 万元 where the others differ, or state none', () => {
    const others = { 一: form(FUNDS, '单位：元', TOTAL), 二: form(CAPITAL, '单位：千元', TOTAL) };
    expect(units(book({ ...others, 三: form(GENERAL, '', TOTAL) }))).toEqual(['05 万元', '07 元', '08 千元']);
    expect(units(book({ 一: form(GENERAL, '', TOTAL), 二: form(FUNDS, '', TOTAL) }))).toEqual(['05 万元', '07 万元']);
  });

  it('is not in the unit of the other publication', () => {
    const budget: readonly LiteralRow[] = [
      ['一般公共预算支出预算表'],
      ['单位：元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      TOTAL,
    ];
    expect(units(book({ 一: budget, 二: form(GENERAL, '', TOTAL) }))).toEqual(['05 万元', 'b05 元']);
  });
});

it('a page that goes on is in the unit of its form', () => {
  const others = { 一: form(FUNDS, '单位：万元', TOTAL) };
  const first = form(GENERAL, '单位：元', TOTAL, CLASS);
  const next: LiteralRow = ['208', '社会保障和就业支出', 3, 3, ''];
  for (const second of [[HEADERS, next], [[GENERAL], HEADERS, next], [[GENERAL], next], [next]]) {
    expect(units(book({ ...others, 二: first, 三: second }))).toEqual(['05 元', '07 万元']);
    expect(readDisclosure(book({ 二: first, 三: second })).bound.get('05')?.cells.size).toBe(9);
  }
});

describe('a table without headers', () => {
  const first = form(GENERAL, '单位：元', TOTAL, CLASS);

  it.each([
    ['has the same rows again', [CLASS]],
    [
      'has rows that the form does not know',
      [
        ['208', '社会保障和就业支出', 3, 3, ''],
        ['', '某某项目', 1, '', 1],
      ],
    ],
    ['has no rows', [['说明'], ['数据来源于部门决算']]],
  ])('is no page of the form before where it %s', (_, rows: readonly LiteralRow[]) => {
    const { bound, copies } = readDisclosure(book({ 一: first, 二: rows }));
    expect(bound.get('05')?.cells.size).toBe(6);
    expect(copies).toEqual([]);
  });
});
