import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PAGES_FOLDER } from '../../scripts/pages.mjs';
import { openPage, type OpenedPage } from './openPage';
import { violations } from './pane';

/** The parts of the pane that are loaded after its first screen. */

/** What the page is given for Office's script: an Excel that is ready when the test is. */
const OFFICE = `
  const ready = Promise.withResolvers();
  const host = 'Excel';
  globalThis.open = () => ready.resolve({ host, platform: 'PC' });
  globalThis.CustomFunctions = { associate: () => undefined };
  globalThis.Excel = { run: () => new Promise(() => undefined) };
  globalThis.Office = {
    HostType: { Excel: host }, actions: { associate: () => undefined }, addin: {},
    // Without the events of ExcelApi 1.9: this Excel has nothing to tell of.
    context: { host, requirements: { isSetSupported: (_, version) => version !== '1.9' } },
    onReady: () => ready.promise,
  };`;

/** The last part that is loaded ahead. */
const LAST = /\/assets\/proofread-[^/]+\.js$/;

describe('the parts of the pane', () => {
  let opened: OpenedPage;
  beforeEach(async () => {
    opened = await openPage('/taskpane/taskpane.html', { expected: [/Failed to load resource/] });
    await opened.page.route('**/office/office.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: OFFICE }),
    );
    await opened.page.reload();
  });
  afterEach(() => opened.close());

  const page = () => opened.page;
  const show = () => page().evaluate('open()');
  const openTab = (name: string) => page().getByRole('tab', { name }).click();
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const fetched = () => page().evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  /** Style sheets that are linked and did not come: the rules of such a one cannot be read. */
  const missingStyles = () =>
    page().evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].flatMap(({ sheet, href }) => {
        try {
          return sheet && sheet.cssRules.length > 0 ? [] : [href];
        } catch {
          return [href];
        }
      }),
    );

  test('the page names few files, none with a wording, a form or a menu in it', async () => {
    const files = await page()
      .locator('script[src], link[rel=modulepreload]')
      .evaluateAll((elements) => elements.map((it) => it.getAttribute('src') ?? it.getAttribute('href') ?? ''));
    const ours = files.filter((file) => !file.includes('office/'));
    expect(ours.length).toBeGreaterThan(3);
    // Some twenty before they were gathered.
    expect(ours.length).toBeLessThan(16);
    for (const file of ours) {
      const script = readFileSync(join(PAGES_FOLDER, 'taskpane', file), 'utf8');
      expect(script).not.toMatch(/收入支出决算总体情况|一般公共服务支出|ms-ContextualMenu-item/);
    }
  });

  test('they are loaded ahead: then every tab opens at once, also without the server', async () => {
    await show();
    await expect.poll(async () => (await fetched()).some((name) => LAST.test(name)), { timeout: 20_000 }).toBe(true);
    await page().waitForLoadState('networkidle');
    await page().route('**/*', (route) => route.abort());
    for (const [tab, control] of [
      ['填列', '填列'],
      ['情况说明', '生成情况说明'],
      ['校对', '选择文件…'],
      ['校验', '校验'],
    ] as const) {
      await openTab(tab);
      expect(await button(control).isVisible()).toBe(true);
    }
  });

  test('a tab that is opened before its part is there says so, then shows it', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page().route('**/assets/FillTab-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await show();
    await openTab('填列');
    const panel = page().getByRole('tabpanel', { name: '填列' });
    await panel.getByRole('status').filter({ hasText: '正在打开…' }).waitFor();
    expect(await violations(page().mainFrame())).toEqual([]);
    letGo();
    await button('填列').waitFor();
    expect(await panel.getByText('正在打开…').count()).toBe(0);
  });

  test.each(['js', 'css'])(
    'a part whose .%s does not come: what to do, and a second attempt brings it whole',
    async (kind) => {
      const pattern = `**/assets/FillTab-*.${kind}`;
      await page().route(pattern, (route) => route.abort());
      await show();
      await openTab('填列');
      const alert = page()
        .getByRole('alert')
        .filter({ hasText: '这一部分程序没有读到。请检查到加载项所在服务器的网络' });
      await alert.waitFor();
      expect(await violations(page().mainFrame())).toEqual([]);
      // Still out of reach: the person stays where she is, and may try again.
      await button('重试').press('Enter');
      await expect.poll(() => button('重试').isEnabled()).toBe(true);
      expect(await button('重试').evaluate((it) => it === document.activeElement)).toBe(true);
      await page().unroute(pattern);
      await button('重试').press('Enter');
      await button('填列').waitFor();
      expect(await alert.count()).toBe(0);
      expect(await missingStyles()).toEqual([]);
      expect(await button('填列').evaluate((it) => it === document.activeElement)).toBe(true);
      // The other tabs are not touched by it.
      await openTab('校对');
      await button('选择文件…').waitFor();
    },
  );

  test('a command whose program does not come says so, and runs at the second attempt', async () => {
    await page().route('**/assets/check-*.js', (route) => route.abort());
    await show();
    await button('校验').click();
    await page().getByRole('alert').filter({ hasText: '这一部分程序没有读到' }).waitFor();
    await page().unroute('**/assets/check-*.js');
    await button('重试').click();
    await page().getByRole('progressbar').waitFor();
    expect(await page().getByRole('alert').count()).toBe(0);
  });

  test('what was typed in a tab stands when it is opened again', async () => {
    await show();
    await openTab('校对');
    await page().getByRole('textbox').fill('二、收入决算情况说明');
    await openTab('校验');
    await openTab('校对');
    expect(await page().getByRole('textbox').inputValue()).toBe('二、收入决算情况说明');
  });
});
