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
};

/** Every digit made another one, which differs from place to place; every word of direction or equality turned round. */
function plantedIn({ start, quote, kind }: Claim): Planted[] {
  const opposite = OPPOSITE[quote];
  if (opposite !== undefined) return [{ start, end: start + quote.length, words: opposite }];
  if (kind === 'member') return [];
  return [...quote.matchAll(/\d/gu)].map(({ 0: digit, index }) => {
    const at = start + index;
    // One up is the change hardest to notice; every other place takes another one.
    const step = at % 2 === 0 ? 1 : (at % 9) + 1;
    return { start: at, end: at + 1, words: String((Number(digit) + step) % 10) };
  });
}

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

describe.each(['luolong-2024', 'jiyuan-2022'])('%s', (sample) => {
  test('with the working paper every change is noticed', { timeout: 120_000 }, async () => {
    const { planted, missed } = await plant(sample, true);
    expect(planted).toBeGreaterThan(500);
    expect(missed).toEqual([]);
  });

  test('from the forms and the text alone at least 97 % are', { timeout: 120_000 }, async () => {
    const { planted, missed } = await plant(sample, false);
    expect(missed.length / planted).toBeLessThan(0.03);
  });
});
