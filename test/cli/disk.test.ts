import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFileBytes, refuseUnsafeWorkbook, writeFileWhole } from '../../cli/disk';

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-disk-'));
  writeFileSync(at('in.xlsx'), 'input');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('reading', () => {
  test('gives the bytes', () => {
    expect(Buffer.from(readFileBytes(at('in.xlsx'))).toString()).toBe('input');
  });

  test('says what is wrong with the path', () => {
    mkdirSync(at('sub.xlsx'));
    expect(() => readFileBytes(at('none.xlsx'))).toThrow(/none\.xlsx：没有这个文件或文件夹，请检查路径。$/);
    expect(() => readFileBytes(at('sub.xlsx'))).toThrow(/sub\.xlsx：这是一个文件夹，请写上其中的工作簿文件。$/);
    expect(() => readFileBytes(at('in.xlsx/a.xlsx'))).toThrow(/路径中有一段不是文件夹，请检查路径。$/);
  });
});

describe('an unsafe output is refused before any work', () => {
  test('a file that exists, unless forced', () => {
    writeFileSync(at('out.xlsx'), 'old');
    expect(() => refuseUnsafeWorkbook(at('in.xlsx'), at('out.xlsx'), false)).toThrow(/已经存在.*--force/);
    expect(() => refuseUnsafeWorkbook(at('in.xlsx'), at('out.xlsx'), true)).not.toThrow();
    expect(() => refuseUnsafeWorkbook(at('in.xlsx'), at('new.xlsx'), false)).not.toThrow();
  });

  test('the input itself, by any name, unless forced', () => {
    symlinkSync(at('in.xlsx'), at('link.xlsx'));
    for (const output of [at('in.xlsx'), `${folder}/./in.xlsx`, at('link.xlsx')]) {
      expect(() => refuseUnsafeWorkbook(at('in.xlsx'), output, false)).toThrow(/就是原文件.*--force/);
      expect(() => refuseUnsafeWorkbook(at('in.xlsx'), output, true)).not.toThrow();
    }
  });

  test('a folder and another file type, even forced', () => {
    mkdirSync(at('sub.xlsx'));
    expect(() => refuseUnsafeWorkbook(at('in.xlsx'), at('sub.xlsx'), true)).toThrow(/是文件夹/);
    expect(() => refuseUnsafeWorkbook(at('in.xlsx'), at('out.xls'), true)).toThrow(/扩展名应与原文件相同（.xlsx）/);
    expect(() => refuseUnsafeWorkbook(at('in.xlsx'), at('OUT.XLSX'), false)).not.toThrow();
  });
});

describe('writing', () => {
  const bytes = new TextEncoder().encode('new');

  test('makes or replaces the file and leaves nothing else', () => {
    writeFileWhole(at('out.xlsx'), bytes);
    writeFileWhole(at('in.xlsx'), bytes);
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('new');
    expect(readFileSync(at('in.xlsx'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('through a link replaces the file it leads to', () => {
    symlinkSync(at('in.xlsx'), at('link.xlsx'));
    writeFileWhole(at('link.xlsx'), bytes);
    expect(readFileSync(at('in.xlsx'), 'utf8')).toBe('new');
  });

  test('into nowhere is refused with a sentence', () => {
    expect(() => writeFileWhole(at('none/out.xlsx'), bytes)).toThrow(
      /无法写入 .*：没有这个文件或文件夹，请检查路径。$/,
    );
  });

  test('onto what cannot be replaced leaves it, and nothing beside it', () => {
    mkdirSync(at('out.xlsx'));
    expect(() => writeFileWhole(at('out.xlsx'), bytes)).toThrow(/无法写入/);
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });
});
