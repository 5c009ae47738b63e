import { describe, expect, it } from 'vitest';
import { check, readDisclosure, sentence, type Workbook } from '../../src/index';
import { amountsOf, missingIn, unknownIn } from '../support/bindings';
import { book, type LiteralRow } from '../support/literals';

/** Nothing that may be an amount passes in silence: what is not understood is said, with its cell. */

const HEAD: readonly LiteralRow[] = [
  ['支出决算表'],
  ['部门：某某局', '', '2024年度', '', '', '', '', '单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
];
const BODY: readonly LiteralRow[] = [
  ['', '合计', 12, 7, 5, '', '', ''],
  ['201', '一般公共服务支出', 12, 7, 5, '', '', ''],
];

const expenditure = (...rows: readonly LiteralRow[]): Workbook => book({ 支出: [...HEAD, ...rows] });
const unknown = (workbook: Workbook): string[] => unknownIn(readDisclosure(workbook));

describe('a form that is understood', () => {
  it('has nothing unknown and nothing missing', () => {
    const disclosure = readDisclosure(expenditure(...BODY));
    expect(unknownIn(disclosure)).toEqual([]);
    expect(missingIn(disclosure)).toEqual([]);
  });
});

describe('an unknown column', () => {
  const withColumn = (header: string, ...amounts: readonly (string | number)[]): Workbook => {
    const [title = [], line = [], headers = []] = HEAD;
    const rows = BODY.map((row, index) => [...row, amounts[index] ?? '']);
    return book({ 支出: [title, line, [...headers, header], ...rows] });
  };

  it('is said by its header', () => {
    expect(unknown(withColumn('预备支出', 3, 3))).toEqual(['column I3 预备支出!']);
  });

  it('is a lesser matter without amounts', () => {
    expect(unknown(withColumn('预备支出'))).toEqual(['column I3 预备支出']);
  });

  it('is said where it has amounts and no header', () => {
    expect(unknown(withColumn('', 3, 3))).toEqual(['column I3 !']);
  });

  it('is said where it doubles a column', () => {
    expect(unknown(withColumn('项目支出', 3, 3))).toEqual(['column I3 项目支出!']);
  });

  it('is no matter when it is for remarks', () => {
    expect(unknown(withColumn('备注', '含上年', ''))).toEqual([]);
  });

  it('is a warning in the report when amounts are concerned, and else a note', () => {
    const levels = (workbook: Workbook) =>
      check(readDisclosure(workbook))
        .findings.filter(({ code }) => code === 'form/unknown-column')
        .map((finding) => `${finding.severity} ${sentence(finding)}`);
    expect(levels(withColumn('预备支出', 3, 3))).toEqual([
      'warning 没认出的列“预备支出”，这一列没有核对。请按标准表样改列名，或确认它是附加的列。',
    ]);
    expect(levels(withColumn('', 3, 3))).toEqual(['warning 这一列有金额但没有列名，没有核对。请补上列名。']);
    expect(levels(withColumn('预备支出'))[0]).toMatch(/^note /u);
  });
});

describe('an unknown row', () => {
  it('is said by its name', () => {
    expect(unknown(expenditure(...BODY, ['', '其他事项', 1, 1, '', '', '', '']))).toEqual(['row B6 其他事项!']);
  });

  it('is said without a name', () => {
    expect(unknown(expenditure(...BODY, ['', '', 1, 1, '', '', '', '']))).toEqual(['row B6 !']);
  });

  it('is said below the notes too', () => {
    const workbook = expenditure(...BODY, ['注：本表反映支出情况。'], ['', '补列', 4, 4, '', '', '', '']);
    expect(unknown(workbook)).toEqual(['row B7 补列!']);
  });

  it('is not what people sign with', () => {
    const signed = expenditure(...BODY, ['注：本表反映支出情况。'], ['单位负责人：张三', '', '联系电话', 63700000]);
    expect(unknown(signed)).toEqual([]);
  });
});

describe('an amount where none is expected', () => {
  it('is said in the names of rows', () => {
    expect(unknown(expenditure(['', '合计', 12, 7, 5, '', '', ''], ['201', 12.5, '', 7, 5, '', '', '']))).toEqual([
      'amount B5 12.5!',
    ]);
  });

  it('is said in a second row of 公开09表', () => {
    const items = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'];
    const below = ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''];
    const workbook = book({
      三公: [
        ['财政拨款“三公”经费支出决算表'],
        ['部门：某某局', '单位：万元'],
        ['预算数', '', '', '', '', '', '决算数'],
        [...items, ...items],
        [...below, ...below],
        [2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0],
        [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0],
      ],
    });
    expect(unknown(workbook)).toEqual([
      'amount A7 1!',
      'amount C7 1!',
      'amount E7 1!',
      'amount G7 1!',
      'amount I7 1!',
      'amount K7 1!',
    ]);
  });
});

describe('words over the names of rows', () => {
  it('are said where the form does not know them', () => {
    const [title = [], line = [], headers = []] = HEAD;
    const workbook = book({ 支出: [title, line, ['内部编号', ...headers.slice(1)], headers, ...BODY] });
    expect(unknown(workbook)).toEqual(['column A3 内部编号']);
  });
});

describe('what a form must have', () => {
  it('is missed: a column as a note, the total of a form with data as a warning', () => {
    const [title = [], line = []] = HEAD;
    const workbook = book({
      支出: [
        title,
        line,
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['201', '一般公共服务支出', 12, 7, 5],
      ],
    });
    const disclosure = readDisclosure(workbook);
    expect(missingIn(disclosure)).toEqual([
      'column 上缴上级支出',
      'column 经营支出',
      'column 对附属单位补助支出',
      'row 合计',
    ]);
    const said = check(disclosure).findings.filter(({ code }) => code.startsWith('form/missing-'));
    expect(said.map(({ severity }) => severity)).toEqual(['warning', 'note', 'note', 'note']);
    expect(amountsOf(workbook)).toMatchObject({ '03/201/project': '5' });
  });

  it('is no row in a form without data', () => {
    expect(missingIn(readDisclosure(expenditure()))).toEqual([]);
  });
});
