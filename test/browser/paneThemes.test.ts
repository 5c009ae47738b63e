import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { paneFrame, paneIn, violations } from './pane';

/** The pane where everything is dark, or where the system's colours are forced. */

const TEXT = '三、支出决算情况说明\n2024年度，支出合计508.91万元，其中：基本支出259.93万元，公务用车保有量为9辆。';

let workbench: OpenedWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench({ sample: 'luolong-2024' });
});
afterAll(() => workbench.close());

const pane = () => paneIn(workbench.page);
const press = (name: string) => pane().getByRole('button', { name, exact: true }).click();
const open = (name: string) => pane().getByRole('tab', { name }).click();

/** The ground that the pane is drawn on. */
const ground = async (): Promise<string> =>
  (await paneFrame(workbench.page)).evaluate(() => {
    const main = document.querySelector('main');
    return main ? getComputedStyle(main).backgroundColor : '';
  });

const DARK = 'rgb(31, 31, 31)';
const LIGHT = 'rgb(255, 255, 255)';

/** What is shown in the tabs; each state stays while the next ones are reached. */
const states: readonly (readonly [name: string, reach: () => Promise<void>])[] = [
  [
    '校验 with findings',
    async () => {
      await open('校验');
      await press('校验');
      await pane().getByRole('heading', { name: '发现的问题' }).waitFor();
      await pane().locator('li[data-tone] button').first().click();
      await pane().getByRole('button', { name: /^认出/ }).click();
    },
  ],
  [
    '填列 with a plan',
    async () => {
      await open('填列');
      await press('填列');
      await pane().getByRole('heading', { name: '将要写入的内容' }).waitFor();
    },
  ],
  [
    '情况说明 with a draft and its open slots',
    async () => {
      await open('情况说明');
      await pane()
        .getByRole('button', { name: /^(重新)?生成(情况说明)?$/ })
        .click();
      await pane().getByRole('article', { name: '情况说明' }).waitFor();
      await pane().getByRole('button', { name: /^待填/ }).click();
    },
  ],
  [
    '情况说明 with the cells of a number',
    async () => {
      await pane().getByRole('button', { name: /%$/ }).first().click();
      await pane().getByRole('menu').waitFor();
    },
  ],
  [
    '校对 with a failure told',
    async () => {
      await workbench.page.keyboard.press('Escape');
      await pane().getByRole('menu').waitFor({ state: 'detached' });
      await open('校对');
      await press('用工作表里的情况说明');
      await pane().getByText('工作簿里没有写着情况说明的工作表').first().waitFor();
    },
  ],
  [
    '校对 with a result',
    async () => {
      await pane().getByRole('textbox', { name: '粘贴情况说明的文字' }).fill(TEXT);
      await press('校对');
      await pane().getByRole('article', { name: '校对的文字' }).waitFor();
    },
  ],
];

describe('in the dark', () => {
  beforeAll(() => workbench.page.emulateMedia({ colorScheme: 'dark' }));
  afterAll(() => workbench.page.emulateMedia({ colorScheme: 'light' }));

  test('the pane follows at once', async () => {
    await expect.poll(ground).toBe(DARK);
  });

  test('the workbench around it does too', async () => {
    const page = workbench.page.mainFrame();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(DARK);
    // The spreadsheet marks what it draws dark with a class of its own.
    await expect.poll(() => page.locator('.univer-dark').count()).toBeGreaterThan(0);
    expect(await violations(page, { include: ['header:has(h1)'] })).toEqual([]);
  });

  test.each(states)('%s breaks no rule of axe', async (_, reach) => {
    await reach();
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
  });
});

test('Excel’s theme comes before the system’s, and is looked at when the person comes back to the pane', async () => {
  await expect.poll(ground).toBe(LIGHT);
  const frame = await paneFrame(workbench.page);
  const excelTurns = (isDarkTheme: boolean): Promise<void> =>
    frame.evaluate((isDark) => {
      Object.assign(Office.context, { officeTheme: { isDarkTheme: isDark } });
      window.dispatchEvent(new Event('focus'));
    }, isDarkTheme);
  await excelTurns(true);
  await expect.poll(ground).toBe(DARK);
  await excelTurns(false);
  await expect.poll(ground).toBe(LIGHT);
});

describe('where colours are forced', () => {
  beforeAll(async () => {
    await open('校验');
    await workbench.page.emulateMedia({ forcedColors: 'active' });
  });
  afterAll(() => workbench.page.emulateMedia({ forcedColors: 'none' }));

  test('levels are told by icon and word', async () => {
    const marks = await pane()
      .locator('li[data-tone]')
      .evaluateAll((items) =>
        items.map((item) => [item.querySelector('svg path')?.getAttribute('d') ?? '', item.innerHTML.includes('错误')]),
      );
    expect(marks.length).toBeGreaterThan(0);
    for (const [icon] of marks) expect(icon).not.toBe('');
    const words = await pane().locator('li[data-tone] > div:first-child').allInnerTexts();
    for (const text of words) expect(text).toMatch(/错误|提醒|尾差|提示/);
  });

  test('the choice and the chosen finding stand out by the system’s own colours', async () => {
    const chosen = pane().locator('li[data-chosen=true]').first();
    expect(await chosen.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    const grounds = await pane()
      .getByRole('group', { name: '按级别筛选' })
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((button) => [button.getAttribute('aria-pressed'), getComputedStyle(button).backgroundColor]),
      );
    const pressed = grounds.filter(([isPressed]) => isPressed === 'true').map(([, colour]) => colour);
    const others = grounds.filter(([isPressed]) => isPressed !== 'true').map(([, colour]) => colour);
    expect(pressed).toHaveLength(1);
    expect(others).not.toContain(pressed[0]);
  });

  test('verdicts are told by the kind of their line and by icon', async () => {
    await open('校对');
    const looks = await pane()
      .locator('[data-verdict]')
      .evaluateAll((claims) =>
        claims.map((claim) => ({
          verdict: claim.getAttribute('data-verdict'),
          line: getComputedStyle(claim).textDecorationStyle,
          hasIcon: claim.querySelector('svg') !== null,
        })),
      );
    expect(looks).toContainEqual({ verdict: 'disagree', line: 'double', hasIcon: true });
    expect(looks).toContainEqual({ verdict: 'unresolved', line: 'dotted', hasIcon: true });
    expect(looks).toContainEqual({ verdict: 'agree', line: 'solid', hasIcon: false });
  });

  test('no rule of axe is broken', async () => {
    for (const tab of ['校验', '填列', '情况说明', '校对']) {
      await open(tab);
      expect(await violations(await paneFrame(workbench.page))).toEqual([]);
    }
  });
});
