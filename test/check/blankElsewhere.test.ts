import { beforeAll, describe, expect, test } from 'vitest';
import { a1, check, readDisclosure, sentence, type CheckReport, type Workbook } from '../../src/index';
import { changed, type Typed } from '../support/changed';
import { readSample } from '../support/samples';

/** A cell that must not be blank is zero in no equation; a row that was not recognised may be one that is missed. */

const FORM_01 = '收入支出决算总表';
const FORM_04 = '财政拨款收入支出决算总表';
const FORM_05 = '一般公共预算财政拨款支出决算表';
const FORM_06 = '一般公共预算财政拨款基本支出决算明细表';

let jiyuan: Workbook;
beforeAll(async () => {
  jiyuan = await readSample('jiyuan-2022');
});

const checked = (sheet: string, typed: Readonly<Record<string, Typed>>): CheckReport =>
  check(
    readDisclosure(
      changed(
        jiyuan,
        Object.entries(typed).map(([cell, value]) => [
          { sheet, row: Number(cell.slice(1)) - 1, column: cell.charCodeAt(0) - 65 },
          value,
        ]),
      ),
    ),
  );

/** The errors of the forms, apart from the three blank totals that the publication has itself. */
const errors = ({ findings }: CheckReport) =>
  findings
    .filter(({ severity, form, code }) => severity === 'error' && form !== '' && code !== '05/blank')
    .map(({ code, cells: [cell], fix }) => [code, cell && a1(cell), fix?.value]);

describe('a blank total', () => {
  test('that another total adds up is one error, with the value both leave', () => {
    expect(errors(checked(FORM_01, { C33: null }))).toEqual([['01/blank', 'C33', 3841.54]]);
  });

  test('names the equation in which it is a part', () => {
    const found = checked(FORM_01, { C33: null }).findings.find(({ code }) => code === '01/blank');
    expect(found?.args).toMatchObject({
      equations: expect.arrayContaining(['收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余']) as string[],
    });
  });

  test('leaves wrong what its value does not explain', () => {
    expect(errors(checked(FORM_01, { C33: null, C37: 3999 }))).toContainEqual([
      '01/income-grand-total',
      'C37',
      undefined,
    ]);
  });

  test('counts there as what its own equations leave for it, never as 0.00', () => {
    const { findings } = checked(FORM_01, { C33: null, C37: 3999 });
    const wrong = findings.find(({ code }) => code === '01/income-grand-total');
    expect(wrong && sentence(wrong)).toBe(
      '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余：合计 3,999.00 ≠ 明细之和 3,841.54（空白的“本年收入合计 金额”按 3,841.54 计），差 157.46；尾差最多 0.01。请核对合计与明细。',
    );
  });

  test('beside another blank total leaves unchecked what adds up both', () => {
    // 基本支出 and 项目支出 of the same row are blank as published.
    const report = checked(FORM_05, { C7: 3305.34 });
    expect(errors(report)).toEqual([]);
    const reasons = report.skipped.filter(({ form }) => form === '05').map(({ reason }) => reason);
    expect(reasons).toContain('“合计 基本支出”、“合计 项目支出”是空白，请填列后再核对');
  });

  test('of which nothing tells the value leaves unchecked what adds it up', () => {
    // The sum of its parts and the other form contradict each other.
    const report = checked(FORM_01, { C33: null, C7: 4000 });
    expect(errors(report)).not.toContainEqual(['01/income-grand-total', 'C37', undefined]);
    expect(report.skipped).toContainEqual({
      code: '01/income-grand-total',
      form: '01',
      statement: '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
      reason: '“本年收入合计 金额”是空白，请填列后再核对',
    });
  });

  test('of three panels stands beside its label, and takes no value from the blank total of another form', () => {
    const report = checked(FORM_06, { C33: null });
    expect(errors(report)).toEqual([['06/blank', 'C33', 533.73]]);
    const basic = report.findings.filter(({ code }) => code === '05/blank').map(({ fix }) => fix?.value);
    expect(basic).toEqual([3305.34, 561.13, 2744.21]);
  });
});

describe('a blank in an upper bound', () => {
  const FORM_03 = '支出决算表';

  test('counts as what its own equations leave for it: what that explains is no error', () => {
    // 公开05表 has 3241.73 of 201, which is 公开03表's 201 too, blank now.
    expect(errors(checked(FORM_03, { C8: null }))).toEqual([['03/blank', 'C8', 3241.73]]);
  });
});

describe('a row that another form misses', () => {
  test('is in doubt where a row was not recognised: its amount may be there', () => {
    const report = checked(FORM_04, { D14: '八、社会保障支出' });
    expect(errors(report)).toEqual([]);
    expect(report.skipped.map(({ code, reason }) => [code, reason])).toContainEqual([
      '04=05/class',
      '公开04表有没认出的行“八、社会保障支出”且其中有金额，差额可能由它引起',
    ]);
  });
});
