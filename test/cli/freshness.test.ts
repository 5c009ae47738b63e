import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isMadeOf, sourceStamp } from '../../cli/freshness.mjs';

/** The bundle of the command line is made anew when a source says something else, whatever the clock says. */

let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  for (const name of ['cli', 'src/model']) mkdirSync(at(name), { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) writeFileSync(at(name), '{}');
  writeFileSync(at('cli/main.ts'), 'main');
  writeFileSync(at('src/model/a.ts'), 'a');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the stamp of the sources', () => {
  test('does not depend on when they were written', () => {
    const before = sourceStamp(folder);
    utimesSync(at('src/model/a.ts'), 1, 1);
    utimesSync(at('cli/main.ts'), new Date('2099-01-01'), new Date('2099-01-01'));
    expect(sourceStamp(folder)).toBe(before);
  });

  test.each([
    ['another text of the same length and time', () => writeFileSync(at('src/model/a.ts'), 'b')],
    ['another lock file', () => writeFileSync(at('package-lock.json'), '[]')],
    ['a new file', () => writeFileSync(at('src/b.ts'), '')],
    ['a removed file', () => rmSync(at('cli/main.ts'))],
    ['a renamed file', () => renameSync(at('src/model/a.ts'), at('src/model/b.ts'))],
    ['a moved file', () => renameSync(at('src/model/a.ts'), at('src/a.ts'))],
  ])('depends on %s', (_, change) => {
    const before = sourceStamp(folder);
    change();
    for (const name of ['src/model', 'src', 'cli']) utimesSync(at(name), 1, 1);
    expect(sourceStamp(folder)).not.toBe(before);
  });
});

test('a bundle is fresh only if its first line is the stamp', () => {
  const stamp = sourceStamp(folder);
  const bundle = at('cli.mjs');
  expect(isMadeOf(stamp, bundle)).toBe(false);
  writeFileSync(bundle, `${stamp}\nmain();\n`);
  expect(isMadeOf(stamp, bundle)).toBe(true);
  writeFileSync(bundle, `${stamp}0\nmain();\n`);
  expect(isMadeOf(stamp, bundle)).toBe(false);
  writeFileSync(bundle, '');
  expect(isMadeOf(stamp, bundle)).toBe(false);
});
