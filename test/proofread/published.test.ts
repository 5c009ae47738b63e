import { beforeAll, describe, expect, test } from 'vitest';
import { proofread, textSentence, type Claim, type ProofreadReport } from '../../src/index';
import { published, type Published } from './published';

/** What proofreading finds in the published narratives, against what people found in them. */

const NUMERIC: readonly string[] = [
  'final',
  'last',
  'budget',
  'adjusted',
  'change',
  'growth',
  'share',
  'completion',
  'count',
  'score',
  'other',
];
const isNumeric = ({ kind }: Claim) => NUMERIC.includes(kind);

const errorsOf = ({ findings }: ProofreadReport) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ section, quote, code, expected }) => `${section} ${quote.replaceAll(' ', '')} ${code} ${expected}`);

function resolvedShare({ claims }: ProofreadReport): number {
  const numeric = claims.filter(isNumeric);
  return numeric.filter(({ verdict }) => verdict !== 'unresolved').length / numeric.length;
}

describe('luolong-2024', () => {
  let sample: Published;
  let report: ProofreadReport;
  beforeAll(async () => {
    sample = await published('luolong-2024');
    report = proofread(sample.disclosure, sample.text);
  });

  test('the known errors are found, and nothing else is one', () => {
    expect(errorsOf(report)).toEqual([
      '9 0.00万元 text/figure 1.50', // 000-E02
      '9 0.00% text/rate 100.00%', // 000-E03
      '9 0.00% text/twice 100.00%', // 000-E06
      '9 0.00万元 text/figure 1.50', // 000-E04
      '9 0.00万元 text/figure 1.50', // 000-E02, said again
      '9 0.00万元 text/parts 1.50', // 000-E05
      '13 887.38万元 text/figure 576.08', // 000-E07
      '13 514.87万元 text/figure 248.26',
      '13 58.02% text/rate 43.09%',
    ]);
  });

  test('the slots left empty are found, and the subject whose amount the form misplaces', () => {
    expect(report.findings.filter(({ severity }) => severity === 'warning').map(textSentence)).toEqual([
      '公用经费“主要包括”里没有写 劳务费，公开06表有金额。请核对后补上。',
      '“得分分”处没有填写完整。请补上。',
      '“评价等级为”处没有填写完整。请补上。',
    ]);
  });

  test('at least 95 % of the numbers are resolved by the forms and the text alone', () => {
    expect(report.claims.filter(isNumeric)).toHaveLength(128);
    expect(resolvedShare(report)).toBeGreaterThan(0.95);
  });

  test('a claim says where it stands, what it is about and which cells decide it', () => {
    const claim = report.claims.find(({ kind }) => kind === 'growth');
    const { start = 0, end = 0, ...rest } = claim ?? {};
    expect(sample.text.slice(start, end)).toBe('7.92%');
    expect(rest).toMatchObject({ section: '1', subject: '收支总计', verdict: 'agree', said: '7.92%', quote: '7.92%' });
    expect(claim?.cells.length).toBeGreaterThan(0);
  });
});

describe('jiyuan-2022', () => {
  let report: ProofreadReport;
  beforeAll(async () => {
    const { disclosure, text } = await published('jiyuan-2022');
    report = proofread(disclosure, text);
  });

  test('the known error is found, and nothing else is one', () => {
    expect(errorsOf(report)).toEqual(['13 94.45分 text/figure 95.45']); // 003-E02
  });

  test('a copied figure one unit off is a rounding difference; jumps, counts of 自评 tables and doubled characters are seen', () => {
    expect(
      report.findings.filter(({ severity }) => severity !== 'error').map(({ code, said }) => `${code} ${said}`),
    ).toEqual([
      'text/figure-rounding 3241.74', // 003-R15
      'text/numbering 3.', // 003-W05
      'text/indicator 20', // 003-E10
      'text/doubled 示示范区', // 003-W09
    ]);
  });

  test('at least 95 % of the numbers are resolved by the forms and the text alone', () => {
    expect(report.claims.filter(isNumeric)).toHaveLength(116);
    expect(resolvedShare(report)).toBeGreaterThan(0.95);
  });
});

test.each(['luolong-2024', 'jiyuan-2022'])(
  '%s put right: nothing disagrees, with or without the working paper',
  async (name) => {
    const { disclosure, right, inputs } = await published(name);
    for (const known of [inputs, undefined]) {
      const report = proofread(disclosure, right, known);
      expect(errorsOf(report)).toEqual([]);
      expect(report.counts).toMatchObject({ disagree: 0, rounding: 0 });
    }
  },
);
