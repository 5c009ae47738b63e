import { beforeAll, describe, expect, it } from 'vitest';
import {
  check,
  kindsOffered,
  narrowed,
  readDisclosure,
  sentence,
  withKindChosen,
  type Cell,
  type Sheet,
  type Workbook,
} from '../../src/index';
import { withBothKinds } from '../support/bothKinds';
import { amountsOf } from '../support/bindings';
import { BUDGET_TITLES } from '../support/budgets/titles';
import { book, type LiteralRow } from '../support/literals';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

/**
 * "a title may lose or gain words": one that has lost 决算 or 预算 is a title of both publications. Headers, marks, the
 * names of sheets, years and the other tables of the workbook tell which; where nothing does, that is said.
 */

const forms = (workbook: Workbook): string[] => readDisclosure(workbook).forms.map(({ id, sheet }) => `${id} ${sheet}`);

/** 预算 that names no fund. */
const PLANNED = /(?<!一般公共|政府性基金|国有资本经营)预算(?=(?:总|汇总|明细)?表$)/u;
const MARK = /^(?:公开|预算)\d+表$/u;

const withText = (cell: Cell, text: string): Cell => ({ ...cell, value: text === '' ? null : text, text });

/** The titles without 决算 and 预算, no marks, and the sheets named by numbers. */
function withoutKinds(sheets: readonly Sheet[], from = 1): Sheet[] {
  const cellOf = (cell: Cell): Cell => {
    if (typeof cell.value !== 'string') return cell;
    const said = cell.value.trim();
    if (MARK.test(said)) return withText(cell, '');
    return said.endsWith('表') ? withText(cell, said.replace('决算', '').replace(PLANNED, '')) : cell;
  };
  return renamed(sheets, from).map((sheet) => ({ ...sheet, cells: sheet.cells.map((row) => row.map(cellOf)) }));
}

const renamed = (sheets: readonly Sheet[], from = 1): Sheet[] =>
  sheets.map((sheet, index) => ({ ...sheet, name: `Sheet${index + from}` }));

describe('titles that say neither 决算 nor 预算', () => {
  it.each([...FINAL_ACCOUNTS, 'chanhe-2025-budget' as const])('bind all forms of %s', async (sample) => {
    const { sheets } = await readSample(sample);
    const lost = { sheets: withoutKinds(sheets) };
    expect(JSON.stringify(lost.sheets)).not.toMatch(/[支入]决算|收支预算/u);
    expect(amountsOf(lost)).toEqual(amountsOf({ sheets: renamed(sheets) }));
    expect(readDisclosure(lost).unclear).toEqual([]);
  });

  describe('in a workbook of both kinds', () => {
    let both: Workbook;
    let amounts: Record<string, string>;
    beforeAll(async () => {
      both = await withBothKinds();
      amounts = amountsOf(both);
    });

    it.each([
      ['all', 0, 21],
      ['those of the final accounts', 0, 9],
      ['those of the budget', 9, 21],
      ['公开05表', 4, 5],
      ['预算05表', 13, 14],
    ])('%s', (_, first, end) => {
      const before = both.sheets.slice(0, first);
      const lost = withoutKinds(both.sheets.slice(first, end), first + 1);
      const workbook = { sheets: [...before, ...lost, ...both.sheets.slice(end)] };
      expect(amountsOf(workbook)).toEqual(amounts);
    });
  });
});

describe('a form of a budget among the others', () => {
  it.each(BUDGET_TITLES)('is %s under each of its titles', async (id, ...titles) => {
    const { sheets } = await readSample('chanhe-2025-budget');
    const all = readDisclosure({ sheets }).forms;
    const own = all.find((form) => form.id === id);
    for (const title of titles) {
      const cellOf = (cell: Cell): Cell => (cell.text.trim() === own?.title ? withText(cell, title) : cell);
      const titled = sheets.map((sheet) =>
        sheet.name === own?.sheet ? { ...sheet, cells: sheet.cells.map((row) => row.map(cellOf)) } : sheet,
      );
      const found = readDisclosure({ sheets: titled }).forms;
      expect(
        found.map((form) => form.id),
        title,
      ).toEqual(all.map((form) => form.id));
      expect(found.find((form) => form.id === id)?.title).toBe(title);
    }
  });
});

const SPENT: readonly LiteralRow[] = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['', '合计', 12, 7, 5],
  ['201', '一般公共服务支出', 12, 7, 5],
];
const TITLE = '一般公共预算财政拨款支出表';
const appropriations = (amount: string): readonly LiteralRow[] => [
  ['财政拨款收支总表'],
  ['单位：万元'],
  ['收入', '', '支出'],
  ['项目', amount, '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
  ['本年收入合计', 12, '一、一般公共服务支出', 12, 12, '', ''],
  ['收入总计', 12, '支出总计', 12, 12, '', ''],
];

describe('the evidence', () => {
  it('is what the headers say of the amounts', () => {
    expect(forms(book({ 一: appropriations('预算数') }))).toEqual(['b04 一']);
    expect(forms(book({ 一: appropriations('决算数') }))).toEqual(['04 一']);
    expect(forms(book({ 一: appropriations('2024年决算数') }))).toEqual(['04 一']);
  });

  it("is not last year's figure beside this year's", () => {
    const rows: readonly LiteralRow[] = [
      ['科目编码', '科目名称', '2024年决算数', '2025年预算数', '', ''],
      ['', '', '', '合计', '基本支出', '项目支出'],
      ['', '合计', 11, 12, 7, 5],
      ['201', '一般公共服务支出', 11, 12, 7, 5],
    ];
    const planned = book({ 一: [[TITLE], ['单位：万元'], ...rows] });
    expect(forms(planned)).toEqual(['b05 一']);
    expect(amountsOf(planned)).toMatchObject({ 'b05/201/total': '12', 'b05/201/basic': '7' });
  });

  it.each([
    ['the mark', { 一: [['预算05表'], [TITLE], ...SPENT] }, 'b05 一'],
    ['the mark of final accounts', { 一: [['公开05表'], [TITLE], ...SPENT] }, '05 一'],
    ['a line above', { 一: [['2024年度部门决算'], [TITLE], ...SPENT] }, '05 一'],
    ['the name of the sheet', { 部门预算5: [[TITLE], ...SPENT] }, 'b05 部门预算5'],
    ['no fund in the name of the sheet', { 一般公共预算: [['公开05表'], [TITLE], ...SPENT] }, '05 一般公共预算'],
  ])('is %s', (_, sheets: Record<string, readonly LiteralRow[]>, form) => {
    expect(forms(book(sheets))).toEqual([form]);
  });

  it('is the other tables, those of its year first', () => {
    const other = (title: string, year: string): readonly LiteralRow[] => [[title], [`${year}年度`], ...SPENT];
    const [accounts, budget] = ['国有资本经营预算财政拨款支出决算表', '国有资本经营支出预算表'];
    expect(forms(book({ 一: other(accounts, '2024'), 二: other(TITLE, '2024') }))).toContain('05 二');
    expect(forms(book({ 一: other(budget, '2025'), 二: other(TITLE, '2025') }))).toContain('b05 二');
    const both = { 一: other(accounts, '2024'), 二: other(budget, '2025') };
    expect(forms(book({ ...both, 三: other(TITLE, '2024') }))).toContain('05 三');
    expect(forms(book({ ...both, 三: other(TITLE, '2025') }))).toContain('b05 三');
  });
});

describe('without any evidence', () => {
  const workbook = book({ 一: [[TITLE], ...SPENT] });

  it('the form is taken for a budget’s, and that is told', () => {
    const disclosure = readDisclosure(workbook);
    expect(forms(workbook)).toEqual(['b05 一']);
    const told = check(disclosure).findings.filter(({ code }) => code === 'form/kind');
    expect(told.map((finding) => [finding.severity, sentence(finding)])).toEqual([
      [
        'warning',
        '“一般公共预算财政拨款支出表”没有写明是决算还是预算，表头和其他表也看不出来：先按预算05表 一般公共预算支出预算表核对，它也可能是公开05表 一般公共预算财政拨款支出决算表。请在标题里写上“决算”或“预算”。',
      ],
    ]);
  });

  it('the person’s choice decides', () => {
    const disclosure = readDisclosure(workbook);
    expect(kindsOffered(disclosure)).toEqual(['budget', 'finalAccounts']);
    for (const [kind, id] of [
      ['finalAccounts', '05'],
      ['budget', 'b05'],
    ] as const) {
      expect([...narrowed(disclosure, kind).bound.keys()]).toEqual([id]);
      const chosen = withKindChosen(disclosure, kind);
      expect(check(chosen).findings.filter(({ code }) => code === 'form/kind')).toEqual([]);
    }
  });
});
