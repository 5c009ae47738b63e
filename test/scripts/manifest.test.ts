import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ICON_SIZES } from '../../scripts/icons.mjs';
import { manifestComplaints, manifestFor, readManifest, readOrigin } from '../../scripts/manifest.mjs';
import { UsageError } from '../../scripts/usage.mjs';
import { RIBBON_ACTIONS } from '../../taskpane/ribbon';

const manifest = (...addresses: string[]) =>
  `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1">${addresses
    .map((address) => `<SourceLocation DefaultValue="${address}"/>`)
    .join('')}<DisplayName DefaultValue="公开表助手"/></OfficeApp>`;

const isBuilt = (path: string) => path === 'taskpane.html';

test('a manifest whose addresses are all built, on one server, passes', () => {
  const xml = manifest('https://localhost:3000/taskpane.html', 'https://localhost:3000/taskpane.html?a=1&amp;b=2');
  expect(manifestComplaints(xml, isBuilt)).toEqual([]);
});

test('an address that the build does not have is named', () => {
  const complaints = manifestComplaints(manifest('https://localhost:3000/icon-16.png'), isBuilt);
  expect(complaints).toEqual(['not built: https://localhost:3000/icon-16.png']);
});

test('a second server and plain http are refused', () => {
  const xml = manifest('https://localhost:3000/taskpane.html', 'http://cdn.example/taskpane.html');
  expect(manifestComplaints(xml, isBuilt)).toEqual([
    'not https: http://cdn.example/taskpane.html',
    'more than one server: https://localhost:3000, http://cdn.example',
  ]);
});

test('a manifest without addresses is no manifest', () => {
  expect(manifestComplaints('<OfficeApp/>', isBuilt)).toEqual(['names no address at all']);
});

const root = resolve(import.meta.dirname, '../..');
const valuesOf = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value]) => String(value));

describe('manifest.xml', () => {
  const xml = readManifest();

  test('every reference names a resource, and every resource is used', () => {
    const named = valuesOf(xml, /<bt:(?:Image|Url|String) id="([^"]+)"/g);
    const used = valuesOf(xml, /\bresid="([^"]+)"/g);
    expect(new Set(named)).toEqual(new Set(used));
    expect(named).toHaveLength(new Set(named).size);
    // Office refuses longer ones.
    expect(named.filter((id) => id.length > 32)).toEqual([]);
  });

  test('the buttons do what the pane answers to, and so do the shortcuts', () => {
    const actions = new Set(Object.keys(RIBBON_ACTIONS));
    const shortcuts = JSON.parse(readFileSync(resolve(root, 'assets/shortcuts.json'), 'utf8')) as {
      actions: { id: string }[];
      shortcuts: { action: string; key: { default: string } }[];
    };
    expect(new Set(valuesOf(xml, /<FunctionName>([^<]+)</g))).toEqual(actions);
    expect(new Set(shortcuts.actions.map(({ id }) => id))).toEqual(actions);
    expect(new Set(shortcuts.shortcuts.map(({ action }) => action))).toEqual(actions);
    expect(shortcuts.shortcuts.every(({ key }) => /^Ctrl[+]Alt[+][1-9]$/.test(key.default))).toBe(true);
  });

  test('pane, buttons and functions share one page, as a shared runtime asks', () => {
    const runtime = valuesOf(xml, /<Runtime resid="([^"]+)"/g);
    expect(runtime).toEqual(['Pane.Url']);
    expect(valuesOf(xml, /<FunctionFile resid="([^"]+)"/g)).toEqual(runtime);
    expect(valuesOf(xml, /<Page>\s*<SourceLocation resid="([^"]+)"/g)).toEqual(runtime);
    expect(valuesOf(xml, /<TaskpaneId>[^<]+<\/TaskpaneId>\s*<SourceLocation resid="([^"]+)"/g)).toEqual(runtime);
  });

  test('every control and group has an icon of every size', () => {
    const lists = valuesOf(xml, /<Icon>([\s\S]*?)<\/Icon>/g);
    expect(lists).toHaveLength(valuesOf(xml, /<(Control|Group) /g).length);
    for (const list of lists) expect(valuesOf(list, /size="(\d+)"/g).map(Number)).toEqual(ICON_SIZES);
  });

  test('each icon is a picture of the size that its name says', () => {
    const icons = valuesOf(xml, /DefaultValue="https:\/\/localhost:3000\/icons\/([^"]+)"/g);
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) {
      const picture = readFileSync(resolve(root, 'assets/icons', icon));
      const size = Number(/-(\d+)[.]png$/.exec(icon)?.[1]);
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], icon).toEqual([size, size]);
    }
  });

  test('every text that a person reads is there in English too', () => {
    const texts = valuesOf(xml, /<((?:DisplayName|Description|bt:String)\b[^>]*[^/])>/g);
    const single = valuesOf(xml, /<bt:String id="([^"]+)"[^>]*\/>/g);
    expect(valuesOf(xml, /<(?:bt:)?Override\s+(Locale="en-US")/g)).toHaveLength(texts.length);
    expect(single).toEqual(['Functions.Namespace']);
  });
});

describe('a manifest for another server', () => {
  const xml = readManifest();
  const moved = manifestFor(xml, { origin: readOrigin('https://intranet.example/gongkai/') });

  test('has every address there, and nothing else changed', () => {
    expect(moved).not.toContain('localhost');
    expect(moved.replaceAll('https://intranet.example/gongkai/', 'https://localhost:3000/')).toBe(xml);
    expect(manifestComplaints(moved, (path) => path.startsWith('gongkai/'))).toEqual([]);
  });

  test('takes the shortcuts where they are wanted', () => {
    const withShortcuts = manifestFor(xml, { origin: 'https://intranet.example', shortcuts: true });
    expect(withShortcuts).toMatch(
      /<\/VersionOverrides>\s*<ExtendedOverrides Url="https:\/\/intranet.example\/shortcuts.json" \/>\s*<\/OfficeApp>\s*$/,
    );
    expect(manifestComplaints(withShortcuts, (path) => path !== 'shortcuts.json')).toEqual([
      'not built: https://intranet.example/shortcuts.json',
    ]);
  });

  test.each(['http://intranet.example', 'intranet.example', 'https://a.example/?x=1', 'https://me@a.example', ''])(
    '%s is no place to load from',
    (place) => expect(() => readOrigin(place)).toThrow(UsageError),
  );
});
