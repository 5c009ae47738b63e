import { describe, expect, test } from 'vitest';
import { CLIENTS, codeOf, openExcel, type OpenExcel } from './clients';
import { sheetAt } from './workbooks';

/** Lets whatever was told reach its handlers: a message, the library's own steps, then the handler. */
async function told(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

async function registered({ Excel }: OpenExcel, heard: Excel.WorksheetChangedEventArgs[]) {
  const context = new Excel.RequestContext();
  const registration = context.workbook.worksheets.onChanged.add(async (args) => void heard.push(args));
  await context.sync();
  return { context, registration };
}

const AREA = { row: 1, column: 1, rows: 1, columns: 2 };

describe.each(CLIENTS)('changed cells, told to the %s', (client) => {
  test('by the person and by a batch, with their sheet and place, after the batch was answered', async () => {
    const excel = openExcel(client, { 表一: { cells: [[1]] }, 表二: {} });
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    const { context, registration } = await registered(excel, heard);
    const first = sheetAt(excel.book, '表一');
    first.writeContents(AREA, [[{ value: 1 }, { value: 2 }]]);
    await told();
    expect(heard).toMatchObject([
      { type: 'WorksheetChanged', changeType: 'RangeEdited', source: 'Local', worksheetId: first.id, address: 'B2:C2' },
    ]);
    await excel.Excel.run(async (batch) => {
      batch.workbook.worksheets.getItem('表二').getRange('A1').values = [['x']];
      await batch.sync();
    });
    await told();
    expect(heard.slice(1)).toMatchObject([{ worksheetId: sheetAt(excel.book, '表二').id, address: 'A1' }]);
    registration.remove();
    await context.sync();
  });

  test('but no looks, no conditional formats, no new sheets; and nothing once it was removed', async () => {
    const excel = openExcel(client, { 表一: { cells: [[1]] } });
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    const { context, registration } = await registered(excel, heard);
    await excel.Excel.run(async (batch) => {
      const range = batch.workbook.worksheets.getItem('表一').getRange('A1');
      range.format.fill.color = '#FF0000';
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      batch.workbook.worksheets.add('新表');
      await batch.sync();
    });
    await told();
    expect(heard).toEqual([]);
    registration.remove();
    await context.sync();
    sheetAt(excel.book, '表一').writeContents(AREA, [[{ value: 1 }, { value: 2 }]]);
    await told();
    expect(heard).toEqual([]);
  });

  test('only where Excel knows the event', async () => {
    const excel = openExcel(client, { 表一: {} }, { requirements: { ExcelApi: '1.8' } });
    await expect(codeOf(registered(excel, []))).resolves.toBe('ApiNotFound');
  });
});
