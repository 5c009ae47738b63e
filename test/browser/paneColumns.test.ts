import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { a1, readDisclosure, type CellAddress, type CellEdit } from '../../src/index';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneFrame, paneIn, violations } from './pane';

/** luolong-2024 with the columns 占比 and 上年决算数, 增减率 at the right of 公开05表. */
async function withColumns(): Promise<{ bytes: Uint8Array; total: CellAddress; first: number }> {
  const bytes = readFileSync('samples/luolong-2024/workbook.xlsx');
  const form = readDisclosure(await readWorkbookFile(bytes)).bound.get('05');
  const total = form?.cells.get('total/subtotal')?.address;
  if (!form || !total) throw new Error('no 公开05表');
  const first = Math.max(...form.columns.map(({ column }) => column)) + 1;
  const edit = (row: number, column: number, after: string | number): CellEdit => ({
    ...{ sheet: total.sheet, row, column, before: null, after, purpose: '' },
  });
  const headers = ['占比', '上年决算数', '增减率'].map((text, index) => edit(total.row - 2, first + index, text));
  const edits = [...headers, edit(total.row, first + 1, 551.91)];
  return { bytes: await writeWorkbookFile(bytes, { newSheets: [], edits }), total, first };
}

describe('columns that are there', () => {
  let workbench: OpenedWorkbench;
  let total: CellAddress;
  let first: number;
  const cell = (offset: number) => a1({ row: total.row, column: first + offset });
  beforeAll(async () => {
    const made = await withColumns();
    ({ total, first } = made);
    workbench = await openWorkbench({ file: { name: '加列.xlsx', bytes: made.bytes } });
    await paneIn(workbench.page).getByRole('tab', { name: '填列' }).click();
  });
  afterAll(() => workbench.close());

  test('are asked about by their words, with the operands to choose from', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '填比率列', exact: true }).click();
    await pane.getByRole('heading', { name: '有 2 列没有写明用哪两个数计算，请选择。' }).waitFor();
    const share = pane.getByLabel('公开05表 占比', { exact: true });
    expect(await share.locator('option').allTextContents()).toContain('小计（C 列）÷ 合计（C7）');
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
  });

  test('chosen, they are planned, applied and calculated by the spreadsheet', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByLabel('公开05表 占比', { exact: true }).selectOption({ label: '小计（C 列）÷ 合计（C7）' });
    await pane.getByRole('heading', { name: '将要写入的内容' }).waitFor();
    await pane.getByLabel('公开05表 增减率', { exact: true }).selectOption({ index: 1 });
    await expect.poll(() => pane.getByRole('row').filter({ hasText: '增减率' }).count()).toBeGreaterThan(0);
    await pane.getByRole('button', { name: '应用' }).click();
    await expect.poll(() => contentsOf(workbench.page, total.sheet, cell(0))).toMatchObject({ texts: [['100.00%']] });
    await expect
      .poll(() => contentsOf(workbench.page, total.sheet, cell(2)))
      .toEqual({ texts: [['-7.92%']], formulas: [[expect.stringMatching(/^=IF\(COUNT\(/u)]] });
  });

  test('asked again, nothing is left; in another style they are written anew', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '填比率列', exact: true }).click();
    await pane.getByText('没有空着的比率列').first().waitFor();
    // The file that leaves the workbench is for Excel, which finds such functions in its own files alone.
    expect(await pane.getByRole('button', { name: '自定义函数', exact: true }).count()).toBe(0);
    await pane.getByRole('button', { name: '数值', exact: true }).click();
    await pane.getByRole('button', { name: '填比率列', exact: true }).click();
    await pane.getByRole('heading', { name: '将要写入的内容' }).waitFor();
    await pane.getByRole('button', { name: '应用' }).click();
    await expect
      .poll(() => contentsOf(workbench.page, total.sheet, cell(2)))
      .toEqual({ texts: [['-7.92%']], formulas: [[-0.0792]] });
  });

  test('what is selected without such a column is told', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '填选中的列', exact: true }).click();
    await pane.getByText('选中的区域里没有占比').first().waitFor();
  });
});
