import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { check, readDisclosure } from '../../src/index';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneFrame, paneIn, setCell, violations } from './pane';

/** What a person does about findings: adopt, set aside, report, look at one level, come back after a change. */

const FORM_05 = '一般公共预算财政拨款支出决算表';
const FORM_06 = '公开06表 一般公共预算财政拨款基本支出决算明细表';

async function checked(sample: 'luolong-2024' | 'jiyuan-2022'): Promise<OpenedWorkbench> {
  const workbench = await openWorkbench({ sample });
  const pane = paneIn(workbench.page);
  await pane.getByRole('button', { name: '校验', exact: true }).click();
  await pane.getByRole('heading', { name: '发现的问题' }).waitFor();
  return workbench;
}

const findingOf = (pane: FrameLocator, text: string): Locator =>
  pane.locator('li[data-tone]').filter({ hasText: text }).first();

describe('a blank total', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await checked('jiyuan-2022');
  });
  afterAll(() => workbench.close());

  test('shows its plan before anything is written; dismissed, the focus is back where it was', async () => {
    const pane = paneIn(workbench.page);
    const adopt = findingOf(pane, '公开05表 合计 小计 是空白').getByRole('button', { name: '采用建议值 3,305.34' });
    await adopt.click();
    const plan = pane.getByRole('region', { name: '将要写入的内容' });
    await plan.waitFor();
    expect(await plan.innerText()).toContain('3305.34');
    expect((await contentsOf(workbench.page, FORM_05, 'C7'))?.texts).toEqual([['']]);
    await plan.getByRole('button', { name: '取消' }).click();
    await plan.waitFor({ state: 'detached' });
    expect(await adopt.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('applied, its value stands in the cell and the finding is gone', async () => {
    const pane = paneIn(workbench.page);
    await findingOf(pane, '公开05表 合计 小计 是空白').getByRole('button', { name: '采用建议值 3,305.34' }).click();
    await pane.getByRole('button', { name: '应用' }).click();
    await pane.getByText('写入 1 格').first().waitFor();
    await findingOf(pane, '公开05表 合计 小计 是空白').waitFor({ state: 'detached' });
    expect((await contentsOf(workbench.page, FORM_05, 'C7'))?.formulas).toEqual([[3305.34]]);
    // Excel tells of what the pane wrote too: whatever it looks at then comes before these are answered.
    const frame = await paneFrame(workbench.page);
    for (const _turn of [1, 2, 3, 4, 5, 6]) {
      await frame.evaluate(() => Excel.run(async (context) => void context.workbook.worksheets.getCount()));
    }
    expect(await pane.getByText('工作簿在上次校验之后有改动').count()).toBe(0);
  });
});

describe('a finding', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await checked('luolong-2024');
  });
  afterAll(() => workbench.close());

  const SUM = '302 商品和服务支出 决算数 =';
  const errors = () => paneIn(workbench.page).locator('li[data-tone=error]').count();

  test('is looked at with those of its level alone, and with all again', async () => {
    const pane = paneIn(workbench.page);
    const filter = pane.getByRole('group', { name: '按级别筛选' });
    const tones = () => pane.locator('li[data-tone]').evaluateAll((all) => all.map((item) => item.dataset['tone']));
    await filter.getByRole('button', { name: '错误' }).click();
    expect(new Set(await tones())).toEqual(new Set(['error']));
    await filter.getByRole('button', { name: '提示' }).click();
    expect(new Set(await tones())).toEqual(new Set(['note']));
    await filter.getByRole('button', { name: '全部' }).click();
    expect(await tones()).toContain('error');
  });

  test('is set aside for a reason only, stands apart with it, and is remembered by the workbook', async () => {
    const pane = paneIn(workbench.page);
    const before = await errors();
    await findingOf(pane, SUM).getByRole('button', { name: '忽略…' }).click();
    const confirm = pane.getByRole('button', { name: '确定忽略' });
    expect(await confirm.getAttribute('aria-disabled')).toBe('true');
    await pane.getByLabel('理由').fill('上级已确认');
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
    await confirm.click();
    await pane.getByRole('button', { name: '1 已忽略' }).click();
    const ignored = findingOf(pane, SUM);
    expect(await ignored.innerText()).toContain('理由：上级已确认');
    expect(await errors()).toBe(before);
    expect((await contentsOf(workbench.page, '公开表助手', 'B3'))?.texts).toEqual([['上级已确认']]);
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
  });

  test('is reported with it on a sheet whose cells lead to the cells of the findings', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '生成校验报告' }).click();
    await pane.getByRole('button', { name: '应用' }).click();
    await pane.getByText('已新建工作表“校验报告”').first().waitFor();
    const texts = (await contentsOf(workbench.page, '校验报告', 'A1:F40'))?.texts ?? [];
    const row = texts.find(([, , said]) => said?.startsWith(SUM));
    expect(row).toMatchObject([
      '错误',
      '公开06表',
      expect.anything(),
      '-398.99',
      expect.stringContaining('已忽略：上级已确认'),
      'F6',
    ]);
    await pane.getByRole('button', { name: '生成校验报告' }).click();
    await pane.getByText('没有需要写入的内容：工作表“校验报告”已经是这次的结果。').first().waitFor();
  });

  test('is kept by a download, whose check lists it with its reason', async () => {
    const [saved] = await Promise.all([
      workbench.page.waitForEvent('download'),
      workbench.page.getByRole('button', { name: '下载', exact: true }).click(),
    ]);
    const file = await readWorkbookFile(readFileSync(await saved.path()));
    const shown = new Map(file.sheets.map(({ name, visibility }) => [name, visibility]));
    expect([shown.get('公开表助手'), shown.get('校验报告')]).toEqual(['veryHidden', 'visible']);
    const { ignored } = check(readDisclosure(file));
    expect(ignored.map(({ reason, isChanged }) => [reason, isChanged])).toEqual([['上级已确认', false]]);
  });

  test('is taken back among the others', async () => {
    const pane = paneIn(workbench.page);
    const before = await errors();
    await findingOf(pane, SUM).getByRole('button', { name: '取消忽略' }).click();
    await pane.getByRole('button', { name: '1 已忽略' }).waitFor({ state: 'detached' });
    expect(await errors()).toBe(before);
    await findingOf(pane, SUM).getByRole('button', { name: '忽略…' }).waitFor();
  });

  test('may be out of date as soon as the workbook changed, without the person turning to the pane', async () => {
    const pane = paneIn(workbench.page);
    expect((await contentsOf(workbench.page, FORM_06, 'H60'))?.texts).toEqual([['']]);
    await setCell(workbench.page, FORM_06, 'H60', '改动');
    await pane.getByText('工作簿在上次校验之后有改动').first().waitFor();
    await setCell(workbench.page, FORM_06, 'H60', '');
    await pane.getByRole('button', { name: '重新校验' }).click();
    await pane.getByText('工作簿在上次校验之后有改动').first().waitFor({ state: 'detached' });
  });

  test('made while the workbook changed says so, and is made anew on a click', async () => {
    const pane = paneIn(workbench.page);
    const frame = await paneFrame(workbench.page);
    // The person's change comes when the check has read the workbook, and before it has come to its results.
    await frame.evaluate((sheet) => {
      const { run } = Excel;
      const readThenChange = async (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> => {
        Object.assign(Excel, { run });
        const read = await run(batch);
        await run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getRange('H60').values = [['改动']];
          await context.sync();
        });
        // The pane asks whose sheet it was, and then these are answered.
        for (const name of [sheet, sheet]) await run(async (context) => context.workbook.worksheets.getItem(name));
        return read;
      };
      Object.assign(Excel, { run: readThenChange });
      document.getElementById('run-check')?.click();
    }, FORM_06);
    await pane.getByText('校验期间工作簿有改动').first().waitFor();
    await pane.getByRole('button', { name: '重新校验' }).click();
    await pane.getByText('校验期间工作簿有改动').first().waitFor({ state: 'detached' });
    await setCell(workbench.page, FORM_06, 'H60', '');
    await pane.getByRole('button', { name: '重新校验' }).click();
    await pane.getByRole('button', { name: '重新校验' }).waitFor({ state: 'detached' });
  });

  test('is compared once more when the person turns to the pane', async () => {
    const pane = paneIn(workbench.page);
    const frame = await paneFrame(workbench.page);
    const comeBack = () => frame.evaluate(() => window.dispatchEvent(new Event('focus')));
    const stale = pane.getByText('工作簿在上次校验之后有改动').first();
    const trips = await workbench.roundTrips();
    await comeBack();
    await expect.poll(() => workbench.roundTrips()).toBe(trips + 2);
    expect(await stale.count()).toBe(0);
    await setCell(workbench.page, FORM_06, 'F6', 407.99);
    await comeBack();
    await stale.waitFor();
    await pane.getByRole('button', { name: '重新校验' }).click();
    await stale.waitFor({ state: 'detached' });
    expect(await findingOf(pane, SUM).count()).toBe(0);
  });
});
