import { beforeAll, describe, expect, test } from 'vitest';
import { proofread, type Claim, type Disclosure, type ProofreadReport } from '../../src/index';
import { published } from './published';

/** Words of other provinces, other orders and no headings, on the forms of luolong-2024. */

let disclosure: Disclosure;
beforeAll(async () => {
  ({ disclosure } = await published('luolong-2024'));
});

const SPENDING = '三、支出决算情况说明\n';
const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';
const THREE = '九、财政拨款“三公”经费支出决算情况说明\n';

const run = (text: string): ProofreadReport => proofread(disclosure, text, new Map());
const codes = ({ findings }: ProofreadReport) =>
  findings.map(({ code, said, expected }) => `${code} ${said} ${expected}`);
const verdicts = ({ claims }: ProofreadReport) => claims.map(({ kind, verdict }: Claim) => `${kind} ${verdict}`);

describe('right, however it is said', () => {
  test.each([
    ['without any heading', '2024年度收入总计508.19万元，支出总计508.19万元。收入合计508.19万元。'],
    [
      'with 关于 before the heading',
      '二、关于收入决算情况说明\n本年收入合计508.19万元，其中：财政拨款收入508.19万元，占100%。',
    ],
    ['under another number', '八、其他事项\n（一）支出决算情况说明\n支出合计508.19万元。'],
    ['in 元, with separators', `${SPENDING}支出合计5,081,900.00元。`],
    ['in 亿元', `${SPENDING}支出合计0.050819亿元。`],
    [
      'with full-width digits and spaces',
      `${SPENDING}支出合计 ５０８．１９ 万元，其中：基本支出 259.93 万元，占 51.15 ％。`,
    ],
    ['with 由…到…', `${SPENDING}支出合计由2023年度的551.91万元减少到508.19万元，减少43.72万元，下降7.92%。`],
    [
      'with classes named （类）支出',
      `${GENERAL}其中：一般公共服务（类）支出448.64万元，占88.28%；卫生健康支出18.28万元，占3.60%。`,
    ],
    [
      'with the budget compared in words',
      `${GENERAL}1.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为16.53万元，支出决算为16.53万元，完成年初预算的100%，决算数等于年初预算数。`,
    ],
    [
      'with a threshold that is no figure',
      '十二、国有资产占用情况说明\n共有车辆1辆，其中：其他用车1辆。单价100万元（含）以上设备（不含车辆）。',
    ],
    [
      'with items by code and name, without their path',
      `${GENERAL}1. 2210201住房公积金。支出决算16.53万元。\n2. 事业单位离退休支出4.33万元，占0.85%。`,
    ],
    ['with a rate below zero', `${SPENDING}支出合计508.19万，较上年减少43.72万元，增长率为-7.92%。`],
    ['at the last day of the year', '十二、国有资产占用情况说明\n截至2024年12月31日，共有车辆1辆，其中：其他用车1辆。'],
    ['with 预算 alone', `${THREE}“三公”经费支出预算为1.5万元，支出决算为1.5万元，完成预算的100%，与预算持平。`],
  ])('%s', (_, text) => {
    const report = run(text);
    expect(report.findings).toEqual([]);
    expect(report.claims.length).toBeGreaterThan(0);
    expect(report.counts).toMatchObject({ rounding: 0, disagree: 0, unresolved: 0 });
  });
});

describe('wrong, and why', () => {
  test.each([
    ['a figure', `${SPENDING}支出合计508.91万元。`, ['text/figure 508.91 508.19']],
    ['a figure one unit off', `${SPENDING}支出合计508.20万元。`, ['text/figure-rounding 508.20 508.19']],
    ['a share', `${SPENDING}基本支出259.93万元，占51.51%。`, ['text/rate 51.51% 51.15%']],
    ['a year', `${SPENDING}2025年度，支出合计508.19万元。`, ['text/year 2025 2024']],
    ['last year’s number on this year’s figure', `${SPENDING}2023年度，支出合计508.19万元。`, ['text/year 2023 2024']],
    ['an item by its code', `${GENERAL}1. 2210201住房公积金。支出决算16.35万元。`, ['text/figure 16.35 16.53']],
    [
      'the last day of another year',
      '十二、国有资产占用情况说明\n截至2023年12月31日，共有车辆1辆，其中：其他用车1辆。',
      ['text/year 2023 2024'],
    ],
    ['the year compared with', `${SPENDING}与2022年度相比，支出合计持平。`, ['text/year 2022 2023']],
    [
      'a direction against the figures beside it',
      `${SPENDING}支出合计508.19万元，与上年度相比增加43.72万元，下降7.92%。`,
      ['text/direction 增加 减少'],
    ],
    ['a rate against the change beside it', `${SPENDING}支出合计减少43.72万元，下降9.72%。`, ['text/rate 9.72% 7.92%']],
    ['小于 where both are equal', `${THREE}“三公”经费支出决算数小于预算数。`, ['text/equality 小于预算数 两数相等']],
    ['a zero where the form has an amount', `${THREE}“三公”经费支出决算为0.00万元。`, ['text/figure 0.00 1.50']],
    [
      'parts that do not add up',
      '十一、政府采购支出情况说明\n政府采购支出总额100.00万元，其中：政府采购货物支出40.00万元、政府采购工程支出20.00万元、政府采购服务支出50.00万元。',
      ['text/parts 100.00 110.00'],
    ],
    [
      'parts that are not all of it',
      '十一、政府采购支出情况说明\n政府采购支出总额100.00万元，其中：政府采购货物支出40.00万元。',
      ['text/parts-short 100.00 40.00'],
    ],
    [
      'parts a hundredth off',
      '十一、政府采购支出情况说明\n政府采购支出总额100.00万元，其中：政府采购货物支出40.00万元、政府采购工程支出20.00万元、政府采购服务支出40.01万元。',
      ['text/parts-rounding 100.00 100.01'],
    ],
    [
      'a part a hundredth off a total that the form has',
      `${THREE}“三公”经费支出决算1.50万元，其中：因公出国（境）费支出决算0.00万元，公务用车购置及运行费支出决算1.50万元，公务接待费支出决算0.00万元。其中：公务用车购置支出0.00万元，公务用车运行支出1.51万元。`,
      ['text/figure-rounding 1.51 1.50'],
    ],
    [
      'visits without expense',
      `${THREE}公务接待费支出决算0.00万元，国内来访团组3个。`,
      ['text/count-against-amount 3 0'],
    ],
    ['an empty slot', `${SPENDING}支出合计万元，占XX%。`, ['text/unfilled 计万元 ', 'text/unfilled XX ']],
    [
      'an item that is no part',
      `六、一般公共预算财政拨款基本支出决算情况说明\n公用经费9.00万元，主要包括：办公费、印刷费等。`,
      ['text/listed-without-amount 印刷费 '],
    ],
    [
      'an item of another list that has no amount either',
      `六、一般公共预算财政拨款基本支出决算情况说明\n人员经费250.93万元，主要包括：基本工资、取暖费等。`,
      ['text/listed-without-amount 取暖费 '],
    ],
    [
      'one thing said twice',
      `${SPENDING}支出合计年初预算为800.00万元。支出合计年初预算为900.00万元。`,
      ['text/twice 900.00 800.00'],
    ],
    ['section numbers that jump', '一、甲\n二、乙\n四、丙', ['text/numbering 四、 3']],
  ])('%s', (_, text, expected) => {
    expect(codes(run(text))).toEqual(expected);
  });
});

test('one word is read anew in each place: 增加 before a negative number and before a positive one', () => {
  const text = `${SPENDING}支出合计508.19万元，较上年增加-43.72万元，下降7.92%。\n四、一般公共预算财政拨款基本支出决算情况说明\n人员经费250.93万元，与上年度相比增加55.99万元，增长28.72%。`;
  expect(codes(run(text))).toEqual(['text/signed 增加-43.72万元 ']);
});

describe('never counted as checked', () => {
  test('a figure in a reason, one without a subject, and one that nothing else says', () => {
    const text = `${SPENDING}支出合计508.19万元，主要原因是增加专项经费50.00万元。\n十、机关运行经费支出情况说明\n机关运行经费支出9.00万元。\n另有12.00%。`;
    expect(verdicts(run(text))).toEqual(['final agree', 'other unresolved', 'final unresolved', 'other unresolved']);
  });

  test('a figure of something that no label knows, whatever was spoken of before', () => {
    const text =
      '四、财政拨款收入支出决算总体情况说明\n财政拨款收、支总计508.19万元，其中某项结转3.00万元，占0.59%；会议费决算数为2.00万元。';
    expect(verdicts(run(text))).toEqual(['final agree', 'other unresolved', 'share unresolved', 'other unresolved']);
  });

  test('a rate of nothing is a habit, not an error', () => {
    expect(codes(run(`${THREE}公务接待费预算为0.00万元，支出决算为0.00万元，完成预算的100.00%。`))).toEqual([
      'text/rate-without-base 100.00% ',
    ]);
  });

  test('a numbered item that the form does not list', () => {
    expect(verdicts(run(`${GENERAL}2. 某项工作。年初预算6.10万元，支出决算4.33万元，完成年初预算的70.98%。`))).toEqual([
      'other unresolved',
      'other unresolved',
      'completion unresolved',
    ]);
  });

  test('a difference of two rates, of which nobody says which', () => {
    expect(verdicts(run(`${SPENDING}支出合计508.19万元，所占比重比上年下降7.92个百分点。`))).toEqual([
      'final agree',
      'direction unresolved',
      'other unresolved',
    ]);
  });

  test('an empty text states nothing', () => {
    expect(run('')).toEqual({
      claims: [],
      counts: { agree: 0, rounding: 0, disagree: 0, unresolved: 0 },
      findings: [],
    });
  });
});

describe('a text out of a PDF, broken at the end of each printed line', () => {
  const broken = (text: string, width: number): string =>
    text
      .split('\n')
      .map((line) => (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']).join('\n'))
      .join('\n');

  test.each([
    ['luolong-2024', 43],
    ['luolong-2024', 40],
    ['jiyuan-2022', 43],
    ['jiyuan-2022', 40],
    ['jiyuan-2022', 31],
    ['chanhe-2025-budget', 36],
  ])('of %s at %i characters, is read as the whole one', async (sample, width) => {
    const { disclosure: forms, right, inputs } = await published(sample);
    const whole = proofread(forms, right, inputs);
    const report = proofread(forms, broken(right, width), inputs);
    expect(report.counts.disagree).toBe(0);
    // A line that ends where a sentence ends is a paragraph for all that one can see: what it does not name stays 未核对.
    expect(report.counts.agree).toBeGreaterThan(whole.counts.agree * 0.9);
    expect(codes(report)).toEqual(codes(whole));
  });
});
