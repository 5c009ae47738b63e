import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What types and import rules cannot hold: words that must not stand in the sources of an area. */

const ROOT = resolve(import.meta.dirname, '..');
const SHIPPED = ['src', 'taskpane', 'functions', 'workbench', 'cli'];
const ALL = [...SHIPPED, 'bench', 'scripts', 'test'];

/** The sources below these areas whose code (without comments) or whole text holds such words. */
function offenders(areas: readonly string[], words: RegExp, where: 'code' | 'text'): string[] {
  return areas.flatMap(sourcesOf).filter((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return words.test(where === 'text' ? text : withoutComments(text));
  });
}

function sourcesOf(area: string): string[] {
  if (!existsSync(join(ROOT, area))) return [];
  return readdirSync(join(ROOT, area), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|js|mjs)$/.test(path))
    .map((path) => `${area}/${path.replaceAll('\\', '/')}`);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm, '$1');
}

test('no check is switched off by a comment', () => {
  const suppression = new RegExp(
    ['@ts-(ignore|nocheck|expect-error)', '(ox|es)lint-disable', 'prettier-ignore'].join('|'),
  );
  expect(offenders(ALL, suppression, 'text').filter((path) => path !== 'test/sources.test.ts')).toEqual([]);
});

test('only the host talks to Excel', () => {
  const talkers = offenders(['src', 'taskpane', 'functions'], /\bExcel\s*\.\s*run\b/, 'code');
  expect(talkers.filter((path) => !path.startsWith('taskpane/host/'))).toEqual([]);
});

test('the engine knows no clock, chance or locale', () => {
  expect(
    offenders(
      ['src'],
      /\b(new Date\(\)|Date\.now|performance\.(?:now|mark|measure)|Math\.random|Intl|toLocale\w+|localeCompare)/,
      'code',
    ),
  ).toEqual([]);
});

test('no tolerance decides: rounding is intervals', () => {
  // The linear programs of the joint check run in floating point; what they propose is proved exactly, or not said.
  const solver = /^src\/check\/joint\//;
  const tolerant = offenders(['src'], /\bEPSILON\b|\btolerance\b|\b\d[\d.]*e-\d+\b/i, 'code');
  expect(tolerant.filter((path) => !solver.test(path))).toEqual([]);
});

test('tests wait for events, not for time', () => {
  const sleep = new RegExp(['waitFor', 'Timeout|=>\\s*set', 'Timeout\\('].join(''));
  expect(offenders(['test'], sleep, 'code')).toEqual([]);
});
