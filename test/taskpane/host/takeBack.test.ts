import { describe, expect, test } from 'vitest';
import { CLIENTS } from '../../workbench/office/clients';
import { snapshot, type SheetLiteral } from '../../workbench/office/workbooks';
import { openHost, refusal } from './openHost';
import { newSheet, plan, rowOf } from './plans';

const SHEETS: Readonly<Record<string, SheetLiteral>> = {
  表一: { cells: [['甲', 1, { formula: '=B1+2' }]] },
};

/** Writes into a cell that holds something, into one that holds nothing, and onto a sheet of its own. */
const WORK = plan(
  [
    { sheet: '表一', row: 0, column: 2, before: '=B1+2', after: 7 },
    { sheet: '表一', row: 4, column: 0, after: '01' },
    ...rowOf('底稿', 0, ['项目', '=表一!B1', '508.19', null]),
  ],
  [newSheet('底稿', { columnWidths: [20], frozenRows: 1 })],
);

describe.each(CLIENTS)('taking a plan back through the %s', (client) => {
  test('leaves the workbook as it was', async () => {
    const { host, book } = openHost(client, SHEETS);
    const before = snapshot(book);
    await host.apply(WORK);
    await host.takeBack(WORK);
    expect(snapshot(book)).toEqual(before);
  });

  test.each([
    ['a cell that the plan wrote', { sheet: '底稿', row: 0, column: 2, before: '508.19', after: '600' }, '“底稿”的 C1'],
    ['a cell beside them', { sheet: '底稿', row: 8, column: 1, before: null, after: '已核对' }, '“底稿”的 B9'],
    ['a cell of a sheet that was there', { sheet: '表一', row: 0, column: 2, before: 7, after: 8 }, '“表一”的 C1'],
  ])('is refused once %s changed, and nothing is lost', async (_, edit, place) => {
    const { host, book } = openHost(client, SHEETS);
    await host.apply(WORK);
    await host.apply(plan([edit]));
    const touched = snapshot(book);
    const [code, sentence] = await refusal(host.takeBack(WORK));
    expect(code).toBe('changed-since');
    expect(sentence).toContain(place);
    expect(snapshot(book)).toEqual(touched);
  });

  test('is refused once the sheet is gone', async () => {
    const { host, book } = openHost(client, SHEETS);
    const before = snapshot(book);
    await expect(refusal(host.takeBack(WORK))).resolves.toEqual([
      'sheet-missing',
      '工作表“底稿”已改名或删除，没有撤销。请自行删除不要的内容。',
    ]);
    expect(snapshot(book)).toEqual(before);
  });

  test('puts the cells back as they were filled when the sheet cannot be deleted', async () => {
    const { host, book } = openHost(client, SHEETS, {
      settings: {
        interfere: (location) => (location === 'Worksheet.delete' ? 'GeneralException' : undefined),
      },
    });
    await host.apply(WORK);
    const filled = snapshot(book);
    await refusal(host.takeBack(WORK));
    expect(snapshot(book)).toEqual(filled);
  });
});
