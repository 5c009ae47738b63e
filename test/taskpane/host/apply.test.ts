import { describe, expect, test } from 'vitest';
import { LOOKS } from '../../../src/index';
import { CLIENTS } from '../../workbench/office/clients';
import { contentsOf, sheetAt, snapshot, type SheetLiteral } from '../../workbench/office/workbooks';
import { openHost, refusal, roundTrips } from './openHost';
import { newSheet, plan, rowOf } from './plans';

const SHEETS: Readonly<Record<string, SheetLiteral>> = {
  表一: {
    cells: [
      ['甲', 1, { value: 3, formula: '=B1+2', text: '3' }, { value: 5, numberFormat: '0.00' }],
      ['乙', 2, '文本', { value: 'x', numberFormat: '@' }],
    ],
  },
  锁定: { cells: [[1]], isProtected: true },
};

/** Texts that Excel takes for something else when they are typed. */
const TEXTS = [
  '01',
  '2010350',
  '12345678901234567890',
  '3-1',
  '1/2',
  '2024年3月1日',
  '9:30',
  '12%',
  '1,234',
  '(5)',
  '１２',
  ' 7 ',
  'TRUE',
  '#N/A',
  '+x',
  '-说明',
  '@甲',
  "'引号",
  '一、收入',
  '¥3',
  '',
];

describe.each(CLIENTS)('applying a plan through the %s', (client) => {
  test('a plan of new sheets is one round trip', async () => {
    const open = openHost(client, SHEETS);
    const work = plan(
      [
        { sheet: '占比', row: 0, column: 0, after: '基本支出占比', style: 'title' },
        ...rowOf('占比', 1, ['项目', '金额', '占比']).map((edit) => ({ ...edit, style: 'header' as const })),
        ...rowOf('占比', 2, ['甲', '=表一!B1', '=B3/B3']).map((edit) => ({ ...edit, numberFormat: '0.00%' })),
        { sheet: '说明', row: 0, column: 0, after: '一、收入支出决算总体情况说明' },
      ],
      [newSheet('占比', { columnWidths: [20, 10], frozenRows: 2 }), newSheet('说明', { visibility: 'veryHidden' })],
    );
    await expect(roundTrips(open, open.host.apply(work))).resolves.toBe(1);
    expect(open.book.sheets.map(({ name }) => name)).toEqual(['表一', '锁定', '占比', '说明']);
    const sheet = sheetAt(open.book, '占比');
    expect(contentsOf(sheet, { row: 0, column: 0, rows: 3, columns: 3 })).toEqual([
      ['基本支出占比', '', ''],
      ['项目', '金额', '占比'],
      ['甲', '=表一!B1', '=B3/B3'],
    ]);
    expect(sheet.read({ row: 2, column: 2, rows: 1, columns: 1 })[0]?.[0]?.numberFormat).toBe('0.00%');
    expect([sheet.columnWidth(0), sheet.columnWidth(1), sheet.columnWidth(2)]).toEqual([108.75, 56.25, 48]);
    expect([sheet.frozenRows, sheetAt(open.book, '说明').frozenRows]).toEqual([2, 0]);
    expect(open.book.sheets.map(({ tabColor }) => tabColor)).toEqual(['', '', '', '']);
    expect([sheet.visibility, sheetAt(open.book, '说明').visibility]).toEqual(['visible', 'veryHidden']);
  });

  test('looks are those of the table of looks', async () => {
    const { host, book } = openHost(client, SHEETS);
    const looks = ['title', 'header', 'label', 'computed', 'input', 'note'] as const;
    const edits = looks.map((style, row) => ({ sheet: '新表', row, column: 0, after: style, style }));
    const ruled = { sheet: '新表', row: 1, column: 1, after: '右', style: 'header' as const };
    await host.apply(plan([...edits, ruled], [newSheet('新表')]));
    const area = { row: 0, column: 0, rows: looks.length, columns: 1 };
    const capitalised = { general: 'General', left: 'Left', center: 'Center', right: 'Right' };
    sheetAt(book, '新表')
      .readLooks(area)
      .forEach(([look], index) => {
        const style = LOOKS[looks[index] as (typeof looks)[number]];
        const { fontName, fontSize, bold, fontColor, fillColor, wrap, borderColor } = style;
        expect(look).toMatchObject({ fontName, fontSize, bold, fontColor, fillColor, wrap, vertical: 'Center' });
        expect(look?.horizontal).toBe(capitalised[style.horizontal]);
        const { topLine, rightLine, bottomLine, leftLine } = look ?? {};
        expect([topLine, rightLine, bottomLine, leftLine]).toEqual(Array.from({ length: 4 }, () => borderColor));
      });
  });

  test('texts stay texts, whatever they look like', async () => {
    const { host, book } = openHost(client, SHEETS);
    const edits = TEXTS.flatMap((after, row) => [
      { sheet: '新表', row, column: 0, after },
      { sheet: '新表', row, column: 1, after, numberFormat: '@' },
      { sheet: '表一', row: row + 5, column: 0, after },
    ]);
    await host.apply(plan(edits, [newSheet('新表')]));
    const column = (name: string, first: number, at: number) =>
      contentsOf(sheetAt(book, name), { row: first, column: at, rows: TEXTS.length, columns: 1 }).flat();
    expect(column('新表', 0, 0)).toEqual(TEXTS);
    expect(column('新表', 0, 1)).toEqual(TEXTS);
    expect(column('表一', 5, 0)).toEqual(TEXTS);
    const formats = sheetAt(book, '新表').read({ row: 0, column: 0, rows: TEXTS.length, columns: 1 });
    expect(new Set(formats.flat().map(({ numberFormat }) => numberFormat))).toEqual(new Set(['General']));
  });

  test('numbers, truth values and formulas are what they are', async () => {
    const { host, book } = openHost(client, SHEETS);
    await host.apply(plan(rowOf('新表', 0, [0, -3.5, 1e21, true, "='表一'!B1", 0.1 + 0.2]), [newSheet('新表')]));
    expect(contentsOf(sheetAt(book, '新表'), { row: 0, column: 0, rows: 1, columns: 6 })).toEqual([
      [0, -3.5, 1e21, true, "='表一'!B1", 0.1 + 0.2],
    ]);
  });

  test('a plan that touches existing cells is one verifying read and one write', async () => {
    const open = openHost(client, SHEETS);
    const work = plan(
      [
        { sheet: '表一', row: 0, column: 1, before: 1, after: 10 },
        { sheet: '表一', row: 0, column: 2, before: '=B1+2', after: '=B1+3' },
        { sheet: '表一', row: 0, column: 3, before: 5, after: null },
        { sheet: '表一', row: 1, column: 2, before: '文本', after: 'another' },
        { sheet: '表一', row: 1, column: 3, before: 'x', after: '007' },
        { sheet: '表一', row: 4, column: 4, after: '=SUM(B1:B2)', numberFormat: '#,##0.00', style: 'computed' },
        { sheet: '新表', row: 0, column: 0, after: 1 },
      ],
      [newSheet('新表')],
    );
    await expect(roundTrips(open, open.host.apply(work))).resolves.toBe(2);
    const sheet = sheetAt(open.book, '表一');
    expect(contentsOf(sheet, { row: 0, column: 0, rows: 2, columns: 4 })).toEqual([
      ['甲', 10, '=B1+3', ''],
      ['乙', 2, 'another', '007'],
    ]);
    const cells = sheet.read({ row: 0, column: 3, rows: 5, columns: 2 });
    expect(cells.map((row) => row.map(({ numberFormat }) => numberFormat))).toEqual([
      ['0.00', 'General'],
      ['@', 'General'],
      ['General', 'General'],
      ['General', 'General'],
      ['General', '#,##0.00'],
    ]);
    expect(cells[4]?.[1]?.formula).toBe('=SUM(B1:B2)');
    expect(sheet.readLooks({ row: 4, column: 4, rows: 1, columns: 1 })[0]?.[0]?.fillColor).toBe('#F2F2F2');
    expect(contentsOf(sheetAt(open.book, '新表'), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[1]]);
  });

  test('a look without fill takes a fill away', async () => {
    const { host, book } = openHost(client, SHEETS);
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    sheetAt(book, '表一').writeLooks(area, [[{ fillColor: '#FF0000' }]]);
    await host.apply(plan([{ sheet: '表一', row: 0, column: 0, before: '甲', after: '甲', style: 'label' }]));
    expect(sheetAt(book, '表一').readLooks(area)[0]?.[0]?.fillColor).toBeNull();
  });

  test('cells too long to be read at once are compared in several round trips', async () => {
    const long = '字'.repeat(1_000);
    const cells = Array.from({ length: 6 }, (_, row) => [`${row}${long}`]);
    const open = openHost(client, { 表一: { cells } }, { settings: { payloadLimit: 16_000 } });
    const edits = cells.map(([before = null], row) => ({ sheet: '表一', row, column: 0, before, after: row }));
    const trips = await roundTrips(
      open,
      open.host.apply(plan([...edits, ...rowOf('新表', 0, [1])], [newSheet('新表')])),
    );
    expect(trips).toBeGreaterThan(4);
    expect(contentsOf(sheetAt(open.book, '表一'), { row: 0, column: 0, rows: 6, columns: 1 }).flat()).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  test('an empty plan asks nothing of Excel', async () => {
    const open = openHost(client, SHEETS);
    await expect(roundTrips(open, open.host.apply(plan([])))).resolves.toBe(0);
  });

  test('edits that stand together are written together', async () => {
    const commands: string[] = [];
    const settings = { interfere: (location: string) => void commands.push(location) };
    const { host, office } = openHost(client, SHEETS, { settings });
    const rows = Array.from({ length: 200 }, (_, row) => rowOf('新表', row, [row, '甲', '乙', '丙', '=A1'])).flat();
    await host.apply(plan(rows, [newSheet('新表')]));
    expect(commands.filter((location) => location === 'Range.formulas')).toHaveLength(1);
    expect(office.traffic.requestBytes).toBeLessThan(200 * 5 * 10);
  });

  test('a plan larger than a request is written in several, in order', async () => {
    const open = openHost(client, SHEETS);
    const long = '字'.repeat(30_000);
    const rows = Array.from({ length: 60 }, (_, row) => rowOf('新表', row, [`${row}`, long])).flat();
    await expect(roundTrips(open, open.host.apply(plan(rows, [newSheet('新表')])))).resolves.toBe(2);
    const cells = contentsOf(sheetAt(open.book, '新表'), { row: 0, column: 0, rows: 60, columns: 2 });
    expect(cells.map(([number]) => number)).toEqual(Array.from({ length: 60 }, (_, row) => `${row}`));
    expect(cells.every(([, text]) => text === long)).toBe(true);
  });
});

describe('what is sent', () => {
  test('into a cell formatted as text a text goes as it is, elsewhere with an apostrophe where it needs one', async () => {
    const sent: string[] = [];
    const { host } = openHost("Microsoft's client", SHEETS, { onMessage: (request) => sent.push(request) });
    await host.apply(
      plan([
        { sheet: '表一', row: 1, column: 3, before: 'x', after: '007' },
        { sheet: '表一', row: 1, column: 4, after: '008' },
      ]),
    );
    expect(sent.join('\n')).toContain(`[["007","'008"]]`);
  });
});

const REFUSED: readonly (readonly [
  what: string,
  code: string,
  sentence: string,
  edits: Parameters<typeof plan>[0],
  sheets: readonly string[],
])[] = [
  [
    'a cell that changed',
    'changed-since',
    '工作表“表一”的 B1 在读取之后改动过，没有写入。请重新操作一次。',
    [
      { sheet: '表一', row: 5, column: 0, after: 'first' },
      { sheet: '表一', row: 0, column: 1, before: 2, after: 3 },
    ],
    [],
  ],
  [
    'a cell that was to be empty',
    'changed-since',
    '工作表“表一”的 A1 在读取之后改动过，没有写入。请重新操作一次。',
    [{ sheet: '表一', row: 0, column: 0, after: 3 }],
    [],
  ],
  [
    'a formula where the plan saw its value',
    'changed-since',
    '工作表“表一”的 C1 在读取之后改动过，没有写入。请重新操作一次。',
    [{ sheet: '表一', row: 0, column: 2, before: 3, after: 4 }],
    [],
  ],
  [
    'a formula into a cell formatted as text',
    'refused',
    '工作表“表一”的 D2 的格式是“文本”，写入后不会计算。请先把它的格式改为“常规”，再重试。',
    [{ sheet: '表一', row: 1, column: 3, before: 'x', after: '=A1' }],
    [],
  ],
  [
    'a protected sheet',
    'protected-sheet',
    '工作表“锁定”受保护，不能写入。请在“审阅”选项卡撤销工作表保护后重试。',
    [{ sheet: '锁定', row: 0, column: 0, before: 1, after: 2 }],
    [],
  ],
  [
    'a sheet that is gone',
    'sheet-missing',
    '工作表已改名或删除，请重新校验。',
    [{ sheet: '无此表', row: 0, column: 0, after: 2 }],
    [],
  ],
  [
    'a new sheet whose name is taken, beside other edits',
    'sheet-exists',
    '工作簿里已有名为“表一”的工作表。请把它改名或删除后重试。',
    [{ sheet: '锁定', row: 5, column: 0, after: 2 }],
    ['表一'],
  ],
  [
    'new sheets of which one name is taken',
    'sheet-exists',
    '工作簿里已有同名的工作表（“新表”、“表一”），没有写入。请把它改名或删除后重试。',
    [{ sheet: '新表', row: 0, column: 0, after: 2 }],
    ['新表', '表一'],
  ],
];

describe.each(CLIENTS)('plans that are refused through the %s', (client) => {
  test.each(REFUSED)('%s: %s, and nothing is changed', async (_what, code, sentence, edits, sheets) => {
    const { host, book } = openHost(client, SHEETS, { settings: { isAtomic: false } });
    const before = snapshot(book);
    const applying = host.apply(
      plan(
        edits,
        sheets.map((name) => newSheet(name)),
      ),
    );
    await expect(refusal(applying)).resolves.toEqual([code, sentence]);
    expect(snapshot(book)).toEqual(before);
  });

  test('a protected structure takes no new sheet, with or without other edits', async () => {
    const { host, book } = openHost(client, SHEETS, {
      grid: { isStructureProtected: true },
      settings: { isAtomic: false },
    });
    const before = snapshot(book);
    const alone = plan(rowOf('新表', 0, [1]), [newSheet('新表')]);
    const beside = plan([...rowOf('新表', 0, [1]), ...rowOf('表一', 5, [1])], [newSheet('新表')]);
    for (const work of [alone, beside]) {
      await expect(refusal(host.apply(work))).resolves.toEqual([
        'protected-sheet',
        '工作簿的结构受保护，不能新建工作表。请在“审阅”选项卡取消“保护工作簿”后重试。',
      ]);
    }
    expect(snapshot(book)).toEqual(before);
  });

  test('a cell being edited is refused once, without taking back what was never written', async () => {
    const open = openHost(client, SHEETS, { settings: { isCellEditing: true } });
    const before = snapshot(open.book);
    const applying = refusal(open.host.apply(plan(rowOf('新表', 0, [1]), [newSheet('新表')])));
    await expect(roundTrips(open, applying)).resolves.toBe(1);
    await expect(applying).resolves.toEqual(['cell-editing', '请先按回车或 Esc 结束单元格编辑，再重试。']);
    expect(snapshot(open.book)).toEqual(before);
  });
});
