import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import configuration from '../.dependency-cruiser.mjs';
import { judgeDependencies } from '../scripts/directions.mjs';

const ROOT = resolve(import.meta.dirname, '..');

/** The body of a module that is only imported. */
const empty = 'export const nothing = 0;\n';

/** For each rule, the files of a project that breaks it. */
const BREAKS: readonly (readonly [rule: string, files: Readonly<Record<string, string>>])[] = [
  ['no-circular', { 'src/model/a.ts': "export * from './b';\n", 'src/model/b.ts': "export * from './a';\n" }],
  ['no-unresolvable', { 'taskpane/pane.ts': "import './nowhere';\n" }],
  ['engine-is-closed', { 'src/model/a.ts': "import 'react';\n" }],
  ['decimals-in-amount', { 'src/check/sum.ts': "import { Decimal } from 'decimal.js';\nexport { Decimal };\n" }],
  ['file-formats-in-files', { 'cli/main.ts': "export * from 'hucre';\n" }],
  ['binary-workbooks-in-legacy', { 'src/files/read/a.ts': "export * from '@e965/xlsx';\n" }],
  ['linear-programs-in-joint', { 'src/check/sum.ts': "export * from 'yalps';\n" }],
  ['engine-has-a-layer', { 'src/helpers.ts': "export * from './model/a';\n", 'src/model/a.ts': empty }],
  ['model-is-the-leaf', { 'src/model/a.ts': "export * from '../vocabulary';\n", 'src/vocabulary.ts': empty }],
  ['vocabulary-on-model', { 'src/vocabulary.ts': "export * from './forms/a';\n", 'src/forms/a.ts': empty }],
  ['data-knows-no-interpreter', { 'src/rules/a.ts': "export * from '../check/b';\n", 'src/check/b.ts': empty }],
  ['forms-before-rules', { 'src/forms/a.ts': "export * from '../rules/b';\n", 'src/rules/b.ts': empty }],
  ['interpreter-knows-no-data', { 'src/check/a.ts': "export * from '../rules/b';\n", 'src/rules/b.ts': empty }],
  ['interpreter-knows-no-data', { 'src/draft/a.ts': "export type * from '../forms/b';\n", 'src/forms/b.ts': empty }],
  ['interpreters-are-peers', { 'src/draft/a.ts': "export * from '../check/b';\n", 'src/check/b.ts': empty }],
  ['index-is-the-top', { 'src/check/a.ts': "export * from '../index';\n", 'src/index.ts': empty }],
  ['door-behind-index', { 'src/check/a.ts': "export * from '../door/b';\n", 'src/door/b.ts': empty }],
  ['engine-by-its-doors', { 'taskpane/a.ts': "export * from '../src/model/b';\n", 'src/model/b.ts': empty }],
  ['areas-are-apart', { 'taskpane/a.ts': "export * from '../workbench/b';\n", 'workbench/b.ts': empty }],
  ['workbench-apart-from-command-line', { 'workbench/a.ts': "export * from '../cli/b';\n", 'cli/b.ts': empty }],
  ['tools-stay-outside', { 'cli/a.ts': "export * from '../test/b';\n", 'test/b.ts': empty }],
  ['no-node-in-pages', { 'taskpane/a.ts': "import 'node:fs';\n" }],
  ['no-dev-dependency-shipped', { 'cli/a.ts': "export * from 'fast-check';\n" }],
  ['no-undeclared-package', { 'cli/a.ts': "export * from 'acorn';\n" }],
];

describe('dependency directions', () => {
  test('the gate reads every module of the project and finds none pointing the wrong way', async () => {
    const { modules, unread, violations } = await judgeDependencies(ROOT);
    expect(violations).toEqual([]);
    expect(unread).toEqual([]);
    expect(modules).toBeGreaterThan(readdirSync(join(ROOT, 'src'), { recursive: true }).length / 2);
  });

  describe('each rule answers to a project that breaks it', () => {
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'gongkai-architecture-'));
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
      writeFileSync(join(folder, 'package.json'), readFileSync(join(ROOT, 'package.json')));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    /** Writes a project of these files and names the rules it breaks. */
    async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const { violations } = await judgeDependencies(folder);
      return violations.map(({ rule }) => rule);
    }

    test.each(BREAKS)('%s', async (rule, files) => {
      expect(await brokenRules(files)).toContain(rule);
    });

    test('there is a breaking project for every rule', () => {
      const rules = new Set(configuration.forbidden.map(({ name }) => name));
      expect(new Set(BREAKS.map(([rule]) => rule))).toEqual(rules);
    });

    test('a project that keeps them passes, and is read whole', async () => {
      const rules = await brokenRules({
        'src/model/amount.ts': "export { Decimal } from 'decimal.js';\n",
        'src/vocabulary.ts': "export * from './model/amount';\n",
        'src/forms/a.ts': "export * from '../vocabulary';\n",
        'src/rules/a.ts': "export * from '../forms/a';\n",
        'src/check/a.ts': "export * from '../model/amount';\n",
        'src/door/a.ts': "export * from '../check/a';\nexport * as rules from '../rules/a';\n",
        'src/index.ts': "export * from './door/a';\n",
        'taskpane/a.tsx': "import { useState } from 'react';\nexport * from '../src/index';\nexport { useState };\n",
        'cli/a.ts': "import 'node:fs';\nexport * from '../src/index';\n",
      });
      expect(rules).toEqual([]);
      expect(await judgeDependencies(folder)).toEqual({ modules: 9, unread: [], violations: [] });
    });
  });
});
