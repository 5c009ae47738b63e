import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue, check, readDisclosure } from '../../src/index';
import { publications } from '../../src/rules/publications';
import { rulesDocument } from '../../scripts/rulesDocument.mjs';
import { BUDGET, FINAL_ACCOUNTS, readSample } from '../support/samples';

const ROOT = resolve(import.meta.dirname, '../..');
const entries = catalogue.flatMap((group) => group.entries);
const codes = entries.map(({ code }) => code);

describe('the catalogue of rules', () => {
  test('names each code once, with what must hold and where that comes from', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, statement, source } of entries) {
      expect(statement, code).toMatch(/\p{Script=Han}/u);
      expect(statement, code).not.toMatch(/[{}]/u);
      expect(source, code).toMatch(/\p{Script=Han}/u);
    }
  });

  test('has every rule of the data', () => {
    for (const { rules, formRules } of publications) {
      for (const { code } of [...rules, ...formRules]) expect(codes).toContain(code);
    }
  });

  test('has every code that stands in the sources of the check', () => {
    const folder = join(ROOT, 'src/check');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const written = sources.flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(/\bcode:\s*([^,\n]+)/gu)].flatMap(([, said = '']) =>
        [...said.matchAll(/'([^']+)'/gu)].map(([, text = '']) => text).filter((text) => text !== 'row'),
      ),
    );
    expect(written).toContain('form/missing');
    for (const code of written) expect(codes).toContain(code);
  });

  test('has the code of every finding of the samples, at no lower level', async () => {
    const levels = ['error', 'warning', 'note'];
    const severityOf = new Map(entries.map(({ code, severity }) => [code, severity]));
    for (const sample of [...FINAL_ACCOUNTS, BUDGET]) {
      for (const { code, severity } of check(readDisclosure(await readSample(sample))).findings) {
        expect(codes).toContain(code);
        expect(levels.indexOf(severity), code).toBeGreaterThanOrEqual(levels.indexOf(severityOf.get(code) ?? 'note'));
      }
    }
  });
});

test('docs/规则.md is as the rules are: run npm run rules', async () => {
  const path = join(ROOT, 'docs/规则.md');
  expect(readFileSync(path, 'utf8')).toBe(await rulesDocument(catalogue, path));
});
