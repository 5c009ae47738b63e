import { describe, expect, test } from 'vitest';
import { readDisclosure, sentence, type CellAddress, type Workbook } from '../../../src/index';
import { addressOf, changed, cleanWorkbook, findingsOf, formOf, subjectAt, type Typed } from '../../support/changed';

/** Rules on subject codes. */

const code = (id: string, subject: string) => subjectAt(cleanWorkbook, id, subject).codeAt;
const recoded = (id: string, subject: string, typed: Typed): Workbook =>
  changed(cleanWorkbook, [[code(id, subject), typed]]);
const told = (workbook: Workbook, rule: string) => findingsOf(workbook, rule).map(({ form, args }) => [form, args]);

/** The clean workbook without some rows, as a person deletes them. */
function without(id: string, subjects: readonly string[]): Workbook {
  const at = subjects.map((subject) => code(id, subject));
  return {
    sheets: cleanWorkbook.sheets.map((sheet) => {
      const rows = new Set(at.filter(({ sheet: name }) => name === sheet.name).map(({ row }) => row - sheet.firstRow));
      return { ...sheet, cells: sheet.cells.filter((_, index) => !rows.has(index)) };
    }),
  };
}

const subjectsOf = (id: string) => formOf(cleanWorkbook, id).rows.flatMap((row) => row.code ?? []);

describe('code/length', () => {
  test('six digits are no functional code, seven are no economic one', () => {
    const found = findingsOf(recoded('05', '2010350', '201035'), 'code/length');
    expect(found.map((finding) => [finding.form, finding.severity, sentence(finding)])).toEqual([
      ['05', 'warning', '“事业运行”的科目编码 201035 有 6 位，应为 3、5、7 位。请核对编码。'],
    ]);
    expect(told(recoded('06', '30107', '3010701'), 'code/length')).toEqual([
      ['06', { code: '3010701', name: '绩效工资', lengths: '3、5' }],
    ]);
  });

  test('a code stored as a number, or with full-width digits, has its length', () => {
    expect(told(recoded('05', '2010350', { value: 2010350, text: '2010350' }), 'code/length')).toEqual([]);
    expect(told(recoded('05', '2010350', '２０１０３５０'), 'code/length')).toEqual([]);
  });
});

describe('code/missing and code/digits', () => {
  test('a subject without its code is told with the one that name and order leave', () => {
    const found = findingsOf(recoded('06', '30228', null), 'code/missing');
    expect(found.map((finding) => [finding.form, finding.expected, sentence(finding)])).toEqual([
      ['06', '30228', '“工会经费”没有科目编码，按名称和次序应为 30228。请补上编码。'],
    ]);
    expect(found[0]?.cells[0]).toMatchObject(code('06', '30228'));
    expect(found[0]?.fix).toEqual({ ...code('06', '30228'), value: '30228' });
    expect(told(recoded('06', '30228', null), 'code/digits')).toEqual([]);
  });

  test('a code of letters is told as such', () => {
    expect(told(recoded('06', '30228', '3O228'), 'code/digits')).toEqual([
      ['06', { shown: '3O228', name: '工会经费', code: '30228' }],
    ]);
    expect(told(recoded('06', '30228', '3O228'), 'code/missing')).toEqual([]);
  });

  test('totals have no code', () => {
    expect(told(cleanWorkbook, 'code/missing')).toEqual([]);
    expect(told(cleanWorkbook, 'code/digits')).toEqual([]);
  });
});

describe('code/shifted', () => {
  const row = (subject: string) => subjectAt(cleanWorkbook, '06', subject);
  const left = (at: CellAddress): CellAddress => ({ ...at, column: at.column - 1 });
  const slid = (subject: string, typed: Typed) =>
    changed(cleanWorkbook, [
      [row(subject).codeAt, null],
      [left(row(subject).codeAt), typed],
    ]);

  test.each(['399', '31013', '302'])('the code %s one column to the left is no amount', (subject) => {
    const found = findingsOf(
      slid(subject, { value: Number(subject), text: subject, numberFormat: 'General' }),
      'code/shifted',
    );
    expect(found.map(({ form, severity, actual, cells }) => [form, severity, actual, cells.length])).toEqual([
      ['06', 'error', subject, 3],
    ]);
    expect(found[0]?.cells[0]).toMatchObject(left(row(subject).codeAt));
    // The code is not missing besides.
    expect(told(slid(subject, Number(subject)), 'code/missing')).toEqual([]);
  });

  test('whatever the number format makes of it', () => {
    expect(findingsOf(slid('399', { value: 399, text: '399.00', numberFormat: '0.00' }), 'code/shifted')).toHaveLength(
      1,
    );
  });

  test('another amount there, or the same number beside a code in place, is an amount', () => {
    expect(findingsOf(slid('399', 398), 'code/shifted')).toEqual([]);
    expect(findingsOf(slid('399', 399.01), 'code/shifted')).toEqual([]);
    expect(findingsOf(changed(cleanWorkbook, [[left(row('399').codeAt), 399]]), 'code/shifted')).toEqual([]);
  });
});

describe('code/parent', () => {
  test('a group that others have and this one lacks', () => {
    const found = findingsOf(without('03', ['20805']), 'code/parent');
    expect(found.map(({ form, severity, expected }) => [form, severity, expected])).toEqual([
      ['03', 'warning', '20805'],
    ]);
    expect(found.map(sentence)[0]).toMatch(/^有下级科目 2080501、.*，却没有上级科目 20805 这一行。/u);
  });

  test('a form that lists no groups, or items only, has that as its layout', () => {
    const groups = subjectsOf('03').filter(({ length }) => length === 5);
    const classes = subjectsOf('03').filter(({ length }) => length === 3);
    expect(told(without('03', groups), 'code/parent')).toEqual([]);
    expect(told(without('03', [...groups, ...classes]), 'code/parent')).toEqual([]);
  });

  test('without groups, an item still needs its class', () => {
    const groups = subjectsOf('03').filter(({ length }) => length === 5);
    expect(findingsOf(without('03', [...groups, '208']), 'code/parent').map(({ expected }) => expected)).toEqual([
      '208',
    ]);
  });

  test('an item of 公开06表 needs its class', () => {
    expect(findingsOf(recoded('06', '303', '399'), 'code/parent').map(({ expected }) => expected)).toEqual(['303']);
  });
});

describe('code/order', () => {
  const swapped = (id: string, one: string, other: string) =>
    changed(cleanWorkbook, [
      [code(id, one), other],
      [code(id, other), one],
    ]);

  test('two subjects the wrong way round', () => {
    expect(told(swapped('05', '2050202', '2050203'), 'code/order')).toEqual([
      ['05', { code: '2050202', previous: '2050203' }],
    ]);
  });

  test('the panels of 公开06表 begin anew: 303 at the left, 302 at the right', () => {
    expect(told(cleanWorkbook, 'code/order')).toEqual([]);
  });
});

describe('code/doubled', () => {
  test('one code on two rows is an error on both', () => {
    const found = findingsOf(recoded('05', '2050203', '2050202'), 'code/doubled');
    expect(found.map(({ form, severity, args, cells }) => [form, severity, args, cells.length])).toEqual([
      ['05', 'error', { code: '2050202', count: 2 }, 2],
    ]);
  });

  test('the same code on several forms, and one name under several codes, are normal', () => {
    expect(told(cleanWorkbook, 'code/doubled')).toEqual([]);
  });
});

describe('code/no-amount', () => {
  const rowOf = (id: string, subject: string, typed: Typed) =>
    changed(
      cleanWorkbook,
      formOf(cleanWorkbook, id).columns.map(({ key }) => [addressOf(cleanWorkbook, `${id}/${subject}/${key}`), typed]),
    );

  test('a listed subject that is blank throughout', () => {
    const found = findingsOf(rowOf('03', '2010350', null), 'code/no-amount');
    expect(found.map((finding) => [finding.form, finding.severity, sentence(finding)])).toEqual([
      ['03', 'note', '科目 2010350 事业运行 各栏都没有金额。没有发生的科目请删去这一行；若应有金额，请填列。'],
    ]);
    expect(findingsOf(rowOf('03', '2010350', '—'), 'code/no-amount')).toHaveLength(1);
  });

  test('a printed 0.00 where zeros are blank is an amount too small to print', () => {
    expect(findingsOf(rowOf('03', '2010350', 0), 'code/no-amount')).toEqual([]);
  });

  test('公开06表 prints all codes of the standard list, an empty form none of its own', () => {
    expect(findingsOf(rowOf('06', '30101', null), 'code/no-amount')).toEqual([]);
    const empty = changed(
      cleanWorkbook,
      [...(readDisclosure(cleanWorkbook).bound.get('08')?.cells.values() ?? [])].map(({ address }) => [address, null]),
    );
    expect(findingsOf(empty, 'code/no-amount')).toEqual([]);
  });
});
