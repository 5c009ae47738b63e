import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partText } from '../files/packages';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneFrame, paneIn, setCell, violations } from './pane';

const PAPER = '情况说明底稿';
const LINK = "=N('公开01表 收入支出决算总表'!C36)";

describe('cells with content', () => {
  let workbench: OpenedWorkbench;
  const fill = () => paneIn(workbench.page).getByRole('button', { name: '填列', exact: true }).click();
  const apply = () => paneIn(workbench.page).getByRole('button', { name: '应用' });
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    await paneIn(workbench.page).getByRole('tab', { name: '填列' }).click();
    await fill();
    await apply().click();
    await paneIn(workbench.page).getByText(`已新建工作表“${PAPER}”`).first().waitFor();
  });
  afterAll(() => workbench.close());

  test('that a person typed over are not ticked, and nothing is to be applied then', async () => {
    const pane = paneIn(workbench.page);
    await setCell(workbench.page, PAPER, 'B5', 500);
    await fill();
    const box = pane.getByRole('checkbox', { name: '改写 B5' });
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    expect(await apply().isDisabled()).toBe(true);
    await pane.getByText('没有勾选要写入的内容').first().waitFor();
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
  });

  test('are left as they are beside what is ticked, and it is said', async () => {
    const pane = paneIn(workbench.page);
    await setCell(workbench.page, PAPER, 'B6', "=N('公开01表 收入支出决算总表'!C1)");
    await fill();
    expect(await pane.getByRole('checkbox', { name: '改写 B6' }).isChecked()).toBe(true);
    expect(await pane.getByRole('checkbox', { name: '改写 B5' }).isChecked()).toBe(false);
    await apply().click();
    await pane.getByText('没有勾选的 1 格保持原样').first().waitFor();
    expect(await contentsOf(workbench.page, PAPER, 'B5')).toMatchObject({ formulas: [[500]] });
    expect((await contentsOf(workbench.page, PAPER, 'B6'))?.formulas).not.toEqual([[expect.stringContaining('C1)')]]);
  });

  test('are overwritten when they are ticked, all at once if wanted, and that is taken back', async () => {
    const pane = paneIn(workbench.page);
    await fill();
    await pane.getByRole('checkbox', { name: '全选已有内容的单元格' }).check();
    expect(await pane.getByRole('checkbox', { name: '改写 B5' }).isChecked()).toBe(true);
    await apply().click();
    await expect.poll(() => contentsOf(workbench.page, PAPER, 'B5')).toMatchObject({ formulas: [[LINK]] });
    await pane.getByRole('button', { name: '撤销上次填列' }).click();
    await pane.getByText('已撤销上次填列').first().waitFor();
    expect(await contentsOf(workbench.page, PAPER, 'B5')).toMatchObject({ formulas: [[500]] });
  });

  test('a download keeps the hints of the inputs and the print layout', async () => {
    const [download] = await Promise.all([
      workbench.page.waitForEvent('download'),
      workbench.page.getByRole('button', { name: '下载' }).click(),
    ]);
    const saved = new Uint8Array(readFileSync(await download.path()));
    const workbook = partText(saved, 'xl/workbook.xml');
    expect(workbook).toContain(`'${PAPER}'!$1:$3</definedName>`);
    const sheet = partText(saved, `xl/worksheets/sheet${[...workbook.matchAll(/<sheet /gu)].length}.xml`);
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('promptTitle="上年决算数" prompt="收支总计，单位：万元。');
    expect([...sheet.matchAll(/<dataValidation /gu)].length).toBeGreaterThan(50);
  });
});
