import { describe, expect, it } from 'vitest';
import { readDisclosure, type Workbook } from '../../src/index';
import { formColumns } from '../../src/recognise/computed';
import { amountHeader, computedHeader } from '../../src/recognise/computed/headers';
import { unknownIn } from '../support/bindings';
import { book, type LiteralRow } from '../support/literals';

describe('the header of a computed column', () => {
  it.each([
    [['占比'], 'share'],
    [['占比%'], 'share'],
    [['占支出合计的比重'], 'share'],
    [['所占比例%'], 'share'],
    [['比重%'], 'share'],
    [['增减额'], 'change'],
    [['比上年增减'], 'change'],
    [['较年初预算数增减额'], 'change'],
    [['增减', '金额'], 'change'],
    [['增减额', '基本支出'], 'change'],
    [['增减', '率'], 'growth'],
    [['增减%'], 'growth'],
    [['比上年增减', '%'], 'growth'],
    [['和上年决算数相比增减幅度'], 'growth'],
    [['同比增长率%'], 'growth'],
    [['增幅'], 'growth'],
    [['完成率'], 'completion'],
    [['完成年初预算的%'], 'completion'],
    [['决算数占预算数的比例'], 'completion'],
    [['预算完成率%'], 'completion'],
    [['执行率'], 'execution'],
    [['预算执行率%'], 'execution'],
    [['偏差度'], 'deviation'],
    [['预决算偏差率'], 'deviation'],
  ] as const)('%j is a %s', (chain, computation) => {
    expect(computedHeader(chain)?.computation).toBe(computation);
  });

  it.each([
    [['增加额的说明']],
    [['完成情况']],
    [['占用资金']],
    [['比例']],
    [['增长']],
    [['上年结转和结余']],
    [['项目支出']],
    [['执行数']],
    [['偏差原因']],
  ])('%j is none', (chain) => {
    expect(computedHeader(chain)).toBeUndefined();
  });

  it('says what is compared, of what, and in which group', () => {
    expect(computedHeader(['基本支出', '比上年增减额'])).toEqual({
      computation: 'change',
      over: 'former',
      group: ['基本支出'],
    });
    expect(computedHeader(['完成年初预算%'])?.over).toBe('initialBudget');
    expect(computedHeader(['人员经费占基本支出的比重'])).toMatchObject({ part: '人员经费', whole: '基本支出' });
  });
});

describe('the header of an amount', () => {
  it.each([
    [['上年决算数'], { time: 'former', stage: 'final', group: [] }],
    [['2023年决算数'], { time: 'former', stage: 'final', group: [] }],
    [['2024年', '合计'], { time: 'current', group: ['合计'] }],
    [['上年决', '算数'], { time: 'former', stage: 'final', group: [] }],
    [['本年支出'], { group: ['本年支出'] }],
    [['上年支出'], { time: 'former', group: [] }],
    [['上年结转和结余'], { group: ['上年结转和结余'] }],
    [['年初预算数'], { stage: 'initialBudget', group: [] }],
    [['全年执行数'], { stage: 'executed', group: [] }],
  ] as const)('%j', (chain, said) => {
    expect(amountHeader(chain, 2024)).toEqual(said);
  });
});

const SUBJECT_HEAD: readonly LiteralRow[] = [
  ['一般公共预算财政拨款支出决算表'],
  ['部门：某某局', '2024年度', '单位：万元'],
];

const subjectForm = (...rows: readonly LiteralRow[]): Workbook => book({ 支出: [...SUBJECT_HEAD, ...rows] });
const waysOf = (workbook: Workbook) =>
  formColumns(readDisclosure(workbook)).map(({ header, ways, missing }) => [
    header,
    missing ?? ways.map(({ id }) => id),
  ]);

describe('what a column is computed from', () => {
  const codes = ['科目编码', '科目名称'];
  const total = ['', '合计'];
  const one = ['201', '一般公共服务支出'];

  it('is the pair of columns that its words name, group by group', () => {
    const workbook = subjectForm(
      [...codes, '本年决算数', '', '', '上年决算数', '', '', '增减额', '', '', '基本支出增减率'],
      ['', '', '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出', ''],
      [...total, 12, 7, 5, 10, 6, 4],
      [...one, 12, 7, 5, 10, 6, 4],
    );
    expect(waysOf(workbook)).toEqual([
      ['增减额 合计', ['C/F']],
      ['增减额 基本支出', ['D/G']],
      ['增减额 项目支出', ['E/H']],
      ['基本支出增减率', ['D/G']],
    ]);
    expect(unknownIn(readDisclosure(workbook))).toEqual([]);
  });

  it('is told from words that stand over every column', () => {
    const workbook = subjectForm(
      [...codes, '本年支出', '', '', '', '', ''],
      ['', '', '合计', '基本支出', '项目支出', '占比', '上年决算数', '基本支出占比'],
      [...total, 12, 7, 5, '', 10],
      [...one, 12, 7, 5, '', 10],
    );
    expect(waysOf(workbook)).toEqual([
      ['占比', ['C/C5', 'D/D5', 'D/C', 'E/E5', 'E/C']],
      ['基本支出占比', ['D/D5', 'D/C']],
    ]);
  });

  it('is a choice where several pairs fit', () => {
    const workbook = subjectForm(
      [...codes, '合计', '基本支出', '项目支出', '上年决算数', '增减额'],
      [...total, 12, 7, 5, 10],
      [...one, 12, 7, 5, 10],
    );
    expect(waysOf(workbook)).toEqual([['增减额', ['C/F', 'D/F', 'E/F']]]);
  });

  it('is the one sum of the form for the share of a named amount, or a choice', () => {
    const shares = (header: string) =>
      waysOf(subjectForm([...codes, '合计', '基本支出', '项目支出', header], [...total, 12, 7, 5], [...one, 12, 7, 5]));
    expect(shares('占比')).toEqual([['占比', ['C/C4', 'D/D4', 'D/C', 'E/E4', 'E/C']]]);
    expect(shares('项目支出占比')).toEqual([['项目支出占比', ['E/E4', 'E/C']]]);
    expect(shares('项目支出占合计的比重')).toEqual([['项目支出占合计的比重', ['E/E4', 'E/C']]]);
    expect(shares('占上级拨款的比重')).toEqual([['占上级拨款的比重', '合计行，或占哪一列']]);
  });

  it('is the sum named, and of two sums in a panel a choice', () => {
    const workbook = (share: string) =>
      book({
        收支: [
          ['收入支出决算总表'],
          ['部门：某某局', '2024年度', '单位：万元'],
          ['项目', '决算数', share, '项目', '决算数', '占支出合计%'],
          ['一、一般公共预算财政拨款收入', 20, '', '一、一般公共服务支出', 20],
          ['本年收入合计', 20, '', '本年支出合计', 20],
          ['年初结转和结余', 1, '', '年末结转和结余', 1],
          ['总计', 21, '', '总计', 21],
        ],
      });
    expect(waysOf(workbook('占比'))).toEqual([
      ['占比', ['B/B5', 'B/B7']],
      ['占支出合计%', ['E/E5']],
    ]);
    const [, ofExpenditure] = formColumns(readDisclosure(workbook('占比')));
    // What stands below the sum is no part of it.
    expect(ofExpenditure?.ways[0]?.cells.map(({ at }) => at.row)).toEqual([3, 4]);
  });

  it('is said to be missing where nothing says it', () => {
    const workbook = subjectForm([...codes, '合计', '基本支出', '项目支出', '增减额', '完成率'], [...total, 12, 7, 5]);
    expect(waysOf(workbook)).toEqual([
      ['增减额', '本年和上年（或决算和预算）的列'],
      ['完成率', '决算数和预算数的列'],
    ]);
  });

  it('is 预算 and 决算 of the same item in 公开09表', () => {
    const workbook = book({
      三公: [
        ['财政拨款“三公”经费支出决算表'],
        ['部门：某某局', '2024年度', '单位：万元'],
        ['项目', '预算数', '决算数', '完成率', '决算比预算增减额'],
        ['合计', 5, 4],
        ['一、因公出国（境）费', 1, 1],
        ['二、公务用车购置及运行维护费', 2, 2],
        ['1.公务用车购置费', 1, 1],
        ['2.公务用车运行维护费', 1, 1],
        ['三、公务接待费', 2, 1],
      ],
    });
    expect(waysOf(workbook)).toEqual([
      ['完成率', ['C/B']],
      ['决算比预算增减额', ['C/B']],
    ]);
  });
});
