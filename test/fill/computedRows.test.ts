import { describe, expect, it } from 'vitest';
import {
  a1,
  planSelection,
  readDisclosure,
  type CellArea,
  type ColumnAnswers,
  type ColumnPlan,
  type FormulaStyle,
  type Workbook,
} from '../../src/index';
import { applied } from '../support/applied';
import { book, type LiteralRow } from '../support/literals';

/** Rates that stand as rows, below the figures that they are computed from. */

const SHEET = '对比';
const tableOf = (...rows: readonly LiteralRow[]): Workbook => book({ [SHEET]: rows });
const area = (row: number, column: number, rows: number, columns: number): CellArea => ({
  ...{ sheet: SHEET, row, column, rows, columns },
});
const planIn = (workbook: Workbook, of: CellArea, style?: FormulaStyle, answers?: ColumnAnswers) =>
  planSelection(readDisclosure(workbook), of, style, answers);
const written = (plan: ColumnPlan | undefined): string[] =>
  plan?.plan.edits.map(({ after, result, ...at }) => `${a1(at)} ${String(after)} → ${result}`) ?? [];

const YEARS = tableOf(
  ['某某局支出对比表'],
  ['部门：某某局', '', '', '单位：万元'],
  ['年度', '基本支出', '项目支出', '合计'],
  ['2024年', 12, 3, 15],
  ['2023年', 10, '', 10],
  ['增减额'],
  ['增减率'],
);

describe('rates below the figures of two years', () => {
  it('are filled along their rows', () => {
    const plan = planIn(YEARS, area(5, 0, 2, 4));
    expect(plan?.questions).toEqual([]);
    expect(plan?.unexplained).toEqual([]);
    expect(written(plan)).toEqual([
      'B6 =IF(COUNT(B4,B5)<2,"",ROUND(B4-B5,2)) → 2',
      'C6 =IF(COUNT(C4,C5)<2,"",ROUND(C4-C5,2)) → ',
      'D6 =IF(COUNT(D4,D5)<2,"",ROUND(D4-D5,2)) → 5',
      'B7 =IF(COUNT(B4,B5)<2,"",IF(B5=0,"",ROUND((B4-B5)/ABS(B5),4))) → 0.2',
      'C7 =IF(COUNT(C4,C5)<2,"",IF(C5=0,"",ROUND((C4-C5)/ABS(C5),4))) → ',
      'D7 =IF(COUNT(D4,D5)<2,"",IF(D5=0,"",ROUND((D4-D5)/ABS(D5),4))) → 0.5',
    ]);
  });

  it('of the cells selected alone; a name stands for its row', () => {
    expect(planIn(YEARS, area(6, 1, 1, 1))?.plan.edits.map(a1)).toEqual(['B7']);
    expect(planIn(YEARS, area(6, 0, 1, 1))?.plan.edits.map(a1)).toEqual(['B7', 'C7', 'D7']);
    expect(planIn(YEARS, area(3, 1, 1, 2))).toBeUndefined();
  });

  it.each(['native', 'custom', 'values'] as const)('once, in the style %s', (style) => {
    const all = area(2, 0, 5, 4);
    const plan = planIn(YEARS, all, style)?.plan ?? { newSheets: [], edits: [] };
    expect(plan.edits.length).toBeGreaterThan(3);
    expect(planIn(applied(YEARS, plan), all, style)?.plan.edits).toEqual([]);
  });
});

it('a completion stands below 预算数 and 决算数', () => {
  const workbook = tableOf(
    ['项目', '合计', '因公出国（境）费', '公务接待费'],
    ['年初预算数', 4, 0, 4],
    ['决算数', 3, 0, 3],
    ['完成率'],
  );
  expect(written(planIn(workbook, area(3, 1, 1, 3)))).toEqual([
    'B4 =IF(COUNT(B3,B2)<2,"",IF(B2=0,"",ROUND(B3/B2,4))) → 0.75',
    'C4 =IF(COUNT(C3,C2)<2,"",IF(C2=0,"",ROUND(C3/C2,4))) → ',
    'D4 =IF(COUNT(D3,D2)<2,"",IF(D2=0,"",ROUND(D3/D2,4))) → 0.75',
  ]);
});

it('a share below amounts is of the sum at their end, which stays when the formula is copied across', () => {
  const workbook = tableOf(['类别', '人员经费', '公用经费', '合计'], ['决算数', 3, 1, 4], ['占比']);
  expect(written(planIn(workbook, area(2, 1, 1, 3)))).toEqual([
    'B3 =IF(COUNT(B2,$D2)<2,"",IF($D2=0,"",ROUND(B2/$D2,4))) → 0.75',
    'C3 =IF(COUNT(C2,$D2)<2,"",IF($D2=0,"",ROUND(C2/$D2,4))) → 0.25',
    'D3 =IF(COUNT(D2,$D2)<2,"",IF($D2=0,"",ROUND(D2/$D2,4))) → 1',
  ]);
});

describe('a table with computed rows and columns', () => {
  const BOTH = tableOf(
    ['年度', '基本支出', '项目支出', '合计', '基本支出占合计的比重'],
    ['2024年', 12, 3, 15],
    ['2023年', 10, 2, 12],
    ['增减额'],
  );

  it('is filled in both, and not where they cross: a share of changes says nothing', () => {
    const all = area(0, 0, 4, 5);
    const answers = new Map(planIn(BOTH, all)?.questions.map(({ key, choices }) => [key, choices[0]?.id ?? '']));
    const filled = planIn(BOTH, all, 'native', answers)?.plan.edits.map(a1);
    expect(filled).toEqual(['E2', 'E3', 'B4', 'C4', 'D4']);
  });
});

it('a row that is only called so, among indicators, is one of them', () => {
  const workbook = tableOf(['指标', '指标值', '实际完成值', '偏差度'], ['任务完成率', 95, 90], ['支出执行率', 100, 80]);
  const plan = planIn(workbook, area(0, 0, 3, 4));
  expect(plan?.plan.edits.map(a1)).toEqual(['D2', 'D3']);
  expect(plan?.unexplained).toEqual([]);
});

it('a choice names the rows, and what is missing is a row', () => {
  const several = tableOf(['项目', '合计'], ['年初预算数', 4], ['全年预算数', 5], ['决算数', 3], ['完成率']);
  expect(planIn(several, area(4, 0, 1, 2))?.questions).toMatchObject([
    {
      key: '对比!A5',
      choices: [
        { label: '决算数（第 4 行）÷ 年初预算数（第 2 行）' },
        { label: '决算数（第 4 行）÷ 全年预算数（第 3 行）' },
      ],
    },
  ]);
  const alone = tableOf(['项目', '合计'], ['决算数', 3], ['完成率']);
  expect(planIn(alone, area(2, 0, 1, 2))?.unexplained).toMatchObject([{ missing: '决算数和预算数的行' }]);
});

it('项目支出 beside 基本支出 is an amount, and not the name of the rows', () => {
  const workbook = tableOf(['年度', '基本支出', '项目支出', '项目支出占比'], ['2024年', 12, 3], ['合计', 12, 4]);
  expect(planIn(workbook, area(0, 3, 3, 1))?.plan.edits.map(({ result }) => result)).toEqual([0.75, 1]);
});
