/**
 * `npm run package -- --origin https://intranet.example/gongkai`: everything an administrator needs in one zip: the
 * built pages, the manifest for that address, the instructions and sample configurations of two servers. `--out FILE`
 * names the zip, `--shortcuts` adds the keyboard shortcuts to the manifest.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { manifestComplaints, manifestFor, readManifest, readOrigin } from './manifest.mjs';
import { nginxFor } from './nginx.mjs';
import { buildPages, PAGES_FOLDER } from './pages.mjs';
import { readOptions, runScript, UsageError, writeNamedFile } from './usage.mjs';

const root = resolve(import.meta.dirname, '..');
/** In every entry, so that the same sources make the same zip. The format knows no earlier day. */
const MTIME = '1980-01-01T00:00:00';

/** What goes along, by its name in the zip. */
const DOCUMENTS = {
  '部署说明.md': 'docs/部署.md',
  '在Excel中检查.md': 'docs/excel.md',
  'web.config': 'deploy/web.config',
  LICENSE: 'LICENSE',
};

/**
 * The files of a release by their path in the zip.
 * @param {{ origin: string; shortcuts: boolean; pages: string }} options `origin` from readOrigin; `pages` is the
 * folder of the built pages
 * @returns {Record<string, Uint8Array>}
 * @throws when the manifest names a file that the pages do not have
 */
export function releaseFiles({ origin, shortcuts, pages }) {
  const manifest = manifestFor(readManifest(), { origin, shortcuts });
  const base = `${new URL(origin).pathname}/`.replaceAll(/\/+/g, '/').slice(1);
  const complaints = manifestComplaints(
    manifest,
    (path) =>
      path.startsWith(base) &&
      statSync(join(pages, path.slice(base.length)), { throwIfNoEntry: false })?.isFile() === true,
  );
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  const built = readdirSync(pages, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(pages, path)).isFile())
    .map((path) => /** @type {const} */ ([`dist/${path.replaceAll('\\', '/')}`, readFileSync(join(pages, path))]));
  return {
    '公开表助手.xml': new TextEncoder().encode(manifest),
    'nginx.conf': new TextEncoder().encode(nginxFor(readFileSync(join(root, 'deploy/nginx.conf'), 'utf8'), origin)),
    ...Object.fromEntries(Object.entries(DOCUMENTS).map(([name, path]) => [name, readFileSync(join(root, path))])),
    ...Object.fromEntries(built.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** @param {Record<string, Uint8Array>} files */
export const zipped = (files) => zipSync(files, { level: 9, mtime: MTIME });

async function main() {
  const values = readOptions({
    origin: { type: 'string' },
    out: { type: 'string' },
    shortcuts: { type: 'boolean', default: false },
  });
  if (values.origin === undefined) {
    throw new UsageError('请写明页面将放在哪里：npm run package -- --origin https://服务器/文件夹');
  }
  const origin = readOrigin(values.origin);
  await buildPages({ onBuild: () => console.log('正在构建页面…') });
  const out = values.out ?? `公开表助手-${new URL(origin).hostname}.zip`;
  const zip = zipped(releaseFiles({ origin, shortcuts: values.shortcuts, pages: PAGES_FOLDER }));
  writeNamedFile(out, zip);
  console.log(`已写出 ${out}（${(zip.length / 1e6).toFixed(1)} MB）。请按其中的 部署说明.md 安装。`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(main);
