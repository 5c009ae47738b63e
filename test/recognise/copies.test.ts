import { describe, expect, it } from 'vitest';
import { check, readDisclosure, sentence, type Workbook } from '../../src/index';
import { amountsOf } from '../support/bindings';
import { book, type LiteralRow } from '../support/literals';

/** A form that stands in the workbook more than once, and one that is printed in parts. */

const HEADERS: readonly LiteralRow[] = [
  ['部门：某某局', '', '2024年度', '', '单位：万元'],
  ['科目编码', '科目名称', '本年支出', '', ''],
  ['', '', '小计', '基本支出', '项目支出'],
];
const form = (title: string, ...rows: readonly LiteralRow[]): readonly LiteralRow[] => [[title], ...HEADERS, ...rows];

const TITLE = '一般公共预算财政拨款支出决算表';
const TOTAL: LiteralRow = ['', '合计', 12, 7, 5];
const CLASS: LiteralRow = ['201', '一般公共服务支出', 12, 7, 5];
const OTHER: LiteralRow = ['208', '社会保障和就业支出', 3, 3, ''];

const sheetsOf = (workbook: Workbook): { bound: string | undefined; copies: string[] } => {
  const { bound, copies } = readDisclosure(workbook);
  return { bound: bound.get('05')?.recognised.sheet, copies: copies.map(({ recognised }) => recognised.sheet) };
};

describe('a form that stands twice', () => {
  it('binds where it has data, and says so', () => {
    const workbook = book({ 空表: form(TITLE, ['', '合计', '', '', '']), 已填: form(TITLE, TOTAL, CLASS) });
    expect(sheetsOf(workbook)).toEqual({ bound: '已填', copies: ['空表'] });
    expect(amountsOf(workbook)['05/total/subtotal']).toBe('12');
    const doubled = check(readDisclosure(workbook)).findings.filter(({ code }) => code === 'form/doubled');
    expect(doubled.map(sentence)).toEqual([
      `公开05表 ${TITLE} 在工作簿里有 2 张，只核对了工作表“已填”里的一张。请删去多余的或改名。`,
    ]);
    expect(doubled[0]?.cells.map(({ sheet }) => sheet)).toEqual(['已填', '空表']);
  });

  it('binds where it is visible', () => {
    const { sheets } = book({ 旧: form(TITLE, TOTAL, CLASS), 新: form(TITLE, TOTAL, CLASS) });
    const workbook = {
      sheets: sheets.map((sheet) => (sheet.name === '旧' ? { ...sheet, visibility: 'hidden' as const } : sheet)),
    };
    expect(sheetsOf(workbook)).toEqual({ bound: '新', copies: ['旧'] });
  });

  it('binds first where nothing tells the copies apart', () => {
    const workbook = book({ 本级: form(TITLE, TOTAL, CLASS), 下属: form(`部门${TITLE}`, TOTAL, CLASS) });
    expect(sheetsOf(workbook)).toEqual({ bound: '本级', copies: ['下属'] });
  });

  it('is no copy under another title: the standard one binds', () => {
    const carried: readonly LiteralRow[] = [
      ['国有资本经营预算财政拨款收入支出决算表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
      ['', '', '', '', '合计', '基本支出', '项目支出', ''],
      ['', '合计', '', 8, 8, '', 8, ''],
    ];
    const spent: readonly LiteralRow[] = form('国有资本经营预算财政拨款支出决算表', ['', '合计', 8, '', 8]);
    const disclosure = readDisclosure(book({ 十一: carried, 十二: spent }));
    const { bound, copies, alike } = disclosure;
    expect(bound.get('08')?.recognised.sheet).toBe('十二');
    expect(copies).toEqual([]);
    expect(alike.map(({ recognised }) => recognised.sheet)).toEqual(['十一']);
    const told = check(disclosure).findings.filter(({ code }) => code === 'form/alike');
    expect(told.map((finding) => [finding.severity, sentence(finding)])).toEqual([
      [
        'warning',
        '工作表“十一”里的“国有资本经营预算财政拨款收入支出决算表”与公开08表 国有资本经营预算财政拨款支出决算表的栏目相同，标题不同；核对的是工作表“十二”里的一张，这一张没有核对。请确认它是另外的表；若是重复的，请删去。',
      ],
    ]);
    expect(told[0]?.cells.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['十一', 0, 0],
      ['十二', 0, 0],
    ]);
  });

  it('is told under another title too, as a note where it has no data', () => {
    const empty = form('一般公共预算支出决算表', ['', '合计', '', '', '']);
    const disclosure = readDisclosure(book({ 一: form(TITLE, TOTAL, CLASS), 二: empty }));
    expect(disclosure.copies).toEqual([]);
    const told = check(disclosure).findings.filter(({ code }) => code === 'form/alike');
    expect(told.map(({ severity, cells: [first] }) => [severity, first?.sheet])).toEqual([['note', '二']]);
  });

  it('is told though it has no title at all', () => {
    const untitled: readonly LiteralRow[] = [...HEADERS.slice(1), TOTAL, CLASS];
    const { bound, alike } = readDisclosure(
      book({ 一: form(TITLE, TOTAL, CLASS), 公开05表: [['公开05表'], ...untitled] }),
    );
    expect(bound.get('05')?.recognised.sheet).toBe('一');
    expect(alike.map(({ recognised }) => recognised.sheet)).toEqual(['公开05表']);
  });
});

describe('a form in parts', () => {
  const half = (title: string, row: LiteralRow) => form(title, row);

  it('is one form with cells on several sheets', () => {
    const workbook = book({ 一: form(TITLE, TOTAL, CLASS), 二: half(`${TITLE}（续表）`, OTHER) });
    const { bound, copies } = readDisclosure(workbook);
    expect(copies).toEqual([]);
    expect([...(bound.get('05')?.cells ?? [])].map(([ref, { address }]) => `${ref} ${address.sheet}`)).toEqual([
      'total/subtotal 一',
      'total/basic 一',
      'total/project 一',
      '201/subtotal 一',
      '201/basic 一',
      '201/project 一',
      '208/subtotal 二',
      '208/basic 二',
      '208/project 二',
    ]);
    expect(bound.get('05')?.rows.map(({ key, panel }) => `${key} ${panel}`)).toEqual(['total 0', '201 0', '208 0']);
  });

  it('goes on below itself on one sheet', () => {
    const workbook = book({ 五: [...form(TITLE, TOTAL, CLASS), ...half(TITLE, OTHER)] });
    expect(readDisclosure(workbook).copies).toEqual([]);
    expect(amountsOf(workbook)).toMatchObject({ '05/201/basic': '7', '05/208/basic': '3' });
  });

  it('may be split by columns', () => {
    const left: readonly LiteralRow[] = [
      [TITLE],
      ['科目编码', '科目名称', '小计', '基本支出'],
      ['', '合计', 12, 7],
      ['201', '', 12, 7],
    ];
    const right: readonly LiteralRow[] = [
      [TITLE],
      ['科目编码', '科目名称', '项目支出'],
      ['', '合计', 5],
      ['201', '', 5],
    ];
    const { bound, copies } = readDisclosure(book({ 左: left, 右: right }));
    expect(copies).toEqual([]);
    expect(bound.get('05')?.rows.map(({ key }) => key)).toEqual(['total', '201']);
    expect(bound.get('05')?.missing).toEqual([]);
  });

  it('has a copy in parts', () => {
    const empty: LiteralRow = ['201', '一般公共服务支出', '', '', ''];
    const workbook = book({
      一: form(TITLE, ['', '合计', '', '', ''], empty),
      二: half(TITLE, ['208', '社会保障和就业支出', '', '', '']),
      三: form(TITLE, TOTAL, CLASS),
      四: half(TITLE, OTHER),
    });
    expect(sheetsOf(workbook)).toEqual({ bound: '三', copies: ['一'] });
    expect(amountsOf(workbook)).toMatchObject({ '05/208/basic': '3' });
  });
});
