import { describe, expect, it } from 'vitest';
import { readDisclosure, type Workbook } from '../../src/index';
import { amountsOf } from '../support/bindings';
import { book, type LiteralRow } from '../support/literals';
import { readSample } from '../support/samples';

/** Tables whose title says none of the forms: recognised where nothing else they could be, and only there. */

const forms = (workbook: Workbook): string[] => readDisclosure(workbook).forms.map(({ id, sheet }) => `${id} ${sheet}`);

const SUBJECT: LiteralRow = ['科目编码', '科目名称'];
const spent = (...rows: readonly LiteralRow[]): readonly LiteralRow[] => [
  ['部门：某某局', '', '', '', '单位：万元'],
  [...SUBJECT, '小计', '基本支出', '项目支出'],
  ...rows,
];
const EMPTY: LiteralRow = ['', '合计', '', '', ''];
const TOTAL: LiteralRow = ['', '合计', 12, 7, 5];

describe('an untitled table', () => {
  it('is the form that alone has its headers', () => {
    const workbook = book({
      Sheet1: [
        ['单位：万元'],
        [...SUBJECT, '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
        ['', '合计', 12, 7, 5, '', '', ''],
        ['201', '一般公共服务支出', 12, 7, 5, '', '', ''],
      ],
    });
    expect(forms(workbook)).toEqual(['03 Sheet1']);
    expect(readDisclosure(workbook).bound.get('03')?.recognised.title).toBe('支出决算表');
  });

  it('may have a title that says nothing known', () => {
    const workbook = book({
      一: [['一般公共服务等支出情况统计表'], ...spent(TOTAL, ['201', '一般公共服务支出', 12, 7, 5])],
    });
    expect(forms(workbook)).toEqual(['05 一']);
  });

  it('is told by its subjects where two forms have its headers', () => {
    expect(forms(book({ 一: spent(TOTAL, ['201', '一般公共服务支出', 12, 7, 5]) }))).toEqual(['05 一']);
    expect(forms(book({ 一: spent(TOTAL, ['223', '国有资本经营预算支出', 12, 7, 5]) }))).toEqual(['08 一']);
  });

  it('is told by its mark or by the name of its sheet where it lists no subject', () => {
    expect(forms(book({ 一: [['公开08表'], ...spent(EMPTY)] }))).toEqual(['08 一']);
    expect(forms(book({ 一般公共预算财政拨款支出决算表: spent(EMPTY) }))).toEqual([
      '05 一般公共预算财政拨款支出决算表',
    ]);
  });

  it('is none where nothing tells which', () => {
    expect(forms(book({ 一: spent(EMPTY) }))).toEqual([]);
  });

  it('is none where a part of it is unknown or missing', () => {
    expect(forms(book({ 一: spent(TOTAL, ['', '其他', 12, 7, 5]) }))).toEqual([]);
    expect(forms(book({ 一: spent(['201', '一般公共服务支出', 12, 7, 5]) }))).toEqual([]);
  });

  it('is no form of final accounts where its title or sheet speaks of a budget', () => {
    const rows = spent(TOTAL, ['201', '一般公共服务支出', 12, 7, 5]);
    expect(forms(book({ 一: [['一般公共预算支出预算表'], ...rows] }))).toEqual(['b05 一']);
    expect(forms(book({ 一: [['一般公共预算项目预算表'], ...rows] }))).toEqual([]);
    expect(forms(book({ '5一般公共预算支出预算表': rows }))).toEqual([]);
  });

  it('is no form of a budget where its headers say what was spent', () => {
    const rows: readonly LiteralRow[] = [
      ['单位：万元'],
      ['合计', '因公出国（境）费', '公务接待费', '公务用车购置及运行费'],
      [3, 1, 1, 1],
    ];
    const title = '“三公”经费支出情况表';
    expect(forms(book({ 一: [[title], ...rows] }))).toEqual(['b08 一']);
    const spentToo: readonly LiteralRow[] = [['预算数', '', '', '', '决算数'], ...rows.slice(1)];
    expect(forms(book({ 一: [[title], ...spentToo] }))).toEqual(['09 一']);
    expect(forms(book({ 一: [[`${title.slice(0, -3)}预算表`], ...spentToo] }))).toEqual([]);
  });

  it('goes on from the form before it', () => {
    const workbook = book({
      一: [['一般公共预算财政拨款支出决算表'], ...spent(TOTAL, ['201', '一般公共服务支出', 12, 7, 5])],
      二: spent(['208', '社会保障和就业支出', 3, 3, '']),
    });
    expect(forms(workbook)).toEqual(['05 一']);
    expect(amountsOf(workbook)).toMatchObject({ '05/201/basic': '7', '05/208/basic': '3' });
  });
});

describe('budget forms without their titles', () => {
  it('are no final accounts', async () => {
    const { sheets } = await readSample('chanhe-2025-budget');
    const untitled = sheets.map((sheet, index) => ({
      ...sheet,
      name: `Sheet${index + 1}`,
      firstRow: sheet.firstRow + 1,
      cells: sheet.cells.slice(1),
    }));
    expect(forms({ sheets: untitled })).toEqual([]);
  });
});
