import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { narrativeFrom } from '../../cli/narrativeFile';
import { UserError } from '../../cli/userError';

/** `gongkai proofread`: what it prints, its exit status, and the text files it takes. */

const ROOT = resolve(import.meta.dirname, '../..');
const WORKBOOK = join(ROOT, 'samples/luolong-2024/workbook.xlsx');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-proofread-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function saved(bytes: string | Uint8Array): string {
  const file = join(folder, '情况说明.txt');
  writeFileSync(file, bytes);
  return file;
}

function gongkai(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((done, failed) => {
    execFile(process.execPath, [join(ROOT, 'cli/bin.js'), ...args], { encoding: 'utf8' }, (error, out, err) => {
      if (error && typeof error.code !== 'number') failed(error);
      else done({ status: Number(error?.code ?? 0), out, err });
    });
  });
}

test('a text that agrees ends with status 0', async () => {
  const file = saved('三、支出决算情况说明\n2024年度，支出合计508.19万元，其中：基本支出259.93万元，占51.15%。\n');
  expect(await gongkai('proofread', WORKBOOK, '--text', file)).toEqual({
    status: 0,
    out: '情况说明.txt：核对 4 处说法：相符 4，尾差 0，不符 0；未核对 0 处（不等于相符）。\n',
    err: '',
  });
});

test('a wrong statement ends with status 1 and is shown with its line, its sentence and its cell', async () => {
  const file = saved('三、支出决算情况说明\n2024年度，支出合计508.91万元。\n');
  const { status, out } = await gongkai('proofread', WORKBOOK, '--text', file);
  expect(status).toBe(1);
  expect(out).toContain('第 2 行  2024年度，支出合计【508.91万元】');
  expect(out).toContain('[错误] 支出合计写的是 508.91，应为 508.19。请核对后改正。');
  expect(out).toContain('公开03表 支出决算表!');
});

describe('a narrative file', () => {
  const text = '一、收入支出决算总体情况说明\n2024年度，收、支总计均为508.19万元。';
  const gb = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xca, 0xd5, 0xc8, 0xeb]);
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  const word = zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`),
  });

  test.each([
    ['UTF-8', text, text],
    ['UTF-8 with its mark', `\ufeff${text}`, text],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), text],
    ['GB 18030', gb, '一、收入'],
    ['a Word document', word, text],
  ])('is read from %s', async (_, bytes, expected) => {
    expect(await narrativeFrom(saved(bytes))).toBe(expected);
  });

  test.each([
    ['a broken package', Uint8Array.from([0x50, 0x4b, 3, 4]), '文档已损坏或设了密码'],
    ['a package of something else', zipSync({ 'a.txt': strToU8('a') }), '既不是纯文本，也不是 .docx 文档'],
    ['bytes that are no text', Uint8Array.from([0xff, 0xff, 0xff]), '既不是纯文本，也不是 .docx 文档'],
    ['nothing', ' \n', '文件里没有文字'],
  ])('that is %s is refused', async (_, bytes, sentence) => {
    const file = saved(bytes);
    await expect(narrativeFrom(file)).rejects.toThrow(UserError);
    await expect(narrativeFrom(file)).rejects.toThrow(sentence);
  });
});
