import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_POLICIES, policyOf } from '../../scripts/contentSecurity.mjs';
import { PAGES_FOLDER } from '../../scripts/pages.mjs';
import { openPage, type OpenedPage } from './openPage';

const PANE = '/taskpane/taskpane.html';

/** Office.js tries a telemetry frame where there is no Office: the policy refuses it, and the frame's own style. */
const TELEMETRY = [/Framing 'https:\/\/telemetryservice/, /Applying inline style violates/];

describe('every page', () => {
  test.each(Object.keys(PAGE_POLICIES))('%s carries its policy before anything else', (page) => {
    const html = readFileSync(join(PAGES_FOLDER, page), 'utf8');
    const head = html.slice(html.indexOf('<head>') + '<head>'.length).trimStart();
    expect(head.startsWith('<meta http-equiv="Content-Security-Policy"')).toBe(true);
    const content = /content="([^"]*)"/.exec(head)?.[1]?.replaceAll('&#39;', "'");
    expect(content).toBe(policyOf(page));
  });

  test.each(Object.keys(PAGE_POLICIES))('%s may load and reach nothing but its own origin', (page) => {
    const sources = policyOf(page)
      .split('; ')
      .flatMap((directive) => directive.split(' ').slice(1));
    const allowed = new Set(["'self'", "'none'", "'unsafe-inline'", 'data:', 'blob:']);
    expect(sources.filter((source) => !allowed.has(source) && !source.startsWith("'sha256-"))).toEqual([]);
    expect(policyOf(page)).not.toMatch(/script-src|unsafe-eval/);
    expect(policyOf(page).startsWith("default-src 'self'")).toBe(true);
  });
});

describe('the pane in a plain browser', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage(PANE, { expected: TELEMETRY });
  });
  afterAll(() => opened.close());

  test('says that it belongs into Excel', async () => {
    await opened.page.getByRole('heading', { name: '公开表助手要在 Excel 里使用。' }).waitFor();
  });

  test("is refused Office.js's telemetry, and asks for nothing else", async () => {
    // Office.js waits three seconds before it tries.
    await expect.poll(() => opened.expectedProblems.length, { timeout: 20_000 }).toBe(2);
    expect(opened.problems).toEqual([]);
  });
});

describe.each([
  [PANE, '公开表助手还没有启动', /WebView2 运行时/],
  ['/workbench/', '网页工作台还没有启动', /新版的 Edge 或 Chrome/],
])('%s in an old browser', (path, title, advice) => {
  test('says by itself, after a while, that it did not start and what to do', async () => {
    const opened = await openPage('/icons/app-16.png', { expected: [...TELEMETRY, /Failed to load resource/] });
    const { page } = opened;
    // What an old engine does with modules: nothing.
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(opened.origin + path);
    expect(await page.getByText(advice).isVisible()).toBe(false);
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText(advice).waitFor();
    await opened.close();
  });
});

describe('Office.js from our own origin', () => {
  const host = (name: string) => `${PANE}?_host_Info=${encodeURIComponent(`Excel$${name}$zh-CN$$$$0`)}`;

  test.each(['Web$16.00', 'Win32$16.01', 'Mac$16.00', 'iOS$16.00', 'WinRT$16.00'])(
    'has every file that %s asks for',
    async (name) => {
      // Without a real host around it each platform's library fails in its own way once it is there.
      const opened = await openPage(PANE, { expected: [/.*/] });
      const asked: string[] = [];
      opened.page.on('response', (response) => {
        if (response.url().includes('/office/'))
          asked.push(`${response.status()} ${response.url().split('/office/')[1]}`);
      });
      await opened.page.goto(opened.origin + host(name));
      await expect.poll(() => asked.length).toBe(3);
      expect(asked.sort()).toEqual([
        `200 excel-${name.toLowerCase().replace('$', '-')}.js`,
        '200 office.js',
        '200 zh-cn/office_strings.js',
      ]);
      await opened.close();
    },
  );
});
