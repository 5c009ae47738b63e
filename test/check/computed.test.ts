import { describe, expect, it } from 'vitest';
import { check, readDisclosure, sentence, type Workbook } from '../../src/index';
import { book, type LiteralRow } from '../support/literals';
import { STANDARD } from '../support/layout/options';
import { transform } from '../support/layout/transform';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';
import { changed } from '../support/changed';

/** 公开05表 with columns at its right; two rows of amounts, then what stands in the added columns. */
function withColumns(headers: readonly string[], ...rows: readonly LiteralRow[]): Workbook {
  const amounts: readonly LiteralRow[] = [
    ['', '合计', 1.85, 1.01, 0.84],
    ['201', '一般公共服务支出', 1.84, 1, 0.84],
    ['208', '社会保障和就业支出', 0.01, 0.01, ''],
  ];
  return book({
    支出: [
      ['一般公共预算财政拨款支出决算表'],
      ['部门：某某局', '2024年度', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', ...headers],
      ...amounts.map((row, index) => [...row, ...(rows[index] ?? [])]),
    ],
  });
}

const resultOf = (workbook: Workbook) => {
  const report = check(readDisclosure(workbook));
  const isComputed = ({ code }: { code: string }) => code.startsWith('computed/');
  return {
    findings: report.findings
      .filter(isComputed)
      .map((finding) => `${finding.severity} ${finding.code} ${sentence(finding)}`),
    skipped: report.skipped.filter(isComputed).map(({ statement, reason }) => `${statement} ${reason}`),
    others: report.findings.filter(({ code }) => code.startsWith('form/unknown') || code === 'form/stray-amount'),
  };
};
const CLEAN = { findings: [], skipped: [], others: [] };
const LAST_YEAR = '“上年合计”一列 它不是这张表的标准栏目，工作簿里没有可以对照的表';

describe('columns that agree with their operands', () => {
  it('are right wherever some true amounts give what is printed', () => {
    // 18 351 元 of 18 500 元 print as 1.84 of 1.85 and are 99.19 %.
    expect(resultOf(withColumns(['合计占比'], ['100%'], ['99.19%'], ['0.54%']))).toEqual(CLEAN);
  });

  it('are read with and without a percent sign, as fractions too', () => {
    expect(resultOf(withColumns(['合计占比（%）'], [100], [99.46], [0.54]))).toEqual(CLEAN);
    expect(resultOf(withColumns(['合计占比'], [1], [0.9946], [0.0054]))).toEqual(CLEAN);
  });

  it('say nothing while they are blank, dashed or without a base', () => {
    expect(resultOf(withColumns(['占比']))).toEqual(CLEAN);
    expect(resultOf(withColumns(['合计占比'], ['100%'], ['-'], ['']))).toEqual(CLEAN);
    const { findings } = resultOf(withColumns(['上年合计', '合计增减率'], [0, '100%'], ['', '5%'], ['-', '5%']));
    expect(findings).toEqual([]);
  });
});

describe('columns that disagree with their operands', () => {
  it('are findings with what they should say', () => {
    const { findings } = resultOf(withColumns(['合计占比'], ['100%'], ['90.46%'], ['0.54%']));
    expect(findings).toEqual([
      'error computed/share 公开05表 201 一般公共服务支出 合计占比 写的是 90.46%，按 1.84 ÷ 1.85 应为 99.46%。请核对。',
    ]);
  });

  it('are worth a look only where they are one unit of the last digit off', () => {
    const { findings } = resultOf(withColumns(['上年合计', '合计增减额'], [1.5, 0.35], [1.5, 0.35], [0, 0.01]));
    expect(findings).toEqual([]);
    const off = resultOf(withColumns(['上年合计', '合计增减额'], [1.5, 0.35], [1.5, 0.36], [0, 0.01]));
    expect(off.findings.map((text) => text.slice(0, 24))).toEqual(['warning computed/change ']);
    expect(off.skipped).toEqual([LAST_YEAR]);
  });

  it('are judged in 元 without any rounding', () => {
    const workbook = withColumns(['上年合计', '合计增减额'], [1.5, 0.36], [1.5, 0.34], [0, 0.01]);
    const inYuan = changed(workbook, [[{ sheet: '支出', row: 1, column: 2 }, '单位：元']]);
    expect(resultOf(inYuan).findings.map((text) => text.slice(0, 5))).toEqual(['error']);
  });

  it('are not judged where the words leave a choice that the figures do not settle', () => {
    expect(resultOf(withColumns(['占比'], ['100%'], ['90.46%'], ['0.54%']))).toEqual({
      ...CLEAN,
      skipped: ['“占比”一列 列名没有写明用哪两个数计算，现有的数也不全与其中一种相符'],
    });
    expect(resultOf(withColumns(['占比'], ['100%'], ['99.46%'], ['0.54%']))).toEqual(CLEAN);
  });

  it('are not judged where nothing says what they are computed from', () => {
    expect(resultOf(withColumns(['增减率'], ['1%'])).skipped).toEqual([
      '“增减率”一列 没有找到本年和上年（或决算和预算）的列',
    ]);
  });
});

describe.each(FINAL_ACCOUNTS)('%s with columns beside its own', (sample) => {
  it.each(['share', 'former', 'years', 'budget', 'nested'] as const)(
    '%s: the rules find what they found',
    async (beside) => {
      const workbook = await readSample(sample);
      const findings = (made: Workbook) =>
        check(readDisclosure(made)).findings.map((finding) => `${finding.severity} ${sentence(finding)}`);
      const before = findings(transform(workbook, STANDARD).workbook);
      expect(findings(transform(workbook, { ...STANDARD, beside }).workbook)).toEqual(before);
    },
  );
});

describe('every rate of a filled column', () => {
  const right = withColumns(['上年合计', '合计增减额', '合计增减率', '合计占比']);
  const rates: readonly (readonly [number, number | string])[] = [
    [6, 0.35],
    [7, '23.33%'],
    [8, '100.00%'],
  ];
  const filled = changed(right, [
    [{ sheet: '支出', row: 3, column: 5 }, 1.5],
    ...rates.map(([column, value]) => [{ sheet: '支出', row: 3, column }, value] as const),
  ]);

  it('is right as it is', () => {
    expect(resultOf(filled).findings).toEqual([]);
  });

  it.each([
    [6, 0.45, 'computed/change'],
    [7, '24.90%', 'computed/growth'],
    [8, '98.00%', 'computed/share'],
    // An operand moved beyond its rounding is noticed by each column that rests on it.
    [5, 1.7, 'computed/change,computed/growth'],
  ])('is found out in column %i', (column, value, codes) => {
    const moved = changed(filled, [[{ sheet: '支出', row: 3, column }, value]]);
    expect(
      resultOf(moved)
        .findings.map((text) => text.split(' ')[1])
        .join(),
    ).toBe(codes);
  });
});
