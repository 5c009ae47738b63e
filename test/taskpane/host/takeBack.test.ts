import { describe, expect, test } from 'vitest';
import { LOOKS, type CellEdit, type InputRule } from '../../../src/index';
import { CLIENTS } from '../../workbench/office/clients';
import { contentsOf, sheetAt, snapshot, type SheetLiteral } from '../../workbench/office/workbooks';
import { openHost, refusal } from './openHost';
import { newSheet, plan, rowOf } from './plans';

const RULE: InputRule = {
  accepts: { kind: 'decimal', least: -5, most: 5 },
  hint: { title: '上年决算数', text: '单位：万元' },
  warning: { title: '这里应填数字', text: '请填写数字。' },
};

const SHEETS: Readonly<Record<string, SheetLiteral>> = {
  表一: { cells: [['甲', 1, { formula: '=B1+2' }, { value: 0.5, text: '0.5', numberFormat: '0%' }]] },
};

/** Writes into a cell that holds something, into one that holds nothing, and onto a sheet of its own. */
const WORK = plan(
  [
    { sheet: '表一', row: 0, column: 2, before: '=B1+2', after: 7 },
    { sheet: '表一', row: 0, column: 3, before: 0.5, after: 12, numberFormat: '0.00', style: 'input', inputRule: RULE },
    { sheet: '表一', row: 4, column: 0, after: '01' },
    ...rowOf('底稿', 0, ['项目', '=表一!B1', '508.19', null]),
  ],
  [newSheet('底稿', { columnWidths: [20], frozenRows: 1 })],
);

const cellOf = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe.each(CLIENTS)('taking a plan back through the %s', (client) => {
  test('leaves the workbook as it was: contents, number formats, looks and input rules', async () => {
    const { host, book } = openHost(client, SHEETS);
    const before = snapshot(book);
    const takeBack = await host.apply(WORK);
    expect(sheetAt(book, '表一').readLooks(cellOf(0, 3))[0]?.[0]?.fillColor).toBe(LOOKS.input.fillColor);
    expect(await takeBack()).toEqual({ touched: [] });
    expect(snapshot(book)).toEqual(before);
  });

  test.each([
    ['a cell that the plan wrote', { row: 0, column: 2, before: '508.19', after: '600' }],
    ['a cell beside them', { row: 8, column: 1, before: null, after: '已核对' }],
  ])('keeps a sheet that it made once %s changed, and takes the rest back', async (_, change) => {
    const { host, book } = openHost(client, SHEETS);
    const [original] = snapshot(book) as unknown[];
    const takeBack = await host.apply(WORK);
    await host.apply(plan([{ sheet: '底稿', ...change }]));
    const [, made] = snapshot(book) as unknown[];
    const { touched } = await takeBack();
    expect(touched).toEqual([{ sheet: '底稿', row: change.row, column: change.column }]);
    expect(snapshot(book)).toEqual([original, made]);
  });

  test('keeps a cell that changed since, and takes the others back', async () => {
    const { host, book } = openHost(client, SHEETS);
    const takeBack = await host.apply(WORK);
    await host.apply(plan([{ sheet: '表一', row: 0, column: 2, before: 7, after: 8 }]));
    const { touched } = await takeBack();
    expect(touched).toMatchObject([{ sheet: '表一', row: 0, column: 2 }]);
    const row = contentsOf(sheetAt(book, '表一'), { row: 0, column: 0, rows: 1, columns: 4 });
    expect(row).toEqual([['甲', 1, 8, 0.5]]);
    expect(book.sheets).toHaveLength(1);
  });

  test('keeps a bundle whole of which a cell changed since', async () => {
    const { host, book } = openHost(client, SHEETS);
    const bundled: Partial<CellEdit> = { bundle: '重排' };
    const takeBack = await host.apply(
      plan([
        { sheet: '表一', row: 0, column: 0, before: '甲', after: '乙', ...bundled },
        { sheet: '表一', row: 0, column: 1, before: 1, after: 2, ...bundled },
        { sheet: '表一', row: 0, column: 2, before: '=B1+2', after: 3 },
      ]),
    );
    await host.apply(plan([{ sheet: '表一', row: 0, column: 1, before: 2, after: 99 }]));
    const { touched } = await takeBack();
    expect(touched).toMatchObject([{ row: 0, column: 1 }]);
    const row = contentsOf(sheetAt(book, '表一'), { row: 0, column: 0, rows: 1, columns: 3 });
    expect(row).toEqual([['乙', 99, '=B1+2']]);
  });

  test('takes a formula for untouched that Excel wrote down without needless quotes', async () => {
    const { host, book } = openHost(client, SHEETS);
    const before = snapshot(book);
    const quoted = plan([{ sheet: '表一', row: 5, column: 0, after: "=N('表一'!B1)" }]);
    const takeBack = await host.apply(quoted);
    sheetAt(book, '表一').writeContents(cellOf(5, 0), [[{ formula: '=N(表一!B1)' }]]);
    expect(await takeBack()).toEqual({ touched: [] });
    expect(snapshot(book)).toEqual(before);
  });

  test('is refused once the sheet is gone', async () => {
    const { host, book } = openHost(client, SHEETS);
    const takeBack = await host.apply(WORK);
    book.removeSheet(sheetAt(book, '底稿'));
    const left = snapshot(book);
    await expect(refusal(takeBack())).resolves.toEqual([
      'sheet-missing',
      '工作表“底稿”已改名或删除，没有撤销。请自行删除不要的内容。',
    ]);
    expect(snapshot(book)).toEqual(left);
  });

  test('puts the cells back as they were filled when the sheet cannot be deleted', async () => {
    const { host, book } = openHost(client, SHEETS, {
      settings: {
        interfere: (location) => (location === 'Worksheet.delete' ? 'GeneralException' : undefined),
      },
    });
    const takeBack = await host.apply(WORK);
    const filled = snapshot(book);
    await refusal(takeBack());
    expect(snapshot(book)).toEqual(filled);
  });
});

describe.each(CLIENTS)('input rules and print layouts through the %s', (client) => {
  const rules: readonly InputRule[] = [
    RULE,
    { ...RULE, accepts: { kind: 'wholeNumber', least: 0, most: 9 } },
    { ...RULE, accepts: { kind: 'choice', of: ['优', '良'] } },
    { ...RULE, accepts: { kind: 'text' }, warning: { title: '', text: '' } },
  ];
  const work = plan(
    rules.map((inputRule, row) => ({ sheet: '底稿', row, column: 1, after: null, style: 'input', inputRule }) as const),
    [newSheet('底稿', { print: { orientation: 'landscape', repeatedRows: 3 } })],
  );

  test('arrive as they were planned', async () => {
    const { host, book } = openHost(client, SHEETS);
    await host.apply(work);
    const sheet = sheetAt(book, '底稿');
    expect([...sheet.inputRules.values()]).toEqual(rules);
    expect(sheet.print).toEqual({ orientation: 'landscape', repeatedRows: 3 });
  });

  test('are left out where Excel does not have them, and everything else is done', async () => {
    const { host, book } = openHost(client, SHEETS, { requirements: { ExcelApi: '1.7' } });
    await host.apply(work);
    const sheet = sheetAt(book, '底稿');
    expect(sheet.inputRules.size).toBe(0);
    expect(sheet.print).toBeUndefined();
    expect(sheet.readLooks(cellOf(3, 1))[0]?.[0]?.fillColor).toBe(LOOKS.input.fillColor);
  });

  test.each([
    ['the page layout', 'PageLayout.paperSize', { print: undefined, rules: 4 }],
    ['the page numbers', 'HeaderFooter.centerFooter', { print: undefined, rules: 4 }],
    ['the input rules', 'DataValidation.rule', { print: { orientation: 'landscape', repeatedRows: 3 }, rules: 0 }],
  ])('do not keep the sheet from being made where Excel refuses %s', async (_, refused, left) => {
    const { host, book } = openHost(client, SHEETS, {
      settings: {
        isAtomic: false,
        interfere: (location) => (location === refused ? 'GeneralException' : undefined),
      },
    });
    const before = snapshot(book);
    const takeBack = await host.apply(work);
    const sheet = sheetAt(book, '底稿');
    expect({ print: sheet.print, rules: sheet.inputRules.size }).toEqual(left);
    expect(sheet.readLooks(cellOf(3, 1))[0]?.[0]?.fillColor).toBe(LOOKS.input.fillColor);
    expect(sheet.tabColor).toBe('');
    await takeBack();
    expect(snapshot(book)).toEqual(before);
  });

  test('can be read by whoever asks, and taken away', async () => {
    const { host, book, Excel } = openHost(client, SHEETS);
    await host.apply(work);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('底稿');
      const amount = sheet.getRange('B1').dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
      const none = sheet.getRange('A1').dataValidation.load('type');
      const layout = sheet.pageLayout.load('orientation,paperSize');
      await context.sync();
      expect([amount.type, none.type, layout.orientation, layout.paperSize]).toEqual([
        'Decimal',
        'None',
        'Landscape',
        'A4',
      ]);
      expect(amount.rule).toMatchObject({ decimal: { formula1: '=-5', formula2: '=5', operator: 'Between' } });
      expect(amount.prompt).toEqual({ title: '上年决算数', message: '单位：万元', showPrompt: true });
      expect(amount.errorAlert).toMatchObject({ style: 'Warning', showAlert: true });
    });
    await host.apply(plan([{ sheet: '底稿', row: 0, column: 1, before: null, after: null, inputRule: null }]));
    expect(sheetAt(book, '底稿').inputRules.get('0,1')).toBeNull();
  });
});
