import { describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { cellAt, type Cell, type Sheet } from '../../src/model/workbook';
import { fixtureBytes, sheetWith, workbookBytes, workbookParts, zipped, type WorkbookSpec } from './packages';

async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await readWorkbookFile(bytes)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function cellOf(xml: string, spec: Partial<WorkbookSpec> = {}): Promise<Cell> {
  return cellAt(await firstSheet(sheetWith(`<row r="1">${xml}</row>`, spec)), 0, 0);
}

/** Styles whose cell style n has the number format of that number, or the nth custom one. */
function styles(...formats: readonly (number | string)[]): string {
  const codes = formats.filter((format) => typeof format === 'string');
  const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const numFmts = codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`).join('');
  const xfs = formats.map(
    (format) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + codes.indexOf(format)}"/>`,
  );
  return `<styleSheet xmlns="x"><numFmts>${numFmts}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

describe('values', () => {
  test.each([
    ['<c r="A1"><v>508.19</v></c>', 508.19, '508.19'],
    ['<c r="A1" t="n"><v>1.5E-3</v></c>', 0.0015, '0.0015'],
    ['<c r="A1" t="b"><v>1</v></c>', true, 'TRUE'],
    ['<c r="A1" t="b"><v>0</v></c>', false, 'FALSE'],
    ['<c r="A1" t="e"><v>#REF!</v></c>', '#REF!', '#REF!'],
    ['<c r="A1" t="str"><v>文</v></c>', '文', '文'],
    ['<c r="A1" t="inlineStr"><is><t>收入</t></is></c>', '收入', '收入'],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 一 </t></is></c>', ' 一 ', ' 一 '],
    [
      '<c r="A1" t="inlineStr"><is><t>&lt;&#25910;&#x5165;&gt;&amp;<![CDATA[<&>]]></t></is></c>',
      '<收入>&<&>',
      '<收入>&<&>',
    ],
    ['<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>', 'a\rb_x000D_', 'a\rb_x000D_'],
    ['<c r="A1" t="d"><v>2024-09-30T12:00:00</v></c>', 45565.5, '45565.5'],
  ])('%s', async (xml, value, text) => {
    expect(await cellOf(xml)).toEqual({ value, text, numberFormat: 'General' });
  });

  test('a shared text is joined from its runs, without phonetic guides', async () => {
    const strings = [
      '<t>无</t>',
      '<r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh sb="0" eb="1"><t>フ</t></rPh>',
    ];
    expect((await cellOf('<c r="A1" t="s"><v>1</v></c>', { strings })).value).toBe('富文本');
  });

  test('constant empty texts and cells without a value hold nothing', async () => {
    const row =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t></t></is></c><c r="C1" t="n"></c><c r="D1" t="str"/>';
    const sheet = await firstSheet(
      sheetWith(`<row r="1">${row}<c r="E1"><v>1</v></c></row>`, { strings: ['<t></t>'] }),
    );
    expect(sheet.firstColumn).toBe(4);
    expect(sheet.cells).toEqual([[{ value: 1, text: '1', numberFormat: 'General' }]]);
  });
});

describe('formulas', () => {
  test('keep their text, with "="', async () => {
    const cell = await cellOf('<c r="A1"><f>SUM(&apos;公开02表&apos;!C7:C9)&amp;"a"</f><v>3</v></c>');
    expect(cell).toMatchObject({ value: 3, formula: `=SUM('公开02表'!C7:C9)&"a"` });
  });

  test('without a calculated result are null, not zero and not gone', async () => {
    expect(await cellOf('<c r="A1"><f>B1*2</f></c>')).toEqual({
      value: null,
      text: '',
      formula: '=B1*2',
      numberFormat: 'General',
    });
    expect(await cellOf('<c r="A1"><f>B1*2</f><v></v></c>')).toMatchObject({ value: null, formula: '=B1*2' });
    expect(await cellOf('<c r="A1" t="str"><f>B1</f></c>')).toMatchObject({ value: null, formula: '=B1' });
  });

  test('with the empty text as their result have it', async () => {
    expect(await cellOf('<c r="A1" t="str"><f>IF(B1,1,"")</f><v></v></c>')).toMatchObject({ value: '', text: '' });
  });

  test('with an error as their result have its text', async () => {
    expect(await cellOf('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toMatchObject({
      value: '#DIV/0!',
      text: '#DIV/0!',
      formula: '=1/0',
    });
  });

  test('shared by several cells are written out for each', async () => {
    const sheet = await firstSheet(
      sheetWith(
        '<row r="1"><c r="B1"><f t="shared" si="0"/><v>0</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" ref="A1:B3" si="0">C2/SUM(D$2:$E2)</f><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
          '<row r="3"><c r="B3"><f t="shared" si="0"/></c></row>',
      ),
    );
    expect(sheet.cells.map((row) => row.map((cell) => cell.formula))).toEqual([
      [undefined, '=D1/SUM(E$2:$E1)'],
      ['=C2/SUM(D$2:$E2)', '=D2/SUM(E$2:$E2)'],
      [undefined, '=D3/SUM(E$2:$E3)'],
    ]);
  });

  test('of an array stand in its first cell', async () => {
    const sheet = await firstSheet(
      sheetWith('<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c></row>'),
    );
    expect(sheet.cells[0]?.map((cell) => [cell.value, cell.formula])).toEqual([
      [2, '=C1:D1*2'],
      [4, undefined],
    ]);
  });
});

describe('number formats and displayed texts', () => {
  test.each([
    [4, 9, '#,##0.00', '9.00'],
    [49, 2010350, '@', '2010350'],
    [10, 0.99574, '0.00%', '99.57%'],
    [14, 45565, 'yyyy/m/d', '2024/9/30'],
    [31, 45565, 'yyyy"年"m"月"d"日"', '2024年9月30日'],
    [57, 45565, 'yyyy"年"m"月"', '2024年9月'],
    [55, 0.6, '上午/下午h"时"mm"分"', '下午2时24分'],
    ['0.00', 1.005, '0.00', '1.01'],
    ['0.00_);[Red]\\(0.00\\)', -1, '0.00_);[Red]\\(0.00\\)', '(1.00)'],
    ['0;-0;;@', 0, '0;-0;;@', ''],
    [
      '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
      3241.73,
      '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
      ' 3,241.73 ',
    ],
    ['0.00,"万元"', 5081900, '0.00,"万元"', '5081.90万元'],
    ['yyyy/m/d', -1, 'yyyy/m/d', '######'],
    ['G/通用格式"元"', 12.5, 'G/通用格式"元"', '12.5元'],
    ['[红色]0.0', 1, '[红色]0.0', '1.0'],
    ['no such code [', 0.125, 'no such code [', '0.125'],
  ])('format %s shows %d', async (format, value, numberFormat, text) => {
    const cell = await cellOf(`<c r="A1" s="1"><v>${value}</v></c>`, { styles: styles(format) });
    expect(cell).toEqual({ value, text, numberFormat });
  });

  test.each([
    [0.1 + 0.2, '0.3'],
    [3241.7300000000005, '3241.73'],
    [1234567890123, '1.23457E+12'],
    [100, '100'],
    [-0.5, '-0.5'],
  ])('General shows %d as %s', async (value, text) => {
    expect(await cellOf(`<c r="A1"><v>${value}</v></c>`)).toMatchObject({ value, text });
  });

  test('a text shows through the text section of its format', async () => {
    const xml = '<c r="A1" s="1" t="inlineStr"><is><t>注</t></is></c>';
    expect((await cellOf(xml, { styles: styles('0.00') })).text).toBe('注');
    expect((await cellOf(xml, { styles: styles(';;;') })).text).toBe('');
  });

  test('an error shows whatever its format', async () => {
    expect((await cellOf('<c r="A1" s="1" t="e"><v>#N/A</v></c>', { styles: styles(';;;') })).text).toBe('#N/A');
  });

  test('dates that count from 1904 keep their serial number and show their day', async () => {
    const spec = { styles: styles('yyyy-mm-dd', '0'), beforeSheets: '<workbookPr date1904="1"/>' };
    expect(await cellOf('<c r="A1" s="1"><v>44103</v></c>', spec)).toMatchObject({ value: 44103, text: '2024-09-30' });
    expect(await cellOf('<c r="A1" s="2"><v>44103</v></c>', spec)).toMatchObject({ text: '44103' });
    expect(await cellOf('<c r="A1" t="d" s="1"><v>2024-09-30</v></c>', spec)).toMatchObject({
      value: 44103,
      text: '2024-09-30',
    });
  });
});

describe('sheets', () => {
  test('have the used range of what they hold, wherever it stands', async () => {
    const sheet = await firstSheet(
      sheetWith(
        '<row r="1"><c r="A1" s="0"/></row><row r="4"><c r="C4"><v>1</v></c></row><row r="6"><c r="D6"><f>1</f></c></row><row r="9"><c r="H9"/></row>',
      ),
    );
    expect([sheet.firstRow, sheet.firstColumn, sheet.cells.length, sheet.cells[0]?.length]).toEqual([3, 2, 3, 2]);
    expect(cellAt(sheet, 3, 2).value).toBe(1);
    expect(cellAt(sheet, 5, 3).formula).toBe('=1');
  });

  test('positions may be left out', async () => {
    const sheet = await firstSheet(
      sheetWith(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(sheet.cells.map((row) => row.map((cell) => cell.value))).toEqual([
      [1, 2, null],
      [null, null, null],
      [null, 3, 4],
      [5, null, null],
    ]);
  });

  test('say which rows and columns are hidden, within their used range', async () => {
    const xml =
      '<cols><col min="2" max="3" width="0" customWidth="1"/><col min="4" max="4" width="8"/><col min="5" max="16384" hidden="1"/></cols>' +
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true"><c r="F3"><v>1</v></c></row><row r="9" hidden="1"/></sheetData>';
    const sheet = await firstSheet(workbookBytes({ sheets: [{ name: '表', xml }] }));
    expect([...sheet.hiddenRows]).toEqual([1, 2]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2, 4, 5]);
  });

  test('say their name, visibility and protection; chart sheets are no worksheets', async () => {
    const parts = workbookParts({
      sheets: [
        { name: '甲 &amp; &quot;乙&quot;' },
        { name: '图', state: 'visible' },
        { name: '藏', state: 'hidden', xml: '<sheetData/><sheetProtection sheet="1" password="CEBA"/>' },
        { name: '深藏', state: 'veryHidden', xml: '<sheetData/><sheetProtection objects="1"/>' },
      ],
    });
    parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels']?.replace(
      /worksheet"( Target="worksheets\/sheet2)/u,
      'chartsheet"$1',
    ) as string;
    const { sheets } = await readWorkbookFile(zipped(parts));
    expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ['甲 & "乙"', 'visible', false],
      ['藏', 'hidden', true],
      ['深藏', 'veryHidden', false],
    ]);
  });

  test('may all be empty', async () => {
    const { sheets } = await readWorkbookFile(workbookBytes({ sheets: [{ name: 'Sheet1' }, { name: 'Sheet2' }] }));
    expect(sheets.map((sheet) => sheet.cells)).toEqual([[], []]);
  });

  test('a stray value in the last cell does not take memory for all before it', async () => {
    const sheet = await firstSheet(
      sheetWith('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    );
    expect([sheet.cells.length, sheet.cells[0]?.length]).toEqual([1_048_576, 16_384]);
    expect(sheet.cells[5]).toBe(sheet.cells[6]);
    expect(cellAt(sheet, 1_048_575, 16_383).value).toBe(2);
  });

  test('elements may have a namespace prefix, and parts other names than usual', async () => {
    const parts = workbookParts({ sheets: [{ name: '表', xml: '' }] });
    delete parts['xl/worksheets/sheet1.xml'];
    parts['xl/Blätter/eins.xml'] =
      '\ufeff<?xml version="1.0"?><!-- x > y --><x:worksheet xmlns:x="x"><x:sheetData><x:row r=\'1\'><x:c r="A1" s = "0"><x:f>"a>b"</x:f><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels']?.replace(
      'worksheets/sheet1.xml',
      '/xl/./x/../Blätter/eins.xml',
    ) as string;
    expect(cellAt(await firstSheet(zipped(parts)), 0, 0)).toMatchObject({ value: 7, formula: '="a>b"' });
  });
});

test.each(['xlsxwriter.xlsx', 'libreoffice.xlsx'])('a workbook written by another program: %s', async (name) => {
  const { sheets } = await readWorkbookFile(fixtureBytes(name));
  expect(sheets.map((sheet) => [sheet.name, sheet.isProtected])).toEqual([
    ['公开02表', false],
    ['第二 表', true],
    ['表格', false],
  ]);
  const [first] = sheets;
  if (first === undefined) throw new Error('no sheet');
  expect([...first.hiddenRows]).toEqual([4]);
  expect(cellAt(first, 0, 0).value).toBe('标题');
  expect(cellAt(first, 2, 0).value).toBe('富文本');
  expect(cellAt(first, 1, 1)).toMatchObject({ value: 1000.5, text: '1,000.50' });
  expect(cellAt(first, 1, 2)).toMatchObject({ value: 2001, formula: '=B2*2' });
  expect(cellAt(first, 12, 2)).toMatchObject({ value: 132066, text: '132,066.00', formula: '=SUM(C2:C12)' });
  expect(cellAt(first, 13, 0)).toMatchObject({ value: 45565, text: '2024年9月30日' });
});
