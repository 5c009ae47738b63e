import { describe, expect, test } from 'vitest';
import { readInputRulesOfFile, writeWorkbookFile } from '../../src/files/index';
import type { InputRule } from '../../src/model/inputRule';
import { edit, partText, planOf, sheetWith, workbookBytes } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const message = (text: string) => ({ title: '标题', text });
const NOTHING = { title: '', text: '' };
const AMOUNT: InputRule = {
  accepts: { kind: 'decimal', least: -10, most: 10 },
  hint: message('单位：万元'),
  warning: message('不是“数字”'),
};
const WORDS: InputRule = { accepts: { kind: 'text' }, hint: message('写原因'), warning: NOTHING };

const ruled = (row: number, column: number, inputRule: InputRule | null) =>
  edit('表', row, column, { before: null, after: null, inputRule });
const sheet = (after: string) => workbookBytes({ sheets: [{ name: '表', xml: `<sheetData/>${after}` }] });
const rulesIn = (bytes: Uint8Array) =>
  /<dataValidations.*<\/dataValidations>/su.exec(partText(bytes, SHEET))?.[0] ?? 'none';

describe('input rules', () => {
  test('warn, never refuse, and are one for the cells that share them', async () => {
    const plan = planOf(ruled(2, 1, AMOUNT), ruled(3, 1, AMOUNT), ruled(3, 4, AMOUNT), ruled(1, 0, WORDS));
    const written = await writeWorkbookFile(sheetWith(''), plan);
    expect(rulesIn(written)).toBe(
      '<dataValidations count="2">' +
        '<dataValidation type="decimal" errorStyle="warning" allowBlank="1" showInputMessage="1" promptTitle="标题" ' +
        'prompt="单位：万元" showErrorMessage="1" errorTitle="标题" error="不是“数字”" sqref="B3:B4 E4">' +
        '<formula1>-10</formula1><formula2>10</formula2></dataValidation>' +
        '<dataValidation allowBlank="1" showInputMessage="1" promptTitle="标题" prompt="写原因" sqref="A2"/>' +
        '</dataValidations>',
    );
  });

  test('offer a list of choices, and whole numbers', async () => {
    const choice: InputRule = { accepts: { kind: 'choice', of: ['优', '良'] }, hint: NOTHING, warning: NOTHING };
    const whole: InputRule = {
      accepts: { kind: 'wholeNumber', least: 0, most: 9 },
      hint: NOTHING,
      warning: NOTHING,
    };
    const written = await writeWorkbookFile(sheetWith(''), planOf(ruled(0, 0, choice), ruled(0, 1, whole)));
    expect(rulesIn(written)).toContain(
      '<dataValidation type="list" errorStyle="warning" allowBlank="1" sqref="A1">' +
        '<formula1>&quot;优,良&quot;</formula1></dataValidation>' +
        '<dataValidation type="whole" errorStyle="warning" allowBlank="1" sqref="B1">' +
        '<formula1>0</formula1><formula2>9</formula2></dataValidation>',
    );
  });

  test('stand where the schema has them, after what comes before and before what comes after', async () => {
    const bytes = sheet(
      '<mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells><conditionalFormatting sqref="A1"/>' +
        '<hyperlinks/><pageMargins/><pageSetup/>',
    );
    const written = await writeWorkbookFile(bytes, planOf(ruled(0, 0, WORDS)));
    expect(partText(written, SHEET)).toMatch(/<conditionalFormatting[^>]*\/><dataValidations.*<hyperlinks\/>/su);
  });

  test('leave the rules of other cells as they are', async () => {
    const own = '<dataValidation type="whole" sqref="A1:C3 F9"><formula1>1</formula1></dataValidation>';
    const other = '<dataValidation type="custom" sqref="H1"><formula1>TRUE</formula1></dataValidation>';
    const bytes = sheet(`<dataValidations count="2" disablePrompts="0">${own}${other}</dataValidations>`);
    const written = await writeWorkbookFile(bytes, planOf(ruled(1, 1, WORDS)));
    expect(rulesIn(written)).toBe(
      '<dataValidations count="3" disablePrompts="0">' +
        '<dataValidation type="whole" sqref="A1:C1 A3:C3 A2 C2 F9"><formula1>1</formula1></dataValidation>' +
        `${other}<dataValidation allowBlank="1" showInputMessage="1" promptTitle="标题" prompt="写原因" sqref="B2"/>` +
        '</dataValidations>',
    );
  });

  test('are taken away where the plan says so, with the list when it is empty then', async () => {
    const rules = '<dataValidation sqref="A1"/><dataValidation sqref="B1:B2"/>';
    const bytes = sheet(`<dataValidations count="2">${rules}</dataValidations><pageMargins/>`);
    const once = await writeWorkbookFile(bytes, planOf(ruled(0, 0, null)));
    expect(rulesIn(once)).toBe('<dataValidations count="1"><dataValidation sqref="B1:B2"/></dataValidations>');
    const twice = await writeWorkbookFile(once, planOf(ruled(0, 1, null), ruled(1, 1, null)));
    expect(partText(twice, SHEET)).toContain('<sheetData/><pageMargins/>');
  });

  test('read back as they were written, and only they', async () => {
    const choice: InputRule = { accepts: { kind: 'choice', of: ['优', '良'] }, hint: NOTHING, warning: NOTHING };
    const own = '<dataValidation type="whole" sqref="D1:D9"><formula1>1</formula1></dataValidation>';
    const rules = [AMOUNT, { ...AMOUNT, accepts: { kind: 'wholeNumber', least: 0, most: 9 } } as const, choice, WORDS];
    const plan = planOf(...rules.map((rule, row) => ruled(row, 1, rule)));
    const written = await writeWorkbookFile(sheet(`<dataValidations count="1">${own}</dataValidations>`), plan);
    expect((await readInputRulesOfFile(written)).get('表')).toEqual(
      rules.map((rule, row) => ({ row, column: 1, rule })),
    );
  });

  test('change nothing else of the file', async () => {
    const bytes = sheetWith('<row r="1"><c r="A1"><v>1</v></c></row>');
    const plan = planOf(edit('表', 0, 0, { before: 1, after: 1, inputRule: AMOUNT }));
    const text = partText(await writeWorkbookFile(bytes, plan), SHEET);
    expect(text.replace(/<dataValidations.*<\/dataValidations>/su, '')).toBe(partText(bytes, SHEET));
  });
});

describe('the print layout of a new sheet', () => {
  const print = { orientation: 'landscape', repeatedRows: 3 } as const;
  const withPrint = (name: string) => ({
    newSheets: [{ name, columnWidths: [20], frozenRows: 3, print }],
    edits: [edit(name, 0, 0, { before: null, after: '甲', inputRule: WORDS })],
  });

  test('is one page wide, with repeated rows and page numbers, in the order of the schema', async () => {
    const written = await writeWorkbookFile(sheetWith(''), withPrint("底稿'1"));
    const names = [...partText(written, 'xl/worksheets/sheet2.xml').matchAll(/<(\w+)[ />]/gu)].map(([, name]) => name);
    const top = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'dataValidations'];
    const bottom = ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'];
    expect(names.filter((name) => [...top, ...bottom].includes(name ?? ''))).toEqual([...top, ...bottom]);
    const text = partText(written, 'xl/worksheets/sheet2.xml');
    expect(text).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(text).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    expect(text).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    expect(partText(written, 'xl/workbook.xml')).toContain(
      '</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">' +
        "'底稿''1'!$1:$3</definedName></definedNames>",
    );
  });

  test('joins the names that the workbook has', async () => {
    const names = '<definedNames><definedName name="合计">表!$A$1</definedName></definedNames>';
    const written = await writeWorkbookFile(sheetWith('', { afterSheets: names }), withPrint('底稿'));
    expect(partText(written, 'xl/workbook.xml')).toContain(
      '<definedName name="合计">表!$A$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">',
    );
  });
});
