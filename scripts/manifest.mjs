/**
 * `npm run manifest` checks manifest.xml against the build. With an origin it writes a manifest for another server:
 *
 *     npm run manifest -- --origin https://intranet.example/gongkai --out 公开表助手.xml
 *
 * `--shortcuts` adds the keyboard shortcuts. Office documents their element, but the published schema does not know it,
 * so manifest.xml itself, which the schema judges, does without.
 */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions, runScript, UsageError, writeNamedFile } from './usage.mjs';

const root = resolve(import.meta.dirname, '..');
const SOURCE = join(root, 'manifest.xml');

/** Where manifest.xml says that our files are. */
const DEVELOPER_ORIGIN = 'https://localhost:3000';

/**
 * What is wrong with the addresses in a manifest: Office loads them from one server, which serves our build.
 * @param {string} xml
 * @param {(path: string) => boolean} isBuilt whether the build has a file of this path, e.g. "taskpane.html"
 * @returns {string[]} complaints; empty when there are none
 */
export function manifestComplaints(xml, isBuilt) {
  const addresses = [...xml.matchAll(/\b(?:DefaultValue|Url)\s*=\s*"(\w+:\/\/[^"]*)"/g)];
  if (addresses.length === 0) return ['names no address at all'];
  const urls = addresses.map(([, address]) => new URL(String(address).replaceAll('&amp;', '&')));
  const origins = [...new Set(urls.map(({ origin }) => origin))];
  return [
    ...urls.filter(({ protocol }) => protocol !== 'https:').map(({ href }) => `not https: ${href}`),
    ...(origins.length > 1 ? [`more than one server: ${origins.join(', ')}`] : []),
    ...urls
      .filter(({ pathname }) => !isBuilt(decodeURIComponent(pathname.slice(1))))
      .map(({ href }) => `not built: ${href}`),
  ];
}

/**
 * The folder on a server that the build is to stand in, as it begins every address: no slash at its end.
 * @param {string} text as somebody typed it
 * @throws {UsageError} when Office would not load from there
 */
export function readOrigin(text) {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') throw new UsageError(`地址要以 https:// 开头，Office 不接受别的：${text}`);
  if (url.search || url.hash || url.username) throw new UsageError(`地址里只写服务器和文件夹：${text}`);
  return url.href.replace(/\/+$/, '');
}

/**
 * The manifest for a build on another server. Nothing but the addresses changes: the same ids are the same add-in.
 * @param {string} xml manifest.xml
 * @param {{ origin: string; shortcuts?: boolean }} options `origin` from readOrigin
 */
export function manifestFor(xml, { origin, shortcuts = false }) {
  const address = origin.replaceAll('&', '&amp;');
  const moved = xml.replaceAll(`"${DEVELOPER_ORIGIN}/`, () => `"${address}/`);
  if (!shortcuts) return moved;
  const element = `  <ExtendedOverrides Url="${address}/shortcuts.json" />\n`;
  return moved.replace('</OfficeApp>', () => `${element}</OfficeApp>`);
}

/** @returns {string} manifest.xml */
export const readManifest = () => readFileSync(SOURCE, 'utf8');

function checkManifest() {
  const isBuilt = (/** @type {string} */ path) =>
    statSync(join(root, 'dist', path), { throwIfNoEntry: false })?.isFile() === true;
  const complaints = manifestComplaints(
    manifestFor(readManifest(), { origin: DEVELOPER_ORIGIN, shortcuts: true }),
    isBuilt,
  );
  for (const complaint of complaints) console.error(`manifest.xml: ${complaint}`);
  if (complaints.length > 0) process.exitCode = 1;
}

/** @param {{ origin: string; out?: string | undefined; shortcuts: boolean }} options */
function writeManifest({ origin, out, shortcuts }) {
  const place = readOrigin(origin);
  const file = out ?? `manifest-${new URL(place).hostname}.xml`;
  writeNamedFile(file, manifestFor(readManifest(), { origin: place, shortcuts }));
  console.log(`已写出 ${file}：加载项从 ${place}/ 读取。`);
}

function main() {
  const { origin, out, shortcuts } = readOptions({
    origin: { type: 'string' },
    out: { type: 'string' },
    shortcuts: { type: 'boolean', default: false },
  });
  if (origin !== undefined) return writeManifest({ origin, out, shortcuts });
  if (out !== undefined || shortcuts) {
    throw new UsageError('请写明页面在哪里：npm run manifest -- --origin https://服务器/文件夹');
  }
  checkManifest();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(main);
