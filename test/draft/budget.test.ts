import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  draft,
  draftText,
  draftTitle,
  kindOf,
  narrowed,
  readDisclosure,
  readWording,
  type Disclosure,
  type DraftInputs,
} from '../../src/index';
import { budgetWordings } from '../../src/wordings';
import { withBothKinds } from '../support/bothKinds';
import { readSample } from '../support/samples';

const SAMPLE = 'chanhe-2025-budget';
const inputs: DraftInputs = new Map(
  Object.entries(JSON.parse(readFileSync(`samples/${SAMPLE}/inputs.json`, 'utf8')) as Record<string, string>).map(
    ([slot, value]) => [slot, { value }],
  ),
);

/** Lines without the spaces that the publication puts around numbers. */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s/gu, ''))
    .filter((line) => line !== '');

describe('the draft of chanhe-2025-budget', () => {
  let disclosure: Disclosure;
  beforeAll(async () => {
    disclosure = readDisclosure(await readSample(SAMPLE));
  });

  it('says the ten published sections word for word; only the two known slips are put right', () => {
    // The first two lines are the heading of the part.
    const published = lines(readFileSync(`samples/${SAMPLE}/narrative.txt`, 'utf8')).slice(2);
    const drafted = lines(draftText(draft(disclosure, inputs)));
    const differing = published.flatMap((line, index) => (line === drafted[index] ? [] : [[line, drafted[index]]]));
    expect(drafted).toHaveLength(published.length);
    expect(differing).toHaveLength(2);
    expect(differing[0]?.[0]).toContain('因公出国（境）费0.00万元，主要用于按规定开支的各类公务接待'); // W01
    expect(differing[1]?.[0]).toContain('数量、实效、质量'); // W18
    expect(differing[0]?.[1]).toContain('主要用于单位工作人员公务出国（境）的住宿费、差旅费');
    expect(differing[1]?.[1]).toContain('数量、时效、质量');
    expect(draft(disclosure, inputs).todo).toEqual([]);
  });

  it('asks for what neither forms nor working paper hold, by the columns of the budget paper', () => {
    const labels = draft(disclosure, new Map()).todo.map(({ label }) => label);
    expect(labels).toContain('收支总计 上年预算数');
    expect(labels).toContain('政府采购预算总额 本年预算数');
    expect(labels.some((label) => label.includes('决算'))).toBe(false);
  });

  it('is called after the budget', () => {
    expect(draftTitle(disclosure)).toBe('洛阳市瀍河回族区行政审批和政务信息管理局2025年度部门预算情况说明');
  });
});

it.each(budgetWordings)('the wording of $year names only what there is', ({ source }) => {
  expect(readWording(source, 'budget')).toHaveProperty('wording');
});

it('names of the other kind are mistakes, with their place', () => {
  const read = readWording('名称：试\n---\n一、试\n{机关运行经费}', 'budget');
  expect('errors' in read && read.errors.map(({ line }) => line)).toEqual([4]);
});

describe('a workbook with both kinds', () => {
  it('is drafted as final accounts, or as a budget when asked', async () => {
    const both = readDisclosure(await withBothKinds());
    expect(kindOf(both)).toBe('finalAccounts');
    expect(draftText(draft(both))).toContain('2024年度，收、支总计均为');
    const budget = narrowed(both, 'budget');
    expect(kindOf(budget)).toBe('budget');
    expect(draftText(draft(budget))).toContain('2024年收入总计289.81万元');
  });

  it('takes the budget of the year’s start from the budget, unless it is typed', async () => {
    const both = readDisclosure(await withBothKinds());
    const initial = '一般公共预算财政拨款支出年初预算为';
    expect(draftText(draft(both))).toContain(`${initial}289.81万元`);
    const typed = new Map([['一般公共预算支出.年初预算', { value: '827.29' }]]);
    expect(draftText(draft(both, typed))).toContain(`${initial}827.29万元`);
    // 2210201 住房公积金 is an item of both.
    expect(draftText(draft(both))).toContain('住房公积金（项）。年初预算数为15.28万元，决算数16.53万元');
  });

  it('does not take it from the budget of another year or department', async () => {
    const [both, budget] = await Promise.all([withBothKinds(), readSample(SAMPLE)]);
    const own = both.sheets.slice(0, both.sheets.length - budget.sheets.length);
    const other = readDisclosure({ sheets: [...own, ...budget.sheets] });
    expect(draftText(draft(other))).toContain('【待填：一般公共预算支出 年初预算数】');
  });
});
