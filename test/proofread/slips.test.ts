import { beforeAll, describe, expect, test } from 'vitest';
import { proofread, textSentence, type Disclosure, type TextFinding } from '../../src/index';
import { published } from './published';

/** What a text shows without, or beside, the figures: words that stand twice, units, stops, empty reasons, names of departments. */

const KINDS: readonly string[] = [
  'repeated',
  'punctuation',
  'noUnit',
  'signed',
  'noStop',
  'department',
  'unit',
  'doubled',
];
const isSlip = ({ kind }: TextFinding) => KINDS.includes(kind);
const told = ({ severity, code, said, expected }: TextFinding): string => `${severity} ${code} ${said} ${expected}`;

describe('the published texts', () => {
  test('have the slips that auditors found, and no other', async () => {
    const { disclosure, text } = await published('luolong-2024');
    expect(proofread(disclosure, text).findings.filter(isSlip).map(told)).toEqual([
      // 000-W14: two sentences without their stop.
      'note text/no-stop 决算数与年初预算数无差异 ',
      'note text/no-stop 决算数与年初预算数无差异 ',
      // 000-W15: three rates with nothing after them.
      'note text/no-stop 增长29.02% ',
      'note text/punctuation %主要 ',
      'note text/punctuation %主要 ',
      // 000-W16: a stop before the brackets.
      'note text/punctuation 。(含调配使用车辆1辆) ',
    ]);
  });

  test.each([
    ['jiyuan-2022', ['warning text/doubled 示示范区 示范区']],
    ['chanhe-2025-budget', []],
  ])('of %s too', async (sample, expected) => {
    const { disclosure, text } = await published(sample);
    expect(proofread(disclosure, text).findings.filter(isSlip).map(told)).toEqual(expected);
  });
});

describe('a text on the forms of luolong-2024', () => {
  let disclosure: Disclosure;
  beforeAll(async () => {
    ({ disclosure } = await published('luolong-2024'));
  });
  const SPENDING = '三、支出决算情况说明\n';
  const findings = (text: string): string[] => proofread(disclosure, SPENDING + text, new Map()).findings.map(told);

  test.each([
    ['a particle twice', '支出合计508.19万元，主要原因是财政资金的的紧张。', ['warning text/repeated 的的 的']],
    ['a word twice', '2024年度支出合计合计508.19万元。', ['warning text/repeated 合计合计 合计']],
    ['a unit twice', '支出合计508.19万元万元。', ['warning text/repeated 万元万元 万元']],
    ['two stops', '支出合计508.19万元。。', ['note text/punctuation 。。 。']],
    ['a comma before a stop', '支出合计508.19万元，。', ['note text/punctuation ，。 ']],
    ['a rate without %', '基本支出259.93万元，占51.15；', ['warning text/no-unit 51.15 ']],
    ['an amount without 万元', '支出合计508.19，其中基本支出259.93万元。', ['warning text/no-unit 508.19 ']],
    ['a growth without %', '支出合计508.19万元，与上年相比减少43.72万元，下降7.92。', ['warning text/no-unit 7.92 ']],
    ['元 for 万元', '支出合计508.19元。', ['error text/unit 508.19元 508.19万元']],
    ['万元 for 元', '支出合计5,081,900.00万元。', ['error text/unit 5,081,900.00万元 5081900.00元']],
    ['亿元 for 万元', '支出合计508.19亿元。', ['error text/unit 508.19亿元 508.19万元']],
    ['增加 with a negative number', '支出合计508.19万元，较上年增加-43.72万元。', ['note text/signed 增加-43.72万元 ']],
    [
      '下降 with a negative rate',
      '支出合计508.19万元，较上年减少43.72万元，下降-7.92%。',
      ['note text/signed 下降-7.92% '],
    ],
    [
      'a reason left empty',
      '支出合计508.19万元，与上年相比减少43.72万元，主要原因是。',
      ['warning text/unfilled 主要原因是 '],
    ],
    [
      'a reason left empty at the end of the text',
      '支出合计508.19万元，与上年相比减少43.72万元，主要原因是',
      ['warning text/unfilled 主要原因是 '],
    ],
    [
      'a slot of the draft left in',
      '支出合计508.19万元，主要原因是【待填：支出合计 主要原因】。',
      ['warning text/unfilled 【待填:支出合计主要原因】 '],
    ],
    ['a sentence without its end', '支出合计508.19万元\n四、其他情况说明', ['note text/no-stop 支出合计508.19万元 ']],
    [
      'another department',
      '洛阳市涧西区政务服务中心2024年度支出合计508.19万元。',
      ['warning text/department 洛阳市涧西区政务服务中心 洛阳市洛龙区政务服务中心'],
    ],
    [
      'parts of a sentence that exceed their whole',
      '会议费共10.00万元，其中：甲会议6.00万元、乙会议5.00万元。',
      ['warning text/parts 10.00 11.00'],
    ],
    [
      'parts of a sentence that fall short of it',
      '会议费共10.00万元，其中：甲会议6.00万元、乙会议3.00万元。',
      ['note text/parts-short 10.00 9.00'],
    ],
    [
      'parts that exceed their whole, of every figure that has the same digits,',
      '会议费共10.00万元，其中：甲会议6.00万元、乙会议5.00万元。\n培训费共10.00万元，其中：丙培训7.00万元、丁培训6.00万元。',
      ['warning text/parts 10.00 11.00', 'warning text/parts 10.00 13.00'],
    ],
  ])('%s is told', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test.each([
    [
      'words that rightly stand twice',
      '以及及时支付，在在职人员中，主要是是否办结，因为为民服务，和和谐社会，其其他支出。',
    ],
    ['a full number and a version', '支出合计508.19万元，其中系统升级到2.15版。'],
    ['a stop inside brackets', '支出合计508.19万元。（四舍五入，存在尾差。）'],
    ['a line broken in the middle of a sentence', '支出合计508.19万元，其中：基本支出\n259.93万元，占51.15%。'],
    ['a reason that is listed below', '支出合计508.19万元，主要原因是：\n1.项目减少。'],
    ['a growth rate below zero', '支出合计508.19万元，增长率为-7.92%。'],
    ['the department', '洛阳市洛龙区政务服务中心2024年度支出合计508.19万元。'],
    ['the department shortened', '洛龙区政务服务中心2024年度支出合计508.19万元。'],
    ['no department', '本部门2024年度支出合计508.19万元。截至2024年年末，支出合计508.19万元。'],
    ['parts that add up', '会议费共10.00万元，其中：甲会议6.00万元、乙会议4.00万元。'],
    ['one part of several', '会议费共10.00万元，其中：甲会议6.00万元。'],
    ['a change beside a part', '会议费共10.00万元，其中：甲会议6.00万元，比上年增加5.00万元；乙会议4.00万元。'],
    ['元 where it is meant', '支出合计5,081,900.00元。'],
  ])('nothing is said of %s', (_, text) => {
    expect(findings(text)).toEqual([]);
  });

  test('the sentences say what to do', () => {
    const [unit] = proofread(disclosure, `${SPENDING}支出合计508.19元。`).findings;
    expect(unit && textSentence(unit)).toBe(
      '支出合计写的是 508.19元，数与表一致而单位不对，应为 508.19万元。请改正单位。',
    );
    const listed = ['5.00', '3.00'].map((last) => `会议费共10.00万元，其中：甲会议6.00万元、乙会议${last}万元。`);
    const sums = proofread(disclosure, SPENDING + listed.join('\n')).findings;
    expect(sums.map(textSentence)).toEqual([
      '这里写的是 10.00，而文中各部分相加是 11.00。请核对合计和各部分。',
      '这里写的是 10.00，文中列出的部分相加是 9.00。没有列出的部分若不是零，请补上；若都是零，请核对这几个数。',
    ]);
  });
});
