import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { blankFinding, type Blank } from '../../src/check/blank';
import { judge } from '../../src/check/judge';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { a1, check, planFix, readDisclosure, sentence, type Disclosure, type Finding } from '../../src/index';
import type { Equation } from '../../src/model/equation';
import { bookOf, NO_FORMS, type Printed } from '../support/equations';

const JIYUAN = join(import.meta.dirname, '../../samples/jiyuan-2022/workbook.xlsx');
const SHEET = '一般公共预算财政拨款支出决算表';

const blanks = ({ findings }: ReturnType<typeof check>) => findings.filter(({ kind }) => kind === 'blankTotal');

describe('the blank totals of jiyuan-2022', () => {
  let disclosure: Disclosure;
  let found: readonly Finding[];
  beforeAll(async () => {
    disclosure = readDisclosure(await readWorkbookFile(readFileSync(JIYUAN)));
    found = blanks(check(disclosure));
  });

  test('each has its value, and the equations that give it', () => {
    const told = found.map(({ cells: [cell], expected, args }) => [
      cell && a1(cell),
      expected,
      'equations' in args ? args.equations : [],
    ]);
    expect(told).toEqual([
      ['C7', '3305.34', ['合计 小计 = 下级科目之和', '公开04表一般公共预算本年支出合计 = 公开05表合计']],
      [
        'D7',
        '561.13',
        ['合计 基本支出 = 下级科目之和', '公开05表合计行基本支出 = 公开06表人员经费合计 + 公用经费合计'],
      ],
      ['E7', '2744.21', ['合计 项目支出 = 下级科目之和']],
    ]);
    expect(found.map(sentence)).toContain('公开05表 合计 小计 是空白，按勾稽关系应为 3,305.34。请填列。');
  });

  test('each fix is one edit of that cell', () => {
    expect(found.map((finding) => planFix(disclosure, finding))).toEqual(
      [
        [2, 3305.34, '填列公开05表 合计 小计'] as const,
        [3, 561.13, '填列公开05表 合计 基本支出'] as const,
        [4, 2744.21, '填列公开05表 合计 项目支出'] as const,
      ].map(([column, after, purpose]) => ({
        newSheets: [],
        edits: [{ sheet: SHEET, row: 6, column, before: null, after, purpose }],
      })),
    );
  });

  test('applied to the file they leave nothing blank, no error and nothing more to do', async () => {
    const edits = found.flatMap((finding) => planFix(disclosure, finding)?.edits ?? []);
    const bytes = await writeWorkbookFile(readFileSync(JIYUAN), { newSheets: [], edits });
    const after = readDisclosure(await readWorkbookFile(bytes));
    const report = check(after);
    expect(report.findings.filter(({ severity, form }) => severity === 'error' && form !== '')).toEqual([]);
    expect(found.map((finding) => planFix(after, finding))).toEqual([undefined, undefined, undefined]);
  });
});

describe('the value of a blank cell', () => {
  const finding = (equations: readonly Equation[]) => {
    const [first, ...others] = equations
      .map((it) => judge(it, NO_FORMS))
      .filter((it): it is Blank => it.status === 'blank');
    if (!first) throw new Error('nothing is blank');
    const { args, fix, expected } = blankFinding([first, ...others], NO_FORMS);
    return { value: 'value' in args ? args.value : undefined, fix: fix?.value, expected };
  };
  const book = (amounts: Readonly<Record<string, Printed>>) => bookOf({ 合计: '', ...amounts });

  test('is the sum where there is one equation', () => {
    const { sum } = book({ 甲: '1.00', 乙: '2.5' });
    expect(finding([sum('合计', '甲', '乙')])).toEqual({ value: '3.50', fix: 3.5, expected: '3.50' });
  });

  test('is what another form prints, where the sums explain it', () => {
    const { sum, same } = book({ 甲: '1.00', 乙: '2.00', 他表: '3.01' });
    expect(finding([sum('合计', '甲', '乙'), same('他表', '合计')])).toEqual({
      value: '3.01',
      fix: 3.01,
      expected: '3.01',
    });
  });

  test('is a range where sums differ within rounding, and nothing is proposed', () => {
    const { sum } = book({ 甲: '1.00', 乙: '2.00', 丙: '1.00', 丁: '1.00', 戊: '1.01' });
    expect(finding([sum('合计', '甲', '乙'), sum('合计', '丙', '丁', '戊')])).toEqual({
      value: '3.00～3.01',
      fix: undefined,
      expected: '3.00～3.01',
    });
  });

  test('is the one sum that suits the other, where they differ by as much as rounding may', () => {
    // 3.02 is too much for 甲 + 乙, 3.00 just right for the others: 0.005 for each of three parts and for the total.
    const { sum } = book({ 甲: '1.00', 乙: '2.00', 丙: '1.00', 丁: '1.00', 戊: '1.02' });
    expect(finding([sum('合计', '甲', '乙'), sum('合计', '丙', '丁', '戊')]).value).toBe('3.00');
  });

  test('is unknown where equations contradict each other', () => {
    const { sum, same } = book({ 甲: '1.00', 乙: '2.00', 他表: '9.00', 另表: '8.00' });
    expect(finding([same('他表', '合计'), same('另表', '合计')])).toEqual({
      value: '',
      fix: undefined,
      expected: undefined,
    });
    expect(finding([sum('合计', '甲', '乙'), same('他表', '合计')])).toEqual({
      value: '',
      fix: undefined,
      expected: undefined,
    });
  });

  test('is rounded to what an amount is printed with', () => {
    const { same } = book({ 他表: { text: '33,053.40', unit: '元' } });
    expect(finding([same('他表', '合计')])).toEqual({ value: '3.31', fix: 3.31, expected: '3.31' });
  });

  test('is not told in 元 by a form in 万元, which only confirms it', () => {
    const yuan = (text: string) => ({ text, unit: '元' as const });
    const amounts = { 合计: yuan(''), 他表: '3.31', 甲: yuan('33,000.00'), 乙: yuan('100.00'), 丙: yuan('900.00') };
    const { sum, same } = bookOf(amounts);
    const unknown = { value: '', fix: undefined, expected: undefined };
    expect(finding([same('他表', '合计')])).toEqual(unknown);
    expect(finding([same('他表', '合计'), sum('合计', '甲', '乙')]).value).toBe('33100.00');
    expect(finding([same('他表', '合计'), sum('合计', '甲', '丙')])).toEqual(unknown);
  });
});
