/**
 * `node scripts/lockfile.mjs`: completes package-lock.json after an `npm install` from a registry that does not have
 * every platform's binaries. npm then leaves those out of the lock file, and `npm ci` refuses it everywhere.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ version?: string; dev?: boolean; license?: string; engines?: unknown; optionalDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Packages the `packages` of a lock file, by path
 */

/**
 * Optional dependencies of locked packages that are not locked themselves.
 * @param {Packages} packages
 * @returns {{ name: string; version: string; parent: Entry }[]}
 */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, parent })),
  );
}

/**
 * The entry of a platform's binary, read from its name: "@oxlint/binding-linux-arm64-musl". It has no integrity, for
 * nobody here could see the file; npm on that platform takes the version from its registry.
 * @param {{ name: string; version: string; parent: Entry }} missing
 */
function entryOf({ name, version, parent }) {
  const platform = /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name);
  // Another optional package is no binary of one platform, and any version of it may be meant.
  if (!platform || !/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`cannot complete the lock file with ${name}@${version}`);
  const [, os, cpu, abi = ''] = platform;
  const { dev, license, engines } = parent;
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(os === 'linux' && { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] }),
    ...(license && { license }),
    optional: true,
    os: [os],
    ...(engines !== undefined && { engines }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = resolve(import.meta.dirname, '../package-lock.json');
  const lock = /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(path, 'utf8')));
  const missing = missingOptional(lock.packages);
  const added = missing.map((each) => /** @type {[string, unknown]} */ ([`node_modules/${each.name}`, entryOf(each)]));
  /** @type {[string, unknown][]} */
  const entries = [...Object.entries(lock.packages), ...added];
  // In npm's own order, so that its next install changes nothing.
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'));
  /** @type {Record<string, unknown>} */
  const packages = Object.fromEntries(entries);
  writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  console.log(`${missing.length} platform binaries added to package-lock.json`);
}
