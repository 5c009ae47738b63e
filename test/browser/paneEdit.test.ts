import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneFrame, paneIn, selectedAddress, setCell, violations } from './pane';

const TOTALS = '公开01表 收入支出决算总表';
const SENTENCE = '以上数字已经核实。';

/** One workbook through all of it: each test goes on where the one before ended. */
describe('editing the narrative', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await draft();
  });
  afterAll(() => workbench.close());

  const pane = () => paneIn(workbench.page);
  const article = () => pane().getByRole('article');
  const field = () => pane().getByRole('textbox', { name: '这一段的文字' });

  async function draft(): Promise<void> {
    await pane().getByRole('tab', { name: '情况说明' }).click();
    await pane().getByRole('button', { name: '生成情况说明' }).click();
    await article().waitFor();
  }

  async function edit(beginning: RegExp): Promise<void> {
    await pane().getByRole('button', { name: beginning }).click();
    await field().waitFor();
  }

  test('a paragraph opens as a field, takes what is typed, and is saved by the keyboard', async () => {
    const button = pane().getByRole('button', { name: /^修改：2024年度，收、支总计均为508/u });
    await button.press('Enter');
    await field().waitFor();
    await field().pressSequentially(SENTENCE);
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
    await field().press('Control+Enter');
    await article().getByText(SENTENCE).waitFor();
    await expect.poll(() => field().count()).toBe(0);
    const focused = () => article().evaluate((element) => document.activeElement?.closest('article') === element);
    await expect.poll(focused).toBe(true);
    expect(
      await pane()
        .getByRole('button', { name: /^您改过 1 段$/u })
        .count(),
    ).toBe(1);
  });

  test('the numbers that were not touched still lead to their cells', async () => {
    await pane().getByRole('button', { name: '508.19' }).first().click();
    await expect.poll(() => selectedAddress(workbench.page)).toBe(`'${TOTALS}'!C36`);
  });

  test('drafting again after a cell changed keeps the words and marks the number', async () => {
    await setCell(workbench.page, TOTALS, 'C36', 510.2);
    await pane().getByRole('button', { name: '重新生成' }).click();
    await pane()
      .getByRole('button', { name: /^您改过 1 段，\d+ 处随工作簿变了$/u })
      .waitFor();
    expect(await article().innerText()).toMatch(/收、支总计均为510\.20万元。.*以上数字已经核实。/u);
    const number = article().locator('[data-from="508.19"]').first();
    expect(await number.innerText()).toBe('510.20');
    expect(await number.getAttribute('title')).toContain('原来写的是“508.19”');
    await number.click();
    await expect.poll(() => selectedAddress(workbench.page)).toBe(`'${TOTALS}'!C36`);
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
  });

  test('what is copied is the text, without the marks', async () => {
    await pane().getByRole('button', { name: '复制' }).click();
    await pane().getByText('已复制').first().waitFor();
    const frame = await paneFrame(workbench.page);
    const text = await frame.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('收、支总计均为510.20万元。');
    expect(text).toContain(SENTENCE);
    expect(text).not.toContain('508.19万元。与上年度相比，收、支总计');
  });

  test('a pane that is opened anew shows the text as it was left, marks too', async () => {
    const frame = await paneFrame(workbench.page);
    await Promise.all([frame.waitForNavigation(), frame.evaluate(() => location.reload())]);
    await draft();
    expect(await article().innerText()).toMatch(/收、支总计均为510\.20万元。.*以上数字已经核实。/u);
    expect(await article().locator('[data-from="508.19"]').count()).toBeGreaterThan(0);
    await pane().getByRole('button', { name: '都看过了，去掉标记' }).click();
    await expect.poll(() => article().locator('[data-from]').count()).toBe(0);
    expect(await article().innerText()).toContain(SENTENCE);
  });

  test('an open field is not lost: not by leaving the tab, drafting again, or Esc', async () => {
    await edit(/^修改：2024年度，收入合计/u);
    await field().pressSequentially('未保存');
    await pane().getByRole('tab', { name: '校验' }).click();
    await pane().getByRole('tab', { name: '情况说明' }).click();
    expect(await field().inputValue()).toMatch(/未保存$/u);
    await pane().getByRole('button', { name: '重新生成' }).click();
    await pane().getByText('有一段正在修改。').first().waitFor();
    await field().press('Escape');
    await pane().getByText('这一段有没保存的修改。').first().waitFor();
    expect(await field().inputValue()).toMatch(/未保存$/u);
    await pane().getByRole('button', { name: '取消', exact: true }).click();
    expect(await article().innerText()).not.toContain('未保存');
  });

  test('an input method composes in peace', async () => {
    await edit(/^修改：2024年度，支出合计/u);
    const ime = await workbench.page.context().newCDPSession(workbench.page);
    await ime.send('Input.imeSetComposition', { text: 'he shi', selectionStart: 6, selectionEnd: 6 });
    await field().evaluate((element) => {
      const init = { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    expect(await field().inputValue()).toMatch(/he shi$/u);
    await ime.send('Input.insertText', { text: '核实' });
    expect(await field().inputValue()).toMatch(/。核实$/u);
    await pane().getByRole('button', { name: '取消', exact: true }).click();
  });

  test('a deleted paragraph stays deleted, can be put back, and a change can be undone', async () => {
    await edit(/^修改：2024年度，支出合计/u);
    await pane().getByRole('button', { name: '删去这一段' }).click();
    await expect.poll(() => article().innerText()).not.toContain('2024年度，支出合计');
    await pane().getByRole('button', { name: '重新生成' }).click();
    await pane()
      .getByRole('button', { name: /^您改过 2 段/u })
      .click();
    expect(await article().innerText()).not.toContain('2024年度，支出合计');
    await pane().getByRole('button', { name: '放回' }).click();
    await expect.poll(() => article().innerText()).toContain('2024年度，支出合计');
    await pane().getByRole('button', { name: '撤销上次修改' }).click();
    await expect.poll(() => article().innerText()).not.toContain('2024年度，支出合计');
    await pane().getByRole('button', { name: '撤销上次修改' }).click();
    await expect.poll(() => article().innerText()).toContain('2024年度，支出合计');
  });

  test('another wording is used only after a question', async () => {
    const own = Buffer.from('名称：我的写法\n---\n一、总体情况\n本部门{年度}年收入{收入合计}万元。\n');
    const button = pane().getByRole('button', { name: '导入文本写法…' });
    const [chooser] = await Promise.all([workbench.page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles({ name: '写法.txt', mimeType: 'text/plain', buffer: own });
    await pane()
      .getByText(/您改过 1 段。换了写法再生成时/u)
      .waitFor();
    expect(await pane().getByText('写法：规定写法').count()).toBe(1);
    await pane().getByRole('button', { name: '换写法' }).click();
    await pane().getByText('写法：写法.txt').first().waitFor();
    await pane().getByRole('button', { name: '重新生成' }).click();
    await article().getByText('本部门2024年收入').waitFor();
    expect(await article().innerText()).toContain(SENTENCE);
    await pane().getByRole('button', { name: '恢复规定写法' }).click();
    await pane().getByRole('button', { name: '换写法' }).click();
    await pane().getByText('写法：规定写法').first().waitFor();
    await pane().getByRole('button', { name: '重新生成' }).click();
    await expect.poll(() => article().innerText()).toContain('2024年度，支出合计');
  });

  test('the sheet gets the edited text; what is changed there counts', async () => {
    await pane().getByRole('button', { name: '写入工作表' }).click();
    await pane().getByRole('heading', { name: '情况说明 新建' }).waitFor();
    await pane().getByRole('button', { name: '应用' }).click();
    await pane().getByText('已新建工作表“情况说明”').first().waitFor();
    const written = await contentsOf(workbench.page, '情况说明', 'A2:A80');
    const rows = (written?.texts.flat() ?? []).filter((text) => text !== '');
    const at = rows.findIndex((text) => text.includes(SENTENCE));
    expect(at).toBeGreaterThan(0);
    await setCell(workbench.page, '情况说明', `A${at + 2}`, `${rows[at]}工作表里补充的一句。`);
    await pane().getByRole('button', { name: '重新生成' }).click();
    await pane().getByText('情况说明的工作表改过').first().waitFor();
    expect(await article().innerText()).toContain('工作表里补充的一句。');
    await pane().getByRole('button', { name: '写入工作表' }).click();
    await pane().getByText('没有需要写入的内容').first().waitFor();
  });

  test('the sheet is renewed when the workbook changes, with what was edited in both places', async () => {
    await setCell(workbench.page, TOTALS, 'C36', 511.3);
    await pane().getByRole('button', { name: '写入工作表' }).click();
    await pane().getByRole('heading', { name: '将要写入的内容' }).waitFor();
    await pane().getByRole('button', { name: '应用' }).click();
    await pane().getByText('查看写入的内容').waitFor();
    const written = await contentsOf(workbench.page, '情况说明', 'A2:A80');
    expect(written?.texts.flat().join('\n')).toMatch(/511\.30万元.*以上数字已经核实。工作表里补充的一句。/u);
    await pane().getByRole('button', { name: '写入工作表' }).click();
    await pane().getByText('没有需要写入的内容').first().waitFor();
  });
});
