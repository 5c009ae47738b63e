import { describe, expect, test } from 'vitest';
import { FileError, writeWorkbookFile } from '../../src/files/index';
import type { EditPlan } from '../../src/model/edit';
import { edit, fixtureBytes, planOf, sheetWith, workbookBytes, type WorkbookSpec } from './packages';

async function refusal(bytes: Uint8Array, plan: EditPlan): Promise<{ code: string; message: string }> {
  const before = bytes.slice();
  const outcome = await writeWorkbookFile(bytes, plan).then(
    (written) => ({ written }),
    (error: unknown) => ({ error }),
  );
  expect(Buffer.from(bytes).equals(Buffer.from(before))).toBe(true);
  if (!('error' in outcome) || !(outcome.error instanceof FileError)) throw new Error('was not refused');
  const { code, message } = outcome.error;
  expect(message).toMatch(/(?:请.*|文件没有改动)。$/u);
  return { code, message };
}

const newSheet = (name: string): EditPlan => ({ newSheets: [{ name, columnWidths: [], frozenRows: 0 }], edits: [] });
const write = (row: number, column: number, after: string | number = 1) =>
  edit('表', row, column, { before: null, after });
const sheet = (xml: string, spec: Partial<WorkbookSpec> = {}, relationships = '') =>
  workbookBytes({ sheets: [{ name: '表', xml, ...(relationships && { relationships }) }], ...spec });

describe('what the plan did not see', () => {
  const bytes = sheetWith(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="str"><v>1</v></c></row>',
  );

  test.each([
    ['another number', 0, 2, '“1”', '“2”'],
    ['nothing', 0, null, '“1”', '空的'],
    ['a text that looks the same', 0, '1', '“1”', '“1”'],
    ['the result of a formula', 1, 2, '“=A1*2”', '“2”'],
    ['another formula', 1, '=A1*3', '“=A1*2”', '“=A1*3”'],
    ['a truth value', 2, 1, 'TRUE', '“1”'],
    ['a number where a text is', 3, 1, '“1”', '“1”'],
    ['something in an empty cell', 4, 0, '空的', '“0”'],
  ])('%s', async (_, column, before, now, expected) => {
    const { code, message } = await refusal(bytes, planOf(edit('表', 0, column, { before, after: 9 })));
    expect(code).toBe('changed-since');
    expect(message).toContain(`工作表“表”的 ${'ABCDE'[column]}1 现在是${now}，生成方案时是${expected}`);
  });

  test('one cell that changed refuses the whole plan', async () => {
    const plan = planOf(edit('表', 0, 0, { before: 1, after: 5 }), edit('表', 0, 1, { before: 7, after: 5 }));
    expect((await refusal(bytes, plan)).code).toBe('changed-since');
  });
});

describe('sheets', () => {
  test('that are protected', async () => {
    expect(
      await refusal(fixtureBytes('xlsxwriter.xlsx'), planOf(edit('第二 表', 5, 5, { before: null, after: 1 }))),
    ).toMatchObject({
      code: 'protected-sheet',
      message: expect.stringContaining('“第二 表”受保护') as string,
    });
  });

  test('that are not there, or are charts', async () => {
    const bytes = workbookBytes({ sheets: [{ name: '表' }] });
    expect((await refusal(bytes, planOf(edit('无', 0, 0, { before: null, after: 1 })))).code).toBe('sheet-missing');
  });

  test('whose name is taken, in any case of letters', async () => {
    const bytes = workbookBytes({ sheets: [{ name: '底稿A', state: 'veryHidden' }] });
    expect((await refusal(bytes, newSheet('底稿a'))).code).toBe('sheet-exists');
    const twice = { ...newSheet('新'), newSheets: [...newSheet('新').newSheets, ...newSheet('新').newSheets] };
    expect((await refusal(bytes, twice)).code).toBe('sheet-exists');
  });

  test('in a workbook whose structure is protected: no new ones, but edits', async () => {
    const bytes = sheet('<sheetData/>', { beforeSheets: '<workbookProtection lockStructure="1"/>' });
    expect(await refusal(bytes, newSheet('新'))).toMatchObject({
      code: 'protected-sheet',
      message: expect.stringContaining('结构受保护') as string,
    });
    await expect(writeWorkbookFile(bytes, planOf(write(0, 0)))).resolves.toBeInstanceOf(Uint8Array);
  });

  test.each(['', 'a:b', 'a/b', 'a\\b', 'a?', '[a]', "'a", "a'", '一'.repeat(32), 'a\tb'])(
    'cannot be named %j',
    async (name) => {
      expect((await refusal(sheet('<sheetData/>'), newSheet(name))).code).toBe('not-writable');
    },
  );
});

describe('cells that cannot take content', () => {
  test('under a merge, but its first', async () => {
    const bytes = sheet('<sheetData/><mergeCells count="1"><mergeCell ref="B2:D3"/></mergeCells>');
    expect(await refusal(bytes, planOf(write(2, 3)))).toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('D3 被合并单元格 B2:D3 遮住') as string,
    });
    await expect(writeWorkbookFile(bytes, planOf(write(1, 1), write(2, 4)))).resolves.toBeInstanceOf(Uint8Array);
  });

  test('of an array formula over several cells', async () => {
    const bytes = sheetWith(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f t="array" ref="C1">SUM(E1:E9)</f><v>0</v></c></row>',
    );
    const plan = planOf(edit('表', 0, 1, { before: 2, after: 3 }));
    expect(await refusal(bytes, plan)).toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('A1:B1') as string,
    });
    const single = planOf(edit('表', 0, 2, { before: '=SUM(E1:E9)', after: 3 }));
    await expect(writeWorkbookFile(bytes, single)).resolves.toBeInstanceOf(Uint8Array);
  });

  test('of the header of a table', async () => {
    const bytes = fixtureBytes('xlsxwriter.xlsx');
    const header = planOf(edit('表格', 0, 1, { before: '乙', after: '丙' }));
    expect(await refusal(bytes, header)).toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('B1 是表格（A1:B3）') as string,
    });
    const body = planOf(edit('表格', 1, 1, { before: null, after: '丙' }));
    await expect(writeWorkbookFile(bytes, body)).resolves.toBeInstanceOf(Uint8Array);
  });

  test('beyond the last row and column', async () => {
    for (const [row, column] of [
      [1_048_576, 0],
      [0, 16_384],
    ] as const) {
      expect((await refusal(sheet('<sheetData/>'), planOf(write(row, column)))).code).toBe('not-writable');
    }
  });

  test('content that is too long', async () => {
    expect((await refusal(sheet('<sheetData/>'), planOf(write(0, 0, 'x'.repeat(32_768))))).code).toBe('not-writable');
    expect((await refusal(sheet('<sheetData/>'), planOf(write(0, 0, `=${'1+'.repeat(5000)}1`)))).code).toBe(
      'not-writable',
    );
    await expect(
      writeWorkbookFile(sheet('<sheetData/>'), planOf(write(0, 0, 'x'.repeat(32_767)))),
    ).resolves.toBeDefined();
  });

  test('a number that is none is a mistake of the program', async () => {
    await expect(writeWorkbookFile(sheet('<sheetData/>'), planOf(write(0, 0, Number.NaN)))).rejects.toThrow(RangeError);
  });
});
