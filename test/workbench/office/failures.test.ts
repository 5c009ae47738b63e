import { describe, expect, test } from 'vitest';
import { CLIENTS, codeOf, openExcel, type OpenExcel } from './clients';
import { contentsOf, sheetAt, snapshot, type SheetLiteral } from './workbooks';

const SHEETS: Readonly<Record<string, SheetLiteral>> = {
  表一: { cells: [[1, 2]] },
  锁定: { cells: [[1, 2]], isProtected: true },
  隐藏: { visibility: 'hidden' },
  深藏: { visibility: 'veryHidden' },
};

type Command = (context: Excel.RequestContext) => unknown;
const sheet = (context: Excel.RequestContext, name = '表一') => context.workbook.worksheets.getItem(name);

/** Each is one command that Excel refuses, with the code it refuses it with. */
const REFUSALS: readonly (readonly [what: string, code: string, command: Command])[] = [
  ['too few rows', 'InvalidArgument', (c) => (sheet(c).getRange('A1:B2').values = [[1, 2]])],
  ['too many columns', 'InvalidArgument', (c) => (sheet(c).getRange('A1:B1').values = [[1, 2, 3]])],
  ['a ragged matrix', 'InvalidArgument', (c) => (sheet(c).getRange('A1:B2').formulas = [[1, 2], [3]])],
  ['formats of another shape', 'InvalidArgument', (c) => (sheet(c).getRange('A1:B1').numberFormat = [['0']])],
  ['an object as a value', 'InvalidArgument', (c) => (sheet(c).getRange('A1').values = [[{}]])],
  ['null for all values', 'InvalidArgument', (c) => (sheet(c).getRange('A1').values = null as unknown as unknown[][])],
  ['a formula left open', 'InvalidArgument', (c) => (sheet(c).getRange('A1').formulas = [['=SUM(A1']])],
  ['a text beyond the longest', 'InvalidArgument', (c) => (sheet(c).getRange('A1').values = [['x'.repeat(32_768)]])],
  ['an address that is none', 'InvalidArgument', (c) => sheet(c).getRange('A0').load('values')],
  ['an address of another sheet', 'InvalidArgument', (c) => sheet(c).getRange('锁定!A1').load('values')],
  ['cells beyond the grid', 'InvalidArgument', (c) => sheet(c).getRangeByIndexes(1_048_575, 0, 2, 1).load('values')],
  ['an unknown property', 'InvalidArgument', (c) => sheet(c).load('colour')],
  ['more cells than Excel reads', 'RangeExceedsLimit', (c) => sheet(c).getRange('A:F').load('values')],
  ['a sheet that is not there', 'ItemNotFound', (c) => sheet(c, '无此表').load('name')],
  ['a sheet that was just deleted', 'ItemNotFound', (c) => deleteThenUse(c)],
  ['a name that is taken', 'ItemAlreadyExists', (c) => c.workbook.worksheets.add('表一')],
  ['a name of 32 characters', 'InvalidArgument', (c) => c.workbook.worksheets.add('表'.repeat(32))],
  ['a name with a colon', 'InvalidArgument', (c) => c.workbook.worksheets.add('甲:乙')],
  ['values on a protected sheet', 'AccessDenied', (c) => (sheet(c, '锁定').getRange('A1').values = [[3]])],
  ['formulas on a protected sheet', 'AccessDenied', (c) => (sheet(c, '锁定').getRange('A1').formulas = [['=A2']])],
  ['formats on a protected sheet', 'AccessDenied', (c) => (sheet(c, '锁定').getRange('A1').numberFormat = [['0']])],
  ['clearing a protected sheet', 'AccessDenied', (c) => sheet(c, '锁定').getRange('A1').clear('Contents')],
  ['a look on a protected sheet', 'AccessDenied', (c) => (sheet(c, '锁定').getRange('A1').format.font.bold = true)],
  ['widths on a protected sheet', 'AccessDenied', (c) => (sheet(c, '锁定').getRange('A:A').format.columnWidth = 60)],
  ['showing a hidden sheet', 'InvalidOperation', (c) => sheet(c, '隐藏').activate()],
  ['selecting on a hidden sheet', 'InvalidOperation', (c) => sheet(c, '隐藏').getRange('A1').select()],
  ['deleting a very hidden sheet', 'InvalidOperation', (c) => sheet(c, '深藏').delete()],
  ['a colour that is none', 'InvalidArgument', (c) => (sheet(c).getRange('A1').format.fill.color = 'reddish')],
  ['freezing no rows', 'InvalidArgument', (c) => sheet(c).freezePanes.freezeRows(0)],
  ['a negative width', 'InvalidArgument', (c) => (sheet(c).getRange('A:A').format.columnWidth = -1)],
  ['the inner lines of one row', 'InvalidArgument', (c) => innerLines(c)],
];

function deleteThenUse(context: Excel.RequestContext): void {
  const made = context.workbook.worksheets.add('短命');
  made.delete();
  made.getRange('A1').values = [[1]];
}

function innerLines(context: Excel.RequestContext): void {
  sheet(context).getRange('A1:B1').format.borders.getItem('InsideHorizontal').style = 'Continuous';
}

/** Writes, runs the command, and writes again, in one batch. */
async function batchAround({ Excel }: OpenExcel, command: Command): Promise<string> {
  const batch = Excel.run(async (context) => {
    sheet(context).getRange('A1').values = [['before']];
    sheet(context).getRange('A1:B1').numberFormat = [['0.00', '0%']];
    sheet(context).getRange('A1:C3').format.fill.color = '#FF0000';
    sheet(context).getRange('A:B').format.columnWidth = 99;
    sheet(context).tabColor = '#00FF00';
    sheet(context).freezePanes.freezeRows(3);
    sheet(context).getRange('C3').select();
    context.workbook.worksheets.add('新表').getRange('A1').values = [['new']];
    command(context);
    sheet(context).getRange('B1').values = [['after']];
    await context.sync();
  });
  return codeOf(batch);
}

describe.each(CLIENTS)('commands that the emulated Excel refuses, through the %s', (client) => {
  test.each(REFUSALS)('%s: %s, and the whole batch leaves nothing behind', async (_what, code, command) => {
    const excel = openExcel(client, SHEETS);
    const before = snapshot(excel.book);
    await expect(batchAround(excel, command)).resolves.toBe(code);
    expect(snapshot(excel.book)).toEqual(before);
  });

  test('as real hosts do it, what ran before the failure stays, and what comes after does not run', async () => {
    const excel = openExcel(client, SHEETS, { settings: { isAtomic: false } });
    const code = await batchAround(excel, (c) => (sheet(c, '锁定').getRange('A1').values = [[3]]));
    expect(code).toBe('AccessDenied');
    const first = { row: 0, column: 0, rows: 1, columns: 2 };
    expect(contentsOf(sheetAt(excel.book, '表一'), first)).toEqual([['before', 2]]);
    expect(contentsOf(sheetAt(excel.book, '新表'), first)).toEqual([['new', '']]);
    expect(contentsOf(sheetAt(excel.book, '锁定'), first)).toEqual([[1, 2]]);
  });

  test('a protected structure takes no new sheet and gives none away', async () => {
    const excel = openExcel(client, SHEETS, { grid: { isStructureProtected: true } });
    const add = excel.Excel.run(async (context) => context.workbook.worksheets.add('新表').load('name'));
    await expect(codeOf(add)).resolves.toBe('AccessDenied');
    const remove = excel.Excel.run(async (context) => sheet(context).delete());
    await expect(codeOf(remove)).resolves.toBe('AccessDenied');
    expect(excel.book.sheets).toHaveLength(4);
  });

  test('the last visible sheet stays', async () => {
    const excel = openExcel(client, { 唯一: {}, 隐藏: { visibility: 'hidden' } });
    await expect(codeOf(excel.Excel.run(async (context) => sheet(context, '唯一').delete()))).resolves.toBe(
      'InvalidOperation',
    );
  });

  test('a deleted sheet comes back with all it had when a later command fails', async () => {
    const excel = openExcel(client, SHEETS);
    const before = snapshot(excel.book);
    const batch = excel.Excel.run(async (context) => {
      sheet(context).delete();
      sheet(context, '无此表').load('name');
      await context.sync();
    });
    await expect(codeOf(batch)).resolves.toBe('ItemNotFound');
    expect(snapshot(excel.book)).toEqual(before);
  });

  test('an error says where it happened', async () => {
    const { Excel } = openExcel(client, SHEETS);
    const batch = Excel.run(async (context) => {
      sheet(context, '锁定').getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(batch).rejects.toMatchObject({ debugInfo: { code: 'AccessDenied', errorLocation: 'Range.values' } });
  });

  test('while a cell is being edited every request is refused and none runs', async () => {
    const excel = openExcel(client, SHEETS);
    const before = snapshot(excel.book);
    excel.office.settings.isCellEditing = true;
    const write = () => excel.Excel.run(async (context) => (sheet(context).getRange('A1').values = [[3]]));
    await expect(codeOf(write())).resolves.toBe('InvalidOperationInCellEditMode');
    expect(snapshot(excel.book)).toEqual(before);
    excel.office.settings.isCellEditing = false;
    await expect(codeOf(write())).resolves.toBe('no error');
  });

  test('members of a requirement set that the host lacks are refused', async () => {
    const { Excel } = openExcel(client, SHEETS, { requirements: { ExcelApi: '1.8' } });
    const rows = Excel.run(async (context) => sheet(context).getRange('A1').getRowProperties({ rowHidden: true }));
    await expect(codeOf(rows)).resolves.toBe('ApiNotFound');
    const pattern = Excel.run(async (context) => sheet(context).getRange('A1').load('format/fill/pattern'));
    await expect(codeOf(pattern)).resolves.toBe('ApiNotFound');
  });

  test('a request beyond the limit is refused before it runs', async () => {
    const excel = openExcel(client, SHEETS, { settings: { payloadLimit: 10_000 } });
    const before = snapshot(excel.book);
    const write = (length: number) =>
      excel.Excel.run(async (context) => (sheet(context).getRange('A1').values = [['字'.repeat(length)]]));
    await expect(codeOf(write(4_000))).resolves.toBe('RequestPayloadSizeLimitExceeded');
    expect(snapshot(excel.book)).toEqual(before);
    await expect(codeOf(write(2_000))).resolves.toBe('no error');
  });

  test('a response beyond the limit is refused, and what its batch wrote is taken back', async () => {
    const long = '字'.repeat(2_000);
    const excel = openExcel(client, { 表一: { cells: [[long, long]] } }, { settings: { payloadLimit: 10_000 } });
    const before = snapshot(excel.book);
    const read = (address: string) =>
      excel.Excel.run(async (context) => {
        sheet(context).getRange('C1').values = [[1]];
        sheet(context).getRange(address).load('values');
        await context.sync();
      });
    await expect(codeOf(read('A1:B1'))).resolves.toBe('ResponsePayloadSizeLimitExceeded');
    expect(snapshot(excel.book)).toEqual(before);
    await expect(codeOf(read('A1'))).resolves.toBe('no error');
  });

  test('after a refusal the next batch works', async () => {
    const excel = openExcel(client, SHEETS);
    await expect(codeOf(excel.Excel.run(async (c) => sheet(c, '无此表').load('name')))).resolves.toBe('ItemNotFound');
    await expect(codeOf(excel.Excel.run(async (c) => sheet(c).load('name')))).resolves.toBe('no error');
  });
});
