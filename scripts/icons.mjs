/**
 * `node scripts/icons.mjs`: renders assets/icons/*.svg to the sizes that Office asks for. The results are committed;
 * run it after a drawing was changed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

/** Pixels. 16, 32 and 80 are asked for; the others spare Office scaling on screens of 125 % to 400 %. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const folder = resolve(import.meta.dirname, '../assets/icons');

async function renderIcons() {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.svg'))) {
    const drawing = Buffer.from(readFileSync(join(folder, name))).toString('base64');
    for (const size of ICON_SIZES) {
      await page.setViewportSize({ width: size, height: size });
      const image = `<img src="data:image/svg+xml;base64,${drawing}" width="${size}" height="${size}">`;
      await page.setContent(`<style>body{margin:0}img{display:block}</style>${image}`);
      const picture = await page.screenshot({ omitBackground: true });
      writeFileSync(join(folder, `${parse(name).name}-${size}.png`), picture);
    }
  }
  await browser.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await renderIcons();
