import { beforeAll, describe, expect, test } from 'vitest';
import { draft, draftText, proofread, readDisclosure, textSentence, type ProofreadReport } from '../../src/index';
import { changed } from '../support/changed';
import { readSample } from '../support/samples';
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

describe('other wordings of the same budget', () => {
  const TEXT = `一、收入支出预算总体情况说明
某局2025年收、支总计均为289.81万元，比2024年预算减少371.11万元，下降56.15%，主要原因是项目减少。
二、收入预算总体情况说明
某中心2025年收入预算总计289.81万元，其中：一般公共预算收入289.81万元；事业收入预算0万元；政府性基金收入0万元。
三、支出预算总体情况说明
某中心2025年支出预算合计289.81万元，其中：基本支出预算219.13万元，占75.61%；项目支出预算70.68万元。
四、财政拨款收入支出预算总体情况说明
某中心2025年财政拨款收入预算289.81万元，财政拨款支出预算289.81万元。
五、一般公共预算支出情况说明
某中心2025年一般公共预算支出预算为289.81万元，主要用于以下方面：一般公共服务（类）支出242.31万元，占83.61%；社会保障和就业（类）支出16.64万元；卫生健康支出15.58万元；住房保障支出15.28万元。
六、一般公共预算基本支出情况说明
某中心2025年一般公共预算基本支出219.13万元，其中：人员经费207.67万元，主要包括：基本工资、津贴补贴；公用经费11.46万元。
七、“三公”经费支出预算情况说明
某局2025年“三公”经费支出预算为0万元。2025年“三公”经费支出预算数比2024年持平。
（一）因公出国（境）费支出预算0万元，与2024年预算持平。该项经费根据批准的计划安排；主要是用于境外招商引资活动。
（二）公务用车购置及运行费支出预算0万元，其中：公务用车运行费0万元，比2024年预算数无增减变化；主要用于公务用车燃料费。公务用车购置费0万元。
（三）公务接待费支出预算0万元，主要用于接待外单位业务指导、工作调研和招商引资等公务往来支出。
八、其他重要事项情况说明
（一）机关运行经费支出情况
某局2025年机关运行经费支出预算11.46万元，主要保障机构正常运转。
（二）政府采购支出情况
2025年政府采购预算安排0万元，其中：政府采购货物预算0万元、政府采购工程预算0万元、政府采购服务预算0万元。
（三）国有资产占用情况
2024年期末，共有车辆0辆，其中：一般公务用车0辆；单价50万元以上通用设备0台（套），单位价值100万元以上专用设备0台（套）。`;

  test('are all understood, and right', async () => {
    const { disclosure, inputs } = await published('chanhe-2025-budget');
    const { counts, findings } = proofread(disclosure, TEXT, inputs);
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ rounding: 0, disagree: 0, unresolved: 0 });
  });

  test.each([
    ['收入预算总计289.81', '收入预算总计289.18', '289.81'],
    ['财政拨款支出预算289.81', '财政拨款支出预算288.81', '289.81'],
    ['卫生健康支出15.58', '卫生健康支出15.85', '15.58'],
    ['经费支出预算11.46', '经费支出预算11.64', '11.46'],
    ['比2024年预算减少', '比2024年预算增加', '减少'],
  ])('%s said as %s is found', async (right, wrong, expected) => {
    const { disclosure, inputs } = await published('chanhe-2025-budget');
    const { findings } = proofread(disclosure, TEXT.replace(right, wrong), inputs);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => finding.expected)).toContain(expected);
  });
});

describe('what there is said to be nothing of', () => {
  const report = async (amount: number | null): Promise<ProofreadReport> => {
    const at = { sheet: '9政府性基金支出预算表', row: 5, column: 5 };
    const workbook = changed(await readSample('chanhe-2025-budget'), [[at, amount]]);
    const text = '八、政府性基金支出预算情况说明\n某局2025年无政府性基金预算拨款安排的支出。';
    return proofread(readDisclosure(workbook), text, new Map());
  };

  test('is right where the form has no amount', async () => {
    const { claims, findings } = await report(null);
    expect(claims.map(({ kind, verdict }) => `${kind} ${verdict}`)).toContain('final agree');
    expect(findings).toEqual([]);
  });

  test('is wrong where it has one', async () => {
    const { findings } = await report(5);
    expect(findings.map(({ quote, expected }) => `${quote} ${expected}`)).toEqual([
      '无政府性基金预算拨款安排的支出 5.00',
    ]);
  });

  test('in a reason it says nothing', async () => {
    const { disclosure } = await published('chanhe-2025-budget');
    const text = '一、收入支出预算总体情况说明\n2025年收入总计289.81万元，主要原因：没有使用政府性基金安排的支出。';
    expect(proofread(disclosure, text).claims.map(({ subject }) => subject)).not.toContain('政府性基金支出');
  });
});
