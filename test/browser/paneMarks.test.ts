import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMarksOfFile } from '../../src/files/index';
import { markCells, MARK_COLORS } from '../../src/index';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { paneFrame, paneIn, setCell, violations } from './pane';
import { goTo, grid, runExcel } from './spreadsheet';

/** Marking what was found, seeing it in the spreadsheet and in the file, and taking it away without a trace. */

const FORM_06 = '公开06表 一般公共预算财政拨款基本支出决算明细表';

describe('marks', () => {
  let workbench: OpenedWorkbench;
  let pane: FrameLocator;
  let saved: Uint8Array;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    pane = paneIn(workbench.page);
    await check();
  });
  afterAll(() => workbench.close());

  const check = async (): Promise<void> => {
    await pane.getByRole('button', { name: '校验', exact: true }).click();
    await pane.getByRole('heading', { name: '发现的问题' }).waitFor();
  };
  const marking = (): Locator => pane.getByRole('group', { name: '将要标记的单元格' });
  const button = (name: string): Locator => pane.getByRole('button', { name, exact: true });
  /** Pixels of that colour in the drawn grid. */
  const drawn = (color: string): Promise<number> =>
    grid(workbench.page).evaluate((element, wanted) => {
      const { width, height } = element as HTMLCanvasElement;
      const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) count += 1;
      }
      return count;
    }, color);
  const fillOf = (address: string): Promise<readonly [color: string, pattern: string]> =>
    runExcel(
      workbench,
      async (context, [sheet, cell]) => {
        const { fill } = context.workbook.worksheets.getItem(sheet).getRange(cell).format;
        fill.load('color,pattern');
        await context.sync();
        return [fill.color, fill.pattern] as const;
      },
      [FORM_06, address] as const,
    );

  test('are shown first as a plan, with counts and sheets; dismissed, nothing is marked', async () => {
    await goTo(workbench, FORM_06, 'A1');
    await button('标记错误和提醒').click();
    await marking().waitFor();
    expect(await marking().innerText()).toMatch(
      /给 \d+ 格加上底色，涉及 \d+ 张工作表。[\s\S]*公开06表[\s\S]*错误\s*\d+ 格/,
    );
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
    expect(await drawn(MARK_COLORS.error)).toBe(0);
    await marking().getByRole('button', { name: '取消' }).click();
    await marking().waitFor({ state: 'detached' });
    expect(await button('标记错误和提醒').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await drawn(MARK_COLORS.error)).toBe(0);
  });

  test('colour the cells in the spreadsheet; the cells keep their own fill; once more, nothing is left to do', async () => {
    const before = await fillOf('F6');
    await button('标记错误和提醒').click();
    await button('应用').click();
    await pane
      .getByText(/^已标记 \d+ 格。/)
      .first()
      .waitFor();
    await expect.poll(() => drawn(MARK_COLORS.error)).toBeGreaterThan(100);
    expect(await fillOf('F6')).toEqual(before);
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
    await button('标记错误和提醒').click();
    await pane.getByText('没有需要改动的标记：都已经标好。').first().waitFor();
  });

  test('are kept by a download', async () => {
    const [download] = await Promise.all([
      workbench.page.waitForEvent('download'),
      workbench.page.getByRole('button', { name: '下载', exact: true }).click(),
    ]);
    saved = new Uint8Array(readFileSync(await download.path()));
    const marks = await readMarksOfFile(saved);
    expect(new Set(marks.map(({ level }) => level))).toContain('error');
    expect(marks.flatMap(markCells).some(({ sheet }) => sheet === FORM_06)).toBe(true);
  });

  test('go where the findings are gone', async () => {
    // The note 本表无数据 of a form that holds data.
    await setCell(workbench.page, '公开09表 财政拨款“三公”经费支出决算表', 'A10', '');
    await check();
    await pane
      .getByText(/^其中 \d+ 格的问题已经不在。/)
      .first()
      .waitFor();
    await button('清除这些标记').click();
    await pane
      .getByText(/^已清除 \d+ 格的标记，单元格与标记之前一样。/)
      .first()
      .waitFor();
    // The message may be there a moment before the marks are read again.
    await expect.poll(() => pane.getByText(/格的问题已经不在。/).count()).toBe(0);
    await button('清除标记').waitFor();
  });

  test('of a file that is opened again are found, and all taken away', async () => {
    await workbench.pick({ name: '已标记.xlsx', bytes: saved });
    await workbench.page.getByRole('button', { name: '不下载，打开另一个' }).click();
    await workbench.ready('已标记.xlsx');
    pane = paneIn(workbench.page);
    await goTo(workbench, FORM_06, 'A1');
    await expect.poll(() => drawn(MARK_COLORS.error)).toBeGreaterThan(100);
    await check();
    await pane
      .getByText(/^工作簿里有 \d+ 格标记，公开之前请清除。/)
      .first()
      .waitFor();
    await button('清除标记').click();
    await pane
      .getByText(/^已清除 \d+ 格的标记/)
      .first()
      .waitFor();
    await expect.poll(() => drawn(MARK_COLORS.error)).toBe(0);
    await button('清除标记').waitFor({ state: 'detached' });
  });

  test('of one finding are made alone, and undone in one step', async () => {
    const finding = pane.locator('li[data-tone=error]').filter({ hasText: '302 商品和服务支出 决算数 =' }).first();
    await finding.getByRole('button', { name: '标记', exact: true }).click();
    await button('应用').click();
    await pane
      .getByText(/^已标记 \d+ 格。/)
      .first()
      .waitFor();
    await expect.poll(() => drawn(MARK_COLORS.error)).toBeGreaterThan(100);
    await goTo(workbench, FORM_06, 'A1');
    await workbench.page.keyboard.press('Control+z');
    await expect.poll(() => drawn(MARK_COLORS.error)).toBe(0);
  });
});
