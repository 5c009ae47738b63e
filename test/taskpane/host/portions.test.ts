import { describe, expect, test } from 'vitest';
import { readPortions } from '../../../taskpane/host/portions';

/** A rectangle of so many rows. */
interface Rows {
  readonly name: string;
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
}

const rectangle = (name: string, rows: number, columns: number): Rows => ({ name, first: 0, rows, columns });

/** A context whose answers are too large beyond so many cells, and the cells asked for in each round trip. */
function limitedTo(cells: number) {
  const trips: string[][] = [];
  let asked: Rows[] = [];
  const context = {
    async sync() {
      trips.push(asked.map(({ name, first, rows }) => `${name}${first}+${rows}`));
      const sum = asked.reduce((total, { rows, columns }) => total + rows * columns, 0);
      asked = [];
      const code = 'ResponsePayloadSizeLimitExceeded';
      if (sum > cells) throw Object.assign(new Error(code), { code, debugInfo: {} });
    },
  } as unknown as Excel.RequestContext;
  const reading = {
    rows: ({ rows }: Rows) => rows,
    columns: ({ columns }: Rows) => columns,
    cut: (part: Rows, first: number, rows: number) => ({ ...part, first: part.first + first, rows }),
    queue(part: Rows) {
      asked.push(part);
      return () => part.rows;
    },
    tooLarge: ({ name }: Rows) => new Error(`${name} is too large`),
  };
  return { context, reading, trips };
}

describe('reading in portions', () => {
  test('takes as many rows a round trip as the budget has cells', async () => {
    const { context, reading, trips } = limitedTo(Infinity);
    const pieces = await readPortions(context, [rectangle('甲', 3, 2), rectangle('乙', 5, 2)], reading, 10);
    expect(trips).toEqual([['甲0+3', '乙0+2'], ['乙2+3']]);
    expect(pieces.map(({ read }) => read)).toEqual([3, 2, 3]);
  });

  test('takes at least one row, however wide', async () => {
    const { context, reading, trips } = limitedTo(Infinity);
    await readPortions(context, [rectangle('甲', 2, 50)], reading, 10);
    expect(trips).toEqual([['甲0+1'], ['甲1+1']]);
  });

  test('halves what proves too much, and goes on with that', async () => {
    const { context, reading, trips } = limitedTo(6);
    await readPortions(context, [rectangle('甲', 12, 1)], reading, 12);
    expect(trips).toEqual([['甲0+12'], ['甲0+6'], ['甲6+6']]);
  });

  test('gives up on a single row', async () => {
    const { context, reading, trips } = limitedTo(3);
    const read = readPortions(context, [rectangle('甲', 2, 4)], reading, 8);
    await expect(read).rejects.toThrow('甲 is too large');
    expect(trips).toEqual([['甲0+2'], ['甲0+1']]);
  });

  test('tells what is still to come, and repeats only the first company', async () => {
    const { context, reading } = limitedTo(2);
    const told: number[] = [];
    let repeats = 0;
    const withCompany = {
      ...reading,
      onRead: (later: readonly Rows[]) => told.push(later.reduce((sum, { rows }) => sum + rows, 0)),
      onRepeat: () => (repeats += 1),
    };
    await readPortions(context, [rectangle('甲', 8, 1)], withCompany, 8);
    expect(told).toEqual([6, 4, 2, 0]);
    expect(repeats).toBe(2);
  });

  test('other failures pass', async () => {
    const { reading } = limitedTo(1);
    const context = { sync: () => Promise.reject(new Error('other')) } as unknown as Excel.RequestContext;
    await expect(readPortions(context, [rectangle('甲', 1, 1)], reading, 8)).rejects.toThrow('other');
  });
});
