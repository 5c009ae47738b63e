import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import {
  acceptPlan,
  cellAt,
  choicesOf,
  planFill,
  readDisclosure,
  readInputs,
  sheetNamed,
  withoutOverwriting,
  type CellEdit,
  type Sheet,
} from '../../src/index';
import { plain } from '../../src/model/text';

const SHEET = '情况说明底稿';
const original = readFileSync('samples/luolong-2024/workbook.xlsx');
const disclosureIn = async (bytes: Uint8Array) => readDisclosure(await readWorkbookFile(bytes));
const planOver = async (bytes: Uint8Array) => planFill(await disclosureIn(bytes));
const paperIn = async (bytes: Uint8Array): Promise<Sheet> => {
  const sheet = sheetNamed(await readWorkbookFile(bytes), SHEET);
  if (!sheet) throw new Error('no paper');
  return sheet;
};
/** The row of a name, the last one where a heading says the same. */
const rowOf = (sheet: Sheet, name: string): number => {
  const at = sheet.cells.findLastIndex(([cell]) => plain(String(cell?.value ?? '')) === plain(name));
  if (at < 0) throw new Error(`no row ${name}`);
  return sheet.firstRow + at;
};
const contentAt = (sheet: Sheet, name: string, column: number) => {
  const { formula, value } = cellAt(sheet, rowOf(sheet, name), column);
  return formula ?? value;
};

/** Types contents into the file: name or row, column, content. */
async function typed(bytes: Uint8Array, ...cells: readonly (readonly [string | number, number, string | number])[]) {
  const sheet = await paperIn(bytes);
  const edits = cells.map(([at, column, after]): CellEdit => {
    const row = typeof at === 'number' ? at : rowOf(sheet, at);
    const { formula, value } = cellAt(sheet, row, column);
    return { sheet: SHEET, row, column, before: formula ?? value, after, purpose: 'typed' };
  });
  return writeWorkbookFile(bytes, { newSheets: [], edits });
}

/** The file after an item of 公开05表 lost its amount, which takes its row out of the paper. */
async function withoutItem(bytes: Uint8Array): Promise<Uint8Array> {
  const found = (await disclosureIn(bytes)).at('05/2101102/subtotal');
  if (!('cell' in found)) throw new Error('no cell');
  const { sheet, row, column } = found.cell.address;
  const edit: CellEdit = { sheet, row, column, before: 18.28, after: null, purpose: 'test' };
  return writeWorkbookFile(bytes, { newSheets: [], edits: [edit] });
}

const remade = async (bytes: Uint8Array) => writeWorkbookFile(bytes, withoutOverwriting(await planOver(bytes)));

describe('the paper made anew', () => {
  let paper: Uint8Array;
  beforeAll(async () => {
    paper = await writeWorkbookFile(original, await planOver(original));
  });

  it('plans nothing over itself, and its names tell its rows apart', async () => {
    expect(await planOver(paper)).toEqual({ newSheets: [], edits: [] });
    const bytes = await typed(paper, ['机关运行经费', 2, 12.5], ['三公经费', 2, 3.25]);
    const inputs = readInputs(await disclosureIn(bytes));
    expect(inputs.get('机关运行经费.上年')?.value).toBe('12.5');
    expect(inputs.get('三公经费.上年')?.value).toBe('3.25');
  });

  it('asks before a formula replaces what was typed over it, and has no result that rests on it', async () => {
    const bytes = await typed(paper, ['收支总计', 1, 500]);
    const plan = await planOver(bytes);
    expect(choicesOf(plan)).toMatchObject([{ overwritesTyped: true, edits: [{ before: 500 }] }]);
    expect(withoutOverwriting(plan).edits).toEqual([]);
    expect(acceptPlan(plan, () => true).edits).toHaveLength(1);
  });

  it('renews a formula of its own without asking, and a number that was typed as a text', async () => {
    const bytes = await typed(paper, ['收支总计', 1, "=N('公开02表 收入决算表'!D7)"], ['收支总计', 2, '1,234.50']);
    const plan = await planOver(bytes);
    expect(choicesOf(plan).map(({ overwritesTyped }) => overwritesTyped)).toEqual([false, false]);
    expect(contentAt(await paperIn(await remade(bytes)), '收支总计', 2)).toBe(1234.5);
  });

  it('leaves a formula that was typed as an input, and notes beside its rows', async () => {
    const bytes = await typed(paper, ['收支总计', 2, '=500+51.91'], ['基本支出', 9, '已与预算股核对']);
    const calculated = await typed(bytes, ['收支总计', 2, 551.91]);
    expect((await planOver(calculated)).edits).toEqual([]);
  });

  it('moves as one: in a bundle that overwrites nothing typed', async () => {
    const plan = await planOver(await withoutItem(paper));
    const choices = choicesOf(plan);
    expect(choices).toHaveLength(1);
    expect(choices[0]).toMatchObject({ overwritesTyped: false, bundle: expect.stringContaining('重新排列') });
    expect(acceptPlan(plan, () => false).edits).toEqual([]);
  });

  it('takes along what was typed over formulas and beside rows', async () => {
    const bytes = await typed(
      paper,
      ['人员经费', 1, 250],
      ['人员经费', 7, '见附件'],
      ['公用经费', 3, '=B36*2'],
      ['公用经费', 8, '=B1*2'],
    );
    const moved = await withoutItem(bytes);
    const before = await paperIn(bytes);
    const after = await paperIn(await remade(moved));
    expect(rowOf(after, '人员经费')).toBe(rowOf(before, '人员经费') - 1);
    expect(contentAt(after, '人员经费', 1)).toBe(250);
    expect(contentAt(after, '人员经费', 7)).toBe('见附件');
    expect(contentAt(after, '公用经费', 3)).toBe('=B35*2');
    expect(cellAt(after, rowOf(after, '公用经费'), 8).formula).toBeUndefined();
    // What follows from a typed figure is left to whoever calculates.
    const plan = await planOver(moved);
    const row = rowOf(after, '人员经费');
    expect(plan.edits.find((edit) => edit.row === row && edit.column === 3)).not.toHaveProperty('result');
    expect(await planOver(await remade(moved))).toMatchObject({ edits: [{ before: 250 }, { before: '=B35*2' }] });
  });

  it('keeps a subject that has anything typed', async () => {
    const bytes = await typed(paper, ['2101102 事业单位医疗', 9, '缴费基数调整']);
    const after = await paperIn(await remade(await withoutItem(bytes)));
    expect(contentAt(after, '2101102 事业单位医疗', 9)).toBe('缴费基数调整');
  });

  it('keeps rows of others, above its end below the paper, and those of subjects that are gone', async () => {
    const end = (await paperIn(paper)).cells.length;
    const name = '　2101199 其他行政事业单位医疗支出';
    const bytes = await typed(
      paper,
      [30, 0, '我的备注'],
      [30, 9, '一'],
      [end + 3, 0, name],
      [end + 3, 2, 4.5],
      [end + 6, 0, '往来核对'],
    );
    const once = await remade(bytes);
    const after = await paperIn(once);
    expect(cellAt(after, 30, 0).value).not.toBe('我的备注');
    expect(rowOf(after, '我的备注')).toBeGreaterThanOrEqual(end);
    expect(contentAt(after, '我的备注', 9)).toBe('一');
    expect(contentAt(after, name, 2)).toBe(4.5);
    expect(rowOf(after, '往来核对')).toBe(end + 6);
    expect(await planOver(once)).toEqual({ newSheets: [], edits: [] });
  });
});
