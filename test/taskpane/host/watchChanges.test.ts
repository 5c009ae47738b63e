import { describe, expect, test } from 'vitest';
import { CLIENTS } from '../../workbench/office/clients';
import { sheetAt } from '../../workbench/office/workbooks';
import { openHost, refusal, roundTrips } from './openHost';

const SHEETS = { 表一: { cells: [['a', 1]] }, 底稿: { cells: [['情况说明底稿（公开表助手生成）']] } };
const FIRST = { row: 3, column: 0, rows: 1, columns: 1 };

/** Lets an event and the look at its sheet come to their end. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe.each(CLIENTS)('changes watched through the %s', (client) => {
  test('are told of sheets that are not ours, until it is ended', async () => {
    const { host, book } = openHost(client, SHEETS);
    let count = 0;
    const end = await host.watchChanges(() => (count += 1));
    sheetAt(book, '表一').writeContents(FIRST, [[{ value: 1 }]]);
    await settled();
    expect(count).toBe(1);
    sheetAt(book, '底稿').writeContents(FIRST, [[{ value: 1 }]]);
    await settled();
    expect(count).toBe(1);
    await end?.();
    sheetAt(book, '表一').writeContents(FIRST, [[{ value: 2 }]]);
    await settled();
    expect(count).toBe(1);
  });

  test('take one round trip to register and one to tell whose sheet it is', async () => {
    const opened = openHost(client, SHEETS);
    let end: (() => Promise<void>) | undefined;
    const watching = opened.host.watchChanges(() => undefined).then((ending) => (end = ending));
    await expect(roundTrips(opened, watching)).resolves.toBe(1);
    sheetAt(opened.book, '表一').writeContents(FIRST, [[{ value: 1 }]]);
    await expect(roundTrips(opened, settled())).resolves.toBe(1);
    await end?.();
  });

  test('are told too where the sheet cannot be asked about or is gone: better looked at once too often', async () => {
    const { host, book, office } = openHost(client, SHEETS);
    let count = 0;
    const end = await host.watchChanges(() => (count += 1));
    office.settings.isCellEditing = true;
    sheetAt(book, '底稿').writeContents(FIRST, [[{ value: 1 }]]);
    await settled();
    expect(count).toBe(1);
    office.settings.isCellEditing = false;
    await end?.();
  });

  test('are not told by an Excel before 1.9; while a cell is being edited, registering says what to do', async () => {
    const old = openHost(client, SHEETS, { requirements: { ExcelApi: '1.8' } });
    await expect(old.host.watchChanges(() => undefined)).resolves.toBeUndefined();
    old.office.uninstall();
    const editing = openHost(client, SHEETS, { settings: { isCellEditing: true } });
    const [code] = await refusal(editing.host.watchChanges(() => undefined));
    expect(code).toBe('cell-editing');
  });
});
