import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { leaveOutHyphenation } from '../../scripts/vite/leaveOutHyphenation.mjs';

type Resolve = (source: string, importer: string | undefined) => string | null;

const RENDERER = resolve(import.meta.dirname, '../../node_modules/@univerjs/engine-render/lib/es/index.js');

test('every pattern of hyphenation that the spreadsheet would load is one empty module', () => {
  const { resolveId, load } = leaveOutHyphenation() as unknown as {
    resolveId: Resolve;
    load: (id: string) => string | null;
  };
  const imports = [...readFileSync(RENDERER, 'utf8').matchAll(/\bimport\("(\.[^"]+)"\)/g)].map(([, path]) =>
    String(path),
  );
  expect(imports.length).toBeGreaterThan(70);
  const resolved = new Set(imports.map((path) => resolveId(path, RENDERER)));
  expect(resolved.size).toBe(1);
  const [module] = resolved;
  expect(load(String(module))).toBe('export {};');
});

test('other modules stay as they are', () => {
  const { resolveId, load } = leaveOutHyphenation() as unknown as { resolveId: Resolve; load: (id: string) => unknown };
  expect(resolveId('./af-DK_CjRn6.js', '/elsewhere/index.js')).toBeNull();
  expect(resolveId('@univerjs/core', RENDERER)).toBeNull();
  expect(load(RENDERER)).toBeNull();
});
