import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { a1, planFill, readDisclosure } from '../../src/index';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneIn, selectedAddress, valuesOf } from './pane';

const SHEET = '情况说明底稿';

describe('填列', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    await paneIn(workbench.page).getByRole('tab', { name: '填列' }).click();
  });
  afterAll(() => workbench.close());

  test('shows every cell before anything is written', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '填列', exact: true }).click();
    const heading = pane.getByRole('heading', { name: '将要写入的内容' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await pane.getByRole('heading', { name: `${SHEET} 新建` }).waitFor();
    await pane.getByRole('button', { name: /^再显示 \d+ 格$/ }).click();
    const rows = pane.getByRole('table').getByRole('row');
    const summary = await pane.getByText(/^共 \d+ 格/).textContent();
    expect(summary).toContain(`共 ${(await rows.count()) - 1} 格，涉及 1 张工作表`);
    expect(await rows.filter({ hasText: 'B5' }).first().innerText()).toContain("=N('公开01表 收入支出决算总表'!C36)");
    expect(await contentsOf(workbench.page, SHEET, 'A1')).toBeUndefined();
  });

  test('dismissed, it writes nothing and gives the focus back', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '取消' }).click();
    const start = pane.getByRole('button', { name: '填列', exact: true });
    await expect.poll(() => start.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await contentsOf(workbench.page, SHEET, 'A1')).toBeUndefined();
  });

  test('applied, it writes live formulas and leads to them', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '填列', exact: true }).click();
    await pane.getByRole('button', { name: '应用' }).click();
    await pane.getByRole('button', { name: '查看写入的内容' }).click();
    await expect.poll(() => selectedAddress(workbench.page)).toBe(`${SHEET}!A1`);
    await expect
      .poll(() => contentsOf(workbench.page, SHEET, 'B9'))
      .toEqual({ texts: [['508.19']], formulas: [["=N('公开02表 收入决算表'!D7)"]] });
    await expect
      .poll(() => contentsOf(workbench.page, SHEET, 'I9'))
      .toEqual({ texts: [['100.00%']], formulas: [[expect.stringMatching(/^=IF\(/)]] });
  });

  test('the spreadsheet calculates what the plan says each formula gives', async () => {
    const file = await readWorkbookFile(readFileSync('samples/luolong-2024/workbook.xlsx'));
    const planned = planFill(readDisclosure(file)).edits.filter(({ result }) => result !== undefined);
    const calculated = async () => {
      const values = await valuesOf(workbench.page, SHEET, 'A1:J80');
      return planned.map(({ row, column }) => [a1({ row, column }), values[row]?.[column]]);
    };
    // The spreadsheet calculates in its own time.
    await expect.poll(calculated).toEqual(planned.map((edit) => [a1(edit), edit.result]));
    expect(planned.length).toBeGreaterThan(100);
  });

  test('asked again, it has nothing to write', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '填列', exact: true }).click();
    await pane.getByText('没有需要填列的内容').first().waitFor();
    expect(await pane.getByRole('button', { name: '应用' }).count()).toBe(0);
  });
});
