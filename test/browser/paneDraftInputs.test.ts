import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { paneFrame, paneIn, selectedAddress, violations } from './pane';

const PAPER = '情况说明底稿';
const OPEN = /^待填 \d+ 项$/;

describe('what the draft needs from a person', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    await paneIn(workbench.page).getByRole('tab', { name: '情况说明' }).click();
  });
  afterAll(() => workbench.close());

  async function chooseWording(name: string, text: string): Promise<void> {
    const button = paneIn(workbench.page).getByRole('button', { name: '导入文本写法…' });
    const [chooser] = await Promise.all([workbench.page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  }

  test('without a working paper, it says how to make one and leads there', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '生成情况说明' }).click();
    await pane.getByRole('button', { name: OPEN }).click();
    await pane.getByText('先点“填列”生成底稿').waitFor();
    await pane.getByRole('button', { name: '去填列' }).click();
    expect(await pane.getByRole('tab', { name: '填列', selected: true }).count()).toBe(1);
  });

  test('with one, each open slot leads to its cell, and beside that to the text', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '填列', exact: true }).click();
    await pane.getByRole('button', { name: '应用' }).click();
    await pane.getByText(`已新建工作表“${PAPER}”`).first().waitFor();
    await pane.getByRole('tab', { name: '情况说明' }).click();
    await pane.getByRole('button', { name: '重新生成' }).click();
    const slot = pane.getByRole('button', { name: '收支总计 上年决算数', exact: true });
    await pane.getByText('到底稿里要填的那一格').waitFor();
    await slot.click();
    await expect.poll(() => selectedAddress(workbench.page)).toBe(`${PAPER}!C5`);
    await pane.getByRole('button', { name: '看文中的“收支总计 上年决算数”' }).click();
    const mark = pane.getByRole('article').locator('mark').filter({ hasText: '【待填：收支总计 上年决算数】' }).first();
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a wrong wording is refused with line and column, and changes nothing', async () => {
    const pane = paneIn(workbench.page);
    await chooseWording('写法.txt', '名称：我的写法\n---\n一、总体情况\n本部门收入{收人合计}万元。\n');
    await pane.getByText('写法.txt 有 1 处错误，没有导入').first().waitFor();
    await pane.getByText(/^第 4 行第 6 列：/).waitFor();
    await pane.getByText('写法：规定写法').first().waitFor();
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
  });

  test('a wording of one’s own is the next draft’s, until the prescribed one is restored', async () => {
    const pane = paneIn(workbench.page);
    await chooseWording('写法.txt', '名称：我的写法\n---\n一、总体情况\n本部门{年度}年收入{收入合计}万元。\n');
    await pane.getByText('写法：写法.txt').first().waitFor();
    await pane.getByRole('button', { name: '重新生成' }).click();
    await pane.getByText('本部门2024年收入').waitFor();
    expect(await pane.getByRole('article').innerText()).toContain('本部门2024年收入508.19万元。');
    await pane.getByRole('button', { name: '恢复规定写法' }).click();
    await pane.getByRole('button', { name: '重新生成' }).click();
    await pane.getByText('一、收入支出决算总体情况说明').first().waitFor();
  });
});
