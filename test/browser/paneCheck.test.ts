import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { paneIn, selectedAddress, setCell } from './pane';

const FORM_06 = '公开06表 一般公共预算财政拨款基本支出决算明细表';

describe('校验 on a workbook with errors', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    await paneIn(workbench.page).getByRole('button', { name: '校验', exact: true }).click();
    await paneIn(workbench.page).getByRole('heading', { name: '发现的问题' }).waitFor();
  });
  afterAll(() => workbench.close());

  test('counts what it found, and the list holds as many', async () => {
    const pane = paneIn(workbench.page);
    const errors = await pane.locator('li[data-tone=error]').count();
    expect(errors).toBeGreaterThan(0);
    expect(await pane.getByRole('button', { name: `${errors} 错误`, exact: true }).count()).toBe(1);
    expect(await pane.getByRole('tab', { name: `校验 (${errors})` }).count()).toBe(1);
    expect(await pane.getByRole('button', { name: '认出 9 张公开表' }).count()).toBe(1);
    expect(await pane.getByRole('status').last().textContent()).toContain(`错误 ${errors} 处`);
  });

  test('lists a broken sum under its form with its numbers', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('heading', { name: FORM_06 }).waitFor();
    const finding = pane.getByRole('listitem').filter({ hasText: '302 商品和服务支出 决算数 =' }).first();
    const text = await finding.innerText();
    for (const expected of ['错误', '差 −398.99', '30226 劳务费', '明细之和', '407.99'])
      expect(text).toContain(expected);
  });

  test('a click on the finding selects its first cell, a click on a cell that cell', async () => {
    const pane = paneIn(workbench.page);
    const finding = pane.getByRole('button', { name: /^302 商品和服务支出 决算数 =/ });
    await finding.click();
    await expect.poll(() => selectedAddress(workbench.page)).toBe(`'${FORM_06}'!F6`);
    expect(await finding.getAttribute('aria-current')).toBe('true');
    // The sentence of the finding may name it too.
    await pane.locator('button[title$=" F26"]').filter({ hasText: '30226 劳务费' }).first().click();
    await expect.poll(() => selectedAddress(workbench.page)).toBe(`'${FORM_06}'!F26`);
  });

  test('a form leads to its sheet', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '认出 9 张公开表' }).click();
    await pane.getByRole('button', { name: '公开03表 支出决算表' }).click();
    await expect.poll(() => selectedAddress(workbench.page)).toContain("'公开03表 支出决算表'!A1");
  });

  test('checked again after a correction, the finding is gone and the chosen one stays chosen', async () => {
    const pane = paneIn(workbench.page);
    const kept = pane.getByRole('button', { name: /^公用经费合计 = 302、307/ });
    await kept.click();
    await setCell(workbench.page, FORM_06, 'F6', 407.99);
    await pane.getByRole('button', { name: '校验', exact: true }).click();
    await pane.getByRole('button', { name: /^302 商品和服务支出 决算数 =/ }).waitFor({ state: 'detached' });
    expect(await kept.getAttribute('aria-current')).toBe('true');
  });
});

describe('校验 on a workbook with roundings', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'jiyuan-2022' });
    await paneIn(workbench.page).getByRole('button', { name: '校验', exact: true }).click();
    await paneIn(workbench.page).getByRole('heading', { name: '发现的问题' }).waitFor();
  });
  afterAll(() => workbench.close());

  test('says what a blank total should be, and by which relations', async () => {
    const blank = paneIn(workbench.page).getByRole('listitem').filter({ hasText: '公开05表 合计 小计 是空白' });
    const text = await blank.first().innerText();
    for (const expected of ['应为 3,305.34', '根据：', '空白']) expect(text).toContain(expected);
  });

  test('keeps 尾差 folded away until its count or its heading is clicked', async () => {
    const pane = paneIn(workbench.page);
    const rounding = pane.getByRole('button', { name: /^本年收入合计 = 各项收入之和/ });
    expect(await rounding.count()).toBe(0);
    await pane.getByRole('button', { name: /^\d+ 尾差$/ }).click();
    await rounding.waitFor();
    const heading = pane.getByRole('button', { name: /^尾差 \d+ 处$/ });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await heading.click();
    await rounding.waitFor({ state: 'detached' });
  });
});
