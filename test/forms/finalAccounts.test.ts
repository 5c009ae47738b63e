import { describe, expect, it } from 'vitest';
import { finalAccountsForms } from '../../src/forms/finalAccounts';
import { ROW_HEADER_TOKENS, type BlockSpec, type FormSpec, type RowSpec } from '../../src/model/form';
import { plain, word } from '../../src/model/text';
import { TITLES } from '../support/layout/options';
import { FORM_IDS } from '../support/printed/names';

/** The form data says one thing only: no word, header or title leads to two places. */

const forms: readonly FormSpec[] = finalAccountsForms;
const blocks = forms.flatMap((form) => form.blocks.map((block) => ({ form, block, name: `${form.id} ${block.id}` })));

/** Pairs of members that share something. */
function sharing<T>(
  members: readonly T[],
  of: (member: T) => readonly string[],
  name: (member: T) => string,
): string[] {
  const owners = new Map<string, string>();
  return members.flatMap((member) =>
    [...new Set(of(member))].flatMap((thing) => {
      const owner = owners.get(thing);
      owners.set(thing, name(member));
      return owner === undefined ? [] : [`${thing}: ${owner} and ${name(member)}`];
    }),
  );
}

describe('titles', () => {
  it('read as their own form and as no other', () => {
    for (const id of FORM_IDS) {
      for (const title of TITLES[id]) {
        const matching = forms.filter(({ titlePattern }) => titlePattern.test(plain(title)));
        expect(
          matching.map((form) => form.id),
          title,
        ).toEqual([id]);
      }
    }
  });

  it('are whole: nothing may stand before or behind them', () => {
    for (const { titlePattern, title, id } of forms) {
      const bare = plain(title);
      expect(titlePattern.test(bare), id).toBe(true);
      for (const other of [`某${bare}`, `${bare}说明`, bare.slice(1), bare.slice(0, -1)]) {
        expect(titlePattern.test(other), other).toBe(false);
      }
    }
  });

  it('are none of a budget', () => {
    for (const title of [
      '部门收支预算表',
      '部门收入预算表',
      '部门支出预算表',
      '财政拨款收支预算表',
      '一般公共预算支出预算表',
      '一般公共预算基本支出预算表',
      '一般公共预算三公经费预算表',
      '政府性基金支出预算表',
      '国有资本经营支出预算表',
    ]) {
      expect(
        forms.filter(({ titlePattern }) => titlePattern.test(title)),
        title,
      ).toEqual([]);
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

  it('name every row-naming column that a block of that kind needs', () => {
    const needed: Readonly<Record<BlockSpec['kind'], readonly string[]>> = {
      labelled: [ROW_HEADER_TOKENS.label],
      subjects: [ROW_HEADER_TOKENS.code, ROW_HEADER_TOKENS.name, ROW_HEADER_TOKENS.label],
      cross: [],
    };
    for (const { form, block } of blocks) {
      for (const token of needed[block.kind]) expect(Object.keys(form.headers), form.id).toContain(token);
    }
  });

  it.each(blocks)('lead to one column of $name', ({ block }) => {
    const key = (tokens: readonly string[]) => [...tokens].sort().join('+');
    const named = (column: (typeof block.columns)[number]) =>
      'row' in column ? `${column.row}/${column.key}` : column.key;
    expect(sharing([...block.columns], ({ tokens }) => tokens.map(key), named)).toEqual([]);
  });
});

describe('row words', () => {
  it.each(blocks)('lead to one row of $name, or to a part that stands below its whole', ({ block }) => {
    const rows: readonly RowSpec[] = block.rows;
    const top = rows.filter(({ under }) => under === undefined);
    const words = ({ words: said }: RowSpec) => said.map(word);
    expect(sharing(top, words, ({ key }) => key)).toEqual([]);
    for (const parent of new Set(rows.flatMap(({ under }) => under ?? []))) {
      expect(top.map(({ key }) => key)).toContain(parent);
      expect(
        sharing(
          rows.filter(({ under }) => under === parent),
          words,
          ({ key }) => key,
        ),
      ).toEqual([]);
    }
  });

  it.each(blocks)('keep the keys of $name apart', ({ block }) => {
    const keys = block.rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('blocks', () => {
  it('that stand instead of another, and aliases, name what is there', () => {
    for (const { form, block } of blocks) {
      if (block.kind === 'labelled' && block.insteadOf !== undefined) {
        expect(form.blocks.map(({ id }) => id)).toContain(block.insteadOf);
      }
      if (block.kind !== 'subjects') continue;
      for (const { row, column, as } of block.aliases ?? []) {
        expect(block.rows.map(({ key }) => key)).toEqual(expect.arrayContaining([row, as.row]));
        expect(block.columns.map(({ key }) => key)).toEqual(expect.arrayContaining([column, as.column]));
      }
    }
  });
});
