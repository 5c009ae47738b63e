import { describe, expect, test } from 'vitest';
import { MARK_COLORS, markFormula, type FindingLevel, type MarkedCell } from '../../../src/index';
import { areasOf } from '../../../taskpane/host/readMarks';
import type { FailureCode } from '../../../workbench/office/host/failure';
import { CLIENTS, type Client, type OpenOptions } from '../../workbench/office/clients';
import { sheetAt, snapshot, type SheetLiteral } from '../../workbench/office/workbooks';
import { openHost, refusal, roundTrips, type OpenHost } from './openHost';

const SHEETS: Readonly<Record<string, SheetLiteral>> = {
  表一: {
    cells: [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
  },
  '表 二': { cells: [['a', 1]] },
  锁定: { cells: [['a', 1]], isProtected: true },
};

const NONE = { add: [], remove: [] };

const cell = (sheet: string, row: number, column: number, level: FindingLevel = 'error'): MarkedCell => ({
  ...{ sheet, row, column, level },
});

/** A workbook with a conditional format and fills of the person's own. */
function open(client: Client, options: OpenOptions = {}): OpenHost {
  const opened = openHost(client, SHEETS, options);
  const sheet = sheetAt(opened.book, '表一');
  const area = { row: 0, column: 0, rows: 3, columns: 2 };
  sheet.writeLooks({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ fillColor: '#FFFFFF' }]]);
  sheet.setConditionalFills([{ id: '{own}', formula: '=$B1>2', color: '#00FF00', areas: [area] }]);
  return opened;
}

function fillsOn({ book }: OpenHost, sheet: string): unknown[] {
  return sheetAt(book, sheet).conditionalFills.map(({ formula, color, areas }) => [formula, color, ...areas]);
}

const OWN = ['=$B1>2', '#00FF00', { row: 0, column: 0, rows: 3, columns: 2 }];

describe.each(CLIENTS)('marks through the %s', (client) => {
  test('lie over the cells, above all other conditional formats, neighbours in one; nothing else changes', async () => {
    const excel = open(client);
    const looks = sheetAt(excel.book, '表一').readLooks({ row: 0, column: 0, rows: 3, columns: 2 });
    await excel.host.applyMarks({
      add: [cell('表一', 0, 1), cell('表一', 1, 1), cell('表一', 2, 0, 'warning'), cell('表 二', 0, 1)],
      remove: [],
      comments: NONE,
    });
    expect(fillsOn(excel, '表一')).toEqual([
      [markFormula('warning'), MARK_COLORS.warning, { row: 2, column: 0, rows: 1, columns: 1 }],
      [markFormula('error'), MARK_COLORS.error, { row: 0, column: 1, rows: 2, columns: 1 }],
      OWN,
    ]);
    expect(sheetAt(excel.book, '表一').readLooks({ row: 0, column: 0, rows: 3, columns: 2 })).toEqual(looks);
    await expect(excel.host.readMarks()).resolves.toEqual([
      { sheet: '表一', level: 'warning', areas: [{ row: 2, column: 0, rows: 1, columns: 1 }] },
      { sheet: '表一', level: 'error', areas: [{ row: 0, column: 1, rows: 2, columns: 1 }] },
      { sheet: '表 二', level: 'error', areas: [{ row: 0, column: 1, rows: 1, columns: 1 }] },
    ]);
  });

  test('go without a trace, whatever the person did to the cells meanwhile', async () => {
    const excel = open(client);
    const before = snapshot(excel.book);
    await excel.host.applyMarks({ add: [cell('表一', 0, 0), cell('表一', 0, 1, 'note')], remove: [], comments: NONE });
    sheetAt(excel.book, '表一').writeLooks({ row: 0, column: 1, rows: 1, columns: 1 }, [[{ fillColor: '#123456' }]]);
    await excel.host.applyMarks({ add: [], remove: await excel.host.readMarks(), comments: NONE });
    const recoloured = sheetAt(excel.book, '表一').readLooks({ row: 0, column: 1, rows: 1, columns: 1 });
    expect(recoloured[0]?.[0]?.fillColor).toBe('#123456');
    sheetAt(excel.book, '表一').writeLooks({ row: 0, column: 1, rows: 1, columns: 1 }, [[{ fillColor: null }]]);
    expect(snapshot(excel.book)).toEqual(before);
  });

  test('are read in three round trips and changed in four, however many sheets and cells', async () => {
    const excel = open(client);
    const add = [cell('表一', 0, 0), cell('表一', 2, 1), cell('表 二', 0, 0)];
    await expect(roundTrips(excel, excel.host.applyMarks({ add, remove: [], comments: NONE }))).resolves.toBe(4);
    await expect(roundTrips(excel, excel.host.readMarks())).resolves.toBe(3);
  });

  test('that lie on several areas are read whole where Excel tells, and go where it does not', async () => {
    const areas = [
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 2, column: 0, rows: 1, columns: 2 },
    ];
    for (const [version, known] of [
      ['1.9', areas],
      ['1.8', []],
    ] as const) {
      const excel = open(client, { requirements: { ExcelApi: version } });
      const mark = { id: '{split}', formula: markFormula('error'), color: MARK_COLORS.error, areas };
      sheetAt(excel.book, '表 二').setConditionalFills([mark]);
      const found = await excel.host.readMarks();
      expect(found).toEqual([{ sheet: '表 二', level: 'error', areas: known }]);
      await excel.host.applyMarks({ add: [], remove: found, comments: NONE });
      expect(fillsOn(excel, '表 二')).toEqual([]);
      excel.office.uninstall();
    }
  });

  test.each([
    ['a protected sheet', [cell('锁定', 0, 0)], 'protected-sheet', '工作表“锁定”受保护'],
    ['a sheet that is gone', [cell('无此表', 0, 0)], 'sheet-missing', '工作表“无此表”已改名或删除'],
  ])('on %s are refused, with nothing changed', async (_what, add, code, beginning) => {
    const excel = open(client);
    const before = snapshot(excel.book);
    const refused = await refusal(
      excel.host.applyMarks({ add: [cell('表一', 0, 0), ...add], remove: [], comments: NONE }),
    );
    expect(refused).toEqual([code, expect.stringContaining(beginning)]);
    expect(snapshot(excel.book)).toEqual(before);
  });

  test('that the person took away meanwhile are not taken away again', async () => {
    const excel = open(client);
    const gone = { sheet: '表一', level: 'error', areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] } as const;
    const before = snapshot(excel.book);
    const refused = await refusal(excel.host.applyMarks({ add: [cell('表一', 1, 1)], remove: [gone], comments: NONE }));
    expect(refused[0]).toBe('changed-since');
    expect(snapshot(excel.book)).toEqual(before);
  });

  test('while a cell is being edited are refused with what to do', async () => {
    const excel = open(client, { settings: { isCellEditing: true } });
    const refused = await refusal(excel.host.applyMarks({ add: [cell('表一', 0, 0)], remove: [], comments: NONE }));
    expect(refused).toEqual(['cell-editing', '请先按回车或 Esc 结束单元格编辑，再重试。']);
  });

  test('leave everything as it was when any command in the middle fails', async () => {
    const add = [cell('表一', 0, 0), cell('表一', 2, 1, 'warning'), cell('表 二', 0, 0)];
    const commands: string[] = [];
    const first = await prepared(client, (location) => void commands.push(location));
    await first.host.applyMarks({ add, remove: await first.host.readMarks(), comments: NONE });
    first.office.uninstall();
    expect(commands.length).toBeGreaterThan(30);

    for (const number of commands.keys()) {
      let count = -1;
      const excel = await prepared(client, () => {
        count += 1;
        return count === number ? 'GeneralException' : undefined;
      });
      const before = snapshot(excel.book);
      const change = excel.host.readMarks().then((remove) => excel.host.applyMarks({ add, remove, comments: NONE }));
      const [code] = await refusal(change);
      expect([commands[number], code]).toEqual([commands[number], 'refused']);
      expect([commands[number], snapshot(excel.book)]).toEqual([commands[number], before]);
      excel.office.uninstall();
    }
  });
});

/** A workbook with two marks in a host that keeps what a failing batch did; it interferes only after that. */
async function prepared(client: Client, interfere: (location: string) => FailureCode | undefined): Promise<OpenHost> {
  const excel = open(client, { settings: { isAtomic: false } });
  await excel.host.applyMarks({ add: [cell('表一', 1, 0), cell('表 二', 0, 1, 'note')], remove: [], comments: NONE });
  excel.office.settings.interfere = interfere;
  return excel;
}

test('addresses of several areas are read, whatever the sheets are called', () => {
  expect(areasOf("表一!C7,表一!C9:D10,'表, 二''s'!A1")).toEqual([
    { row: 6, column: 2, rows: 1, columns: 1 },
    { row: 8, column: 2, rows: 2, columns: 2 },
    { row: 0, column: 0, rows: 1, columns: 1 },
  ]);
});
