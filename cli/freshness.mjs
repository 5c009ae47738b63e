import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Where the bundle of the command line is kept: with the installed packages, which it belongs to. */
export const bundlePath = join(root, 'node_modules', '.cache', 'gongkai', 'cli.mjs');

/** All that the bundle is made of, installed packages by their locked versions. */
const SOURCES = ['package.json', 'package-lock.json', 'cli', 'src'];

/**
 * What the sources say, whenever they were written: unpacking, copying or checking out files gives them any time.
 * @param {string} folder the project's
 * @returns {string} the first line of a bundle made of them
 */
export function sourceStamp(folder = root) {
  const hash = createHash('sha256');
  for (const name of SOURCES)
    for (const path of filesUnder(folder, name)) hash.update(`${path}\n`).update(content(folder, path));
  return `// made of ${hash.digest('hex')}`;
}

/**
 * Whether the bundle was made of just these sources.
 * @param {string} stamp
 * @param {string} bundle absolute path
 */
export function isMadeOf(stamp, bundle = bundlePath) {
  const line = Buffer.from(`${stamp}\n`);
  const start = Buffer.alloc(line.length);
  try {
    const file = openSync(bundle, 'r');
    try {
      return readSync(file, start) === line.length && start.equals(line);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * The files of a folder in one order everywhere, or the file itself.
 * @param {string} folder
 * @param {string} name relative to it, with "/"
 * @returns {string[]}
 */
function filesUnder(folder, name) {
  if (!statSync(join(folder, name)).isDirectory()) return [name];
  const entries = readdirSync(join(folder, name), { withFileTypes: true });
  return entries
    .map((entry) => ({ path: `${name}/${entry.name}`, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, isFolder }) => (isFolder ? filesUnder(folder, path) : [path]));
}

/**
 * Preceded by its length, so that no two lists of files read alike.
 * @param {string} folder
 * @param {string} path
 */
function content(folder, path) {
  const bytes = readFileSync(join(folder, path));
  return Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]);
}
