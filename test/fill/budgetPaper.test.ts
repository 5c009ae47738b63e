import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import {
  EMPTY_CELL,
  draft,
  draftText,
  isEmptyPlan,
  narrowed,
  planFill,
  readDisclosure,
  readInputs,
  readLastYear,
  type CellEdit,
  type Disclosure,
  type DraftInputs,
  type EditPlan,
  type Sheet,
  type Workbook,
} from '../../src/index';
import { withBothKinds } from '../support/bothKinds';
import { changed } from '../support/changed';
import { readSample } from '../support/samples';

const SAMPLE = 'chanhe-2025-budget';
const SHEET = '预算情况说明底稿';
const bytes = readFileSync(`samples/${SAMPLE}/workbook.xlsx`);
const published: DraftInputs = new Map(
  Object.entries(JSON.parse(readFileSync(`samples/${SAMPLE}/inputs.json`, 'utf8')) as Record<string, string>).map(
    ([slot, value]) => [slot, { value }],
  ),
);

const editAt = (plan: EditPlan, name: string, heading: string): CellEdit | undefined => {
  const column = plan.edits.find(({ row, after }) => row === 2 && after === heading)?.column;
  const row = plan.edits.findLast((edit) => edit.column === 0 && String(edit.after).trim() === name)?.row;
  return plan.edits.find((edit) => edit.row === row && edit.column === column);
};

describe('the working paper of chanhe-2025-budget', () => {
  let disclosure: Disclosure;
  let plan: EditPlan;
  let filled: Disclosure;
  beforeAll(async () => {
    disclosure = readDisclosure(await readSample(SAMPLE));
    plan = planFill(disclosure, published);
    filled = readDisclosure(await readWorkbookFile(await writeWorkbookFile(bytes, plan)));
  });

  it('is a sheet of its own with the columns of a budget', () => {
    expect(plan.newSheets.map(({ name }) => name)).toEqual([SHEET]);
    const headings = plan.edits.filter(({ row }) => row === 2).map(({ after }) => after);
    expect(headings).toEqual(['项目', '本年预算数', '上年预算数', '增减额', '增减率', '占比', '主要原因（文字）']);
  });

  it('links this year to the forms and computes what the publication prints', () => {
    expect(editAt(plan, '收支总计', '本年预算数')).toMatchObject({
      after: "=N('1部门收支预算表'!B37)",
      result: 289.81,
    });
    expect(editAt(plan, '收支总计', '增减额')?.result).toBe(-371.11);
    expect(editAt(plan, '收支总计', '增减率')?.result).toBe(-0.5615);
    expect(editAt(plan, '一般公共预算基本支出', '占比')?.result).toBe(0.7561);
    expect(editAt(plan, '人员经费', '占比')?.result).toBe(0.9477);
    expect(editAt(plan, '公用经费', '占比')?.result).toBe(0.0523);
    expect(editAt(plan, '三公经费', '增减率')?.result).toBe('');
  });

  it('reads back as it was typed, drafts the same text, and is not made twice', () => {
    const typed = readInputs(filled);
    expect(Object.fromEntries([...typed].map(([slot, { value }]) => [slot, value]))).toEqual(
      Object.fromEntries([...published].map(([slot, { value }]) => [slot, value])),
    );
    expect(draftText(draft(filled))).toBe(draftText(draft(disclosure, published)));
    expect(isEmptyPlan(planFill(filled))).toBe(true);
  });

  it('counts the projects with 绩效目标 while nobody types how many', () => {
    expect(readInputs(disclosure).get('绩效目标项目数')).toMatchObject({ value: '7' });
    const eight = new Map([...published, ['绩效目标项目数', { value: '8' }]]);
    expect(draftText(draft(disclosure, eight))).toContain('共8个项目');
  });

  it('takes last year’s figures from last year’s budget', async () => {
    const { inputs, questions } = readLastYear(disclosure, disclosure);
    expect(inputs.get('收支总计.上年')?.value).toBe('289.81');
    expect(inputs.get('三公经费.上年')?.value).toBe('0.00');
    expect(questions.map(({ kind }) => kind)).toEqual(['year']);
    const accounts = readDisclosure(await readSample('luolong-2024'));
    expect(readLastYear(disclosure, accounts).inputs.size).toBe(0);
  });
});

describe('a workbook with both kinds', () => {
  let both: Workbook;
  beforeAll(async () => {
    both = await withBothKinds();
  });

  it('has a paper for each', () => {
    const disclosure = readDisclosure(both);
    expect(planFill(disclosure).newSheets.map(({ name }) => name)).toEqual(['情况说明底稿']);
    expect(planFill(narrowed(disclosure, 'budget')).newSheets.map(({ name }) => name)).toEqual([SHEET]);
  });

  it('links 年初预算 to the budget, where a person may type over it', () => {
    const link = editAt(planFill(readDisclosure(both)), '一般公共预算支出', '年初预算数');
    expect(link).toMatchObject({ after: "=N('5一般公共预算支出预算表'!F6)", result: 289.81, style: 'input' });
    const item = editAt(planFill(readDisclosure(both)), '2210201 住房公积金', '年初预算数');
    expect(item).toMatchObject({ result: 15.28 });
    const rate = editAt(planFill(readDisclosure(both)), '2210201 住房公积金', '完成率');
    expect(rate?.result).toBe(1.0818);
    const typed = planFill(readDisclosure(both), new Map([['一般公共预算支出.年初预算', { value: '827.29' }]]));
    expect(editAt(typed, '一般公共预算支出', '年初预算数')?.after).toBe(827.29);
  });

  it('does not take its own link for something typed', () => {
    const plan = planFill(readDisclosure(both));
    const [sheet] = plan.newSheets;
    const [rows, columns] = [Math.max(...plan.edits.map(({ row }) => row)) + 1, sheet?.columnWidths.length ?? 0];
    const empty: Sheet = {
      name: sheet?.name ?? '',
      visibility: 'visible',
      isProtected: false,
      firstRow: 0,
      firstColumn: 0,
      cells: Array.from({ length: rows }, () => Array.from({ length: columns }, () => EMPTY_CELL)),
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    };
    const filled = changed(
      { sheets: [...both.sheets, empty] },
      plan.edits.map((edit) => [
        edit,
        typeof edit.after === 'string' && edit.after.startsWith('=')
          ? { value: edit.result ?? null, text: String(edit.result ?? ''), formula: edit.after }
          : { value: edit.after, text: String(edit.after ?? '') },
      ]),
    );
    const disclosure = readDisclosure(filled);
    expect([...readInputs(disclosure).keys()]).toEqual([]);
    expect(isEmptyPlan(planFill(disclosure))).toBe(true);
  });
});
