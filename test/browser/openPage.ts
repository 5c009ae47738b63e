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
  /** Those of the kinds that the options name. */
  readonly expectedProblems: readonly string[];
  /**
   * Closes everything.
   * @throws when something went wrong in the meantime
   */
  close(): Promise<void>;
}

export interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Problems that the test knows of. Requests to other origins are never among them. */
  readonly expected?: readonly RegExp[];
}

/** Without the browser's own traffic: what is requested, the pages request. */
const FLAGS = ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

/** @param path of the page, e.g. "/workbench/" */
export async function openPage(path: string, { viewport, expected = [] }: PageOptions = {}): Promise<OpenedPage> {
  const server = await serve({ folder: PAGES_FOLDER, home: HOME_PAGE, port: 0 });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: viewport ?? { width: 1440, height: 900 },
  });
  const problems: string[] = [];
  const expectedProblems: string[] = [];
  await watch(context, server.url, (problem, isForeign) => {
    const isExpected = !isForeign && expected.some((pattern) => pattern.test(problem));
    (isExpected ? expectedProblems : problems).push(problem);
  });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return {
    page,
    origin: server.url,
    problems,
    expectedProblems,
    async close() {
      await browser.close();
      await server.close();
      if (problems.length > 0) throw new Error(`Problems in the page:\n${problems.join('\n')}`);
    },
  };
}

async function watch(
  context: BrowserContext,
  origin: string,
  report: (problem: string, isForeign: boolean) => void,
): Promise<void> {
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => {
      report(`request to another origin: ${route.request().url()}`, true);
      return route.abort();
    },
  );
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()}`, false);
  });
  context.on('weberror', (error) => report(`uncaught: ${error.error().stack ?? error.error().message}`, false));
}
