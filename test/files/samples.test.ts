import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { cellAt, sheetNamed, type CellValue } from '../../src/model/workbook';
import { sampleBytes, SAMPLES } from './packages';

interface Table {
  readonly sheet: string;
  /** 1-based. */
  readonly first_body_row: number;
  readonly rows: readonly (readonly CellValue[])[];
}

describe.each(SAMPLES)('%s', (name) => {
  const tables = JSON.parse(readFileSync(`samples/${name}/tables.json`, 'utf8')) as readonly Table[];

  test('every body cell holds what the tables say', async () => {
    const workbook = await readWorkbookFile(sampleBytes(name));
    const differences: string[] = [];
    let compared = 0;
    for (const { sheet: title, first_body_row: first, rows } of tables) {
      const sheet = sheetNamed(workbook, title);
      if (sheet === undefined) throw new Error(`no sheet ${title}`);
      for (const [at, row] of rows.entries()) {
        for (const [column, expected] of row.entries()) {
          const { value } = cellAt(sheet, first - 1 + at, column);
          compared++;
          if (value !== expected) differences.push(`${title} ${first + at},${column}: ${value} instead of ${expected}`);
        }
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBe(tables.flatMap(({ rows }) => rows.flat()).length);
    expect(compared).toBeGreaterThan(1000);
  });

  test('sheets come in tab order, all visible and unprotected', async () => {
    const { sheets } = await readWorkbookFile(sampleBytes(name));
    expect(sheets.map((sheet) => sheet.name)).toEqual(tables.map((table) => table.sheet));
    expect(new Set(sheets.map((sheet) => sheet.visibility))).toEqual(new Set(['visible']));
    expect(sheets.some((sheet) => sheet.isProtected)).toBe(false);
    expect(sheets.every((sheet) => sheet.cells.every((row) => row.length === sheet.cells[0]?.length))).toBe(true);
  });

  test('an amount with two decimals and separators shows them', async () => {
    const { sheets } = await readWorkbookFile(sampleBytes(name));
    const cells = sheets.flatMap((sheet) => sheet.cells.flat());
    const amounts = cells.filter((cell) => cell.numberFormat === '#,##0.00' && typeof cell.value === 'number');
    expect(amounts.length).toBeGreaterThan(100);
    const printed = (value: number) => value.toFixed(2).replace(/\B(?=(\d{3})+\.)/gu, ',');
    expect(amounts.filter((cell) => cell.text !== printed(Number(cell.value)))).toEqual([]);
  });
});

test('the texts of known cells', async () => {
  const workbook = await readWorkbookFile(sampleBytes('jiyuan-2022'));
  const sheet = sheetNamed(workbook, '收入支出决算总表');
  if (sheet === undefined) throw new Error('no sheet');
  expect(cellAt(sheet, 6, 5)).toEqual({ value: 3241.73, text: '3,241.73', numberFormat: '#,##0.00' });
  expect(cellAt(sheet, 7, 5)).toEqual({ value: 0, text: '0.00', numberFormat: '#,##0.00' });
  expect(cellAt(sheet, 6, 1)).toEqual({ value: 1, text: '1', numberFormat: 'General' });
  expect(cellAt(sheet, 6, 0)).toEqual({
    value: '一、一般公共预算财政拨款收入',
    text: '一、一般公共预算财政拨款收入',
    numberFormat: 'General',
  });
});
