import { describe, expect, test } from 'vitest';
import type { GridChange } from '../../../workbench/office/grid';
import { memoryGrid } from '../../../workbench/office/memoryGrid';
import { contentsOf, sheetAt, workbookOf } from './workbooks';

const FIRST = { row: 0, column: 0, rows: 1, columns: 1 };

describe('the grid in memory', () => {
  test('holds what the workbook holds', () => {
    const book = memoryGrid(
      workbookOf({
        表一: { cells: [[{ value: 1, text: '1.00', numberFormat: '0.00' }]], firstRow: 2, firstColumn: 1 },
        表二: { visibility: 'hidden', isProtected: true, hiddenRows: new Set([3]), hiddenColumns: new Set([4]) },
      }),
    );
    const [one, two] = book.sheets;
    expect(one?.usedArea(true)).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
    expect(one?.read({ row: 2, column: 1, rows: 1, columns: 1 })).toEqual([
      [{ value: 1, text: '1.00', numberFormat: '0.00' }],
    ]);
    expect([two?.visibility, two?.isProtected, two?.usedArea(false)]).toEqual(['hidden', true, undefined]);
    expect([two?.isRowHidden(3), two?.isRowHidden(4), two?.isColumnHidden(4)]).toEqual([true, false, true]);
  });

  test('shows a value through its format as long as that holds', () => {
    const book = memoryGrid(
      workbookOf({ 表一: { cells: [[{ value: 1, text: 'as it came', numberFormat: '0.00' }]] } }),
      {
        display: (value, numberFormat) => `${String(value)} in ${numberFormat}`,
      },
    );
    const sheet = sheetAt(book, '表一');
    const text = () => sheet.read(FIRST)[0]?.[0]?.text;
    expect(text()).toBe('as it came');
    sheet.writeNumberFormats(FIRST, [['0.0']]);
    expect(text()).toBe('1 in 0.0');
    sheet.writeContents(FIRST, [[{ value: 2 }]]);
    expect(text()).toBe('2 in 0.0');
  });

  test('asks for the value of a formula whenever it is read', () => {
    let rate = 2;
    const book = memoryGrid(workbookOf({ 表一: { cells: [[10, { value: 0, formula: '=A1*rate' }]] } }), {
      evaluate: (_formula, cell, whole) => {
        const [[source] = []] = sheetAt(whole, cell.sheet).read({ ...FIRST, row: cell.row });
        return Number(source?.value) * rate;
      },
    });
    const read = () => sheetAt(book, '表一').read({ row: 0, column: 1, rows: 1, columns: 1 })[0]?.[0]?.value;
    expect(read()).toBe(20);
    rate = 3;
    expect(read()).toBe(30);
  });

  test('without a calculation formulas keep their values, and new ones show nothing', () => {
    const book = memoryGrid(workbookOf({ 表一: { cells: [[{ value: 5, text: '5', formula: '=2+3' }]] } }));
    const sheet = sheetAt(book, '表一');
    expect(sheet.read(FIRST)[0]?.[0]).toMatchObject({ value: 5, text: '5', formula: '=2+3' });
    sheet.writeContents(FIRST, [[{ formula: '=2+4' }]]);
    expect(sheet.read(FIRST)[0]?.[0]).toEqual({ value: null, text: '', formula: '=2+4', numberFormat: 'General' });
    expect(sheet.usedArea(true)).toEqual(FIRST);
  });

  test('a removed sheet is put back where it was, with all it had', () => {
    const book = memoryGrid(workbookOf({ 甲: {}, 乙: { cells: [[1]] }, 丙: {} }));
    const sheet = sheetAt(book, '乙');
    book.select(sheet, FIRST);
    const putBack = book.removeSheet(sheet);
    expect(book.sheets.map(({ name }) => name)).toEqual(['甲', '丙']);
    expect(book.selection.sheet.name).toBe('甲');
    putBack();
    expect(book.sheets.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    expect(contentsOf(sheetAt(book, '乙'), FIRST)).toEqual([[1]]);
  });

  test('tells of changes of contents and of sheets, until it is told to stop', () => {
    const book = memoryGrid(workbookOf({ 表一: {} }));
    const changes: GridChange[] = [];
    const stop = book.onChange((change) => changes.push(change));
    const sheet = sheetAt(book, '表一');
    sheet.writeContents(FIRST, [[{ value: 1 }]]);
    sheet.writeLooks(FIRST, [[{ bold: true }]]);
    const added = book.addSheet('新表');
    stop();
    sheet.writeContents(FIRST, [[{ value: 2 }]]);
    expect(changes).toEqual([
      { of: 'contents', sheetId: sheet.id, area: FIRST },
      { of: 'contents', sheetId: added.id, area: undefined },
    ]);
  });

  test('a workbook without sheets is none', () => {
    expect(() => memoryGrid({ sheets: [] })).toThrow('at least one sheet');
  });
});
