import { describe, expect, test } from 'vitest';
import { CLIENTS } from '../../workbench/office/clients';
import { workbookOf, type SheetLiteral } from '../../workbench/office/workbooks';
import { openHost, refusal, roundTrips } from './openHost';

const SHEETS: Readonly<Record<string, SheetLiteral>> = {
  收支: {
    firstRow: 2,
    firstColumn: 1,
    cells: [
      ['项目', '决算数', null],
      ['合计', { value: 3241.73, text: '3,241.73', numberFormat: '#,##0.00' }, '#REF!'],
      ['小计', { value: 7, text: '7', formula: '=SUM(C4)' }, true],
    ],
    hiddenRows: new Set([3]),
    hiddenColumns: new Set([2]),
  },
  空表: {},
  隐藏: { visibility: 'hidden', isProtected: true, cells: [[1]] },
  深藏: { visibility: 'veryHidden', cells: [['x']] },
};

/** Sheets of which one alone is larger than the limit below. */
function largeSheets(): Record<string, SheetLiteral> {
  const rows = (count: number, columns: number) =>
    Array.from({ length: count }, (_r, r) => Array.from({ length: columns }, (_c, c) => `第${r}行第${c}列`));
  return {
    小表: { cells: rows(3, 3) },
    大表: { cells: rows(600, 5), hiddenRows: new Set([0, 599]), hiddenColumns: new Set([4]), firstRow: 0 },
    空表: {},
    末表: { cells: rows(40, 4), hiddenRows: new Set([39]) },
  };
}

describe.each(CLIENTS)('reading a workbook through the %s', (client) => {
  test('gives the workbook in two round trips', async () => {
    const open = openHost(client, SHEETS);
    const reading = open.host.readWorkbook();
    await expect(roundTrips(open, reading)).resolves.toBe(2);
    await expect(reading).resolves.toEqual(workbookOf(SHEETS));
  });

  test('takes two round trips whatever the number of sheets', async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`表${index}`, { cells: [[index]] }]));
    const open = openHost(client, many);
    await expect(roundTrips(open, open.host.readWorkbook())).resolves.toBe(2);
  });

  test('a workbook of very many sheets is read in parts, with progress, and can be cancelled between them', async () => {
    const rows = Array.from({ length: 200 }, (_r, r) => Array.from({ length: 8 }, (_c, c) => r * 8 + c));
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`台账${index}`, { cells: rows }]));
    const open = openHost(client, many);
    const told: number[] = [];
    const reading = open.host.readWorkbook({ onProgress: (done) => told.push(done) });
    // Names, where things are, and 160 000 cells by 40 000.
    await expect(roundTrips(open, reading)).resolves.toBe(6);
    await expect(reading).resolves.toEqual(workbookOf(many));
    expect(told).toEqual([0, 25, 50, 75, 100, 100]);
    const stop = new AbortController();
    const stopped = open.host.readWorkbook({
      signal: stop.signal,
      onProgress: (done) => void (done === 25 && stop.abort()),
    });
    await expect(roundTrips(open, refusal(stopped))).resolves.toBeLessThan(5);
    await expect(refusal(stopped)).resolves.toEqual(['cancelled', '已取消。']);
  });

  test('an Excel before ExcelApi 1.9 cannot tell what is hidden, and everything else is read', async () => {
    const open = openHost(client, SHEETS, { requirements: { ExcelApi: '1.8' } });
    const reading = open.host.readWorkbook();
    await expect(roundTrips(open, reading)).resolves.toBe(2);
    const nothingHidden = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
    await expect(reading).resolves.toEqual({
      sheets: workbookOf(SHEETS).sheets.map((sheet) => ({ ...sheet, ...nothingHidden })),
    });
  });

  test('a text that looks like a formula is a text', async () => {
    const { host, book } = openHost(client, { 表一: {} });
    const area = { row: 0, column: 0, rows: 1, columns: 2 };
    book.sheets[0]?.writeContents(area, [[{ value: '=A1' }, { formula: '=A1' }]]);
    const [[first, second] = []] = (await host.readWorkbook()).sheets[0]?.cells ?? [];
    expect(first).toEqual({ value: '=A1', text: '=A1', numberFormat: 'General' });
    expect(second).toMatchObject({ formula: '=A1' });
  });

  test('cells that are only formatted are not read', async () => {
    const { host } = openHost(client, { 表一: { cells: [[1], [{ value: null, numberFormat: '0.00' }]] } });
    const { sheets } = await host.readWorkbook();
    expect(sheets[0]?.cells).toHaveLength(1);
  });

  test('tells how far it is', async () => {
    const { host } = openHost(client, SHEETS);
    const told: [number, number][] = [];
    await host.readWorkbook({ onProgress: (done, total) => told.push([done, total]) });
    expect(told).toEqual([
      [0, 4],
      [4, 4],
    ]);
  });

  test('what is larger than the limit is read in parts, and is the same workbook', async () => {
    const large = largeSheets();
    const open = openHost(client, large, { settings: { payloadLimit: 60_000 } });
    const told: number[] = [];
    const reading = open.host.readWorkbook({ onProgress: (done) => told.push(done) });
    const trips = await roundTrips(open, reading);
    await expect(reading).resolves.toEqual(workbookOf(large));
    // Names, the refused answer, where things are, and then no more parts than halving until they fit explains.
    expect(trips).toBeGreaterThan(5);
    expect(trips).toBeLessThan(20);
    expect(told.at(0)).toBe(0);
    expect(told.at(-1)).toBe(4);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });

  test('a row that alone is larger than the limit is a refusal that names its sheet', async () => {
    const wide = { 宽表: { cells: [['字'.repeat(3_000), '字'.repeat(3_000)]] } };
    const { host } = openHost(client, wide, { settings: { payloadLimit: 10_000 } });
    const [code, sentence] = await refusal(host.readWorkbook());
    expect(code).toBe('too-large');
    expect(sentence).toContain('“宽表”');
  });

  test('while a cell is being edited it says what to do', async () => {
    const { host } = openHost(client, SHEETS, { settings: { isCellEditing: true } });
    await expect(refusal(host.readWorkbook())).resolves.toEqual([
      'cell-editing',
      '请先按回车或 Esc 结束单元格编辑，再重试。',
    ]);
  });

  test('a sheet that goes away while reading is a refusal', async () => {
    const { host, book } = openHost(client, { 表一: {}, 表二: {} });
    const reading = host.readWorkbook({
      onProgress: (done) => void (done === 0 && book.removeSheet(book.sheets[1] as (typeof book.sheets)[number])),
    });
    await expect(refusal(reading)).resolves.toEqual(['sheet-missing', '工作表已改名或删除，请重新校验。']);
  });

  test('cancelling ends it at once, before or while it reads', async () => {
    const { host, office } = openHost(client, SHEETS);
    await expect(refusal(host.readWorkbook({ signal: AbortSignal.abort() }))).resolves.toEqual([
      'cancelled',
      '已取消。',
    ]);
    expect(office.traffic.roundTrips).toBe(0);

    const stop = new AbortController();
    const reading = host.readWorkbook({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(refusal(reading)).resolves.toEqual(['cancelled', '已取消。']);
    await expect(host.readWorkbook({ signal: new AbortController().signal })).resolves.toEqual(workbookOf(SHEETS));
  });

  test('reading changes nothing', async () => {
    const { host, book } = openHost(client, SHEETS);
    let changes = 0;
    book.onChange(() => (changes += 1));
    await host.readWorkbook();
    expect(changes).toBe(0);
  });
});
