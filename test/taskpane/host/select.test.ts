import { describe, expect, test } from 'vitest';
import { createExcelHost } from '../../../taskpane/host/excelHost';
import { CLIENTS } from '../../workbench/office/clients';
import { openHost, refusal, roundTrips } from './openHost';

describe.each(CLIENTS)('selecting a cell through the %s', (client) => {
  test('shows the sheet and selects the cell, in one round trip', async () => {
    const open = openHost(client, { 甲: {}, "乙 '二": {} });
    await expect(roundTrips(open, open.host.select({ sheet: "乙 '二", row: 6, column: 2 }))).resolves.toBe(1);
    expect(open.book.selection.sheet.name).toBe("乙 '二");
    expect(open.book.selection.area).toEqual({ row: 6, column: 2, rows: 1, columns: 1 });
  });

  test('the sheet is shown before the cell is selected', async () => {
    const commands: string[] = [];
    const { host } = openHost(
      client,
      { 甲: {} },
      { settings: { interfere: (location) => void commands.push(location) } },
    );
    await host.select({ sheet: '甲', row: 0, column: 0 });
    const moves = commands.filter((location) => /activate|select/.test(location));
    expect(moves).toEqual(['Worksheet.activate', 'Range.select']);
  });

  test('a sheet that is gone is a sentence with its name', async () => {
    const { host } = openHost(client, { 甲: {} });
    await expect(refusal(host.select({ sheet: '乙', row: 0, column: 0 }))).resolves.toEqual([
      'sheet-missing',
      '工作表“乙”已改名或删除，请重新校验。',
    ]);
  });

  test('a hidden sheet is a sentence with its name', async () => {
    const { host, book } = openHost(client, { 甲: {}, 乙: { visibility: 'hidden' } });
    const [code, sentence] = await refusal(host.select({ sheet: '乙', row: 0, column: 0 }));
    expect([code, sentence]).toEqual(['refused', '工作表“乙”是隐藏的，无法选中其中的单元格。请先取消隐藏。']);
    expect(book.selection.sheet.name).toBe('甲');
  });
});

describe.each(CLIENTS)('the selection through the %s', (client) => {
  test('is told by sheet, place and size, in one round trip', async () => {
    const open = openHost(client, { 甲: {}, "乙 '二": {} });
    await open.host.select({ sheet: "乙 '二", row: 6, column: 2 });
    await expect(roundTrips(open, open.host.selection())).resolves.toBe(1);
    await expect(open.host.selection()).resolves.toEqual({ sheet: "乙 '二", row: 6, column: 2, rows: 1, columns: 1 });
  });

  test('of several areas is a sentence', async () => {
    const { host } = openHost(
      client,
      { 甲: {} },
      {
        settings: { interfere: (location) => (/[gG]etSelectedRange/.test(location) ? 'InvalidSelection' : undefined) },
      },
    );
    await expect(refusal(host.selection())).resolves.toEqual(['refused', '请只选中一块连续的单元格区域，再试一次。']);
  });

  test('the functions are supported where the requirement set is', () => {
    const requirements = { ExcelApi: '1.9', CustomFunctionsRuntime: '1.1' };
    expect(openHost(client, { 甲: {} }, { requirements }).host.supportsFunctions()).toBe(true);
    expect(openHost(client, { 甲: {} }).host.supportsFunctions()).toBe(false);
  });
});

describe('without an Excel that is new enough', () => {
  const cell = { sheet: '甲', row: 0, column: 0 };

  test('no Excel at all', async () => {
    const host = createExcelHost();
    const [code] = await refusal(host.select(cell));
    expect(code).toBe('not-excel');
    await expect(refusal(host.readWorkbook())).resolves.toEqual(await refusal(host.select(cell)));
  });

  test('an Excel below the floor', async () => {
    const { host, office } = openHost('emulated client', { 甲: {} }, { requirements: { ExcelApi: '1.6' } });
    await expect(refusal(host.readWorkbook())).resolves.toEqual([
      'not-excel',
      '请在 Excel 2019 或更高版本（含网页版）里打开“公开表助手”。',
    ]);
    expect(office.traffic.roundTrips).toBe(0);
  });

  test('an Excel at the floor is enough', async () => {
    const { host } = openHost('emulated client', { 甲: {} }, { requirements: { ExcelApi: '1.7' } });
    await expect(host.select(cell)).resolves.toBeUndefined();
    await expect(host.readWorkbook()).resolves.toMatchObject({ sheets: [{ name: '甲' }] });
  });
});
