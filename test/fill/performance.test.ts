import { beforeAll, describe, expect, it } from 'vitest';
import { a1, check, planColumns, readDisclosure, type ColumnPlan, type Workbook } from '../../src/index';
import { applied } from '../support/applied';
import { changed } from '../support/changed';
import { book, type LiteralRow } from '../support/literals';
import { readSample } from '../support/samples';

/** A project's table with what is to be filled left blank. */
const table = (...indicators: readonly LiteralRow[]): Workbook =>
  book({
    自评: [
      ['项目支出绩效自评表'],
      ['项目名称', '某项目'],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', 5, 5, 1.3, 10, '', 2.6],
      ['', '其中：财政拨款', 5, '5.00', 1.3, '-', '', '-'],
      ['', '单位资金', 0, 0, 0, '-', '', '-'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差度', '偏差原因'],
      ...indicators,
      ['总分', '', '', '', '', '', ''],
    ],
  });
const indicator = (target: string | number, actual: string | number, score: number | string = 10): LiteralRow => [
  '产出指标',
  '数量指标',
  '某指标',
  target,
  actual,
  45,
  score,
];
const planOf = (workbook: Workbook): ColumnPlan => planColumns(readDisclosure(workbook));
const written = ({ plan }: ColumnPlan): string[] =>
  plan.edits.map(({ after, result, ...at }) => `${a1(at)} ${String(after)} → ${String(result)}`);

describe('a 绩效自评 table', () => {
  const workbook = table(indicator('≥95%', '90%'), indicator('≤5万元', '1.3万元'));

  it('gets its 执行率, the deviations that are determined, and its 总分', () => {
    expect(written(planOf(workbook))).toEqual([
      'G4 =IF(COUNT(E4,D4)<2,"",IF(D4=0,"",ROUND(E4/D4,4))) → 0.26',
      'G5 =IF(OR(COUNT(E5)<1,D5=""),"",IF(VALUE(SUBSTITUTE(D5,",",""))=0,"",ROUND(E5/VALUE(SUBSTITUTE(D5,",","")),4))) → 0.26',
      'G6 =IF(COUNT(E6,D6)<2,"",IF(D6=0,"",ROUND(E6/D6,4))) → ',
      'H8 =IF(OR(E8="",D8=""),"",IF(VALUE(SUBSTITUTE(SUBSTITUTE(D8,"≥",""),"%",""))=0,"",ROUND((VALUE(SUBSTITUTE(E8,"%",""))-VALUE(SUBSTITUTE(SUBSTITUTE(D8,"≥",""),"%","")))/ABS(VALUE(SUBSTITUTE(SUBSTITUTE(D8,"≥",""),"%",""))),4))) → -0.0526',
      'F10 =IF(COUNT(F4,F8:F9)<3,"",ROUND(SUM(F4,F8:F9),2)) → 100',
      'G10 =IF(COUNT(H4,G8:G9)<3,"",ROUND(SUM(H4,G8:G9),2)) → 22.6',
    ]);
  });

  it('is filled once, in a way that the check agrees with', () => {
    const filled = applied(workbook, planOf(workbook).plan);
    expect(planOf(filled).plan.edits).toEqual([]);
    const codes = check(readDisclosure(filled)).findings.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('performance/') && code !== 'performance/total-weight')).toEqual([]);
  });

  it('gets no 得分, and no 总分 of points that are still open', () => {
    const open = table(indicator('≥95%', '95%', ''));
    const { plan } = planOf(open);
    expect(plan.edits.map(a1)).toEqual(['G4', 'G5', 'G6', 'H8', 'F9', 'G9']);
    expect(plan.edits.find((edit) => a1(edit) === 'G9')?.result).toBe('');
    expect(planColumns(readDisclosure(open), 'values').plan.edits.map(a1)).toEqual(['G4', 'G5', 'H8', 'F9']);
  });

  it.each([
    ['≥8000件', '8000件', '0'],
    ['=100%', '90%', '-0.1'],
    ['30人', '27人', '-0.1'],
    ['≥1,000户', '900户', '-0.1'],
    ['100', 90, '-0.1'],
    [100, 90, '-0.1'],
  ])('%s reached by %s deviates by %s', (target, actual, result) => {
    const edit = planOf(table(indicator(target, actual))).plan.edits.find((one) => a1(one) === 'H8');
    expect(String(edit?.result)).toBe(result);
  });

  it.each([
    ['≥95%', '96%'],
    ['≤13%', '7.26%'],
    ['≥95%', '95人'],
    ['显著', '100%'],
    ['1-10', '3%'],
    ['≥0%', '0%'],
  ])('%s reached by %s is left to the county', (target, actual) => {
    expect(planOf(table(indicator(target, actual))).plan.edits.map(a1)).not.toContain('H8');
  });

  it('goes on in points where the other deviations are in points', () => {
    const other = indicator('≥98%', '49%');
    const { plan } = planOf(table(indicator('≥95%', '90%'), [...other, -50]));
    expect(plan.edits.find((edit) => a1(edit) === 'H8')).toMatchObject({ result: -5.26, numberFormat: '0.00' });
  });
});

describe('the tables of luolong-2024', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readSample('luolong-2024');
  });

  it('are filled already', () => {
    expect(planOf(workbook).plan.edits).toEqual([]);
  });

  it('are filled again as they are published where a rate and a total are taken out', () => {
    const sheet = workbook.sheets.find(({ cells }) => cells.some((row) => row.some(({ text }) => text === '58.02%')));
    const places = (sheet?.cells ?? []).flatMap((row, r) =>
      row.flatMap(({ text }, c) => (text === '58.02%' ? [{ row: r, column: c }] : [])),
    );
    const [place] = places;
    if (!sheet || !place) throw new Error('58.02% is not in the sample');
    const at = { sheet: sheet.name, row: place.row + sheet.firstRow, column: place.column + sheet.firstColumn };
    const { plan } = planOf(changed(workbook, [[at, null]]));
    expect(plan.edits).toMatchObject([{ ...at, result: 0.5802, numberFormat: '0.00%' }]);
  });
});
