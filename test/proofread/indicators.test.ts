import { describe, expect, test } from 'vitest';
import { proofread, readDisclosure } from '../../src/index';
import { book, type LiteralRow } from '../support/literals';

/** Counts in the paragraph of a project against the indicators of its self-evaluation table. */

const INDICATORS: readonly LiteralRow[] = [
  ['产出指标', '数量指标', '部门政府网站抽查', '30个', '22个', 10, 9],
  ['产出指标', '数量指标', '电子政务外网', '267条', '267条', 10, 10],
  ['产出指标', '数量指标', '电子政务内网', '156条', '156条', 10, 10],
  ['产出指标', '时效指标', '政府网站检查天数', '5天', '5天', 10, 10],
  ['产出指标', '质量指标', '政府网站合格率', '≥90%', '95%', 10, 10],
];

const workbook = book({
  自评: [
    ['项目支出绩效自评表'],
    ['项目名称', '网站普查服务'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...INDICATORS,
    ['总分', '', '', '', '', 50, 49],
  ],
});

const disclosure = readDisclosure(workbook);
const SECTION = '十三、预算绩效情况说明\n';

/** What is said of the counts of a paragraph: "20 → 22", and how they are judged. */
function judged(paragraph: string): { told: string[]; counts: string[] } {
  const { findings, claims } = proofread(disclosure, `${SECTION}${paragraph}`);
  return {
    told: findings.map(({ code, severity, said, expected }) => `${severity} ${code} ${said} → ${expected}`),
    counts: claims.filter(({ kind }) => kind === 'count').map(({ quote, verdict }) => `${quote} ${verdict}`),
  };
}

describe('a count in the paragraph of a project', () => {
  test('that differs from what was reached is a warning with the cell', () => {
    const text = '网站普查服务项目基本完成，政府网站已逐步减少至20个。';
    expect(judged(text)).toEqual({ told: ['warning text/indicator 20 → 22'], counts: ['20个 disagree'] });
    const [finding] = proofread(disclosure, SECTION + text).findings;
    expect(finding?.cells).toEqual([{ sheet: '自评', row: 3, column: 4 }]);
  });

  test('that agrees is resolved; of several indicators alike the closest one counts', () => {
    const text = '网站普查服务项目完成了政府网站抽查22个，电子政务外网线路267条、电子政务内网线路150条。';
    expect(judged(text)).toEqual({
      told: ['warning text/indicator 150 → 156'],
      counts: ['22个 agree', '267条 agree', '150条 disagree'],
    });
  });

  test.each([
    ['of another thing', '网站普查服务项目的政务新媒体已减少至98个。'],
    ['of what was planned', '网站普查服务项目计划抽查政府网站30个。'],
    ['in another unit', '网站普查服务项目抽查政府网站20家。'],
    ['of days', '网站普查服务项目的政府网站检查用了9天。'],
    ['named in two indicators alike', '网站普查服务项目的电子政务线路100条。'],
    ['before any project is named', '政府网站减少至20个，网站普查服务项目已完成。'],
    ['of a project without a table', '另一个项目的政府网站减少至20个。'],
  ])('%s says nothing', (_, text) => {
    expect(judged(text)).toEqual({ told: [], counts: [] });
  });
});

describe('a character that stands twice', () => {
  const told = (text: string) =>
    proofread(disclosure, text).findings.map(
      ({ code, quote, said, expected }) => `${code} ${quote} ${said} ${expected}`,
    );

  test('where the text has the same words with it once', () => {
    expect(told('完成了示范区下达的目标。\n完成了示示范区下达的目标。')).toEqual(['text/doubled 示示 示示范区 示范区']);
  });

  test.each([
    ['at the seam of two words', '本项目目标明确，本项目绩效明显，项目标准统一。'],
    ['more than once, so on purpose', '完成了示示范区的目标，完成了示示范区的任务，完成了示范区的工作。'],
    ['in a word of two alike', '处处可见，人人参与，形形色色。'],
    ['at the edge of a line', '示示范区\n示范区'],
  ])('%s is none', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
