import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { HOME_PAGE, PAGES_FOLDER } from '../../scripts/pages.mjs';
import { serve } from '../../scripts/serve.mjs';

/** A page of the built program in a browser of its own. */
export interface OpenedPage {
  readonly page: Page;
  /** Where the pages are served: "http://localhost:41234". */
  readonly origin: string;
  /** What went wrong so far: requests to other origins (refused), errors on the console, uncaught errors. */
  readonly problems: readonly string[];
  /**
   * Closes everything.
   * @throws when something went wrong in the meantime
   */
  close(): Promise<void>;
}

export interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Without the browser's own traffic: what is requested, the pages request. */
const FLAGS = ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

/** @param path of the page, e.g. "/workbench/" */
export async function openPage(path: string, { viewport }: PageOptions = {}): Promise<OpenedPage> {
  const server = await serve({ folder: PAGES_FOLDER, home: HOME_PAGE, port: 0 });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: viewport ?? { width: 1440, height: 900 },
  });
  const problems = await watch(context, server.url);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return {
    page,
    origin: server.url,
    problems,
    async close() {
      await browser.close();
      await server.close();
      if (problems.length > 0) throw new Error(`Problems in the page:\n${problems.join('\n')}`);
    },
  };
}

async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const problems: string[] = [];
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => {
      problems.push(`request to another origin: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  return problems;
}
