import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { policyOf } from '../../scripts/contentSecurity.mjs';
import { readManifest } from '../../scripts/manifest.mjs';
import { nginxFor } from '../../scripts/nginx.mjs';
import { releaseFiles, zipped } from '../../scripts/package.mjs';
import { addinId, sideloading } from '../../scripts/sideload.mjs';

const root = resolve(import.meta.dirname, '../..');

describe('a release', () => {
  let pages: string;
  const options = () => ({ origin: 'https://intranet.example/gongkai', shortcuts: true, pages });

  beforeEach(() => {
    pages = mkdtempSync(join(tmpdir(), 'gongkai-pages-'));
    const named = [...readManifest().matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map(([, path]) => String(path));
    for (const path of [...named, 'shortcuts.json', 'assets/main-abc.js']) {
      mkdirSync(dirname(join(pages, path)), { recursive: true });
      writeFileSync(join(pages, path), path);
    }
  });
  afterEach(() => rmSync(pages, { recursive: true }));

  test('holds every built file, the manifest for its server, and the instructions', () => {
    const files = unzipSync(zipped(releaseFiles(options())));
    expect(Buffer.from(files['dist/assets/main-abc.js'] ?? []).toString()).toBe('assets/main-abc.js');
    const manifest = Buffer.from(files['公开表助手.xml'] ?? []).toString();
    expect(manifest).toContain('"https://intranet.example/gongkai/taskpane/taskpane.html"');
    expect(manifest).toContain('<ExtendedOverrides Url="https://intranet.example/gongkai/shortcuts.json" />');
    const others = Object.keys(files).filter((name) => !name.startsWith('dist/'));
    expect(new Set(others)).toEqual(
      new Set(['公开表助手.xml', '部署说明.md', '在Excel中检查.md', 'nginx.conf', 'web.config', 'LICENSE']),
    );
  });

  test('is the same, byte for byte, when made again', () => {
    expect(Buffer.from(zipped(releaseFiles(options()))).equals(zipped(releaseFiles(options())))).toBe(true);
  });

  test('is not made when the manifest names what was not built', () => {
    rmSync(join(pages, 'icons/check-80.png'));
    expect(() => releaseFiles(options())).toThrow('not built: https://intranet.example/gongkai/icons/check-80.png');
  });
});

test.each(['nginx.conf', 'web.config'])('%s sends the policy that the pane carries', (name) => {
  expect(readFileSync(join(root, 'deploy', name), 'utf8')).toContain(`"${policyOf('taskpane/taskpane.html')}"`);
});

describe('nginx.conf', () => {
  const sample = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8');
  const locations = (text: string) => [...text.matchAll(/location (\S+) [{]/g)].map(([, path]) => path);

  test('is for the server that the manifest names', () => {
    const moved = nginxFor(sample, 'https://addins.city.example:8443');
    expect(moved).not.toContain('intranet.example');
    expect(moved).toContain('listen 8443 ssl;\n    server_name addins.city.example;');
    expect(locations(moved)).toEqual(locations(sample));
    expect(nginxFor(sample, 'https://intranet.example')).toBe(sample);
  });

  test('leads to the files where the address has a folder', () => {
    const moved = nginxFor(sample, 'https://intranet.example/gongkai');
    expect(locations(moved)).toEqual(locations(sample).map((path) => `/gongkai${path}`));
    expect(moved).toContain('放在 /srv/www/gongkai。\n    root /srv/www;');
  });
});

describe('sideloading', () => {
  const id = addinId();
  const manifest = join(root, 'manifest.xml');

  test('on Windows is one value in the registry, by the id of the add-in', () => {
    const key = String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\WEF\Developer`;
    const computer = { platform: 'win32', home: 'C:/Users/a', id };
    expect(sideloading({ ...computer, remove: false })).toEqual({
      registry: ['add', key, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'],
    });
    expect(sideloading({ ...computer, remove: true })).toEqual({ registry: ['delete', key, '/v', id, '/f'] });
  });

  test("on a Mac is one file in Excel's folder", () => {
    const file = `/Users/a/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`;
    expect(sideloading({ platform: 'darwin', home: '/Users/a', id, remove: true })).toEqual({ file, remove: true });
  });

  test('elsewhere is nothing: there is no Excel', () => {
    expect(sideloading({ platform: 'linux', home: '/root', id, remove: false })).toBeUndefined();
  });
});
