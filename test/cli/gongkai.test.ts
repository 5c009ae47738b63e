import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { cellAt, check, readDisclosure, readInputs, sheetNamed, type CellEdit } from '../../src/index';
import { version } from '../../package.json';
import { ofOtherYear } from '../support/otherYear';

/** The real program, as `npx gongkai` starts it. */

const ROOT = resolve(import.meta.dirname, '../..');
const BIN = join(ROOT, 'cli/bin.js');
const LUOLONG = join(ROOT, 'samples/luolong-2024/workbook.xlsx');
const JIYUAN = join(ROOT, 'samples/jiyuan-2022/workbook.xlsx');

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function gongkai(...args: string[]): Promise<Ended> {
  return new Promise((done, failed) => {
    execFile(process.execPath, [BIN, ...args], { encoding: 'utf8' }, (error, out, err) => {
      if (error && typeof error.code !== 'number') failed(error);
      else done({ status: Number(error?.code ?? 0), out, err });
    });
  });
}

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('asking about the program', () => {
  test('--help and -h explain it', async () => {
    const [long, short] = await Promise.all([gongkai('--help'), gongkai('check', '-h')]);
    expect(long).toEqual({ status: 0, out: expect.stringContaining('gongkai check'), err: '' });
    expect(short).toEqual(long);
  });

  test('--version is the version of the package', async () => {
    expect(await gongkai('--version')).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  test('without a command it says what is missing', async () => {
    const ended = await gongkai();
    expect(ended).toEqual({
      status: 2,
      out: '',
      err: '请说明要做什么：check、fill、draft 或 proofread。运行 gongkai --help 查看用法。\n',
    });
  });
});

describe('check', () => {
  test('a broken sum is an error: status 1, the finding under its form with its equation', async () => {
    const { status, out, err } = await gongkai('check', LUOLONG);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    const lines = out.split('\n');
    expect(lines[0]).toBe('workbook.xlsx：认出 9 张公开表。');
    expect(lines[1]).toMatch(/^核对 \d+ 项：通过 \d+，尾差 0，错误 7；未核对 10 项。$/);
    expect(lines[2]).toBe(
      '没有数据：公开07表 政府性基金预算财政拨款收入支出决算表、公开08表 国有资本经营预算财政拨款支出决算表。',
    );
    const form = lines.indexOf('公开06表 一般公共预算财政拨款基本支出决算明细表');
    expect(lines[form + 1]).toMatch(/^ {2}\[错误\] 302 商品和服务支出.*合计 9\.00 ≠ 明细之和 407\.99，差 −398\.99/);
    expect(lines[form + 2]).toBe(
      '         F6 9.00 ≠ F7 0.71 + F13 0.30 + F16 0.01 + F26 399 + F28 2.81 + F29 3.54 + F30 1.50 + F33 0.12',
    );
  });

  test('blank totals are errors with the equations that give their value; what rounding explains is 尾差', async () => {
    const { status, out } = await gongkai('check', JIYUAN);
    expect(status).toBe(1);
    expect(out).toContain(
      '  [错误] 公开05表 合计 小计 是空白，按勾稽关系应为 3,305.34。请填列。\n         C7 （空白），C8 3,241.73，',
    );
    expect(out).toContain('         公开04表一般公共预算本年支出合计 = 公开05表合计\n');
    expect(out).toContain('  [尾差] ');
    expect(out).toContain('         C33 3,841.54 ≈ C7 3,305.34 + C8 536.17 + C14 0.04\n');
  });

  test('what could not be checked is listed with its reason, not as passed', async () => {
    const { sheets } = await readXlsx(readFileSync(LUOLONG));
    writeFileSync(
      at('one.xlsx'),
      await writeXlsx({ sheets: sheets.slice(0, 1).map(({ name, rows }) => ({ name, rows })) }),
    );
    const { out } = await gongkai('check', at('one.xlsx'));
    expect(out).toMatch(/认出 1 张公开表。\n核对 \d+ 项：.*；未核对 \d+ 项。\n没有找到：公开02表 /);
    expect(out).toContain('项（不等于通过）\n');
    expect(out).toMatch(/\n {2}公开02表：没有找到公开02表\n {4}\S/);
  });

  test('a workbook without error has status 0', async () => {
    const fee = { sheet: '公开06表 一般公共预算财政拨款基本支出决算明细表', row: 25, column: 5, before: 399 };
    const note = { sheet: '公开09表 财政拨款“三公”经费支出决算表', row: 9, column: 0 };
    const said = '说明：本部门没有“三公”经费预算，也没有“三公”经费支出，故本表无数据。';
    const edits = [
      { ...fee, after: 0.01, purpose: '劳务费' },
      { ...note, before: said, after: '说明：本部门有公务用车一辆。', purpose: '说明' },
      ...(await missingReasons()),
    ];
    writeFileSync(at('right.xlsx'), await writeWorkbookFile(readFileSync(LUOLONG), { newSheets: [], edits }));
    const { status, out } = await gongkai('check', at('right.xlsx'));
    expect(out).toMatch(/错误 0；/);
    expect(status).toBe(0);
  });
});

/** A reason at the right of the deviation, for every 自评 row that scores nothing without one. */
async function missingReasons(): Promise<CellEdit[]> {
  const { findings } = check(readDisclosure(await readWorkbookFile(readFileSync(LUOLONG))));
  return findings.flatMap(({ code, cells: [, deviation] }) =>
    code === 'performance/zero-score' && deviation
      ? [
          {
            sheet: deviation.sheet,
            row: deviation.row,
            column: deviation.column + 1,
            before: null,
            after: '未支付',
            purpose: '原因',
          },
        ]
      : [],
  );
}

describe('input that is no use', () => {
  const plain = (rows: (string | number)[][]) => writeXlsx({ sheets: [{ name: '工作表1', rows }] });
  const SAMPLE_ROWS = [
    ['商品', '数量'],
    ['苹果', 3],
  ];

  test.each<[what: string, name: string, make: (path: string) => Promise<unknown> | void, sentence: RegExp]>([
    ['no such file', 'none.xlsx', () => undefined, /没有这个文件或文件夹，请检查路径。$/],
    ['a folder', 'sub.xlsx', (path) => mkdirSync(path), /这是一个文件夹，请写上其中的工作簿文件。$/],
    ['zero bytes', 'zero.xlsx', (path) => writeFileSync(path, ''), /这个文件是空的（0 字节）。/],
    [
      'a text',
      'text.xlsx',
      (path) => writeFileSync(path, '公开01表\n收入支出决算总表\n'),
      /这个文件里是纯文本，不是 Excel 工作簿/,
    ],
    [
      'half a file',
      'half.xlsx',
      (path) => writeFileSync(path, readFileSync(LUOLONG).subarray(0, 20_000)),
      /这个文件不完整/,
    ],
    ['empty sheets', 'empty.xlsx', async (path) => writeFileSync(path, await plain([])), /这个工作簿里没有内容。/],
    [
      'another workbook',
      'other.xlsx',
      async (path) => writeFileSync(path, await plain(SAMPLE_ROWS)),
      /没有认出公开表。/,
    ],
    [
      'a password',
      'locked.xlsx',
      async (path) => {
        const encryption = { password: '公开', spinCount: 1 };
        writeFileSync(path, await writeXlsx({ sheets: [{ name: '工作表1', rows: SAMPLE_ROWS }], encryption }));
      },
      /这个工作簿设了打开密码，读不出内容。/,
    ],
  ])('%s: status 2, one sentence that says what to do, nothing else', async (_what, name, make, sentence) => {
    await make(at(name));
    const { status, out, err } = await gongkai('check', at(name));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(sentence)]);
    expect(err).toContain(name);
  });

  test('every command refuses it alike, and fill leaves no output behind', async () => {
    writeFileSync(at('text.xlsx'), '公开01表\n');
    const commands = [['check', '--json'], ['draft'], ['draft', '--json'], ['fill', '-o', at('out.xlsx')]];
    const { err } = await gongkai('check', at('text.xlsx'));
    for (const args of commands) {
      expect(await gongkai(...args, at('text.xlsx'))).toEqual({ status: 2, out: '', err });
    }
    expect(readdirSync(folder)).toEqual(['text.xlsx']);
  });
});

describe('an .xls of old', () => {
  const OLD = join(ROOT, 'test/files/fixtures/luolong-2024.xls');

  test('is checked like the .xlsx', async () => {
    const [old, now] = await Promise.all([gongkai('check', OLD, '--json'), gongkai('check', LUOLONG, '--json')]);
    expect(old).toEqual(now);
  });

  test('gives last year’s figures', async () => {
    const options = ['--last-year', OLD, '--accept-mismatch'];
    const { status } = await gongkai('fill', LUOLONG, '-o', at('out.xlsx'), ...options);
    expect(status).toBe(0);
    const inputs = readInputs(readDisclosure(await readWorkbookFile(readFileSync(at('out.xlsx')))));
    expect(inputs.get('收支总计.上年')?.value).toBe('508.19');
  });

  test('is not written into, and nothing is left behind', async () => {
    const { status, err } = await gongkai('fill', OLD, '-o', at('out.xls'));
    expect(status).toBe(2);
    expect(err).toContain('不能写入');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('fill', () => {
  test('writes a new workbook with the shares and leaves the original as it is', async () => {
    copyFileSync(LUOLONG, at('in.xlsx'));
    const { status, out, err } = await gongkai('fill', at('in.xlsx'), '-o', at('out.xlsx'));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/out\.xlsx：新建工作表“.+”，填列 \d+ 格。\n$/);
    expect(readFileSync(at('in.xlsx')).equals(readFileSync(LUOLONG))).toBe(true);
    const [before, after] = await Promise.all(
      [LUOLONG, at('out.xlsx')].map((path) => readWorkbookFile(readFileSync(path))),
    );
    expect(after?.sheets.slice(0, before?.sheets.length)).toEqual(before?.sheets);
    expect(after?.sheets.length).toBe((before?.sheets.length ?? 0) + 1);
    const formulas =
      after?.sheets
        .at(-1)
        ?.cells.flat()
        .filter(({ formula }) => formula !== undefined) ?? [];
    expect(formulas.length).toBeGreaterThan(30);
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  test('a second time has nothing to fill: the output is the file it was given', async () => {
    await gongkai('fill', LUOLONG, '-o', at('once.xlsx'));
    const { status, out } = await gongkai('fill', at('once.xlsx'), '-o', at('twice.xlsx'));
    expect(status).toBe(0);
    expect(out).toContain('没有需要填列的内容');
    expect(readFileSync(at('twice.xlsx')).equals(readFileSync(at('once.xlsx')))).toBe(true);
  });

  test('leaves what was typed over a formula, says so, and overwrites it when told to', async () => {
    await gongkai('fill', LUOLONG, '-o', at('once.xlsx'));
    const paper = { sheet: '情况说明底稿', row: 4, column: 1, purpose: 'typed' };
    const before = "=N('公开01表 收入支出决算总表'!C36)";
    const typed: CellEdit = { ...paper, before, after: 500 };
    writeFileSync(
      at('typed.xlsx'),
      await writeWorkbookFile(readFileSync(at('once.xlsx')), { newSheets: [], edits: [typed] }),
    );
    const kept = await gongkai('fill', at('typed.xlsx'), '-o', at('kept.xlsx'));
    expect(kept).toMatchObject({ status: 0, err: expect.stringContaining('1 格里已有手填的内容，保持原样') });
    expect(readFileSync(at('kept.xlsx'))).toEqual(readFileSync(at('typed.xlsx')));
    const forced = await gongkai('fill', at('typed.xlsx'), '-o', at('forced.xlsx'), '--overwrite');
    expect(forced).toMatchObject({ status: 0, err: '' });
    const sheet = sheetNamed(await readWorkbookFile(readFileSync(at('forced.xlsx'))), '情况说明底稿');
    expect(sheet && cellAt(sheet, 4, 1).formula).toBe(before);
  });

  test('refuses to overwrite, also the original, unless forced', async () => {
    copyFileSync(LUOLONG, at('in.xlsx'));
    writeFileSync(at('out.xlsx'), 'mine');
    const [other, itself] = await Promise.all([
      gongkai('fill', at('in.xlsx'), '-o', at('out.xlsx')),
      gongkai('fill', at('in.xlsx'), '-o', at('in.xlsx')),
    ]);
    expect(other).toEqual({ status: 2, out: '', err: expect.stringContaining('已经存在') });
    expect(itself).toEqual({ status: 2, out: '', err: expect.stringContaining('输出文件就是原文件') });
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('mine');
    expect(readFileSync(at('in.xlsx')).equals(readFileSync(LUOLONG))).toBe(true);

    expect((await gongkai('fill', at('in.xlsx'), '-o', at('out.xlsx'), '--force')).status).toBe(0);
    expect((await gongkai('fill', at('in.xlsx'), '-o', at('in.xlsx'), '--force')).status).toBe(0);
    expect(readFileSync(at('in.xlsx')).equals(readFileSync(at('out.xlsx')))).toBe(true);
  });

  test("takes last year's figures from the workbook of the year before", async () => {
    writeFileSync(at('last.xlsx'), await ofOtherYear(readFileSync(LUOLONG), '2024', '2023'));
    const ended = await gongkai('fill', LUOLONG, '-o', at('out.xlsx'), '--last-year', at('last.xlsx'));
    expect(ended).toMatchObject({ status: 0, err: '' });
    expect(await lastYearTotal(at('out.xlsx'))).toBe(508.19);
  });

  test('uses a workbook of another department or year only when told to', async () => {
    const args = ['fill', LUOLONG, '-o', at('out.xlsx'), '--last-year', JIYUAN];
    expect(await gongkai(...args)).toEqual({
      status: 2,
      out: '',
      err:
        '两份工作簿的部门不同：本年是“洛阳市洛龙区政务服务中心”，上年是“济源市行政服务中心”。\n' +
        '两份工作簿的年度不相接：本年是 2024 年度，上年工作簿是 2022 年度。\n' +
        '没有填列。请换成本部门上一年度的工作簿；确实要用这一份时，加上 --accept-mismatch。\n',
    });
    expect(readdirSync(folder)).toEqual([]);
    expect((await gongkai(...args, '--accept-mismatch')).status).toBe(0);
    expect(await lastYearTotal(at('out.xlsx'))).toBe(3841.54);
  });
});

/** 上年决算数 of 收支总计 on the working paper. */
async function lastYearTotal(path: string): Promise<unknown> {
  const disclosure = readDisclosure(await readWorkbookFile(readFileSync(path)));
  const input = readInputs(disclosure).get('收支总计.上年');
  return input && Number(input.value);
}

describe('draft', () => {
  test('prints the sections as text; what is open is said beside it', async () => {
    const { status, out, err } = await gongkai('draft', LUOLONG);
    expect(status).toBe(0);
    expect(out).toMatch(/^一、收入支出决算总体情况说明\n2024年度，收、支总计均为508\.19万元。/);
    expect(out).toContain('\n六、');
    const open = out.match(/【待填：[^】]*】/g) ?? [];
    expect(open.length).toBeGreaterThan(0);
    expect(err).toMatch(/^待填 \d+ 处：\n( {2}\S.*\n)+$/);
  });

  test('drafts in a wording of the person’s own', async () => {
    writeFileSync(at('own.txt'), '\ufeff名称：我的写法\n---\n一、总体情况\n本部门{年度}年收入{收入合计}万元。\n');
    const { status, out } = await gongkai('draft', LUOLONG, '--wording', at('own.txt'));
    expect({ status, out }).toEqual({ status: 0, out: '一、总体情况\n本部门2024年收入508.19万元。\n' });
  });

  test('says where a wording is wrong', async () => {
    writeFileSync(at('own.txt'), '名称：我的写法\n---\n一、总体情况\n本部门收入{收人合计}万元。\n');
    writeFileSync(at('binary.txt'), new Uint8Array([0xd0, 0xb4, 0xff, 0xff]));
    const [wrong, binary] = await Promise.all(
      ['own.txt', 'binary.txt'].map((name) => gongkai('draft', LUOLONG, '--wording', at(name))),
    );
    expect(wrong).toEqual({
      status: 2,
      out: '',
      err: expect.stringMatching(/own\.txt：文本写法有 1 处错误，请改正后再试。\n第 4 行第 6 列：/),
    });
    expect(binary).toEqual({ status: 2, out: '', err: expect.stringContaining('不是纯文本文件') });
  });
});
