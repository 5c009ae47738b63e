import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions, UsageError, writeNamedFile } from '../../scripts/usage.mjs';

const OPTIONS = { origin: { type: 'string' }, https: { type: 'boolean', default: false } } as const;

test('options are read', () => {
  expect(readOptions(OPTIONS, ['--origin', 'https://a.example'])).toEqual({
    origin: 'https://a.example',
    https: false,
  });
});

test.each([['--orign', 'x'], ['--origin'], ['x']])('%s is answered with the options that there are', (...args) => {
  const read = () => readOptions(OPTIONS, args);
  expect(read).toThrow(UsageError);
  expect(read).toThrow('可以写的选项有：--origin 值、--https。');
});

test('a file that cannot be written is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-usage-'));
  writeNamedFile(join(folder, 'a.xml'), '甲');
  expect(readFileSync(join(folder, 'a.xml'), 'utf8')).toBe('甲');
  const write = () => writeNamedFile(join(folder, 'missing', 'a.xml'), '甲');
  expect(write).toThrow(UsageError);
  expect(write).toThrow(join(folder, 'missing', 'a.xml'));
  rmSync(folder, { recursive: true });
});
