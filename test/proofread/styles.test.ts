import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { proofreader, type Claim, type Disclosure, type ProofreadReport, type TextFinding } from '../../src/index';
import { published } from './published';

/**
 * Five narratives in the ways of speaking of other provinces, each for the figures of a sample. The ways are those of
 * published texts; the figures are the sample's, or follow from it.
 */

const textOf = (name: string): string => readFileSync(resolve(import.meta.dirname, `styles/${name}.txt`), 'utf8');
const isNote = ({ severity }: TextFinding) => severity === 'note';
const sign = ({ code, start, said, expected }: TextFinding): string => [code, start, said, expected].join('|');

/** Name, sample, statements resolved from forms and text alone, statements left 未核对. */
const STYLES = [
  ['sichuan', 'luolong-2024', 153, 18],
  ['guangdong', 'luolong-2024', 115, 5],
  ['chongqing', 'luolong-2024', 122, 12],
  ['xinjiang', 'luolong-2024', 149, 1],
  ['gansu', 'jiyuan-2022', 74, 5],
] as const;

describe.each(STYLES)('%s', (name, sample, agree, unresolved) => {
  let disclosure: Disclosure;
  let proofread: (text: string) => ProofreadReport;
  beforeAll(async () => {
    ({ disclosure } = await published(sample));
    proofread = proofreader(disclosure, new Map());
  });

  test('is right: nothing is said against it, and little stays 未核对', () => {
    const { counts, findings } = proofread(textOf(name));
    expect(findings.filter((finding) => !isNote(finding))).toEqual([]);
    expect(counts).toEqual({ agree, rounding: 0, disagree: 0, unresolved });
  });

  test('with the working paper nothing is said against it either', async () => {
    const { inputs } = await published(sample);
    const { counts } = proofreader(disclosure, inputs)(textOf(name));
    expect(counts).toMatchObject({ rounding: 0, disagree: 0 });
    expect(counts.unresolved).toBeLessThanOrEqual(unresolved);
  });

  test('any first digit changed in a statement that was checked is told', () => {
    const right = textOf(name);
    const { claims, findings } = proofread(right);
    const known = new Set(findings.map(sign));
    const places = claims.filter(({ verdict, quote }: Claim) => verdict === 'agree' && /\d/u.test(quote));
    const missed = places.filter(({ start, quote }) => {
      const at = start + quote.search(/\d/u);
      const digit = String((Number(right[at]) + 3) % 10);
      return proofread(right.slice(0, at) + digit + right.slice(at + 1)).findings.every((each) =>
        known.has(sign(each)),
      );
    });
    expect(missed.map(({ start, quote }) => `${right.slice(start - 20, start)}【${quote}】`)).toEqual([]);
  });
});

describe('what these ways of speaking say wrongly', () => {
  let proofread: (text: string) => ProofreadReport;
  beforeAll(async () => {
    const { disclosure } = await published('luolong-2024');
    proofread = proofreader(disclosure, new Map());
  });
  const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';
  const THREE = '九、财政拨款“三公”经费支出决算情况说明\n';
  const ITEM = '卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）';

  test.each([
    [
      'the budget within a completion',
      `${THREE}“三公”经费支出决算为1.50万元，完成全年预算1.60万元的100.0%。`,
      ['error text/figure 1.60 1.50'],
    ],
    [
      'a completion below 100 % beside 大于',
      `${GENERAL}${ITEM}。决算数18.28万元，完成年初预算96.41%，决算数大于预算数。`,
      ['error text/equality 大于预算数 完成率是96.41%，决算数较小'],
    ],
    [
      'how much the budget was exceeded by, against the completion',
      `${GENERAL}${ITEM}。决算数18.28万元，完成年初预算96.41%，决算数小于预算数1.68万元。`,
      ['error text/rate 96.41% 91.58%'],
    ],
    [
      'a difference in percent against the budget',
      `${GENERAL}与年初预算相比，年初预算数827.29万元，决算数508.19万元，预决算差异率-35.87%。`,
      ['error text/rate -35.87% -38.57%'],
    ],
    [
      'the sign of such a difference',
      `${GENERAL}与年初预算相比，年初预算数827.29万元，决算数508.19万元，预决算差异率38.57%。`,
      ['error text/direction 预决算差异率 减少'],
    ],
    ['a rate with one digit', '三、支出决算情况说明\n基本支出259.93万元，占51.2%。', ['error text/rate 51.2% 51.15%']],
  ])('%s is told', (_, text, expected) => {
    const told = proofread(text).findings.map(
      ({ severity, code, said, expected: right }) => `${severity} ${code} ${said} ${right}`,
    );
    expect(told).toEqual(expected);
  });

  test.each([
    [
      'income and expenditure in one sentence',
      '七、政府性基金预算财政拨款支出决算情况说明\n政府性基金预算财政拨款收入0万元，支出0万元，年末结转和结余0万元。',
    ],
    ['a rate with one digit', '三、支出决算情况说明\n基本支出259.93万元，占51.1%。'],
    [
      '同比 after a comparison with the budget',
      `${GENERAL}一般公共预算财政拨款支出508.19万元，较年初预算数减少319.10万元，同比下降7.92%。`,
    ],
    [
      'kinds of vehicles that no label knows',
      '十二、国有资产占用情况说明\n共有车辆1辆，其中：某种用车0辆、其他用车1辆。',
    ],
    ['what remains of one kind of money', `${GENERAL}年末结转和结余5.00万元。`],
  ])('nothing is said of %s', (_, text) => {
    expect(proofread(text).findings).toEqual([]);
  });
});
