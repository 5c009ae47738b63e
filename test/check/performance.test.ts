import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { check, readDisclosure, sentence, type Cell, type Finding, type Sheet } from '../../src/index';
import { shown } from '../../src/model/amount';
import { parseTarget } from '../../src/recognise/performance';

type Value = string | number | null;

const cell = (value: Value): Cell => ({ value, text: value === null ? '' : String(value), numberFormat: 'General' });

/** A project's table as the forms print it, with one fund line and some indicators. */
function table(fund: readonly Value[], indicators: readonly (readonly Value[])[], total: readonly Value[]): Sheet {
  const rows: readonly (readonly Value[])[] = [
    ['项目支出绩效自评表'],
    ['项目名称', '某项目'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', ...fund],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差度', '偏差原因'],
    ...indicators,
    ['总分', null, null, null, null, ...total],
  ];
  return {
    name: '自评',
    visibility: 'visible',
    isProtected: false,
    firstRow: 0,
    firstColumn: 0,
    cells: rows.map((row) => Array.from({ length: 9 }, (_, index) => cell(row[index] ?? null))),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

const performanceOf = (sheet: Sheet) => {
  const report = check(readDisclosure({ sheets: [sheet] }));
  return {
    findings: report.findings.filter(({ code }) => code.startsWith('performance/')),
    skipped: report.skipped.filter(({ code }) => code.startsWith('performance/')),
  };
};
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

const FUND = [5, 5, 1.3, 10, '26.0%', 2.6];
const indicator = (target: string, actual: string, score: Value, deviation: Value, reason: Value = null) => [
  '产出指标',
  '数量指标',
  '某指标',
  target,
  actual,
  90,
  score,
  deviation,
  reason,
];

describe('known errors of the published tables', () => {
  const findingsOf = async (sample: string) =>
    check(readDisclosure(await readWorkbookFile(readFileSync(`samples/${sample}/workbook.xlsx`)))).findings.filter(
      ({ code }) => code.startsWith('performance/'),
    );

  it('finds in jiyuan-2022 the four tables with lost rows and the three wrong deviations, and nothing else', async () => {
    const findings = await findingsOf('jiyuan-2022');
    expect(codes(findings).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      ...Array.from({ length: 3 }, () => 'performance/deviation'),
      ...Array.from({ length: 4 }, () => 'performance/total-score'),
      ...Array.from({ length: 4 }, () => 'performance/total-weight'),
    ]);
    expect(findings.flatMap(({ kind, expected }) => (kind === 'rate' ? [expected] : []))).toEqual([
      '-0.15%',
      '-10.00%',
      '-10.00%',
    ]);
  });

  it('finds in luolong-2024 the three rows that score nothing without a deviation', async () => {
    const findings = await findingsOf('luolong-2024');
    expect(codes(findings)).toEqual(Array.from({ length: 3 }, () => 'performance/zero-score'));
    expect(findings.map(sentence).join()).toContain('免费复印');
  });
});

describe('a rate', () => {
  it('is right when amounts that print so can give it', () => {
    expect(performanceOf(table(FUND, [], [])).findings).toEqual([]);
    expect(performanceOf(table([344.1, 344.1, 344.07, 10, 100, 10], [], [])).findings).toEqual([]);
  });

  it('is wrong otherwise', () => {
    expect(codes(performanceOf(table([5, 5, 1.3, 10, '27.0%', 2.6], [], [])).findings)).toEqual(['performance/rate']);
  });

  it('has nothing to say of a zero budget', () => {
    expect(performanceOf(table([0, 0, 0, 10, '0.00%', 0], [], [])).findings).toEqual([]);
  });
});

describe('a total', () => {
  it('is the sum of the points, and of the possible points', () => {
    const right = table(FUND, [indicator('≥95%', '95%', 90, 0)], [100, 92.6]);
    expect(performanceOf(right).findings).toEqual([]);
    const wrong = table(FUND, [indicator('≥95%', '95%', 90, 0)], [99, 93.6]);
    expect(codes(performanceOf(wrong).findings)).toEqual(['performance/total-weight', 'performance/total-score']);
  });

  it('is not judged where a line has no points, and says so', () => {
    const { findings, skipped } = performanceOf(
      table([5, 5, 1.3, 10, '26.0%', null], [indicator('≥95%', '95%', 90, 0)], [100, 92.6]),
    );
    expect(findings).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['“年度资金总额”没有得分']);
  });
});

describe('a deviation', () => {
  const deviationOf = (target: string, actual: string, deviation: Value) =>
    codes(performanceOf(table(FUND, [indicator(target, actual, 80, deviation, '因')], [])).findings);

  it('is the shortfall over the target, with its sign', () => {
    expect(deviationOf('≥2万次', '1.8万次', '-10.00%')).toEqual([]);
    expect(deviationOf('≥2万次', '1.8万次', '-8.00%')).toEqual(['performance/deviation']);
    expect(deviationOf('204.3万元', '204万元', '0.15%')).toEqual(['performance/deviation']);
    expect(deviationOf('≤20%', '42.27%', 111.35)).toEqual([]);
  });

  it('is not judged where the target was reached, or cannot be compared', () => {
    expect(deviationOf('≥1万次', '1.5万次', '20.00%')).toEqual([]);
    expect(deviationOf('≥5万元', '300元', '1.00%')).toEqual([]);
    expect(deviationOf('效果显著', '95%', '-5.00%')).toEqual([]);
  });
});

describe('no points', () => {
  it('need a deviation or a reason', () => {
    const of = (deviation: Value, reason: Value) =>
      codes(performanceOf(table(FUND, [indicator('≤3万元', '0万元', 0, deviation, reason)], [])).findings);
    expect(of(0, null)).toEqual(['performance/zero-score']);
    expect(of('-100.00%', null)).toEqual([]);
    expect(of(0, '未开展')).toEqual([]);
  });
});

describe('a target', () => {
  it.each([
    ['≥95%', '≥', '95', '%'],
    ['≤5万元', '≤', '5', '万元'],
    ['=100%', '=', '100', '%'],
    ['30人', '=', '30', '人'],
    ['＞7,800m²', '>', '7800', 'm2'],
    ['>=98 %', '≥', '98', '%'],
  ])('%s is comparator, number and unit', (text, comparator, value, unit) => {
    const target = parseTarget(text);
    expect(target && [target.comparator, shown(target.value, 0), target.unit]).toEqual([comparator, value, unit]);
  });

  it.each(['效果显著', '1-10', '2024年12月', '全市前五名', ''])('%s is words', (text) => {
    expect(parseTarget(text)).toBeUndefined();
  });
});
