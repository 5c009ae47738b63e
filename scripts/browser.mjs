/**
 * Finds the browser that the browser tests drive, or gets one: `node scripts/browser.mjs` prints its path.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { run } from './process.mjs';

/** Output as it comes, no input: nothing may wait for an answer. @type {('ignore' | 'inherit')[]} */
const SHOWN = ['ignore', 'inherit', 'inherit'];

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'msedge'];

const USUAL_PLACES = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (!folder) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  }),
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
};

/**
 * The path of an installed Chromium, Chrome or Edge: CHROME_PATH, then the PATH, then where the system usually has
 * them, then what playwright-core downloaded.
 * @returns {string}
 * @throws when there is none, or CHROME_PATH names no file
 */
export function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names no file: ${named}`);
  }
  const found = candidates().find((path) => existsSync(path));
  if (found) return found;
  throw new Error('No Chromium, Chrome or Edge found. Set CHROME_PATH, or run: node scripts/browser.mjs');
}

function candidates() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program + ending))),
    ...(USUAL_PLACES[/** @type {keyof typeof USUAL_PLACES} */ (process.platform)] ?? []),
    chromium.executablePath(),
  ];
}

/**
 * Like findBrowser, but installs one when there is none: Debian's own as root, playwright-core's otherwise.
 * @returns {Promise<string>}
 * @throws when none could be installed
 */
export async function obtainBrowser() {
  try {
    return findBrowser();
  } catch (cause) {
    if (process.env['CHROME_PATH']) throw cause;
    if (!(await installDebianPackage())) await downloadWithPlaywright();
    return findBrowser();
  }
}

/** @returns {Promise<boolean>} false where this is not a Debian that we may install to, or apt could not */
async function installDebianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const options = {
    stdio: SHOWN,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await run('apt-get', ['update', '-qq'], options);
  const { status } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return status === 0;
}

async function downloadWithPlaywright() {
  const command = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  const { status } = await run(process.execPath, [command, 'install', 'chromium'], { stdio: SHOWN });
  if (status !== 0) throw new Error('No browser could be installed. Install Chromium, or set CHROME_PATH.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await obtainBrowser());
