import { describe, expect, test } from 'vitest';
import { check, readDisclosure, sentence, type Workbook } from '../../../src/index';
import { addressOf, changed, cleanWorkbook, findingsOf, formOf, type Typed } from '../../support/changed';

/** Rules on what stands above the forms. Each breach has a near miss beside it. */

/** The clean workbook with one form's head changed. */
function withHead(
  id: string,
  field: 'department' | 'year' | 'unit' | 'mark',
  typed: Typed,
  workbook = cleanWorkbook,
): Workbook {
  const said = formOf(cleanWorkbook, id).header[field];
  if (!said) throw new Error(`form ${id} states no ${field}`);
  return changed(workbook, [[said.at, typed]]);
}

const ALL = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];

describe('head/department', () => {
  test('the form that names another department is told, with what the others say', () => {
    const found = findingsOf(withHead('04', 'department', '部门：某某市某某大厅'), 'head/department');
    expect(found).toEqual([
      expect.objectContaining({ form: '04', severity: 'warning', expected: '某某市某某局', actual: '某某市某某大厅' }),
    ]);
    expect(found.map(sentence)).toEqual([
      '部门名称写的是“某某市某某大厅”，另外 8 张表写的是“某某市某某局”。请核对后改为一致。',
    ]);
    expect(found[0]?.cells.map(({ sheet, row, column }) => ({ sheet, row, column }))[0]).toEqual(
      formOf(cleanWorkbook, '04').header.department?.at,
    );
  });

  test('spaces and width do not make another department', () => {
    expect(findingsOf(withHead('04', 'department', '部门：  某某市某某局 '), 'head/department')).toEqual([]);
  });

  test('where every form has another name, the most frequent one counts', () => {
    const some = withHead('02', 'department', '部门：乙局', withHead('03', 'department', '部门：丙局'));
    expect(findingsOf(some, 'head/department').map(({ form }) => form)).toEqual(['02', '03']);
  });
});

describe('head/department-label', () => {
  test('部门名称 among 部门 is a note, not another department', () => {
    const workbook = withHead('01', 'department', '部门名称：某某市某某局');
    expect(findingsOf(workbook, 'head/department-label')).toEqual([
      expect.objectContaining({ form: '01', severity: 'note', args: { shown: '部门名称', others: '部门' } }),
    ]);
    expect(findingsOf(workbook, 'head/department')).toEqual([]);
    expect(findingsOf(cleanWorkbook, 'head/department-label')).toEqual([]);
  });
});

describe('head/year', () => {
  test('a form of another year is told', () => {
    expect(findingsOf(withHead('05', 'year', '2023年度'), 'head/year')).toEqual([
      expect.objectContaining({ form: '05', severity: 'warning', expected: '2024', actual: '2023' }),
    ]);
  });

  test('the same year in other words is the same year', () => {
    expect(findingsOf(withHead('05', 'year', '2024 年'), 'head/year')).toEqual([]);
  });
});

describe('head/one-year', () => {
  const titled = (title: string) => changed(cleanWorkbook, [[formOf(cleanWorkbook, '02').recognised.at, title]]);

  test("last year's title over this year's head is told with both places", () => {
    const found = findingsOf(titled('2023年度收入决算表'), 'head/one-year');
    expect(found.map(({ form, args, cells }) => [form, args, cells.length])).toEqual([
      ['02', { years: '2023、2024' }, 2],
    ]);
  });

  test('the same year twice is fine', () => {
    expect(findingsOf(titled('2024年度收入决算表'), 'head/one-year')).toEqual([]);
  });
});

describe('head/unit', () => {
  test('a form in 元 among forms in 万元 is told', () => {
    expect(findingsOf(withHead('09', 'unit', '单位：元'), 'head/unit')).toEqual([
      expect.objectContaining({ form: '09', severity: 'warning', expected: '万元', actual: '元' }),
    ]);
  });

  test('亿元 is a unit, not a missing one', () => {
    for (const said of ['单位：亿元', '金额单位：亿元', '（单位：人民币亿元）']) {
      const workbook = withHead('09', 'unit', said);
      expect(findingsOf(workbook, 'head/unit').map(({ actual }) => actual)).toEqual(['亿元']);
      expect(findingsOf(workbook, 'head/states-unit')).toEqual([]);
      expect(formOf(workbook, '09').unit).toBe('亿元');
    }
  });

  test('金额单位：万元 is 万元', () => {
    expect(findingsOf(withHead('09', 'unit', '金额单位：万元'), 'head/unit')).toEqual([]);
  });
});

describe('head/states-…', () => {
  test.each([
    ['department', 'head/states-department', '这张表没有写部门名称。请在表头补上。'],
    ['year', 'head/states-year', '这张表没有写年度。请在表头补上。'],
    ['unit', 'head/states-unit', '这张表没有写金额单位，现按万元核对。请在表头补上。'],
    ['mark', 'head/states-mark', '这张表没有写表号。请在表头补上。'],
  ] as const)('a form that does not state its %s', (field, code, said) => {
    const found = findingsOf(withHead('03', field, null), code);
    expect(found.map((finding) => [finding.form, finding.severity, sentence(finding)])).toEqual([['03', 'note', said]]);
    expect(findingsOf(cleanWorkbook, code)).toEqual([]);
  });

  test('said once where no form states it', () => {
    const nameless = ALL.reduce((workbook, id) => withHead(id, 'department', null, workbook), cleanWorkbook);
    expect(findingsOf(nameless, 'head/states-department').map((finding) => [finding.form, sentence(finding)])).toEqual([
      ['', '各表都没有写部门名称。请在表头补上。'],
    ]);
    expect(findingsOf(nameless, 'head/department')).toEqual([]);
  });

  test('marks are not missed where most forms have none', () => {
    const few = ALL.slice(2).reduce((workbook, id) => withHead(id, 'mark', null, workbook), cleanWorkbook);
    expect(findingsOf(few, 'head/states-mark')).toEqual([]);
  });
});

describe('head/unit-usual', () => {
  const everywhere = (typed: Typed) =>
    ALL.reduce((workbook, id) => withHead(id, 'unit', typed, workbook), cleanWorkbook);
  const told = (workbook: Workbook) => findingsOf(workbook, 'head/unit-usual');

  test.each([
    ['单位：百万元', '百万元', '万元'],
    ['金额单位：美元', '美元', '万元'],
    ['（金额单位：人民币千万）', '人民币千万', '万元'],
    ['单位：万园', '万园', '万元'],
    ['单位：亿元', '亿元', '亿元'],
  ])('%s on every form is told once, with its words, and not as missing', (typed, shown, assumed) => {
    const workbook = everywhere(typed);
    expect(told(workbook).map((finding) => [finding.form, finding.severity, sentence(finding)])).toEqual([
      [
        '',
        'warning',
        `各表的金额单位写的是“${shown}”，公开表一般以万元或元为单位。请改为万元并换算金额；若只是单位写错，请改正单位。现按${assumed}核对。`,
      ],
    ]);
    expect(told(workbook)[0]?.cells).toHaveLength(9);
    expect(findingsOf(workbook, 'head/states-unit')).toEqual([]);
    expect(findingsOf(workbook, 'head/unit')).toEqual([]);
    expect(findingsOf(workbook, 'head/department')).toEqual([]);
  });

  test.each(['单位：万元', '金额单位：元', '单位：人民币千元'])('%s is usual', (typed) => {
    expect(told(everywhere(typed))).toEqual([]);
  });

  test('a unit among others of most forms is told by head/unit alone; what it does not agree with is not judged', () => {
    const workbook = withHead('01', 'unit', '单位：百万元');
    expect(told(workbook)).toEqual([]);
    expect(findingsOf(workbook, 'head/unit').map(({ form, actual }) => [form, actual])).toEqual([['01', '百万元']]);
    const wrong = changed(workbook, [[addressOf(cleanWorkbook, '01/otherIncome/amount'), 7777]]);
    const report = check(readDisclosure(wrong));
    const errors = report.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors).toEqual(['01/income-sum']);
    expect(report.skipped.map(({ code, reason }) => [code, reason])).toEqual([
      ['01=02/other-income', '公开01表的金额单位写的是“百万元”，不能与其他表换算，请先核对金额单位'],
    ]);
  });

  test('the unit may stand in the cell beside its label', () => {
    const { at } = formOf(cleanWorkbook, '03').header.unit ?? { at: undefined };
    if (!at) throw new Error('form 03 states no unit');
    const beside = changed(cleanWorkbook, [
      [{ ...at, column: at.column - 1 }, '金额单位：'],
      [at, '元'],
    ]);
    expect(readDisclosure(beside).bound.get('03')).toMatchObject({ unit: '元', header: { unit: { at, text: '元' } } });
  });

  test('an organisation after 单位： is a department, no unit', () => {
    const office = readDisclosure(withHead('03', 'unit', '单位：百万公安局')).bound.get('03')?.header;
    expect(office?.unit).toBeUndefined();
  });
});

describe('head/mark and head/mark-standard', () => {
  const marked = (marks: Readonly<Record<string, string>>) =>
    Object.entries(marks).reduce((workbook, [id, mark]) => withHead(id, 'mark', mark, workbook), cleanWorkbook);
  const told = (workbook: Workbook) =>
    ['head/mark', 'head/mark-standard']
      .flatMap((code) => findingsOf(workbook, code))
      .map(({ form, code }) => [form, code]);

  test("another form's mark is wrong on the form it does not belong to", () => {
    const workbook = marked({ '06': '公开05表' });
    expect(told(workbook)).toEqual([['06', 'head/mark']]);
    expect(findingsOf(workbook, 'head/mark').map(sentence)[0]).toMatch(
      /^表号写的是“公开05表”，与“.*”的表号重复或次序不符，标准表样是“公开06表”。/u,
    );
  });

  test('a mark out of the order of 01 to 06 is wrong', () => {
    expect(told(marked({ '03': '公开13表' }))).toEqual([['03', 'head/mark']]);
    expect(told(marked({ '02': '公开04表', '04': '公开02表' }))).toEqual([
      ['02', 'head/mark'],
      ['04', 'head/mark'],
    ]);
  });

  test('the last forms may stand in another order, or after forms we do not know', () => {
    expect(told(marked({ '09': '公开07表', '07': '公开08表', '08': '公开09表' }))).toEqual([]);
    expect(told(marked({ '09': '公开08表', '08': '公开09表' }))).toEqual([]);
    const sichuan = { '05': '公开06表', '06': '公开08表', '09': '公开10表', '07': '公开11表', '08': '公开13表' };
    expect(told(marked(sichuan))).toEqual([]);
  });

  test('one unusual mark, though nothing contradicts it, is a note', () => {
    expect(told(marked({ '09': '公开19表' }))).toEqual([['09', 'head/mark-standard']]);
  });

  test('a form that is not there leaves its mark to another', () => {
    const { sheet } = addressOf(cleanWorkbook, '08/total/subtotal');
    const eight = { sheets: marked({ '09': '公开08表' }).sheets.filter(({ name }) => name !== sheet) };
    expect(readDisclosure(eight).bound.has('08')).toBe(false);
    expect(told(eight)).toEqual([]);
  });
});
