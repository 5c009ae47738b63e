/**
 * `npm run bench:pages`: what the pane costs before it can be used, beside the least page of Fluent UI, built the same
 * way and loaded alternately in one run. Both wait for an Office that answers at once, so that what is measured is ours;
 * Office's own script, the same for every add-in, is counted apart.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from './browser.mjs';
import { buildPages, PAGES_FOLDER } from './pages.mjs';
import { serve } from './serve.mjs';

const ROUNDS = 9;
const root = resolve(import.meta.dirname, '..');
const FLUENT_FOLDER = join(root, 'node_modules/.cache/gongkai/fluentPage');

/** An Office that is ready at once. */
const OFFICE = `
  const associate = () => undefined;
  const isSetSupported = () => true;
  const host = 'Excel';
  globalThis.CustomFunctions = { associate };
  globalThis.Office = {
    HostType: { Excel: host }, actions: { associate }, addin: {},
    context: { host, requirements: { isSetSupported } },
    onReady: async () => ({ host, platform: 'PC' }),
  };`;

/** Promises the moment when the first button of the page can be pressed: it stands, and the frame with it was drawn. */
const WATCH = `
  globalThis.readyAt = new Promise((resolve) => {
    const note = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.ms-Button--primary')) return;
      observer.disconnect();
      note();
    });
    observer.observe(document, { childList: true, subtree: true });
  });`;

/**
 * @typedef {object} Load
 * @property {number} ready milliseconds until the first button could be pressed
 * @property {string[]} scripts what was loaded until then, as paths on the server
 *
 * @typedef {object} Candidate
 * @property {string} name
 * @property {string} folder
 * @property {string} path of the page
 * @property {Load[]} loads
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Candidate} candidate
 * @returns {Promise<Load>}
 */
async function load(browser, { folder, path }) {
  const server = await serve({ folder, home: '/', port: 0 });
  const context = await browser.newContext();
  await context.route('**/office/office.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: OFFICE }),
  );
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  await page.goto(server.url + path);
  const ready = /** @type {unknown} */ (await page.evaluate('readyAt'));
  // What is fetched after that, for later, keeps nobody waiting.
  const urls = await page.evaluate(
    (usable) => performance.getEntriesByType('resource').flatMap((it) => (it.startTime < usable ? [it.name] : [])),
    Number(ready),
  );
  await context.close();
  await server.close();
  const scripts = urls.map((url) => new URL(url).pathname).filter((name) => name.endsWith('.js'));
  return { ready: Number(ready), scripts: scripts.filter((name) => !name.startsWith('/office/')) };
}

/** @param {string} file */
const gzipBytes = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {Candidate} candidate */
function row({ name, folder, loads }) {
  const scripts = [...new Set(loads[0]?.scripts)];
  const bytes = scripts.reduce((sum, script) => sum + gzipBytes(join(folder, script)), 0);
  const times = loads.map(({ ready }) => ready);
  const columns = [kilobytes(bytes), `${scripts.length}`, `${median(times).toFixed(0)} ms`];
  return `${name.padEnd(24)}${columns.map((column) => column.padStart(14)).join('')}`;
}

await buildPages();
await build({
  configFile: false,
  root: join(root, 'bench'),
  base: './',
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: FLUENT_FOLDER,
    emptyOutDir: true,
    rolldownOptions: { input: join(root, 'bench/fluentPage/index.html') },
  },
});

/** @type {Candidate[]} */
const candidates = [
  { name: '公开表助手 pane', folder: PAGES_FOLDER, path: '/taskpane/taskpane.html', loads: [] },
  { name: 'least Fluent UI page', folder: FLUENT_FOLDER, path: '/fluentPage/index.html', loads: [] },
];
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
// The first round warms the browser up and is not counted.
for (let round = 0; round <= ROUNDS; round++) {
  for (const candidate of candidates) {
    const result = await load(browser, candidate);
    if (round > 0) candidate.loads.push(result);
  }
}
await browser.close();

const heads = ['gzip', 'files', 'usable after'].map((head) => head.padStart(14)).join('');
console.log(`Initial JavaScript without Office's, and time to a usable button (median of ${ROUNDS} cold loads)\n`);
console.log(`${''.padEnd(24)}${heads}`);
for (const candidate of candidates) console.log(row(candidate));
const office = ['office.js', 'excel-win32-16.01.js'].map((name) => gzipBytes(join(PAGES_FOLDER, 'office', name)));
console.log(
  `\nOffice.js in Excel on Windows, for any add-in: ${kilobytes(office.reduce((sum, each) => sum + each, 0))} gzip`,
);
