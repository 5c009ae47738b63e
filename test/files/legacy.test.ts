import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { FileError, readAnyWorkbookFile, readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { cellAt, check, parseA1, planFill, readDisclosure, type Disclosure, type Workbook } from '../../src/index';
import { fixtureBytes, sampleBytes } from './packages';

const reading = (bytes: Uint8Array) => readAnyWorkbookFile(bytes, TextDecoder);

async function refusal(work: Promise<unknown>): Promise<FileError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FileError)) throw new Error('It was not refused', { cause: error });
  expect(error.message).toMatch(/^(?=.*\p{Script=Han}).*。$/u);
  return error;
}

/** The Workbook stream of an .xls with another in its place. */
function withStream(bytes: Uint8Array, change: (stream: Uint8Array) => Uint8Array): Uint8Array {
  const { read, find, write } = CFB as {
    read(bytes: Uint8Array, options: object): object;
    find(container: object, path: string): { content: Uint8Array; size: number };
    write(container: object, options: object): ArrayLike<number>;
  };
  const container = read(bytes, { type: 'array' });
  const entry = find(container, '/Workbook');
  entry.content = change(Uint8Array.from(entry.content));
  entry.size = entry.content.length;
  return Uint8Array.from(write(container, { type: 'array' }));
}

const amountsOf = ({ bound }: Disclosure) =>
  [...bound].map(([form, { cells }]) => [
    form,
    [...cells].map(([ref, { content, unit, address }]) => [ref, content, unit, address]),
  ]);

describe('a department’s workbook saved as .xls', () => {
  test('binds the same cells to the same contents as the .xlsx, and is judged alike', async () => {
    const old = readDisclosure(await reading(fixtureBytes('luolong-2024.xls')));
    const now = readDisclosure(await reading(sampleBytes('luolong-2024')));
    expect(amountsOf(old)).toEqual(amountsOf(now));
    expect(check(old).findings).toEqual(check(now).findings);
  });

  test('is read only: nothing is written into it, and the sentence says what to do', async () => {
    const bytes = fixtureBytes('luolong-2024.xls');
    const plan = planFill(readDisclosure(await reading(bytes)));
    const { code, message } = await refusal(writeWorkbookFile(bytes, plan));
    expect(code).toBe('legacy-xls');
    expect(message).toContain('不能写入');
    expect(message).toContain('另存为');
    expect((await refusal(readWorkbookFile(bytes))).code).toBe('legacy-xls');
  });
});

describe('the cells of an .xls', () => {
  const at = ({ sheets: [sheet] }: Workbook, address: string) => {
    const position = parseA1(address);
    if (!sheet || !position) throw new Error(`no ${address}`);
    return cellAt(sheet, position.row, position.column);
  };

  test('have values, displayed texts, formulas and number formats', async () => {
    const workbook = await reading(fixtureBytes('values.xls'));
    expect(at(workbook, 'B3').value).toBe('瀍河回族区“三公”经费（单位：万元）');
    expect(at(workbook, 'C3')).toEqual({ value: '01', text: '01', numberFormat: '@' });
    expect(at(workbook, 'D3')).toEqual({ value: 1234.5, text: '1,234.50', numberFormat: '#,##0.00' });
    expect(at(workbook, 'B4')).toEqual({ value: 0.8828, text: '88.28%', numberFormat: '0.00%' });
    expect(at(workbook, 'C4')).toMatchObject({ value: true, text: 'TRUE' });
    expect(at(workbook, 'D4')).toMatchObject({ value: 45658, text: '2025年1月' });
    expect(at(workbook, 'B5')).toMatchObject({ value: 1235.5, formula: '=SUM(D3,1)' });
    expect(at(workbook, 'C5')).toMatchObject({ value: '#DIV/0!', text: '#DIV/0!', formula: '=1/0' });
    expect(at(workbook, 'D5')).toMatchObject({ value: '合计', formula: '="合"&"计"' });
    expect(at(workbook, 'E5').value).toBe('');
  });

  test('say what is hidden and protected', async () => {
    const { sheets } = await reading(fixtureBytes('values.xls'));
    expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ['数值', 'visible', false],
      ['隐藏的', 'hidden', false],
      ['受保护', 'visible', true],
      ['空白', 'visible', false],
    ]);
    const [first, , , blank] = sheets;
    expect(first).toMatchObject({ firstRow: 2, firstColumn: 1, hiddenRows: new Set([3]), hiddenColumns: new Set([2]) });
    expect(blank?.cells).toEqual([]);
  });

  test('before Excel 97 are texts in the code page of the workbook', async () => {
    const workbook = await reading(excel95());
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['公开01表']);
    expect([at(workbook, 'A1').value, at(workbook, 'A2').value]).toEqual([
      '收入支出决算总表',
      '部门：瀍河回族区财政局',
    ]);
    expect(at(workbook, 'B3').value).toBe(508.19);
  });
});

/** A workbook of Excel 95 (BIFF5) as [MS-XLS] has its records, without a container: its texts are in GBK. */
function excel95(): Uint8Array {
  const u16 = (...numbers: number[]) => numbers.flatMap((number) => [number & 0xff, number >> 8]);
  const record = (type: number, ...data: number[]) => [...u16(type, data.length), ...data];
  const gbk = (hex: string) => [...Buffer.from(hex, 'hex')];
  const label = (row: number, hex: string) => record(0x0204, ...u16(row, 0, 0, gbk(hex).length), ...gbk(hex));
  const number = (row: number, value: number) =>
    record(0x0203, ...u16(row, 1, 0), ...new Uint8Array(Float64Array.of(value).buffer));
  const name = gbk('b9abbfaa3031b1ed');
  const globals = (sheetAt: number) => [
    ...record(0x0809, ...u16(0x0500, 0x0005, 0, 0)),
    ...record(0x0042, ...u16(936)),
    ...record(0x0085, ...u16(sheetAt, 0), 0, 0, name.length, ...name),
    ...record(0x000a),
  ];
  const sheet = [
    ...record(0x0809, ...u16(0x0500, 0x0010, 0, 0)),
    ...label(0, 'cad5c8ebd6a7b3f6bef6cbe3d7dcb1ed'),
    ...label(1, 'b2bfc3c5a3ba9e65bad3bbd8d7e5c7f8b2c6d5febed6'),
    ...number(2, 508.19),
    ...record(0x000a),
  ];
  return Uint8Array.of(...globals(globals(0).length), ...sheet);
}

describe('an .xls that cannot be read is refused with what to do', () => {
  test('when it has a password', async () => {
    const filePass = Uint8Array.of(0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4);
    const encrypted = withStream(fixtureBytes('values.xls'), (stream) => {
      const bof = 4 + (stream[2] ?? 0);
      return Uint8Array.of(...stream.subarray(0, bof), ...filePass, ...stream.subarray(bof));
    });
    const { code, message } = await refusal(reading(encrypted));
    expect(code).toBe('encrypted');
    expect(message).toContain('密码');
  });

  test.each([
    ['is cut off', (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length / 2))],
    ['has a container that leads nowhere', (bytes: Uint8Array) => withFilled(bytes, 512, 1024)],
    ['has records that are none', (bytes: Uint8Array) => withStream(bytes, (stream) => stream.fill(0xab))],
  ])('when it %s', async (_, broken) => {
    const { code } = await refusal(reading(broken(fixtureBytes('luolong-2024.xls'))));
    expect(code).toBe('damaged');
  });

  test('and everything else is refused as before', async () => {
    expect((await refusal(reading(fixtureBytes('encrypted.xlsx')))).code).toBe('encrypted');
    expect((await refusal(reading(new TextEncoder().encode('项目,金额\n')))).code).toBe('not-xlsx');
    expect((await reading(sampleBytes('jiyuan-2022'))).sheets.length).toBeGreaterThan(5);
  });
});

function withFilled(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return Uint8Array.from(bytes).fill(0xff, start, end);
}
