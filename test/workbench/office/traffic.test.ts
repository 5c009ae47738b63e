import { describe, expect, test } from 'vitest';
import { CLIENTS, codeOf, openExcel } from './clients';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe.each(CLIENTS)('the traffic of the %s', (client) => {
  test('each sync with something queued is one round trip; one with nothing queued is none', async () => {
    const { Excel, office } = openExcel(client, { 表一: { cells: [[1]] } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getRange('A1').load('values');
      expect(office.traffic.roundTrips).toBe(0);
      await context.sync();
      expect(office.traffic.roundTrips).toBe(1);
      await context.sync();
      expect(office.traffic.roundTrips).toBe(1);
      range.load('text');
      await context.sync();
      expect(office.traffic.roundTrips).toBe(2);
    });
    // The end of the run has nothing to send, and releasing its ranges is not waited for.
    expect(office.traffic.roundTrips).toBe(2);
  });

  test('a run that does nothing asks for the workbook all the same', async () => {
    const { Excel, office } = openExcel(client, { 表一: {} });
    await Excel.run(async () => undefined);
    expect(office.traffic.roundTrips).toBe(1);
  });

  test('a request that is refused is a round trip too', async () => {
    const { Excel, office } = openExcel(client, { 表一: {} });
    office.settings.isCellEditing = true;
    await codeOf(Excel.run(async (context) => context.workbook.worksheets.load('items/name')));
    expect(office.traffic.roundTrips).toBe(1);
  });

  test('bytes are counted as UTF-8, in both directions', async () => {
    const { Excel, office } = openExcel(client, { 表一: {} });
    const text = '决算'.repeat(1_000);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表一').getRange('A1').values = [[text]];
    });
    expect(office.traffic.requestBytes).toBeGreaterThan(bytes(text));
    expect(office.traffic.requestBytes).toBeLessThan(bytes(text) + 2_000);
    expect(office.traffic.responseBytes).toBeLessThan(500);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表一').getRange('A1').load('values');
    });
    expect(office.traffic.responseBytes).toBeGreaterThan(bytes(text));
  });

  test('batches of two runs do not mix', async () => {
    const { Excel } = openExcel(client, { 表一: { cells: [[0]] } });
    const increment = async (context: Excel.RequestContext) => {
      const cell = context.workbook.worksheets.getItem('表一').getRange('A1').load('values');
      await context.sync();
      cell.values = [[Number(cell.values[0]?.[0]) + 1]];
      const read = cell.load('values');
      await context.sync();
      return Number(read.values[0]?.[0]);
    };
    // Both read 0 before either writes: each sync is answered whole before the next one starts.
    await expect(Promise.all([Excel.run(increment), Excel.run(increment)])).resolves.toEqual([1, 1]);
  });
});
