import { describe, expect, test } from 'vitest';
import { openPage } from './openPage';

/** What the pages are not to reach, by the ways in which a page can reach. */
const WAYS = {
  'connect-src': 'fetch',
  'img-src': 'img',
  'script-src-elem': 'script',
  'style-src-elem': 'link',
  'frame-src': 'iframe',
} as const;

const foreign = (problems: readonly string[]) =>
  problems.filter((each) => each.startsWith('request to another origin'));

describe.each(['/taskpane/taskpane.html', '/workbench/pane.html', '/workbench/'])('%s', (path) => {
  test('is refused every other origin by the policy that it carries', async () => {
    const opened = await openPage(path);
    const refused = await opened.page.evaluate(async (ways) => {
      const directives = new Set<string>();
      const address = 'https://elsewhere.example/';
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          if (!blockedURI.startsWith(address.slice(0, -1))) return;
          directives.add(effectiveDirective);
          if (directives.size === ways.length) resolve();
        });
      });
      for (const way of ways) {
        if (way === 'fetch') {
          fetch(address).catch(() => undefined);
          continue;
        }
        const element = document.createElement(way);
        if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address });
        else Object.assign(element, { src: address });
        document.head.append(element);
      }
      await all;
      return [...directives];
    }, Object.values(WAYS));
    expect(new Set(refused)).toEqual(new Set(Object.keys(WAYS)));
    expect(foreign(opened.problems)).toEqual([]);
    // What was refused stands on the console, and there is nothing else.
    const others = opened.problems.filter((each) => !each.includes('Content Security Policy'));
    expect(others).toEqual([]);
    await expect(opened.close()).rejects.toThrow('Content Security Policy');
  });
});

test("Office's own script reaches no other origin: its telemetry is refused, and it goes on without", async () => {
  const opened = await openPage('/taskpane/taskpane.html');
  const { page } = opened;
  await page.clock.install();
  await page.reload();
  await page.getByText('公开表助手要在 Excel 里使用。').waitFor();
  // Some seconds after its start it opens a frame of Microsoft's; here all its timers ring at once.
  const refused = page.waitForEvent('console', (message) => /^Framing '.*telemetry.*frame-src/.test(message.text()));
  await page.clock.fastForward('10:00');
  await refused;
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((url) => !url.startsWith(opened.origin))).toEqual([]);
  expect(foreign(opened.problems)).toEqual([]);
  expect(opened.problems.filter((each) => !each.includes('Content Security Policy'))).toEqual([]);
  await expect(opened.close()).rejects.toThrow('telemetry');
});
