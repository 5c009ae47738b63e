import { describe, expect, test } from 'vitest';
import type { GridBook } from '../../../workbench/office/grid';
import { CLIENTS, codeOf, codeThrownBy, openExcel } from './clients';
import { contentsOf, sheetAt } from './workbooks';

const ONE_SHEET = {
  表一: {
    cells: [
      [1, '甲'],
      [2, '乙'],
    ],
  },
};

/** A book whose formulas have their results some turns after a change. */
function calculatingLater(book: GridBook, tell: (isCalculated: boolean) => void): GridBook {
  book.onChange(() => tell(false));
  const calculated = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    tell(true);
  };
  return new Proxy(book, {
    get: (target, name) => (name === 'calculated' ? calculated : (Reflect.get(target, name) as unknown)),
  });
}

describe.each(CLIENTS)('proxies of the %s', (client) => {
  test('a property that was not loaded cannot be read, before or after a sync', async () => {
    const { Excel } = openExcel(client, ONE_SHEET);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getRange('A1:B2');
      range.load('text');
      expect(codeThrownBy(() => range.text)).toBe('PropertyNotLoaded');
      await context.sync();
      expect(range.text).toEqual([
        ['1', '甲'],
        ['2', '乙'],
      ]);
      expect(codeThrownBy(() => range.values)).toBe('PropertyNotLoaded');
      expect(codeThrownBy(() => context.workbook.worksheets.items)).toBe('PropertyNotLoaded');
    });
  });

  test('a loaded value stays what it was when the sheet changes, until it is loaded again', async () => {
    const { Excel, book } = openExcel(client, ONE_SHEET);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getRange('A1');
      range.load('values');
      await context.sync();
      const area = { row: 0, column: 0, rows: 1, columns: 1 };
      sheetAt(book, '表一').writeContents(area, [[{ value: 9 }]]);
      expect(range.values).toEqual([[1]]);
      range.load('values');
      expect(range.values).toEqual([[1]]);
      await context.sync();
      expect(range.values).toEqual([[9]]);
    });
  });

  test('what was read cannot be changed behind the back of the workbook', async () => {
    const { Excel, book } = openExcel(client, ONE_SHEET);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getRange('A1');
      range.load('values');
      await context.sync();
      const row: unknown[] = range.values[0] ?? [];
      row[0] = 'changed here only';
      await context.sync();
    });
    expect(contentsOf(sheetAt(book, '表一'), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[1]]);
  });

  test('a queued write reaches the workbook at the sync, and reads back before it as it was set', async () => {
    const { Excel, book } = openExcel(client, ONE_SHEET);
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getRange('A1');
      range.values = [[7]];
      expect(range.values).toEqual([[7]]);
      expect(contentsOf(sheetAt(book, '表一'), area)).toEqual([[1]]);
      await context.sync();
      expect(contentsOf(sheetAt(book, '表一'), area)).toEqual([[7]]);
    });
  });

  test('commands run in the order they were queued', async () => {
    const { Excel } = openExcel(client, ONE_SHEET);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表一');
      const before = sheet.getRange('A1').load('values');
      sheet.getRange('A1').values = [[5]];
      const between = sheet.getRange('A1').load('values');
      sheet.getRange('A1').values = [[6]];
      const after = sheet.getRange('A1').load('values');
      await context.sync();
      expect([before.values, between.values, after.values]).toEqual([[[1]], [[5]], [[6]]]);
    });
  });

  test('a formula that was just written is calculated for the reads after it', async () => {
    const { Excel } = openExcel(client, ONE_SHEET, { grid: { evaluate: (formula) => formula.length } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getRange('C1');
      range.formulas = [['=A1+A2']];
      range.load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([['=A1+A2'.length]]);
      expect(range.formulas).toEqual([['=A1+A2']]);
    });
  });

  test('where formulas are calculated later, the reads after one wait for it', async () => {
    let isCalculated = true;
    const { Excel } = openExcel(client, ONE_SHEET, {
      grid: { evaluate: () => (isCalculated ? 42 : '#BUSY!') },
      wrap: (book) =>
        calculatingLater(book, (calculated) => {
          isCalculated = calculated;
        }),
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getRange('C1');
      range.formulas = [['=A1+A2']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[42]]);
    });
  });

  test('a batch that only writes waits for no calculation of its own', async () => {
    let waits = 0;
    const { Excel } = openExcel(client, ONE_SHEET, {
      wrap: (book) =>
        calculatingLater(book, (isCalculated) => {
          if (isCalculated) waits += 1;
        }),
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表一');
      for (const cell of ['C1', 'C2', 'C3']) sheet.getRange(cell).formulas = [['=A1+A2']];
      sheet.getRange('A1:C3').format.font.bold = true;
      await context.sync();
      // The one before the batch.
      expect(waits).toBe(1);
    });
  });

  test('while one batch waits for a calculation, the next one waits for it', async () => {
    const written: string[] = [];
    const { Excel, book } = openExcel(client, ONE_SHEET, { wrap: (inner) => calculatingLater(inner, () => undefined) });
    book.onChange(() =>
      written.push(String(contentsOf(sheetAt(book, '表一'), { row: 0, column: 0, rows: 1, columns: 1 }))),
    );
    const batch = (name: string) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('表一').getRange('A1');
        cell.values = [[`${name} begins`]];
        cell.load('values');
        cell.values = [[`${name} ends`]];
        await context.sync();
      });
    await Promise.all([batch('one'), batch('two')]);
    expect(written).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  test('the end of a run syncs what is still queued', async () => {
    const { Excel, book } = openExcel(client, ONE_SHEET);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表一').getRange('A1').values = [[8]];
    });
    expect(contentsOf(sheetAt(book, '表一'), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[8]]);
  });

  test('a run gives what its batch gives, and fails as its batch fails', async () => {
    const { Excel } = openExcel(client, ONE_SHEET);
    await expect(Excel.run(async () => 'result')).resolves.toBe('result');
    const failing = Excel.run(async () => {
      throw new Error('of the batch');
    });
    await expect(failing).rejects.toThrow('of the batch');
    await expect(codeOf(Excel.run((() => 1) as unknown as () => Promise<number>))).resolves.toBe(
      'RunMustReturnPromise',
    );
  });

  test('a range is kept for its run and leads nowhere after it', async () => {
    const { Excel } = openExcel(client, ONE_SHEET);
    const range = await Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('表一').getRange('A1');
      kept.load('address');
      await context.sync();
      kept.load('values');
      await context.sync();
      return kept;
    });
    expect(range.values).toEqual([[1]]);
    expect(codeThrownBy(() => range.load('text'))).toBe('InvalidObjectPath');
    expect(codeThrownBy(() => (range.values = [[2]]))).toBe('InvalidObjectPath');
  });

  test('a kept range stays the same cells when the used range it came from grows', async () => {
    const { Excel } = openExcel(client, ONE_SHEET);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表一');
      const used = sheet.getUsedRange();
      used.load('address');
      sheet.getRange('D9').values = [['far away']];
      await context.sync();
      const grown = sheet.getUsedRange().load('address');
      used.load('address');
      await context.sync();
      expect(used.address).toBe('表一!A1:B2');
      expect(grown.address).toBe('表一!A1:D9');
    });
  });

  test('an object of one context is of no use in another', async () => {
    const { Excel } = openExcel(client, ONE_SHEET);
    const sheet = await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem('表一');
      found.load('name');
      await context.sync();
      return found;
    });
    await Excel.run(async (context) => {
      expect(codeThrownBy(() => context.load(sheet, 'visibility'))).toBe('InvalidRequestContext');
      sheet.load('visibility');
      await context.sync();
      expect(codeThrownBy(() => sheet.visibility)).toBe('PropertyNotLoaded');
    });
  });

  test('outside a run a range lasts one request', async () => {
    const { Excel } = openExcel(client, ONE_SHEET);
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getItem('表一').getRange('A1');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[1]]);
    expect(codeThrownBy(() => range.load('text'))).toBe('InvalidObjectPath');
  });

  test('a null object says so after a sync, and so does whatever is reached from it', async () => {
    const { Excel } = openExcel(client, { 空表: {} });
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('无此表');
      const used = context.workbook.worksheets.getItem('空表').getUsedRangeOrNullObject(true);
      used.load('values,rowIndex');
      const rows = used.getRowProperties({ rowHidden: true });
      const within = missing.getRange('A1');
      within.load('values');
      expect(codeThrownBy(() => missing.isNullObject)).toBe('PropertyNotLoaded');
      await context.sync();
      expect([missing.isNullObject, used.isNullObject, within.isNullObject]).toEqual([true, true, true]);
      expect(used.values).toBeUndefined();
      expect(rows.value).toBeUndefined();
    });
  });

  test('the result of a method is known after the sync', async () => {
    const { Excel } = openExcel(client, { 表一: { cells: [[1], [2]], hiddenRows: new Set([1]) } });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const count = worksheets.getCount();
      const rows = worksheets.getItem('表一').getUsedRange().getRowProperties({ rowHidden: true, rowIndex: true });
      expect(codeThrownBy(() => count.value)).toBe('ValueNotLoaded');
      await context.sync();
      expect(count.value).toBe(1);
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
      ]);
    });
  });

  test('a new sheet can be used in the batch that makes it, and its id known after', async () => {
    const { Excel, book } = openExcel(client, ONE_SHEET);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('新表');
      sheet.getRange('B2').values = [['here']];
      await context.sync();
      expect(sheet.id).toBe(sheetAt(book, '新表').id);
      sheet.getRange('B3').values = [['and here']];
      await context.sync();
    });
    const area = { row: 1, column: 1, rows: 2, columns: 1 };
    expect(contentsOf(sheetAt(book, '新表'), area)).toEqual([['here'], ['and here']]);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['表一', '新表']);
  });

  const LOADS: readonly (readonly [form: string, options: string | string[] | object])[] = [
    ['a list', 'name, protection/protected'],
    ['a list with items', 'items/name,items/protection/protected'],
    ['an array', ['name', 'protection/protected']],
    ['options', { name: true, visibility: false, protection: { protected: true } }],
    ['select and expand', { select: 'name', expand: 'protection' }],
  ];
  test.each(LOADS)('load takes %s', async (_form, options) => {
    const { Excel } = openExcel(client, { 表一: { isProtected: true } });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load(options as string);
      await context.sync();
      const [sheet] = worksheets.items;
      expect([sheet?.name, sheet?.protection.protected]).toEqual(['表一', true]);
      expect(codeThrownBy(() => sheet?.visibility)).toBe('PropertyNotLoaded');
    });
  });
});
