import { describe, expect, test } from 'vitest';
import type { EditPlan } from '../../../src/index';
import { HostError } from '../../../taskpane/host/host';
import type { FailureCode } from '../../../workbench/office/host/failure';
import { CLIENTS, type Client } from '../../workbench/office/clients';
import { sheetAt, snapshot, type SheetLiteral } from '../../workbench/office/workbooks';
import { openHost, refusal, type OpenHost } from './openHost';
import { newSheet, plan, rowOf } from './plans';

/**
 * Real hosts keep what a batch did before it failed. Here the emulated Excel does so too, and is made to fail at every
 * single command of a plan in turn: each time the workbook must be as it was.
 */

const SHEETS: Readonly<Record<string, SheetLiteral>> = {
  表一: {
    cells: [
      ['甲', 1, { value: 3, formula: '=B1+2', text: '3' }, { value: 5, numberFormat: '0.00' }],
      ['乙', 0.5, '01', { value: 7, numberFormat: '@' }],
      [true, '#N/A', '=not a formula', null],
    ],
  },
  表二: { cells: [['a', 'b']] },
};

/** '=not a formula' as a stored text, which a literal cannot say. */
function openPartial(client: Client, interfere: (location: string) => FailureCode | undefined): OpenHost {
  const grid = { evaluate: (formula: string) => formula.length - 2 };
  const open = openHost(client, SHEETS, { grid, settings: { isAtomic: false, interfere } });
  const sheet = sheetAt(open.book, '表一');
  sheet.writeContents({ row: 2, column: 2, rows: 1, columns: 1 }, [[{ value: '=not a formula' }]]);
  sheet.writeLooks({ row: 0, column: 1, rows: 1, columns: 1 }, [
    [{ bold: true, fontName: '楷体', fillColor: '#FFFFFF', topLine: '#FF0000', horizontal: 'Right' }],
  ]);
  return open;
}

const ON_NEW_SHEETS: EditPlan = plan(
  [
    ...rowOf('甲表', 0, ['标题', '=表一!B1', 3]).map((edit) => ({ ...edit, style: 'header' as const })),
    { sheet: '甲表', row: 1, column: 0, after: 0.5, numberFormat: '0.00%' },
    ...rowOf('乙表', 0, ['说明']),
  ],
  [
    newSheet('甲表', { columnWidths: [20, 10], frozenRows: 1 }),
    newSheet('乙表'),
    newSheet('丙表', { visibility: 'veryHidden' }),
  ],
);

const ON_EXISTING_CELLS: EditPlan = plan(
  [
    { sheet: '表一', row: 0, column: 1, before: 1, after: 10, style: 'computed' },
    { sheet: '表一', row: 0, column: 2, before: '=B1+2', after: '=B1+3', style: 'input' },
    { sheet: '表一', row: 0, column: 3, before: 5, after: null, numberFormat: '0%' },
    { sheet: '表一', row: 1, column: 1, before: 0.5, after: '文本' },
    { sheet: '表一', row: 1, column: 2, before: '01', after: 1 },
    { sheet: '表一', row: 1, column: 3, before: 7, after: '八' },
    { sheet: '表一', row: 2, column: 0, before: true, after: false },
    { sheet: '表一', row: 2, column: 1, before: '#N/A', after: 1 },
    { sheet: '表一', row: 2, column: 2, before: '=not a formula', after: 1 },
    { sheet: '表一', row: 2, column: 3, after: 'new' },
    { sheet: '表二', row: 0, column: 0, before: 'a', after: 'A' },
    ...rowOf('甲表', 0, ['标题']),
  ],
  [newSheet('甲表')],
);

/** The commands that applying a plan runs, in order. */
async function commandsOf(client: Client, work: EditPlan): Promise<string[]> {
  const commands: string[] = [];
  const { host } = openPartial(client, (location) => void commands.push(location));
  await host.apply(work);
  return commands;
}

/** Fails once, at the command of this number. */
function failingAt(number: number, code: FailureCode): (location: string) => FailureCode | undefined {
  let count = -1;
  return () => {
    count += 1;
    return count === number ? code : undefined;
  };
}

describe.each(CLIENTS)('a failure in the middle of applying through the %s', (client) => {
  test.each([
    ['new sheets', ON_NEW_SHEETS, 40],
    ['existing cells', ON_EXISTING_CELLS, 80],
  ])('of a plan of %s, at whichever command, leaves the workbook as it was', async (_what, work, atLeast) => {
    const commands = await commandsOf(client, work);
    expect(commands.length).toBeGreaterThan(atLeast);
    for (const [number, location] of commands.entries()) {
      const { host, book, office } = openPartial(client, failingAt(number, 'GeneralException'));
      const before = snapshot(book);
      const [code, sentence] = await refusal(host.apply(work));
      expect([location, code, sentence]).toEqual([
        location,
        'refused',
        'Excel 没有完成这一步（GeneralException）。请稍后重试；仍不成功，请保存并重新打开工作簿。',
      ]);
      expect([location, snapshot(book)]).toEqual([location, before]);
      office.uninstall();
    }
  });

  test('a host that leaves nothing behind has nothing to put back', async () => {
    const interfere = (location: string) => (location === 'Range.formulas' ? 'AccessDenied' : undefined);
    const { host, office } = openHost(client, SHEETS, { settings: { interfere } });
    await refusal(host.apply(plan([{ sheet: '表二', row: 0, column: 0, before: 'a', after: 'A' }])));
    // The comparison, the write that failed, and the look at what it left.
    expect(office.traffic.roundTrips).toBe(3);
  });

  test('what the person changed elsewhere meanwhile stays', async () => {
    const cell = { row: 8, column: 8, rows: 1, columns: 1 };
    const open: OpenHost = openPartial(client, (location) => {
      if (location !== 'Worksheet.tabColor') return undefined;
      sheetAt(open.book, '表一').writeContents(cell, [[{ value: 'mine' }]]);
      return 'GeneralException';
    });
    await refusal(open.host.apply(ON_EXISTING_CELLS));
    expect(sheetAt(open.book, '表一').read(cell)[0]?.[0]?.value).toBe('mine');
  });

  test('a sheet of the same name that was there before is left alone', async () => {
    const { host, book } = openPartial(client, () => undefined);
    book.addSheet('乙表').writeContents({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: 'mine' }]]);
    const before = snapshot(book);
    await expect(refusal(host.apply(ON_NEW_SHEETS))).resolves.toEqual([
      'sheet-exists',
      '工作簿里已有同名的工作表（“甲表”、“乙表”、“丙表”），没有写入。请把它改名或删除后重试。',
    ]);
    expect(snapshot(book)).toEqual(before);
  });

  test('a later part that fails takes the earlier parts back', async () => {
    let writes = 0;
    const { host, book } = openPartial(client, (location) => {
      writes += location === 'Range.formulas' ? 1 : 0;
      return location === 'Range.formulas' && writes === 5 ? 'AccessDenied' : undefined;
    });
    const before = snapshot(book);
    const long = '字'.repeat(30_000);
    const rows = Array.from({ length: 60 }, (_, row) => ({ sheet: '表二', row: row + 1, column: 0, after: long }));
    await expect(refusal(host.apply(plan(rows)))).resolves.toMatchObject({ 0: 'protected-sheet' });
    expect(writes).toBeGreaterThanOrEqual(5);
    expect(snapshot(book)).toEqual(before);
  });

  test('an error value goes back as the error, a text like it as a text', async () => {
    const sent: string[] = [];
    const cells = [['#N/A', '01', 1]];
    let formulas = 0;
    const interfere = (location: string) => {
      formulas += location === 'Range.formulas' ? 1 : 0;
      return location === 'Range.formulas' && formulas === 2 ? 'GeneralException' : undefined;
    };
    const { host } = openHost(
      "Microsoft's client",
      { 表一: { cells } },
      {
        settings: { isAtomic: false, interfere },
        onMessage: (request) => sent.push(request),
      },
    );
    const edits = rowOf('表一', 0, ['a', 'b', 'c']).map((edit, column) => ({
      ...edit,
      before: cells[0]?.[column] ?? null,
    }));
    await refusal(host.apply(plan([...edits, { sheet: '表一', row: 2, column: 0, after: 'd' }])));
    expect(sent.join('\n')).toContain(`[["#N/A","'01",1]]`);
  });

  test('when taking back fails too, the sentence says so and both failures are kept', async () => {
    let hasFailed = false;
    const { host } = openPartial(client, (location) => {
      hasFailed ||= location === 'Range.formulas';
      return hasFailed ? 'AccessDenied' : undefined;
    });
    const applying = host.apply(ON_NEW_SHEETS);
    await expect(refusal(applying)).resolves.toEqual([
      'refused',
      '写入中途失败，也没能恢复原状。请不保存就关闭工作簿，重新打开后再试。',
    ]);
    const error: unknown = await applying.catch((reason: unknown) => reason);
    const { cause } = error as HostError;
    expect(cause).toBeInstanceOf(AggregateError);
    expect((cause as AggregateError).errors).toHaveLength(2);
    expect((cause as AggregateError).errors[0]).toBeInstanceOf(HostError);
  });
});
