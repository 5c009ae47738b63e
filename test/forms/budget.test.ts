import { describe, expect, it } from 'vitest';
import { budgetForms } from '../../src/forms/budget';
import { finalAccountsForms } from '../../src/forms/finalAccounts';
import type { FormSpec, RowSpec } from '../../src/model/form';
import { plain, word } from '../../src/model/text';
import { BUDGET_TITLES } from '../support/budgets/titles';

/** The data of the budget forms says one thing only: no word, header or title leads to two places. */

const forms: readonly FormSpec[] = budgetForms;
const all: readonly FormSpec[] = [...finalAccountsForms, ...budgetForms];
const blocks = forms.flatMap((form) => form.blocks.map((block) => ({ form, block, name: `${form.id} ${block.id}` })));
const formsTitled = (title: string): string[] =>
  all.filter(({ titlePattern }) => titlePattern.test(plain(title))).map(({ id }) => id);

const isOfBudget = (id: string): boolean => forms.some((form) => form.id === id);

describe('titles', () => {
  it.each(BUDGET_TITLES)('of %s read as its own and as no other of a budget', (id, ...titles) => {
    for (const title of titles) expect(formsTitled(title).filter(isOfBudget), title).toEqual([id]);
  });

  it('are of one form of final accounts at most: then what stands around them tells', () => {
    for (const title of BUDGET_TITLES.flatMap(([, ...titles]) => titles)) {
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
