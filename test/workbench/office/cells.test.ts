import { describe, expect, test } from 'vitest';
import { CLIENTS, openExcel } from './clients';
import { contentsOf, sheetAt } from './workbooks';

describe.each(CLIENTS)('cells through the %s', (client) => {
  test('the four matrices of a range', async () => {
    const { Excel } = openExcel(client, {
      表一: {
        firstRow: 1,
        firstColumn: 1,
        cells: [
          [{ value: 1234.5, text: '1,234.50', numberFormat: '#,##0.00' }, '甲', null],
          [{ value: 7, text: '7', formula: '=A1+1' }, true, '#REF!'],
        ],
      },
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getUsedRange(true);
      range.load(
        'address,rowIndex,columnIndex,rowCount,columnCount,cellCount,values,text,formulas,numberFormat,valueTypes',
      );
      await context.sync();
      expect([range.address, range.rowIndex, range.columnIndex]).toEqual(['表一!B2:D3', 1, 1]);
      expect([range.rowCount, range.columnCount, range.cellCount]).toEqual([2, 3, 6]);
      expect(range.values).toEqual([
        [1234.5, '甲', ''],
        [7, true, '#REF!'],
      ]);
      expect(range.text).toEqual([
        ['1,234.50', '甲', ''],
        ['7', 'TRUE', '#REF!'],
      ]);
      expect(range.formulas).toEqual([
        [1234.5, '甲', ''],
        ['=A1+1', true, '#REF!'],
      ]);
      expect(range.numberFormat[0]).toEqual(['#,##0.00', 'General', 'General']);
      expect(range.valueTypes).toEqual([
        ['Double', 'String', 'Empty'],
        ['Double', 'Boolean', 'Error'],
      ]);
    });
  });

  test('null leaves a cell alone, "" empties it, one value fills the range', async () => {
    const { Excel, book } = openExcel(client, { 表一: { cells: [['a', 'b', 'c']] } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表一');
      sheet.getRange('A1:C1').values = [[null, '', 'new']];
      sheet.getRange('A2:C2').values = 5 as unknown as unknown[][];
      sheet.getRange('A1:C1').numberFormat = [['0.00', null, '']];
      await context.sync();
    });
    const sheet = sheetAt(book, '表一');
    expect(contentsOf(sheet, { row: 0, column: 0, rows: 2, columns: 3 })).toEqual([
      ['a', '', 'new'],
      [5, 5, 5],
    ]);
    const formats = sheet.read({ row: 0, column: 0, rows: 1, columns: 3 });
    expect(formats[0]?.map((cell) => cell.numberFormat)).toEqual(['0.00', 'General', 'General']);
  });

  test('what is written is read as if typed, under the format that the cell has by then', async () => {
    const { Excel } = openExcel(client, { 表一: {} }, { settings: { thisYear: () => 2024 } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表一');
      const range = sheet.getRange('A1:F1');
      range.numberFormat = [['General', 'General', 'General', '@', '@', 'General']];
      range.values = [['12%', '3-1', "'3-1", '=A1', 7, '=A1']];
      range.load('values,formulas,numberFormat');
      await context.sync();
      expect(range.values.map((row: unknown[]) => row.slice(0, 5))).toEqual([[0.12, 45_352, '3-1', '=A1', '7']]);
      expect(range.formulas[0]?.slice(3)).toEqual(['=A1', '7', '=A1']);
      expect(range.numberFormat).toEqual([['0%', 'm"月"d"日"', 'General', '@', '@', 'General']]);
    });
  });

  test('clear empties contents and keeps formats', async () => {
    const { Excel, book } = openExcel(client, { 表一: { cells: [[{ value: 1, numberFormat: '0.00' }]] } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表一').getRange('A1').clear('Contents');
    });
    const [cell] = sheetAt(book, '表一').read({ row: 0, column: 0, rows: 1, columns: 1 })[0] ?? [];
    expect(cell).toEqual({ value: null, text: '', numberFormat: '0.00' });
  });

  test('the used range: of values, with formats, and of a blank sheet', async () => {
    const { Excel } = openExcel(client, {
      表一: {
        cells: [
          [null, null],
          [null, 5],
          [{ value: null, numberFormat: '0.00' }, null],
        ],
      },
      空表: {},
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表一');
      const blank = context.workbook.worksheets.getItem('空表');
      const values = sheet.getUsedRangeOrNullObject(true).load('address');
      const formats = sheet.getUsedRangeOrNullObject(false).load('address');
      const first = blank.getUsedRange().load('address');
      const none = blank.getUsedRangeOrNullObject();
      none.load('address');
      await context.sync();
      expect(values.address).toBe('表一!B2');
      expect(formats.address).toBe('表一!A2:B3');
      expect(first.address).toBe('空表!A1');
      expect(none.isNullObject).toBe(true);
    });
  });

  test('ranges by address, by index and from one another', async () => {
    const { Excel } = openExcel(client, { "一 '二": {} });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("一 '二");
      const ranges = [
        sheet.getRange('b2:$C$3'),
        sheet.getRange("'一 ''二'!D4"),
        sheet.getRange('A:C'),
        sheet.getRange('2:3'),
        sheet.getRangeByIndexes(1, 2, 3, 4),
        sheet.getCell(4, 0),
        sheet.getRange('B2:C3').getCell(1, 1),
        sheet.getRange('B2:C3').getRow(1),
      ];
      for (const range of ranges) range.load('address');
      await context.sync();
      expect(ranges.map((range) => range.address.replace("'一 ''二'!", ''))).toEqual([
        'B2:C3',
        'D4',
        'A:C',
        '2:3',
        'C2:F4',
        'A5',
        'C3',
        'B3:C3',
      ]);
    });
  });

  test('hidden rows and columns', async () => {
    const hidden = { hiddenRows: new Set([1]), hiddenColumns: new Set([2]) };
    const { Excel } = openExcel(client, {
      表一: {
        cells: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        ...hidden,
      },
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getUsedRange();
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      expect(rows.value.map((row) => row.rowHidden)).toEqual([false, true]);
      expect(columns.value.map((column) => column.columnHidden)).toEqual([false, false, true]);
    });
  });

  test('activate and select move the person', async () => {
    const { Excel, book } = openExcel(client, { 表一: {}, 表二: {} });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表二').getRange('C7').select();
      await context.sync();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect([selected.address, active.name]).toEqual(['表二!C7', '表二']);
      context.workbook.worksheets.getItem('表一').activate();
    });
    expect(book.selection.sheet.name).toBe('表一');
  });

  test('looks, widths, tab and panes', async () => {
    const { Excel, book } = openExcel(client, { 表一: {} });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表一');
      sheet.tabColor = '#ff0000';
      sheet.freezePanes.freezeRows(2);
      sheet.getRange('A:B').format.columnWidth = 90;
      const range = sheet.getRange('A1:B2');
      range.format.font.bold = true;
      range.format.fill.color = '#ddebf7';
      range.format.horizontalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.borders.getItem('EdgeTop').style = 'Continuous';
      range.format.borders.getItem('InsideVertical').color = '#00FF00';
      sheet.getRange('A1').format.fill.clear();
      await context.sync();
    });
    const sheet = sheetAt(book, '表一');
    expect([sheet.tabColor, sheet.frozenRows, sheet.columnWidth(1), sheet.columnWidth(2)]).toEqual([
      '#FF0000',
      2,
      90,
      48,
    ]);
    const [[topLeft, topRight] = [], [, bottomRight] = []] = sheet.readLooks({
      row: 0,
      column: 0,
      rows: 2,
      columns: 2,
    });
    expect(topLeft).toMatchObject({ bold: true, fillColor: null, horizontal: 'Center', wrap: true });
    expect(topLeft).toMatchObject({ topLine: '#000000', rightLine: '#00FF00', leftLine: null, bottomLine: null });
    expect(topRight).toMatchObject({ fillColor: '#DDEBF7', topLine: '#000000', leftLine: '#00FF00', rightLine: null });
    expect(bottomRight).toMatchObject({ topLine: null, leftLine: '#00FF00' });
  });

  test('a sheet is hidden and shown again, but not the one that is in view', async () => {
    const { Excel, book } = openExcel(client, { 表一: {}, 表二: {} });
    const hide = (name: string, visibility: 'Visible' | 'VeryHidden') =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).visibility = visibility;
        await context.sync();
      });
    await hide('表二', 'VeryHidden');
    expect(sheetAt(book, '表二').visibility).toBe('veryHidden');
    await hide('表二', 'Visible');
    expect(sheetAt(book, '表二').visibility).toBe('visible');
    await expect(hide('表一', 'VeryHidden')).rejects.toMatchObject({ code: 'InvalidOperation' });
    expect(sheetAt(book, '表一').visibility).toBe('visible');
  });

  test('a look that differs within the range reads as null; no fill reads as white with no pattern', async () => {
    const { Excel } = openExcel(client, { 表一: {} });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表一');
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('B1').format.fill.color = '#FFFFFF';
      const both = sheet.getRange('A1:B1');
      both.load('format/font/bold,format/font/size,format/fill/color,format/fill/pattern');
      const filled = sheet.getRange('B1').load('format/fill/pattern');
      await context.sync();
      expect([both.format.font.bold, both.format.font.size]).toEqual([null, 11]);
      expect([both.format.fill.color, both.format.fill.pattern]).toEqual(['#FFFFFF', null]);
      expect(filled.format.fill.pattern).toBe('Solid');
    });
  });
});
