import { describe, expect, it } from 'vitest';
import { budgetForms } from '../../src/forms/budget';
import { finalAccountsForms } from '../../src/forms/finalAccounts';
import type { FormSpec, RowSpec } from '../../src/model/form';
import { plain, word } from '../../src/model/text';

/** The data of the budget forms says one thing only: no word, header or title leads to two places. */

const forms: readonly FormSpec[] = budgetForms;
const all: readonly FormSpec[] = [...finalAccountsForms, ...budgetForms];
const blocks = forms.flatMap((form) => form.blocks.map((block) => ({ form, block, name: `${form.id} ${block.id}` })));
const formsTitled = (title: string): string[] =>
  all.filter(({ titlePattern }) => titlePattern.test(plain(title))).map(({ id }) => id);

const isOfBudget = (id: string): boolean => forms.some((form) => form.id === id);

/** Titles of the same twelve forms in other years and places of Henan, and in other provinces. */
const TITLES: readonly (readonly [id: string, ...titles: string[]])[] = [
  [
    'b01',
    '部门收支预算表',
    '部门收支总体情况表',
    '部门收支预算总表',
    '收支预算总表',
    '部门收支总表',
    '部门预算收支总表',
    '部门收支情况总表',
  ],
  [
    'b02',
    '部门收入预算表',
    '部门收入总体情况表',
    '部门收入预算总表',
    '部门收入总表',
    '收入预算表',
    '部门预算收入总表',
    '部门收入情况表',
  ],
  [
    'b03',
    '部门支出预算表',
    '部门支出总体情况表',
    '部门支出预算总表',
    '部门支出总表',
    '支出预算表',
    '部门预算支出总表',
    '部门支出情况表',
  ],
  [
    'b04',
    '财政拨款收支预算表',
    '财政拨款收支总体情况表',
    '财政拨款收支预算总表',
    '财政拨款收支总表',
    '财政拨款收支情况表',
  ],
  [
    'b05',
    '一般公共预算支出预算表',
    '一般公共预算支出情况表',
    '一般公共预算支出表',
    '一般公共预算财政拨款支出预算表',
    '一般公共预算支出预算表（按功能分类）',
  ],
  [
    'b06',
    '一般公共预算基本支出预算表',
    '一般公共预算基本支出情况表',
    '一般公共预算基本支出表',
    '一般公共预算基本支出预算明细表',
    '一般公共预算基本支出预算表（经济分类）',
  ],
  ['b07', '支出经济分类汇总表', '支出预算经济分类汇总表', '部门支出经济分类预算表', '支出经济分类科目汇总表'],
  [
    'b08',
    '一般公共预算“三公”经费预算表',
    '一般公共预算“三公”经费支出情况表',
    '“三公”经费支出预算表',
    '财政拨款“三公”经费支出表',
  ],
  ['b09', '政府性基金支出预算表', '政府性基金预算支出情况表', '政府性基金预算支出表', '政府性基金预算支出预算表'],
  [
    'b10',
    '国有资本经营支出预算表',
    '国有资本经营预算支出情况表',
    '国有资本经营预算支出表',
    '国有资本经营预算支出预算表',
    '国有资本经营预算表',
  ],
  [
    'b11',
    '行政（事业）单位机构运转经费预算表',
    '机关运行经费预算表',
    '机关（机构）运行经费预算表',
    '机构运转经费预算表',
    '行政（参公）单位机关运行经费预算表',
  ],
  [
    'b12',
    '项目支出预算表',
    '部门项目支出预算表',
    '项目支出情况表',
    '项目支出表',
    '项目支出预算总表',
    '项目支出预算汇总表',
  ],
];

describe('titles', () => {
  it.each(TITLES)('of %s read as its own and as no other of a budget', (id, ...titles) => {
    for (const title of titles) expect(formsTitled(title).filter(isOfBudget), title).toEqual([id]);
  });

  it('are of one form of final accounts at most: then what stands around them tells', () => {
    for (const title of TITLES.flatMap(([, ...titles]) => titles)) {
      expect(formsTitled(title).filter((id) => !isOfBudget(id)).length, title).toBeLessThanOrEqual(1);
    }
  });

  it('are whole: nothing may stand before or behind them', () => {
    for (const { titlePattern, title, id } of forms) {
      const bare = plain(title);
      expect(titlePattern.test(bare), id).toBe(true);
      for (const other of [`某${bare}`, `${bare}说明`, bare.slice(0, -1)])
        expect(titlePattern.test(other), other).toBe(false);
    }
  });

  it('are none of final accounts, nor of tables that are no form', () => {
    for (const { title, id } of finalAccountsForms) expect(formsTitled(title), title).toEqual([id]);
    for (const title of [
      ...['部门（单位）整体绩效目标表', '部门预算项目绩效目标表', '政府采购预算表', '新增资产配置表', '人员支出预算表'],
      ...['对下转移支付预算表', '政府购买服务支出预算表', '一般公共预算项目支出表说明', '部门预算公开表'],
    ]) {
      expect(formsTitled(title), title).toEqual([]);
    }
  });
});

describe('header words', () => {
  it('are there for every token that columns and banners are named by', () => {
    for (const { form, block } of blocks) {
      const used = [...form.neutral, ...block.columns.flatMap(({ tokens }) => tokens.flat())];
      for (const token of used) expect(Object.keys(form.headers), `${form.id} ${token}`).toContain(token);
    }
  });

  it.each(blocks)('lead to one column of $name', ({ block }) => {
    const owners = new Map<string, string>();
    for (const column of block.columns) {
      const name = 'row' in column ? `${column.row}/${column.key}` : column.key;
      for (const key of new Set(column.tokens.map((tokens) => [...tokens].sort().join('+')))) {
        expect(owners.get(key), key).toBeUndefined();
        owners.set(key, name);
      }
    }
  });
});

describe('row words', () => {
  it.each(blocks)('lead to one row of $name, or to a part that stands below its whole', ({ block }) => {
    const rows: readonly RowSpec[] = block.rows;
    for (const under of new Set(rows.map((row) => row.under))) {
      const own = rows.filter((row) => row.under === under);
      const words = own.flatMap((row) => [...new Set(row.words.map(word))]);
      expect(new Set(words).size, String(under)).toBe(words.length);
      expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
    }
  });

  it('the ids, marks and kinds are apart from those of final accounts', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ mark }) => mark)).size).toBe(all.length);
    expect(forms.map(({ kind }) => kind)).toEqual(forms.map(() => 'budget'));
  });
});
