import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { paneFrame, paneIn, violations } from './pane';

/** What the pane keeps: for the person, and with the workbook. */

const JIYUAN = resolve(import.meta.dirname, '../../samples/jiyuan-2022/workbook.xlsx');
const WORDING = '名称：我的写法\n---\n一、我的标题\n本部门收支总计{收支总计}万元。\n';

let workbench: OpenedWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench({ file: { name: '甲.xlsx', bytes: readFileSync(JIYUAN) } });
});
afterAll(() => workbench.close());

const pane = () => paneIn(workbench.page);
const selectedTab = () => pane().getByRole('tab', { selected: true }).innerText();
const steps = () => pane().getByRole('region', { name: '第一次使用' });
const openFile = async (name: string): Promise<void> => {
  await workbench.pick({ name, bytes: readFileSync(JIYUAN) });
  await workbench.ready(name);
};

test('who is here for the first time reads the first steps, below the work, until they are put away', async () => {
  await steps().waitFor();
  expect(await violations(await paneFrame(workbench.page))).toEqual([]);
  const [button, hint] = await Promise.all([
    pane().getByRole('button', { name: '校验', exact: true }).boundingBox(),
    steps().boundingBox(),
  ]);
  expect(hint?.y).toBeGreaterThan((button?.y ?? 0) + (button?.height ?? 0));
  // By keyboard, from the button that the work begins with.
  await pane().getByRole('button', { name: '校验', exact: true }).focus();
  await workbench.page.keyboard.press('Tab');
  const dismiss = steps().getByRole('button', { name: '知道了' });
  expect(await dismiss.evaluate((element) => element === document.activeElement)).toBe(true);
  await workbench.page.keyboard.press('Enter');
  await steps().waitFor({ state: 'detached' });
  const start = pane().getByRole('button', { name: '校验', exact: true });
  expect(await start.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the steps do not come back, and another workbook opens at the tab that was open last', async () => {
  await pane().getByRole('tab', { name: '填列' }).click();
  await openFile('乙.xlsx');
  await expect.poll(selectedTab).toContain('填列');
  await pane().getByRole('tab', { name: '校验' }).click();
  await pane().getByRole('button', { name: '校验', exact: true }).waitFor();
  expect(await steps().count()).toBe(0);
});

test('a workbook opens as it was left, with the wording that was imported into it', async () => {
  await pane().getByRole('tab', { name: '情况说明' }).click();
  await pane()
    .getByLabel('文本写法文件')
    .setInputFiles({ name: '我的写法.txt', mimeType: '', buffer: Buffer.from(WORDING) });
  await pane().getByRole('tabpanel').getByText('写法：我的写法.txt').waitFor();
  await openFile('甲.xlsx');
  await expect.poll(selectedTab).toContain('填列');
  await openFile('乙.xlsx');
  await expect.poll(selectedTab).toContain('情况说明');
  await pane().getByRole('tabpanel').getByText('写法：我的写法.txt').waitFor();
  await pane().getByRole('button', { name: '生成情况说明' }).click();
  await pane().getByRole('heading', { name: '一、我的标题' }).waitFor();
  // The workbook of the other name was left with the prescribed wording.
  await openFile('甲.xlsx');
  await pane().getByRole('tab', { name: '情况说明' }).click();
  await pane().getByRole('tabpanel').getByText('写法：规定写法').waitFor();
});

test('the level that was shown is shown again', async () => {
  await pane().getByRole('tab', { name: '校验' }).click();
  await pane().getByRole('button', { name: '校验', exact: true }).click();
  await pane().getByRole('button', { name: '提示', exact: true }).click();
  await openFile('乙.xlsx');
  await openFile('甲.xlsx');
  await pane().getByRole('button', { name: '校验', exact: true }).click();
  const level = pane().getByRole('button', { name: '提示', exact: true });
  await level.waitFor();
  expect(await level.getAttribute('aria-pressed')).toBe('true');
});

test('choosing the tab changes nothing in the workbook, importing a wording is kept in it', async () => {
  const frame = await paneFrame(workbench.page);
  const saves = () => frame.evaluate(() => (window as { saves?: number }).saves ?? 0);
  await frame.evaluate(() => {
    const { settings } = Office.context.document;
    const save = settings.saveAsync.bind(settings);
    Object.assign(settings, {
      saveAsync: (callback: (result: Office.AsyncResult<void>) => void) => {
        Object.assign(window, { saves: ((window as { saves?: number }).saves ?? 0) + 1 });
        save(callback);
      },
    });
  });
  await pane().getByRole('tab', { name: '校对' }).click();
  await pane().getByRole('tab', { name: '情况说明' }).click();
  expect(await saves()).toBe(0);
  await pane()
    .getByLabel('文本写法文件')
    .setInputFiles({ name: '我的写法.txt', mimeType: '', buffer: Buffer.from(WORDING) });
  await pane().getByRole('tabpanel').getByText('写法：我的写法.txt').waitFor();
  await expect.poll(saves).toBe(1);
  const kept = await frame.evaluate((): unknown => Office.context.document.settings.get('gongkai.pane'));
  expect(kept).toMatchObject({ kept: { tab: 'draft', wording: { fileName: '我的写法.txt', source: WORDING } } });
});
