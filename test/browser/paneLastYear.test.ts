import { readFileSync } from 'node:fs';
import type { FileChooser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ofOtherYear } from '../support/otherYear';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneFrame, paneIn, setCell, violations } from './pane';

const LUOLONG = 'samples/luolong-2024/workbook.xlsx';
const JIYUAN = 'samples/jiyuan-2022/workbook.xlsx';
const PAPER = '情况说明底稿';

describe('填列 with last year’s workbook', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    await paneIn(workbench.page).getByRole('tab', { name: '填列' }).click();
  });
  afterAll(() => workbench.close());

  async function choose(name: string, bytes: Uint8Array): Promise<void> {
    const button = paneIn(workbench.page).getByRole('button', { name: '选择上年工作簿…' });
    const [chooser] = await Promise.all([workbench.page.waitForEvent('filechooser'), button.click()]);
    await setFile(chooser, name, bytes);
  }

  test('a file that cannot be read is a sentence that says what to do', async () => {
    const pane = paneIn(workbench.page);
    await choose(
      '上年.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
    );
    await pane
      .getByText(/^上年\.xls：/)
      .first()
      .waitFor();
    expect(
      await pane
        .getByText(/^上年\.xls：/)
        .first()
        .textContent(),
    ).toContain('再试');
    expect(await pane.getByRole('button', { name: '应用' }).count()).toBe(0);
  });

  test('another department and year are asked about, with both values', async () => {
    const pane = paneIn(workbench.page);
    await choose('济源.xlsx', readFileSync(JIYUAN));
    await pane.getByText('本年是“洛阳市洛龙区政务服务中心”，上年是“济源市行政服务中心”。').first().waitFor();
    await pane.getByText('本年是 2024 年度，上年工作簿是 2022 年度。').first().waitFor();
    expect(await pane.getByRole('button', { name: '应用' }).count()).toBe(0);
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
    await pane.getByRole('button', { name: '取消' }).click();
    await pane.getByRole('button', { name: '仍然使用' }).waitFor({ state: 'detached' });
    expect(await contentsOf(workbench.page, PAPER, 'A1')).toBeUndefined();
  });

  test('a binary workbook of old is read like any other', async () => {
    const pane = paneIn(workbench.page);
    await choose('上年.xls', readFileSync('test/files/fixtures/luolong-2024.xls'));
    await pane.getByText('本年是 2024 年度，上年工作簿是 2024 年度。').first().waitFor();
    await pane.getByRole('button', { name: '取消' }).click();
    await pane.getByRole('button', { name: '仍然使用' }).waitFor({ state: 'detached' });
  });

  test('used all the same, they are in the plan, which is still shown before it is written', async () => {
    const pane = paneIn(workbench.page);
    await choose('济源.xlsx', readFileSync(JIYUAN));
    await pane.getByRole('button', { name: '仍然使用' }).click();
    await pane.getByRole('heading', { name: '将要写入的内容' }).waitFor();
    expect(await pane.getByRole('row').filter({ hasText: '3841.54' }).count()).toBeGreaterThan(0);
    expect(await contentsOf(workbench.page, PAPER, 'A1')).toBeUndefined();
    await pane.getByRole('button', { name: '取消' }).click();
  });

  test('the department’s own workbook of the year before fills without a question', async () => {
    const pane = paneIn(workbench.page);
    await choose('上年.xlsx', await ofOtherYear(readFileSync(LUOLONG), '2024', '2023'));
    await pane.getByRole('button', { name: '应用' }).click();
    await pane.getByText(`已新建工作表“${PAPER}”`).first().waitFor();
    await expect.poll(() => contentsOf(workbench.page, PAPER, 'C5')).toMatchObject({ texts: [['508.19']] });
  });

  test('what was filled is taken back by one click', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '撤销上次填列' }).click();
    await pane.getByText('已撤销上次填列').first().waitFor();
    expect(await contentsOf(workbench.page, PAPER, 'A1')).toBeUndefined();
    expect(await pane.getByRole('button', { name: '撤销上次填列' }).count()).toBe(0);
  });

  test('but not once somebody went on working on it', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '填列', exact: true }).click();
    await pane.getByRole('button', { name: '应用' }).click();
    await pane.getByText(`已新建工作表“${PAPER}”`).first().waitFor();
    await setCell(workbench.page, PAPER, 'C5', 400);
    await pane.getByRole('button', { name: '撤销上次填列' }).click();
    await pane.getByText(`没有撤销，以免丢失后填的内容：工作表“${PAPER}”的 C5；`).first().waitFor();
    expect(await contentsOf(workbench.page, PAPER, 'C5')).toMatchObject({ formulas: [[400]] });
  });
});

async function setFile(chooser: FileChooser, name: string, bytes: Uint8Array): Promise<void> {
  await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}
