import { beforeAll, describe, expect, test } from 'vitest';
import { draft, draftText, proofread, textSentence, type ProofreadReport } from '../../src/index';
import { published, type Published } from './published';

/** What proofreading finds in the published narrative of a budget, whose numbers are all right. */

describe('chanhe-2025-budget', () => {
  let sample: Published;
  let report: ProofreadReport;
  beforeAll(async () => {
    sample = await published('chanhe-2025-budget');
    report = proofread(sample.disclosure, sample.text, sample.inputs);
  });

  test('every statement is resolved, and none is contradicted', () => {
    expect(report.counts).toMatchObject({ rounding: 0, disagree: 0, unresolved: 0 });
    expect(report.counts.agree).toBeGreaterThan(70);
  });

  test('the copied use of 因公出国（境）费 is the only finding', () => {
    expect(report.findings.map(textSentence)).toEqual([
      '因公出国（境）费的用途写的是“按规定开支的各类公务接待(含外宾接待)支出”，这是公务接待费的用途，像是照抄了别处。请改写为因公出国（境）费的用途。',
    ]);
    expect(report.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning text/use-of-other']);
  });

  test('from the forms alone at least 95 % of the figures are resolved, and none is contradicted', () => {
    const { claims, counts } = proofread(sample.disclosure, sample.text, new Map());
    const numeric = claims.filter(({ said }) => /\d/u.test(said));
    const resolved = numeric.filter(({ verdict }) => verdict !== 'unresolved');
    expect(resolved.length / numeric.length).toBeGreaterThanOrEqual(0.95);
    expect(counts.disagree).toBe(0);
  });

  test('what is drafted has no finding', () => {
    const { findings, counts } = proofread(
      sample.disclosure,
      draftText(draft(sample.disclosure, sample.inputs)),
      sample.inputs,
    );
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ rounding: 0, disagree: 0, unresolved: 0 });
  });

  test('the end of the year before is 2024, not the year of the budget', () => {
    const wrong = sample.text.replace('2024 年期末', '2025 年期末');
    expect(proofread(sample.disclosure, wrong, sample.inputs).findings.map(({ code }) => code)).toContain('text/year');
  });
});

describe('uses of the three public expenses', () => {
  const findings = async (text: string): Promise<string[]> => {
    const { disclosure } = await published('luolong-2024');
    return proofread(disclosure, `九、财政拨款“三公”经费支出决算情况说明\n${text}`)
      .findings.filter(({ kind }) => kind === 'useOfOther')
      .map(({ quote }) => quote);
  };

  test('are pointed out when they are another item’s, in final accounts too', async () => {
    expect(await findings('公务接待费支出决算0.00万元，主要用于公务用车燃料费、维修费。')).toEqual([
      '公务用车燃料费、维修费',
    ]);
  });

  test.each([
    '因公出国（境）费支出决算0.00万元，主要用于参加境外培训、接待费用等。',
    '公务接待费支出决算0.00万元，主要用于接待国（境）外来访团组。',
    '公务用车运行支出1.50万元，主要用于支付燃油及日常维修。',
    '公务用车购置及运行费支出决算1.50万元，主要用于保障公务接待用车。',
    '公务接待费支出决算0.00万元，主要用于与有关单位交流工作。',
  ])('%s has its own', async (text) => {
    expect(await findings(text)).toEqual([]);
  });
});
