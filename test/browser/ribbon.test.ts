import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, type OpenedPage } from './openPage';

/** What the page is given for Office's script: an Excel whose ribbon can be pressed, and which never ends reading. */
const OFFICE = `
  const actions = new Map();
  const log = [];
  const host = 'Excel';
  globalThis.CustomFunctions = { associate: () => undefined };
  globalThis.Excel = { run: () => new Promise(() => log.push('read')) };
  globalThis.Office = {
    HostType: { Excel: host },
    actions: { associate: (id, action) => actions.set(id, action) },
    addin: { showAsTaskpane: async () => log.push('shown') },
    context: { host, requirements: { isSetSupported: () => true } },
    onReady: () => ready.promise,
  };
  const ready = Promise.withResolvers();
  globalThis.ribbon = {
    log,
    press: (id) => actions.get(id)({ completed: () => log.push('completed') }),
    open: () => ready.resolve({ host, platform: 'PC' }),
  };`;

interface Ribbon {
  readonly log: readonly string[];
  press(action: string): Promise<void>;
  open(): void;
}

describe('the ribbon', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage('/taskpane/taskpane.html');
    await opened.page.route('**/office/office.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: OFFICE }),
    );
    await opened.page.reload();
  });
  afterAll(() => opened.close());

  const onRibbon = (action: string) =>
    opened.page.evaluate(async (pressed) => {
      const { ribbon } = globalThis as unknown as { readonly ribbon: Ribbon };
      if (pressed === 'open') ribbon.open();
      else await ribbon.press(pressed);
    }, action);
  const log = () => opened.page.evaluate(() => (globalThis as unknown as { readonly ribbon: Ribbon }).ribbon.log);
  const selectedTab = () => opened.page.getByRole('tab', { selected: true }).innerText();

  test('pressed while the pane is not there yet: the pane comes with that tab and its work begun', async () => {
    await onRibbon('OpenDraft');
    expect(await log()).toEqual(['shown', 'completed']);
    await onRibbon('open');
    await opened.page.getByRole('progressbar').waitFor();
    expect(await selectedTab()).toBe('情况说明');
    await expect.poll(log).toContain('read');
  });

  test('pressed while work runs: the pane turns to the other tab and lets the work go on', async () => {
    const before = await log();
    await onRibbon('OpenCheck');
    await expect.poll(selectedTab).toBe('校验');
    await opened.page.getByRole('progressbar').waitFor();
    expect(await log()).toEqual([...before, 'shown', 'completed']);
  });
});
