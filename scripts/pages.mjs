/** The built pages: where they are, and building them when they are older than what they are made of. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder to serve. */
export const PAGES_FOLDER = join(root, 'dist');
/** The path of the page that a visitor gets first. */
export const HOME_PAGE = '/workbench/';

const SOURCES = [
  'src',
  'taskpane',
  'functions',
  'assets',
  'workbench',
  'samples',
  'scripts',
  'vite.config.ts',
  'package-lock.json',
];

/**
 * Builds the pages unless the last build is newer than every source.
 * @param {{ onBuild?: () => void }} [options] `onBuild` is called before a build, which takes some seconds
 * @throws when a page does not build
 */
export async function buildPages({ onBuild } = {}) {
  if (!isStale()) return;
  onBuild?.();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // A program of its own: a test runner's environment would build the pages for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, output } = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, env });
  if (status !== 0) throw new Error(`The pages do not build:\n${output}`);
}

function isStale() {
  const built = join(PAGES_FOLDER, 'workbench', 'index.html');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.some((name) => newest(join(root, name)) > builtAt);
}

/**
 * @param {string} path
 * @returns {number} when the newest file at or under the path was changed; 0 where there is none
 */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}
