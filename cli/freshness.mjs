import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Where the bundle of the command line is kept: with the installed packages, which it belongs to. */
export const bundlePath = join(root, 'node_modules', '.cache', 'gongkai', 'cli.mjs');

/** Whether there is no bundle yet, or something it is made of is newer. */
export function isStale() {
  const bundle = statSync(bundlePath, { throwIfNoEntry: false });
  if (!bundle) return true;
  const sources = ['package.json', 'package-lock.json', 'cli', 'src'].map((name) => join(root, name));
  return sources.some((path) => newest(path) >= bundle.mtimeMs);
}

/**
 * The last change of a file, or of anything in a folder; a folder itself changes when an entry is removed.
 * @param {string} path
 * @returns {number} milliseconds
 */
function newest(path) {
  const state = statSync(path);
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(state.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}
