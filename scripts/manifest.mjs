/**
 * Checks manifest.xml against the build: `node scripts/manifest.mjs`. Passes while there is no manifest.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What is wrong with the addresses in a manifest: Office loads them from one server, which serves our build.
 * @param {string} xml
 * @param {(path: string) => boolean} isBuilt whether the build has a file of this path, e.g. "taskpane.html"
 * @returns {string[]} complaints; empty when there are none
 */
export function manifestComplaints(xml, isBuilt) {
  const addresses = [...xml.matchAll(/\bDefaultValue\s*=\s*"(\w+:\/\/[^"]*)"/g)].map(([, address]) => String(address));
  if (addresses.length === 0) return ['names no address at all'];
  const urls = addresses.map((address) => new URL(address.replaceAll('&amp;', '&')));
  const origins = [...new Set(urls.map(({ origin }) => origin))];
  return [
    ...urls.filter(({ protocol }) => protocol !== 'https:').map(({ href }) => `not https: ${href}`),
    ...(origins.length > 1 ? [`more than one server: ${origins.join(', ')}`] : []),
    ...urls
      .filter(({ pathname }) => !isBuilt(decodeURIComponent(pathname.slice(1))))
      .map(({ href }) => `not built: ${href}`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(import.meta.dirname, '..');
  const manifest = join(root, 'manifest.xml');
  if (existsSync(manifest)) {
    const isBuilt = (/** @type {string} */ path) => {
      return statSync(join(root, 'dist', path), { throwIfNoEntry: false })?.isFile() === true;
    };
    const complaints = manifestComplaints(readFileSync(manifest, 'utf8'), isBuilt);
    for (const complaint of complaints) console.error(`manifest.xml: ${complaint}`);
    if (complaints.length > 0) process.exitCode = 1;
  } else {
    console.log('no manifest.xml: nothing to check');
  }
}
