import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneFrame, paneIn, selectedAddress } from './pane';

describe('生成情况说明', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const pane = paneIn(workbench.page);
    await pane.getByRole('tab', { name: '情况说明' }).click();
    await pane.getByRole('button', { name: '生成情况说明' }).click();
    await pane.getByRole('article').waitFor();
  });
  afterAll(() => workbench.close());

  test('writes the text with its numbers', async () => {
    const text = await paneIn(workbench.page).getByRole('article').innerText();
    expect(text).toContain('一、收入支出决算总体情况说明');
    expect(text).toContain('2024年度，收、支总计均为508.19万元。');
  });

  test('a number leads to the cell it comes from', async () => {
    await paneIn(workbench.page).getByRole('button', { name: '508.19' }).first().click();
    await expect.poll(() => selectedAddress(workbench.page)).toBe("'公开01表 收入支出决算总表'!C36");
  });

  test('a share offers both of its cells, by mouse and by keyboard', async () => {
    const pane = paneIn(workbench.page);
    const share = pane.getByRole('button', { name: '51.15%' }).first();
    await share.click();
    await pane.getByRole('menuitem', { name: /公开03表 C7/ }).click();
    await expect.poll(() => selectedAddress(workbench.page)).toBe("'公开03表 支出决算表'!C7");
    await share.press('Enter');
    await pane.getByRole('menuitem', { name: /公开03表 D7/ }).press('Enter');
    await expect.poll(() => selectedAddress(workbench.page)).toBe("'公开03表 支出决算表'!D7");
  });

  test('lists what waits to be filled in, and leads to it', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: /^待填 \d+ 项$/ }).click();
    await pane.getByRole('button', { name: '收支总计 上年决算数', exact: true }).click();
    const slot = pane.getByRole('article').locator('mark').filter({ hasText: '【待填：收支总计 上年决算数】' }).first();
    expect(await slot.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('copies the text plain, and for Word', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '复制' }).click();
    await pane.getByText('已复制').first().waitFor();
    const frame = await paneFrame(workbench.page);
    const [text, html] = await frame.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      return Promise.all([read('text/plain'), read('text/html')]);
    });
    const lines = (await pane.getByRole('article').innerText()).split('\n').filter((line) => line !== '');
    expect(text.split('\n')).toEqual(lines);
    expect(html).toContain('<b>一、收入支出决算总体情况说明</b>');
    expect(html).toContain('background:yellow');
  });

  test('where copying is not allowed, selects the text and says which keys to press', async () => {
    const pane = paneIn(workbench.page);
    const frame = await paneFrame(workbench.page);
    await frame.evaluate(() => {
      document.execCommand = () => false;
      navigator.clipboard.write = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await pane.getByRole('button', { name: '复制' }).click();
    await pane.getByText('请按 Ctrl+C').first().waitFor();
    const selected = await frame.evaluate(() => window.getSelection()?.toString() ?? '');
    expect(selected).toContain('2024年度，收、支总计均为508.19万元。');
  });

  test('writes the text to a sheet after showing it, and then has nothing more to write', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '写入工作表' }).click();
    await pane.getByRole('heading', { name: '情况说明 新建' }).waitFor();
    expect(await contentsOf(workbench.page, '情况说明', 'A2')).toBeUndefined();
    await pane.getByRole('button', { name: '应用' }).click();
    await pane.getByText('已新建工作表“情况说明”').first().waitFor();
    const written = await contentsOf(workbench.page, '情况说明', 'A2:A3');
    expect(written?.texts.flat()).toEqual([
      '一、收入支出决算总体情况说明',
      expect.stringContaining('收、支总计均为508.19万元'),
    ]);
    await pane.getByRole('button', { name: '写入工作表' }).click();
    await pane.getByText('没有需要写入的内容').first().waitFor();
  });
});
