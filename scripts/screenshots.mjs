/**
 * `npm run screenshots`: takes the pictures of docs/使用手册.md from the built workbench, in a real browser.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { buildPages, HOME_PAGE, PAGES_FOLDER } from './pages.mjs';
import { serve } from './serve.mjs';

const images = resolve(import.meta.dirname, '../docs/images');
mkdirSync(images, { recursive: true });
await buildPages({ onBuild: () => console.log('building the pages…') });
const server = await serve({ folder: PAGES_FOLDER, home: HOME_PAGE, port: 0 });
const executablePath = findBrowser();
if (!executablePath) throw new Error('no Chromium, Chrome or Edge: run `npm run browser` first');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1360, height: 820 }, deviceScaleFactor: 1 });
await page.goto(`${server.url}${HOME_PAGE}`);
const pane = page.frameLocator('iframe');

/** @param {string} name */
const shoot = (name) => page.screenshot({ path: resolve(images, `${name}.png`) });
/** @param {string} name */
const openTab = (name) => pane.getByRole('tab', { name }).click();
/** @param {string} name */
const press = (name) => pane.getByRole('button', { name, exact: true }).first().click();

await pane.getByRole('tab', { name: '校验' }).waitFor();
await shoot('工作台');

await openTab('校验');
await press('校验');
const finding = pane.getByText('302 商品和服务支出').first();
await finding.click();
await shoot('校验');

await openTab('填列');
await press('填列');
await pane.getByRole('heading', { name: '将要写入的内容' }).waitFor();
await shoot('填列');

await openTab('情况说明');
await press('生成情况说明');
await pane.getByText('收入支出决算总体情况说明').first().waitFor();
await shoot('情况说明');

await openTab('校对');
const narrative = readFileSync(resolve(images, '../../samples/luolong-2024/narrative.txt'), 'utf8');
await pane.getByRole('textbox').fill(narrative);
await press('校对');
await pane.getByRole('article', { name: '校对的文字' }).waitFor();
await shoot('校对');

await browser.close();
await server.close();
console.log(`pictures in ${images}`);
