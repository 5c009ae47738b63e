import { beforeAll, describe, expect, test } from 'vitest';
import { check, readDisclosure, sentence, type CheckReport, type Workbook } from '../../src/index';
import { toNumber } from '../../src/model/amount';
import { changed, cleanWorkbook, formOf } from '../support/changed';
import { richDepartment } from '../support/departments';
import { STANDARD_LAYOUT } from '../support/departments/layout';
import { readSample } from '../support/samples';

/** A head that states another unit than its amounts are in is one mistake, not as many as there are equations. */

const IDS = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];

function withUnit(workbook: Workbook, id: string, unit: string): Workbook {
  const said = formOf(workbook, id).header.unit;
  if (!said) throw new Error(`form ${id} states no unit`);
  return changed(workbook, [[said.at, `金额单位：${unit}`]]);
}

/** The department of the clean workbook with all amounts in 元. */
const YUAN = richDepartment(1, { ...STANDARD_LAYOUT, format: '#,##0.00', unit: '元' }).workbook;

/** Apart from the blank totals of a publication, whose values rest on other forms. */
const errors = ({ findings }: CheckReport) =>
  findings.filter(({ severity, kind }) => severity === 'error' && kind !== 'blankTotal');

describe.each(IDS)('元 over form %s in 万元', (id) => {
  const workbook = withUnit(cleanWorkbook, id, '元');
  const report = check(readDisclosure(workbook));

  test('is one error, on the cell of the unit', () => {
    expect(errors(report).map(({ code, form, expected, actual }) => [code, form, expected, actual])).toEqual([
      ['head/unit-amounts', id, '万元', '元'],
    ]);
    expect(errors(report)[0]?.cells).toEqual([
      expect.objectContaining(formOf(workbook, id).header.unit?.at ?? { sheet: 'none' }),
    ]);
    expect(report.findings.map(({ code }) => code)).not.toContain('head/unit');
  });

  test('leaves the form itself checked, and says what is not', () => {
    const clean = check(readDisclosure(cleanWorkbook));
    const reasons = new Set(report.skipped.map(({ reason }) => reason));
    expect(reasons).toContain(`公开${id}表的表头写的是元，金额像是万元，请先核对金额单位`);
    const own = (it: CheckReport) =>
      it.findings.filter(({ form, code }) => form === id && code !== 'head/unit-amounts').map(sentence);
    const before = new Set(own(clean));
    expect(own(report).filter((said) => !before.has(said))).toEqual([]);
    expect(report.outcomes.failed).toBe(clean.outcomes.failed + 1);
    expect(report.outcomes.passed).toBeLessThan(clean.outcomes.passed);
  });
});

test('is said in words, with what to do', () => {
  const [finding] = errors(check(readDisclosure(withUnit(cleanWorkbook, '04', '元'))));
  expect(finding && sentence(finding)).toMatch(
    /^表头写的金额单位是“元”，表内的数却像是万元：与其他表的 \d+ 项勾稽关系按元都不成立，按万元都成立。请核对，把单位改为万元；/u,
  );
});

test('千元 and the reverse, 万元 among 元, are told too', () => {
  expect(errors(check(readDisclosure(withUnit(cleanWorkbook, '03', '千元')))).map(({ code }) => code)).toEqual([
    'head/unit-amounts',
  ]);
  const told = errors(check(readDisclosure(withUnit(YUAN, '04', '万元'))));
  expect(told.map(({ code, expected, actual }) => [code, expected, actual])).toEqual([
    ['head/unit-amounts', '元', '万元'],
  ]);
});

describe('jiyuan-2022', () => {
  let sample: Workbook;
  beforeAll(async () => {
    sample = await readSample('jiyuan-2022');
  });

  test('adds one error only', () => {
    const before = errors(check(readDisclosure(sample))).map(sentence);
    const after = errors(check(readDisclosure(withUnit(sample, '04', '元'))));
    const added = after.filter((finding) => !before.includes(sentence(finding)));
    expect(added.map(({ code, form }) => [code, form])).toEqual([['head/unit-amounts', '04']]);
  });
});

describe('where the numbers do not say so', () => {
  const sheetOf03 = formOf(cleanWorkbook, '03').recognised.sheet;
  const inYuan = (name: string) => (name === sheetOf03 ? YUAN.sheets.find((sheet) => sheet.name === name) : undefined);

  test('a form that is in 元 is compared with the others', () => {
    const report = check(readDisclosure({ sheets: cleanWorkbook.sheets.map((sheet) => inYuan(sheet.name) ?? sheet) }));
    expect(errors(report)).toEqual([]);
    expect(report.findings.map(({ code }) => code)).toContain('head/unit');
    expect(report.skipped.filter(({ reason }) => reason.includes('金额像是'))).toEqual([]);
  });

  test('numbers that agree in no unit stay errors', () => {
    const tripled = [...formOf(cleanWorkbook, '03').cells.values()].flatMap(({ address, content }) =>
      content.kind === 'amount' ? [[address, toNumber(content.amount.value) * 3] as const] : [],
    );
    const report = check(readDisclosure(withUnit(changed(cleanWorkbook, tripled), '03', '元')));
    expect(errors(report).length).toBeGreaterThan(1);
    expect(report.findings.map(({ code }) => code)).not.toContain('head/unit-amounts');
  });
});

describe.each(['b03', 'b12'])('元 over form %s of a budget in 万元', (id) => {
  test('brings no error in the 绩效目标 tables that repeat its amounts', async () => {
    const workbook = await readSample('chanhe-2025-budget');
    const report = check(readDisclosure(withUnit(workbook, id, '元')));
    expect(errors(report).map(({ code, form }) => [code, form])).toEqual([['head/unit-amounts', id]]);
    expect(report.skipped.some(({ code, reason }) => code.startsWith('goals/') && reason.includes('金额单位'))).toBe(
      true,
    );
  });
});
