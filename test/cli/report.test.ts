import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckJson } from '../../cli/json';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { check, planIgnore, readDisclosure } from '../../src/index';

/** What the real program writes besides its list, and what it makes of findings set aside. */

const ROOT = resolve(import.meta.dirname, '../..');
const LUOLONG = join(ROOT, 'samples/luolong-2024/workbook.xlsx');

function gongkai(...args: string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  return new Promise((done, failed) => {
    const settings = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
    execFile(process.execPath, [join(ROOT, 'cli/bin.js'), ...args], settings, (error, out, err) => {
      if (error && typeof error.code !== 'number') failed(error);
      else done({ status: Number(error?.code ?? 0), out, err });
    });
  });
}

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-report-'));
  copyFileSync(LUOLONG, at('in.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Each test starts the program several times. */
const PATIENT = { timeout: 60_000 };

describe('check --report', PATIENT, () => {
  test.each(['out.html', 'OUT.HTM', 'out.sarif', 'out.xlsx'])(
    '%s: written whole, the list and the status as ever',
    async (name) => {
      const plain = await gongkai('check', at('in.xlsx'));
      const { status, out, err } = await gongkai('check', at('in.xlsx'), '--report', at(name));
      expect({ status, out }).toEqual({ status: 1, out: plain.out });
      expect(err).toBe(`报告已写入 ${at(name)}。\n`);
      expect(readdirSync(folder).sort()).toEqual(['in.xlsx', name].sort());
      expect(readFileSync(at('in.xlsx')).equals(readFileSync(LUOLONG))).toBe(true);
    },
  );

  test('the page, the log and the sheet tell the same finding', async () => {
    const [page, log, book] = [at('out.html'), at('out.sarif'), at('out.xlsx')];
    await Promise.all([page, log, book].map((path) => gongkai('check', at('in.xlsx'), '--report', path)));
    const { findings } = JSON.parse((await gongkai('check', at('in.xlsx'), '--json')).out) as CheckJson;
    const [first] = findings;
    if (!first) throw new Error('the sample has findings');
    expect(readFileSync(page, 'utf8')).toContain(first.message);
    expect(readFileSync(log, 'utf8')).toContain(JSON.stringify(first.message));
    const { sheets } = await readWorkbookFile(readFileSync(book));
    expect(sheets.at(-1)?.name).toBe('校验报告');
    expect(
      sheets
        .at(-1)
        ?.cells.flat()
        .map(({ value }) => value),
    ).toContain(first.message);
  });

  test('another extension, an existing file and the input itself are refused; --force replaces', async () => {
    writeFileSync(at('there.html'), 'mine');
    const other = await gongkai('check', at('in.xlsx'), '--report', at('out.pdf'));
    expect(other).toEqual({
      status: 2,
      out: '',
      err: `报告文件的扩展名应是 .html、.sarif 或 .xlsx：${at('out.pdf')}\n`,
    });
    const there = await gongkai('check', at('in.xlsx'), '--report', at('there.html'));
    expect(there).toEqual({ status: 2, out: '', err: expect.stringContaining('已经存在') });
    const itself = await gongkai('check', at('in.xlsx'), '--report', at('in.xlsx'));
    expect(itself).toEqual({ status: 2, out: '', err: expect.stringContaining('就是原文件') });
    expect(readFileSync(at('there.html'), 'utf8')).toBe('mine');
    await gongkai('check', at('in.xlsx'), '--report', at('there.html'), '--force');
    expect(readFileSync(at('there.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });
});

describe('findings set aside in the workbook', PATIENT, () => {
  async function ignoring(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      const bytes = new Uint8Array(readFileSync(at('in.xlsx')));
      const disclosure = readDisclosure(await readWorkbookFile(bytes));
      const next = check(disclosure).findings.find(({ severity }) => severity === 'error');
      if (!next) throw new Error('no error is left');
      writeFileSync(at('in.xlsx'), await writeWorkbookFile(bytes, planIgnore(disclosure, next, `理由${left}`)));
    }
  }

  test('are listed with their reason; the counts stay', async () => {
    const before = await gongkai('check', LUOLONG);
    await ignoring(1);
    const after = await gongkai('check', at('in.xlsx'));
    expect(after.out.split('\n')[1]).toBe(before.out.split('\n')[1]);
    expect(after.out).toContain('已忽略 1 处（仍计入上面的项数）\n');
    expect(after.out).toContain('理由：理由1\n');
    expect(after.status).toBe(1);
    const { findings, ignored, outcomes } = JSON.parse(
      (await gongkai('check', at('in.xlsx'), '--json')).out,
    ) as CheckJson;
    expect(ignored.map(({ reason, changed, severity }) => [reason, changed, severity])).toEqual([
      ['理由1', false, 'error'],
    ]);
    expect(findings.map(({ identity }) => identity)).not.toContain(ignored[0]?.identity);
    expect(outcomes.failed).toBeGreaterThan(0);
  });

  test('with every error set aside the status is 0', async () => {
    const errors = check(readDisclosure(await readWorkbookFile(readFileSync(LUOLONG)))).findings.filter(
      ({ severity }) => severity === 'error',
    );
    await ignoring(errors.length);
    const { status, out } = await gongkai('check', at('in.xlsx'));
    expect(status).toBe(0);
    expect(out).toContain(`已忽略 ${errors.length} 处`);
  });
});
