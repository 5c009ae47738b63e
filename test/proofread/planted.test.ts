import { describe, expect, test } from 'vitest';
import { proofreader, type Claim, type TextFinding } from '../../src/index';
import { published } from './published';

/** One digit, direction or year of a right text is changed, at every place; proofreading must notice. */

interface Planted {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  无差异: '存在差异',
  不存在差异: '存在差异',
  存在差异: '不存在差异',
  持平: '存在差异',
  保持一致: '存在差异',
};

/** Every digit made another one, which differs from place to place; every word of direction or equality turned round. */
function plantedIn({ start, quote, kind }: Claim): Planted[] {
  const opposite = OPPOSITE[quote];
  if (opposite !== undefined) return [{ start, end: start + quote.length, words: opposite }];
  if (kind === 'member') return [];
  return [...quote.matchAll(/\d/gu)].flatMap(({ 0: digit, index }) => {
    const at = start + index;
    const steps = TRIES_ALL ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [(at % 9) + 1];
    return steps.map((step) => ({ start: at, end: at + 1, words: String((Number(digit) + step) % 10) }));
  });
}

/** `npm run planted` makes every digit every other one, which takes minutes. */
const TRIES_ALL = process.env['GONGKAI_PLANT'] === 'all';
const TIMEOUT = TRIES_ALL ? 1_200_000 : 120_000;

/** Changes that leave a true statement: the budget of 2024 for 三公 was 0.00万元 too. */
const STILL_TRUE: Readonly<Record<string, readonly string[]>> = { 'chanhe-2025-budget': ['和政务信息管理局 202【4】'] };

const sign = ({ code, start, said, expected }: TextFinding): string => [code, start, said, expected].join('|');

async function plant(sample: string, withPaper: boolean) {
  const { disclosure, right, inputs } = await published(sample);
  const proofread = proofreader(disclosure, withPaper ? inputs : new Map());
  const { claims, findings } = proofread(right);
  const known = new Set(findings.map(sign));
  const resolved = claims.filter(({ verdict }) => verdict === 'agree' || verdict === 'rounding');
  const planted = resolved.flatMap(plantedIn);
  const missed = planted.filter(({ start, end, words }) => {
    const report = proofread(right.slice(0, start) + words + right.slice(end));
    return report.findings.every((finding) => known.has(sign(finding)));
  });
  return {
    planted: planted.length,
    missed: missed.map(({ start, words }) => `${right.slice(start - 12, start)}【${words}】`),
  };
}

describe.each(['luolong-2024', 'jiyuan-2022', 'chanhe-2025-budget'])('%s', (sample) => {
  test('with the working paper every change is noticed', { timeout: TIMEOUT }, async () => {
    const { planted, missed } = await plant(sample, true);
    expect(planted).toBeGreaterThan(200);
    expect(missed.filter((place) => !STILL_TRUE[sample]?.includes(place))).toEqual([]);
    expect(missed.length).toBeLessThanOrEqual(STILL_TRUE[sample]?.length ?? 0);
  });

  // The last digits of a figure that only a rate bears out stay within what rounding allows: nothing says otherwise.
  test('from the forms and the text alone at least 99 % are', { timeout: TIMEOUT }, async () => {
    const { planted, missed } = await plant(sample, false);
    expect(missed.length / planted, missed.join('\n')).toBeLessThan(0.01);
  });
});
