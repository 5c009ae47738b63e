import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import type { Cell, Workbook } from '../../src/index';
import { openWorkbench, type NamedBytes, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneIn } from './pane';
import { dropFiles, goTo, message, typeCell, usedRanges } from './spreadsheet';

const SAMPLE = readFileSync(join(import.meta.dirname, '../../samples/luolong-2024/workbook.xlsx'));
const FIXTURES = join(import.meta.dirname, '../files/fixtures');
const FORM_01 = '公开01表 收入支出决算总表';
const OPEN_NAME = '洛龙区政务服务中心2024年度部门决算公开表.xlsx';

const fixture = (name: string): NamedBytes => ({ name, bytes: readFileSync(join(FIXTURES, name)) });
const textFile = (name: string): NamedBytes => ({ name, bytes: new TextEncoder().encode('部门,金额\n洛龙,508.19\n') });

describe('a file that is no workbook', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  test.each([
    ['a text under another name', textFile('表.xlsx'), '这个文件里是纯文本，不是 Excel 工作簿'],
    ['an old .xls', fixture('legacy.xls'), '这是旧版二进制格式（.xls 或 .et）的工作簿'],
    ['one with a password', fixture('encrypted.xlsx'), '这个工作簿设了打开密码，读不出内容'],
    ['an .ods', fixture('opendocument.ods'), '这是 OpenDocument（.ods 等）文件'],
    ['an empty one', { name: '空.xlsx', bytes: new Uint8Array() }, '这个文件是空的（0 字节）'],
    ['half a workbook', { name: '半.xlsx', bytes: SAMPLE.subarray(0, 30_000) }, '这个文件不完整'],
  ])('%s: a sentence says what it is, and the open workbook stays', async (_what, file, sentence) => {
    const { page } = workbench;
    await workbench.pick(file);
    await message(page, sentence).waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await workbench.ready(OPEN_NAME);
    expect((await contentsOf(page, FORM_01, 'C7'))?.texts).toEqual([['508.19']]);
    await page.getByRole('button', { name: '关闭' }).click();
    expect(await message(page, sentence).count()).toBe(0);
  });
});

describe('dropping files onto the page', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  test('several at once are too many', async () => {
    await dropFiles(workbench.page, [
      { name: '甲.xlsx', bytes: SAMPLE },
      { name: '乙.xlsx', bytes: SAMPLE },
    ]);
    await message(workbench.page, '一次只能打开一个文件').waitFor();
  });

  test('one is opened', async () => {
    await dropFiles(workbench.page, [{ name: '拖进来的.xlsx', bytes: SAMPLE }]);
    await workbench.ready('拖进来的.xlsx');
    expect((await contentsOf(workbench.page, FORM_01, 'C7'))?.texts).toEqual([['508.19']]);
  });
});

describe('downloading', () => {
  let workbench: OpenedWorkbench;
  let original: Workbook;
  beforeAll(async () => {
    original = await readWorkbookFile(SAMPLE);
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  const download = async (): Promise<Buffer> => {
    const [saved] = await Promise.all([
      workbench.page.waitForEvent('download'),
      workbench.page.getByRole('button', { name: '下载', exact: true }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(OPEN_NAME);
    return readFileSync(await saved.path());
  };

  test('without changes gives the very file', async () => {
    expect((await download()).equals(SAMPLE)).toBe(true);
  });

  test('after changes gives the file with these and no others', async () => {
    const { page } = workbench;
    await goTo(workbench, FORM_01, 'C7');
    await typeCell(page, '600.5');
    await goTo(workbench, FORM_01, 'C8');
    await typeCell(page, '=C7/2');
    await goTo(workbench, FORM_01, 'A7');
    await page.keyboard.press('Delete');
    const changed = changesBetween(original, await readWorkbookFile(await download()));
    expect(changed).toEqual({
      [`${FORM_01} 6,0`]: undefined,
      [`${FORM_01} 6,2`]: { value: 600.5, text: '600.50', numberFormat: '#,##0.00' },
      [`${FORM_01} 7,2`]: { value: 300.25, text: '300.25', formula: '=C7/2', numberFormat: '#,##0.00' },
    });
    await message(page, '已下载').waitFor();
    expect(await page.getByRole('banner').getByText('已修改，尚未下载').count()).toBe(0);
  });

  test('brings the sheet that the pane made, with its formulas, formats and looks', async () => {
    const { page } = workbench;
    await paneIn(page).getByRole('tab', { name: '填列' }).click();
    await paneIn(page).getByRole('button', { name: '填列', exact: true }).click();
    await paneIn(page).getByRole('button', { name: '应用' }).click();
    await paneIn(page).getByRole('button', { name: '查看写入的内容' }).waitFor();
    const shown = (await usedRanges(workbench)).at(-1);
    const bytes = await download();
    const file = await readWorkbookFile(bytes);
    const sheet = file.sheets.at(-1);
    expect(sheet?.name).toBe(shown?.name);
    for (const [row, column, cell] of shown?.cells ?? []) {
      expect(sheet?.cells[row]?.[column], `${row},${column}`).toEqual(cell);
    }
    await workbench.pick({ name: '下载的.xlsx', bytes });
    await workbench.ready('下载的.xlsx');
    expect((await usedRanges(workbench)).at(-1)).toEqual(shown);
  });
});

describe('opening another file while changes are not downloaded', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await goTo(workbench, FORM_01, 'C7');
    await typeCell(workbench.page, '1');
    await workbench.page.getByRole('banner').getByText('已修改，尚未下载').waitFor();
  });
  afterAll(() => workbench.close());

  test('asks first, and stays when told so', async () => {
    const { page } = workbench;
    await workbench.pick({ name: '另一个.xlsx', bytes: SAMPLE });
    const dialog = page.getByRole('dialog', { name: '有修改还没有下载' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await workbench.ready(OPEN_NAME);
    expect((await contentsOf(page, FORM_01, 'C7'))?.formulas).toEqual([[1]]);
  });

  test('opens it when told so', async () => {
    await workbench.pick({ name: '另一个.xlsx', bytes: SAMPLE });
    await workbench.page.getByRole('button', { name: '不下载，打开另一个' }).click();
    await workbench.ready('另一个.xlsx');
    expect((await contentsOf(workbench.page, FORM_01, 'C7'))?.texts).toEqual([['508.19']]);
    expect(await workbench.page.getByRole('banner').getByText('已修改，尚未下载').count()).toBe(0);
  });
});

/** The cells that differ, by their place, as the second workbook has them. */
function changesBetween(before: Workbook, after: Workbook): Record<string, Cell | undefined> {
  const [old, now] = [before, after].map(cellsOf);
  const places = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return Object.fromEntries(
    [...places].flatMap((place) => {
      const [was, is] = [old?.get(place), now?.get(place)];
      return JSON.stringify(was) === JSON.stringify(is) ? [] : [[place, is]];
    }),
  );
}

/** Cells that hold something, or show it in a format of their own. */
function cellsOf(workbook: Workbook): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { name, firstRow, firstColumn, cells: rows } of workbook.sheets) {
    rows.forEach((row, rowAt) =>
      row.forEach((cell, columnAt) => {
        if (cell.value === null && cell.numberFormat === 'General') return;
        cells.set(`${name} ${firstRow + rowAt},${firstColumn + columnAt}`, cell);
      }),
    );
  }
  return cells;
}
