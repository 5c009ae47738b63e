import { beforeAll, describe, expect, test } from 'vitest';
import { proofread, textSentence, type Claim, type Disclosure, type TextFinding } from '../../src/index';
import { published, type Published } from './published';

/** Names of functional classes, groups and items against what the forms call them. */

const isName = ({ kind }: TextFinding) => kind === 'name' || kind === 'nameNotListed';
const told = ({ severity, code, quote, said, expected }: TextFinding): string =>
  [severity, code, quote, said, expected].join(' ');

describe.each([
  ['luolong-2024', 9],
  ['jiyuan-2022', 7],
])('the published text of %s', (sample, names) => {
  let text: Published;
  beforeAll(async () => {
    text = await published(sample);
  });

  test('calls every subject as the form does, brackets or not', () => {
    const { claims, findings } = proofread(text.disclosure, text.text);
    const named = claims.filter(({ kind }) => kind === 'name');
    expect(named).toHaveLength(names);
    expect(named.map(({ verdict }) => verdict)).toEqual(named.map(() => 'agree'));
    expect(findings.filter(isName)).toEqual([]);
  });

  test('any other subject’s name in the place of one of them is told, with the form’s name', () => {
    const paths = proofread(text.disclosure, text.right).claims.filter(({ kind }) => kind === 'name');
    for (const { start, quote } of paths) {
      for (const [part, name, mark] of quote.matchAll(/([^（）]+(?:（室）[^（）]+)?)（([类款项])）/gu)) {
        const other = mark === '类' ? '农林水支出' : mark === '款' ? '水利' : '行政单位医疗';
        const at = start + quote.indexOf(part);
        const wrong = text.right.slice(0, at) + `${other}（${mark ?? ''}）` + text.right.slice(at + part.length);
        const findings = proofread(text.disclosure, wrong).findings.filter(isName);
        expect(
          findings.map(({ said }) => said),
          `${quote}: ${name ?? ''}`,
        ).toContain(other);
      }
    }
  });
});

describe('section five of luolong-2024', () => {
  let disclosure: Disclosure;
  beforeAll(async () => {
    ({ disclosure } = await published('luolong-2024'));
  });

  const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';
  const run = (text: string) => proofread(disclosure, GENERAL + text, new Map());
  const findings = (text: string): string[] => run(text).findings.map(told);
  const names = (text: string): string[] =>
    run(text)
      .claims.filter(({ kind }: Claim) => kind === 'name')
      .map(({ verdict }) => verdict);

  test('a wrong item beside the right amount is told with the form’s name and its cell', () => {
    const [finding, ...others] = run(
      '4. 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。决算数 18.28 万元。',
    ).findings;
    expect(others).toEqual([]);
    expect(finding && told(finding)).toBe('error text/name 行政单位医疗 行政单位医疗 事业单位医疗');
    expect(finding && textSentence(finding)).toBe(
      '名称不一致：这里写的是“行政单位医疗”，公开05表上是“事业单位医疗”。请核对后改为一致。',
    );
    const row = disclosure.bound.get('05')?.rows.find(({ key }) => key === '2101102');
    expect(finding?.cells).toEqual([row?.nameAt]);
  });

  test('the amounts beside it are compared with the subject that has them', () => {
    const { claims } = run(
      '1. 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。决算数 18.28 万元，占3.60%。',
    );
    expect(claims.map(({ kind, subject, verdict }) => `${kind} ${subject} ${verdict}`)).toEqual([
      'name 2101102 事业单位医疗 disagree',
      'final 2101102 事业单位医疗 agree',
      'share 2101102 事业单位医疗 agree',
    ]);
  });

  test.each([
    [
      'a wrong group',
      '社会保障和就业支出（类）行政事业单位医疗（款）事业单位离退休（项）。决算数 4.33 万元。',
      ['error text/name 行政事业单位医疗 行政事业单位医疗 行政事业单位养老支出'],
    ],
    [
      'a wrong class',
      '教育支出（类）住房改革支出（款）住房公积金（项）。决算数 16.53 万元。',
      ['error text/name 教育支出 教育支出 住房保障支出'],
    ],
    [
      'a name misspelt',
      '住房保障支出（类）住房改革支出（款）住房公职金（项）。决算数 16.53 万元。',
      ['warning text/name 住房公职金 住房公职金 住房公积金'],
    ],
    [
      'a class that the form does not have beside the amount of one that it has',
      '其中：农林水（类）支出 18.28 万元；社会保障和就业（类）支出 24.74 万元。',
      ['error text/name 农林水 农林水 卫生健康支出'],
    ],
    [
      'the name beside a code',
      '1. 2210201购房补贴。支出决算16.53万元。',
      ['error text/name 购房补贴 购房补贴 住房公积金'],
    ],
    [
      'a class named without its mark, beside the amount of another',
      '主要用于以下方面：社会保障和就业支出24.74万元，占4.87%；医疗健康支出18.28万元，占3.60%。',
      ['warning text/name 医疗健康支出 医疗健康支出 卫生健康支出'],
    ],
    [
      'a numbered item by another name',
      '1.事业单位养老。年初预算6.10万元，支出决算4.33万元。',
      ['warning text/name 事业单位养老 事业单位养老 事业单位离退休'],
    ],
    [
      'an item that no row has the name or the amount of',
      '农林水支出（类）水利（款）防汛（项）。决算数 7.77 万元。',
      ['warning text/name-not-listed 防汛 防汛 '],
    ],
    [
      'an item in the place of one that the text names elsewhere',
      '住房保障支出（类）住房改革支出（款）住房公积金（项）。决算数 16.53 万元。\n住房保障支出（类）住房改革支出（款）购房补贴（项）。决算数 16.53 万元。',
      ['warning text/name-not-listed 购房补贴 购房补贴 '],
    ],
  ])('%s', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test.each([
    ['shortened', '社会保障和就业（类）行政事业单位养老（款）机关事业单位养老保险缴费（项）。决算数 20.41 万元。'],
    ['without brackets', '一般公共服务（类）政府办公厅及相关机构事务（款）事业运行（项）。决算数 448.64 万元。'],
    ['with quotation marks', '“卫生健康支出”（类）“行政事业单位医疗”（款）“事业单位医疗”（项）。决算数 18.28 万元。'],
    ['with 与 for 和', '社会保障与就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）。决算数 4.33 万元。'],
    ['by a former name', '医疗卫生与计划生育支出（类）行政事业单位医疗（款）事业单位医疗（项）。决算数 18.28 万元。'],
    [
      'by a former name of the group',
      '社会保障和就业支出（类）行政事业单位离退休（款）事业单位离退休（项）。决算数4.33 万元。',
    ],
    ['after other words', '主要用于住房保障（类）支出 16.53 万元。'],
    ['with 支出 added', '住房保障支出（类）住房改革支出（款）住房公积金支出（项）。决算数 16.53 万元。'],
  ])('nothing is said of a name %s', (_, text) => {
    expect(names(text)).toEqual(['agree']);
    expect(findings(text)).toEqual([]);
  });

  test('nor of other words beside an amount that no subject has, or that one has which the text names', () => {
    expect(findings('会议费支出3.00万元。')).toEqual([]);
    expect(findings('卫生健康支出18.28万元；某医疗支出18.28万元。')).toEqual([]);
  });

  test('an item that had a budget and no expenditure need not stand in the form', () => {
    const text = '农林水支出（类）水利（款）防汛（项）。年初预算为 7.77 万元，决算数 0.00 万元。';
    expect(findings(text)).toEqual([]);
    expect(names(text)).toEqual(['unresolved']);
  });
});
