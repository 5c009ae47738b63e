import { describe, expect, test } from 'vitest';
import { LOOKS, type InputRule, type Sheet, type Workbook } from '../../../src/index';
import { planOfChanges } from '../../../workbench/book/planOfChanges';
import type { GridInputRules, GridLook, GridSheet } from '../../../workbench/office/grid';
import { memoryGrid } from '../../../workbench/office/memoryGrid';
import { sheetAt, workbookOf } from '../office/workbooks';

const SHEETS = {
  表一: {
    cells: [
      ['项目', '金额'],
      ['收入', { value: 508.19, text: '508.19', numberFormat: '#,##0.00' }],
    ],
    firstRow: 1,
  },
  表二: { cells: [[{ value: 3, text: '3', formula: '=1+2' }, null, true]] },
};

function opened() {
  const workbook: Workbook = workbookOf(SHEETS);
  const grid = memoryGrid(workbook);
  const originals = new Map<string, Sheet>();
  workbook.sheets.forEach((sheet, at) => originals.set(grid.sheets[at]?.id ?? '', sheet));
  return { grid, plan: (rules?: ReadonlyMap<string, GridInputRules>) => planOfChanges(originals, grid, rules) };
}

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe('the plan of the changes made in the workbench', () => {
  test('is empty as long as nothing was changed', () => {
    expect(opened().plan()).toEqual({ newSheets: [], edits: [] });
  });

  test('has changed, emptied and new contents with what was there before', () => {
    const { grid, plan } = opened();
    const sheet = sheetAt(grid, '表一');
    sheet.writeContents(cell(2, 1), [[{ value: 600 }]]);
    sheet.writeContents(cell(1, 0), [[{ value: null }]]);
    sheet.writeContents(cell(9, 4), [[{ value: '新' }]]);
    expect(plan().edits).toEqual([
      expect.objectContaining({ sheet: '表一', row: 1, column: 0, before: '项目', after: null }),
      expect.objectContaining({ sheet: '表一', row: 2, column: 1, before: 508.19, after: 600 }),
      expect.objectContaining({ sheet: '表一', row: 9, column: 4, before: null, after: '新' }),
    ]);
    expect(plan().edits.every((edit) => edit.numberFormat === undefined && edit.style === undefined)).toBe(true);
  });

  test('has a number format only where it was changed', () => {
    const { grid, plan } = opened();
    sheetAt(grid, '表一').writeNumberFormats(cell(2, 1), [['0.0%']]);
    expect(plan().edits).toEqual([
      expect.objectContaining({ row: 2, column: 1, before: 508.19, after: 508.19, numberFormat: '0.0%' }),
    ]);
  });

  test('has a formula with its result', () => {
    const { grid, plan } = opened();
    const whole = memoryGrid(workbookOf(SHEETS), { evaluate: () => 42 });
    sheetAt(whole, '表一').writeContents(cell(2, 1), [[{ formula: '=6*7' }]]);
    const originals = new Map(whole.sheets.map((sheet, at) => [sheet.id, workbookOf(SHEETS).sheets[at] as Sheet]));
    expect(planOfChanges(originals, whole).edits).toContainEqual(
      expect.objectContaining({ row: 2, column: 1, before: 508.19, after: '=6*7', result: 42 }),
    );
    // The formula that was there is written again, because its result is another now.
    expect(planOfChanges(originals, whole).edits).toContainEqual(
      expect.objectContaining({ sheet: '表二', row: 0, column: 0, before: '=1+2', after: '=1+2', result: 42 }),
    );
    expect(plan().edits).toEqual([]);
    expect(grid.sheets).toHaveLength(2);
  });

  test('has what input cells take and how a new sheet is printed', () => {
    const { grid, plan } = opened();
    const nothing = { title: '', text: '' };
    const rule: InputRule = { accepts: { kind: 'text' }, hint: { title: '原因', text: '写原因' }, warning: nothing };
    const sheet = grid.addSheet('底稿');
    sheet.writeContents(cell(0, 0), [[{ value: '项目' }]]);
    sheet.writeLooks({ ...cell(0, 1) }, [[gridLook('input')]]);
    sheet.setInputRules(new Map([['0,1', rule]]));
    sheet.setPrint({ orientation: 'landscape', repeatedRows: 3 });
    const file = sheetAt(grid, '表一');
    const ofFile = new Map([
      ['2,1', rule],
      ['2,0', rule],
    ]);
    file.setInputRules(new Map([...ofFile, ['2,1', null], ['1,1', null]]));
    writeLook(file, 1, 1, gridLook('note'));
    for (const column of [0, 1]) writeLook(file, 2, column, gridLook('computed'));
    const { newSheets, edits } = plan(new Map([[file.id, ofFile]]));
    expect(newSheets).toMatchObject([{ name: '底稿', print: { orientation: 'landscape', repeatedRows: 3 } }]);
    expect(edits).toContainEqual(expect.objectContaining({ sheet: '底稿', row: 0, column: 1, inputRule: rule }));
    expect(edits).toContainEqual(
      expect.objectContaining({
        sheet: '表一',
        row: 2,
        column: 1,
        before: 508.19,
        after: 508.19,
        inputRule: null,
        style: 'computed',
      }),
    );
    expect(edits).toContainEqual(
      expect.objectContaining({ sheet: '表一', row: 1, column: 1, before: '金额', after: '金额', style: 'note' }),
    );
    expect(edits).toHaveLength(4);
  });

  test('has a new sheet with widths, frozen rows, contents, formats and the looks of the table of looks', () => {
    const { grid, plan } = opened();
    const sheet = grid.addSheet('底稿');
    sheet.setColumnWidth(0, 138.75);
    sheet.setColumnWidth(1, 66);
    sheet.setFrozenRows(1);
    sheet.writeContents({ ...cell(0, 0), columns: 2 }, [[{ value: '合计' }, { value: 0.5 }]]);
    sheet.writeNumberFormats(cell(0, 1), [['0.00%']]);
    writeLook(sheet, 0, 0, gridLook('header'));
    writeLook(sheet, 0, 1, { ...gridLook('computed'), fontColor: '#FF0000' });
    writeLook(sheet, 1, 0, gridLook('input'));
    expect(plan()).toEqual({
      newSheets: [
        expect.objectContaining({
          name: '底稿',
          columnWidths: [185, 88].map((pixels) => (pixels - 5) / 7),
          frozenRows: 1,
        }),
      ],
      edits: [
        expect.objectContaining({ sheet: '底稿', row: 0, column: 0, before: null, after: '合计', style: 'header' }),
        expect.objectContaining({ sheet: '底稿', row: 0, column: 1, before: null, after: 0.5, numberFormat: '0.00%' }),
        expect.objectContaining({ sheet: '底稿', row: 1, column: 0, before: null, after: null, style: 'input' }),
      ],
    });
    // A look that is none of the table is left out, not rounded to the nearest.
    expect(plan().edits[1]).not.toHaveProperty('style');
  });

  test.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('knows the look %s again', (name) => {
    const { grid, plan } = opened();
    const sheet = grid.addSheet('底稿');
    sheet.writeContents(cell(0, 0), [[{ value: 1 }]]);
    writeLook(sheet, 0, 0, gridLook(name));
    expect(plan().edits[0]?.style).toBe(name);
  });
});

function writeLook(sheet: GridSheet, row: number, column: number, look: GridLook): void {
  sheet.writeLooks(cell(row, column), [[look]]);
}

/** A look of the table in the grid's terms. */
function gridLook(name: keyof typeof LOOKS): GridLook {
  const { fontName, fontSize, bold, fontColor, fillColor, horizontal, wrap, borderColor } = LOOKS[name];
  const horizontals = { general: 'General', left: 'Left', center: 'Center', right: 'Right' } as const;
  return {
    ...{ bold, italic: false, fontName, fontSize, fontColor, fillColor, wrap },
    ...{ horizontal: horizontals[horizontal], vertical: 'Center' },
    ...{ topLine: borderColor, rightLine: borderColor, bottomLine: borderColor, leftLine: borderColor },
  };
}
