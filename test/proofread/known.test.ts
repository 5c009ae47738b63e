import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proofread, type TextFinding } from '../../src/index';
import { published } from './published';

/** What an auditor found where narrative and tables, or two places of a narrative, contradict each other. */

interface Known {
  readonly id: string;
  readonly class: 'error' | 'rounding' | 'wording';
  readonly kind: string;
}

const knownFindings = (sample: string): Known[] =>
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, `../../samples/${sample}/known-findings.json`), 'utf8'),
  ) as Known[];

/** The known finding, and the finding that tells it: level, code, what stands in the text, without spaces. */
type Told = readonly [id: string, told: string];

const TOLD: Readonly<Record<string, readonly Told[]>> = {
  'luolong-2024': [
    ['000-E02', 'error text/figure 九 0.00万元 → 1.50'],
    ['000-E03', 'error text/rate 九 0.00% → 100.00%'],
    ['000-E04', 'error text/figure 九 0.00万元 → 1.50'],
    ['000-E05', 'error text/parts 九 0.00万元 → 1.50'],
    ['000-E06', 'error text/twice 九 0.00% → 100.00%'],
    ['000-E07', 'error text/figure 十三 887.38万元 → 576.08'],
    ['000-E07', 'error text/figure 十三 514.87万元 → 248.26'],
    ['000-E07', 'error text/rate 十三 58.02% → 43.09%'],
  ],
  'jiyuan-2022': [
    ['003-E02', 'error text/figure 十三 94.45分 → 95.45'],
    // Two counts that may be of two things: the text does not say that it speaks of the indicator.
    ['003-E10', 'warning text/indicator 十三 20个 → 22'],
    ['003-R15', 'warning text/figure-rounding 五 3,241.74万元 → 3241.73'],
  ],
};

/** 3,841.51 and 0.04 against 3,841.54: the three are as the forms print them, whose own check tells the difference. */
const TOLD_OF_FORMS: Readonly<Record<string, readonly string[]>> = { 'jiyuan-2022': ['003-R14'] };

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];
const line = ({ severity, code, section, quote, expected }: TextFinding): string =>
  `${severity} ${code} ${NUMERALS[Number(section)] ?? ''} ${quote.replaceAll(' ', '')} → ${expected}`;

describe.each(Object.keys(TOLD))('%s', (sample) => {
  const told = TOLD[sample] ?? [];
  const known = knownFindings(sample).filter(({ kind }) => /^(?:table-narrative|narrative-internal)$/u.test(kind));

  test('the table has every one of them', () => {
    const listed = new Set([...told.map(([id]) => id), ...(TOLD_OF_FORMS[sample] ?? [])]);
    expect([...listed].sort()).toEqual(known.map(({ id }) => id).sort());
  });

  test.each(told)('%s is told: %s', async (_, words) => {
    const { disclosure, text } = await published(sample);
    expect(proofread(disclosure, text).findings.map(line)).toContain(words);
  });

  test('no other error is told, and none of what rounding explains is one', async () => {
    const { disclosure, text } = await published(sample);
    const errors = proofread(disclosure, text).findings.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(line))).toEqual(
      new Set(told.map(([, words]) => words).filter((words) => words.startsWith('error'))),
    );
    const rounding = known.filter((finding) => finding.class === 'rounding').map(({ id }) => id);
    for (const [id, words] of told) if (rounding.includes(id)) expect(words).not.toMatch(/^error/u);
  });
});
