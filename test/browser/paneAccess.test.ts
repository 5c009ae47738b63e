import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { paneFrame, paneIn, selectedAddress, violations } from './pane';

describe('the pane for everybody', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'jiyuan-2022' });
  });
  afterAll(() => workbench.close());

  /** Every state of the tabs in which the pane is audited; each starts where the one before ended. */
  const states: readonly (readonly [name: string, reach: () => Promise<void>])[] = [
    ['校验 before a check', () => pane().getByRole('button', { name: '校验', exact: true }).waitFor()],
    ['校验 with findings', () => press('校验', '发现的问题')],
    ['校验 with a plan of marks', () => press('标记错误和提醒', '将要标记的单元格')],
    [
      '校验 with marks',
      async () => {
        await pane().getByRole('button', { name: '应用' }).click();
        await pane().getByText('已标记').first().waitFor();
        await pane().getByRole('button', { name: '清除标记', exact: true }).waitFor();
      },
    ],
    [
      '校验 with everything unfolded',
      async () => {
        await pane()
          .getByRole('button', { name: /^\d+ 尾差$/ })
          .click();
        await pane().getByRole('button', { name: /^认出/ }).click();
      },
    ],
    ['填列 before a plan', () => pane().getByRole('tab', { name: '填列' }).click()],
    ['填列 with a plan', () => press('填列', '将要写入的内容')],
    [
      '填列 applied',
      async () => {
        await pane().getByRole('button', { name: '应用' }).click();
        await pane().getByRole('button', { name: '查看写入的内容' }).waitFor();
      },
    ],
    ['情况说明 before a draft', () => pane().getByRole('tab', { name: '情况说明' }).click()],
    ['情况说明 with a draft', () => press('生成情况说明', '一、收入支出决算总体情况说明')],
    ['情况说明 with its open slots', () => pane().getByRole('button', { name: /^待填/ }).click()],
    [
      '情况说明 with the cells of a number',
      async () => {
        await pane().getByRole('button', { name: /%$/ }).first().click();
        await pane().getByRole('menu').waitFor();
      },
    ],
    [
      '情况说明 with the plan of its sheet',
      async () => {
        await workbench.page.keyboard.press('Escape');
        await pane().getByRole('menu').waitFor({ state: 'detached' });
        await press('写入工作表', '将要写入的内容');
      },
    ],
  ];

  const pane = () => paneIn(workbench.page);

  async function press(button: string, heading: string): Promise<void> {
    await pane().getByRole('button', { name: button, exact: true }).click();
    await pane().getByRole('heading', { name: heading }).first().waitFor();
  }

  /** Lays the pane out at a width and names what does not fit: too wide elements, the page when it scrolls itself. */
  async function overflowAt(width: number): Promise<string[]> {
    await workbench.page.getByRole('complementary', { name: '公开表助手窗格' }).evaluate((aside, pixels) => {
      // Beside the splitter, the landmark's last part is as wide as the pane.
      if (aside.lastElementChild instanceof HTMLElement) aside.lastElementChild.style.width = `${pixels}px`;
    }, width);
    const frame = await paneFrame(workbench.page);
    await frame.waitForFunction((pixels) => window.innerWidth === pixels, width);
    return frame.evaluate(() => {
      const page = document.documentElement;
      const isScrolled = page.scrollTop > 0 || page.scrollHeight > window.innerHeight;
      const wide = [...document.querySelectorAll('main *')]
        .filter((element) => element.getClientRects().length > 0 && !element.closest('.gk-spoken'))
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
        .map((element) => element.outerHTML.slice(0, 120));
      return isScrolled ? ['the page itself', ...wide] : wide;
    });
  }

  test.each(states)(
    '%s breaks no rule of axe and fits 320, 360 and 450 pixels, and 400 zoomed twice',
    async (_, reach) => {
      await reach();
      expect(await violations(await paneFrame(workbench.page))).toEqual([]);
      for (const width of [450, 360, 320, 200]) expect(await overflowAt(width)).toEqual([]);
    },
  );
});

describe('the pane by keyboard alone', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
  });
  afterAll(() => workbench.close());

  test('checks, selects a finding’s cell, and goes to the next tab', async () => {
    const pane = paneIn(workbench.page);
    const { keyboard } = workbench.page;
    // The spreadsheet takes the focus to itself when it has started, a moment after the pane is ready.
    await workbench.page.locator('[contenteditable=true]:focus').waitFor({ state: 'attached' });
    await pane.getByRole('tab', { name: '校验' }).focus();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await pane.getByRole('heading', { name: '发现的问题' }).waitFor();
    const finding = pane.locator('li[data-tone]').first();
    const isReached = (): Promise<boolean> => finding.evaluate((element) => element.contains(document.activeElement));
    for (let presses = 0; presses < 20 && !(await isReached()); presses++) await keyboard.press('Tab');
    expect(await isReached()).toBe(true);
    await keyboard.press('Enter');
    const cell = await finding.getByRole('listitem').first().getByRole('button').getAttribute('title');
    const [, sheet, address] = /^选中 (.+) ([A-Z]+[0-9]+)$/.exec(cell ?? '') ?? [];
    // A merged cell is selected with all that it covers.
    const start = async (): Promise<string | undefined> => (await selectedAddress(workbench.page)).split(':')[0];
    await expect.poll(start).toBe(`'${sheet}'!${address}`);
    await pane.getByRole('tab', { name: /^校验/ }).focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await pane.getByRole('tabpanel', { name: '填列' }).waitFor();
  });
});
