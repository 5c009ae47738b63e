import { describe, expect, test } from 'vitest';
import type { CellComment, MarkComment } from '../../../src/index';
import { commentText } from '../../../src/model/markComment';
import type { FailureCode } from '../../../workbench/office/host/failure';
import { CLIENTS, type Client, type OpenOptions } from '../../workbench/office/clients';
import { sheetAt, snapshot, type SheetLiteral } from '../../workbench/office/workbooks';
import { openHost, refusal, roundTrips, type OpenHost } from './openHost';

const SHEETS: Readonly<Record<string, SheetLiteral>> = { "表'一": { cells: [['a', 1]] }, 表二: { cells: [['a', 1]] } };
const WITH_COMMENTS = { requirements: { ExcelApi: '1.10' } };
const FIRST = "表'一";

const at = (sheet: string, row: number, column: number, text: string): MarkComment => ({ sheet, row, column, text });
const OURS = at(FIRST, 0, 0, commentText(['合计不等。']));
const NEW = [at(FIRST, 2, 1, commentText(['甲。', '乙。'])), at('表二', 0, 1, commentText(['丙。']))];

/** A workbook with a comment of ours, and an answered one of somebody else. */
function open(client: Client, options: OpenOptions = {}): OpenHost {
  const excel = openHost(client, SHEETS, { ...WITH_COMMENTS, ...options });
  sheetAt(excel.book, FIRST).setComments([
    { id: '{ours}', row: OURS.row, column: OURS.column, content: OURS.text, replies: 0 },
    { id: '{other}', row: 1, column: 1, content: '请核对', replies: 2 },
  ]);
  return excel;
}

const OTHER: CellComment = { ...at(FIRST, 1, 1, '请核对'), isAnswered: true };
const byPlace = (comments: readonly CellComment[] | undefined) =>
  [...(comments ?? [])].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row);
const without = (comment: MarkComment): CellComment => ({ ...comment, isAnswered: false });
const change = (add: readonly MarkComment[], remove: readonly MarkComment[]) => ({
  add: [],
  remove: [],
  comments: { add, remove },
});

describe.each(CLIENTS)('comments through the %s', (client) => {
  test('are read with their place and whether they were answered, in three round trips', async () => {
    const excel = open(client);
    let found: readonly CellComment[] | undefined;
    const reading = excel.host.readComments().then((comments) => (found = comments));
    await expect(roundTrips(excel, reading)).resolves.toBe(3);
    expect(byPlace(found)).toEqual([without(OURS), OTHER]);
  });

  test('are made and taken away; those of others stay', async () => {
    const excel = open(client);
    await excel.host.applyMarks(change(NEW, [OURS]));
    const expected = byPlace([OTHER, ...NEW.map(without)]);
    expect(byPlace(await excel.host.readComments())).toEqual(expected);
  });

  test('an Excel without them has none to read, and marks without them', async () => {
    const excel = open(client, { requirements: { ExcelApi: '1.9' } });
    await expect(excel.host.readComments()).resolves.toBeUndefined();
    const cell = { ...at(FIRST, 0, 0, ''), level: 'error' as const };
    await excel.host.applyMarks({ ...change(NEW, []), add: [cell] });
    expect(sheetAt(excel.book, FIRST).comments).toHaveLength(2);
    expect(sheetAt(excel.book, FIRST).conditionalFills).toHaveLength(1);
  });

  test('that Excel does not take undo the marks with them, and the sentence says how to go on', async () => {
    const excel = open(client, { settings: { isAtomic: false } });
    const before = snapshot(excel.book);
    const cell = { ...at('表二', 0, 0, ''), level: 'error' as const };
    const occupied = at(FIRST, 1, 1, commentText(['丁。']));
    const refused = await refusal(excel.host.applyMarks({ ...change([...NEW, occupied], []), add: [cell] }));
    expect(refused).toEqual(['refused', expect.stringContaining('请取消“同时加批注”，再重试。')]);
    expect(snapshot(excel.book)).toEqual(before);
  });

  test('that changed meanwhile are left, and nothing is changed', async () => {
    const excel = open(client);
    const before = snapshot(excel.book);
    const [code] = await refusal(excel.host.applyMarks(change(NEW, [{ ...OURS, text: '别的' }])));
    expect(code).toBe('changed-since');
    expect(snapshot(excel.book)).toEqual(before);
  });

  test('are as they were when any command in the middle fails', async () => {
    const commands: string[] = [];
    const first = open(client, {
      settings: { isAtomic: false, interfere: (location) => void commands.push(location) },
    });
    await first.host.applyMarks(change(NEW, [OURS]));
    first.office.uninstall();
    expect(commands.length).toBeGreaterThan(15);
    for (const [number, location] of commands.entries()) {
      let count = -1;
      const interfere = (): FailureCode | undefined => {
        count += 1;
        return count === number ? 'GeneralException' : undefined;
      };
      const excel = open(client, { settings: { isAtomic: false, interfere } });
      const before = comparable(excel);
      await refusal(excel.host.applyMarks(change(NEW, [OURS])));
      expect([location, comparable(excel)]).toEqual([location, before]);
      excel.office.uninstall();
    }
  });
});

/** The comments of every sheet, in the order of their places: what was put back comes last in a list. */
function comparable({ book }: OpenHost): unknown {
  return book.sheets.map(({ comments }) =>
    comments.map(({ row, column, content, replies }) => `${row},${column} ${replies} ${content}`).sort(),
  );
}
