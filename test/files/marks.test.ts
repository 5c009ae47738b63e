import { describe, expect, test } from 'vitest';
import { readMarksOfFile, readWorkbookFile, writeMarksOfFile } from '../../src/files/index';
import type { Mark } from '../../src/index';
import { fixtureBytes, partText, unzipped, workbookBytes } from './packages';

const AREAS = [
  { row: 0, column: 0, rows: 1, columns: 1 },
  { row: 2, column: 1, rows: 2, columns: 2 },
];
const MARKS: readonly Mark[] = [
  { sheet: '表', level: 'error', areas: AREAS },
  { sheet: '表', level: 'warning', areas: [{ row: 5, column: 5, rows: 1, columns: 1 }] },
];

const OTHER =
  '<conditionalFormatting sqref="A1:C9"><cfRule type="expression" dxfId="0" priority="4">' +
  '<formula>$A1&gt;0</formula></cfRule></conditionalFormatting>';
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font/></fonts><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>' +
  '<tableStyles count="0"/></styleSheet>';

const file = (conditional = '', styles: string | undefined = STYLES): Uint8Array =>
  workbookBytes({
    sheets: [
      {
        name: '表',
        xml:
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
          `<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>${conditional}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`,
      },
      { name: '另一张' },
    ],
    ...(styles === undefined ? {} : { styles }),
  });

describe('marks in a file', () => {
  test.each([
    ['beside others of its own', file(OTHER)],
    ['without any conditional format', file()],
    ['without styles', file('', undefined)],
    ['made by another program', fixtureBytes('xlsxwriter.xlsx')],
    ['made by LibreOffice', fixtureBytes('libreoffice.xlsx')],
  ])('%s are written, read back the same, and taken away', async (_what, bytes) => {
    const [sheet] = (await readWorkbookFile(bytes)).sheets;
    const marks = MARKS.map((mark) => ({ ...mark, sheet: sheet?.name ?? '' }));
    const before = await readMarksOfFile(bytes);
    expect(before).toEqual([]);
    const marked = await writeMarksOfFile(bytes, marks);
    await expect(readMarksOfFile(marked)).resolves.toEqual(marks);
    await expect(readWorkbookFile(marked)).resolves.toEqual(await readWorkbookFile(bytes));
    await expect(writeMarksOfFile(marked, marks)).resolves.toEqual(marked);
    const cleared = await writeMarksOfFile(marked, []);
    await expect(readMarksOfFile(cleared)).resolves.toEqual([]);
    const [left, right] = [unzipped(bytes), unzipped(cleared)];
    for (const part of Object.keys(left)) {
      if (!/styles\.xml|\[Content_Types\]|workbook\.xml\.rels/.test(part)) expect(right[part]).toBe(left[part]);
    }
  });

  test('stand where the schema wants them, below the rules that were there, with fills that exist', async () => {
    const marked = await writeMarksOfFile(file(OTHER), MARKS);
    const sheet = partText(marked, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(
      `${OTHER}<conditionalFormatting sqref="A1 B3:C4"><cfRule type="expression" dxfId="1" priority="5">` +
        '<formula>N(&quot;公开表助手标记：错误&quot;)=0</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="F6"><cfRule type="expression" dxfId="2" priority="6">' +
        '<formula>N(&quot;公开表助手标记：提醒&quot;)=0</formula></cfRule></conditionalFormatting><pageMargins',
    );
    const styles = partText(marked, 'xl/styles.xml');
    expect(styles).toContain(
      '<dxfs count="3"><dxf><font><b/></font></dxf>' +
        '<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
        '<dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs>',
    );
    const [left, right] = [unzipped(file(OTHER)), unzipped(marked)];
    const changed = Object.keys(right).filter((part) => right[part] !== left[part]);
    expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  });

  test('that Excel moved into one list with others leave the others there', async () => {
    const rule = '<cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;0</formula></cfRule>';
    const mark =
      '<cfRule type="expression" dxfId="0" priority="1"><formula>N("公开表助手标记：提示")=0</formula></cfRule>';
    const bytes = file(`<conditionalFormatting sqref="C7">${mark}${rule}</conditionalFormatting>`);
    await expect(readMarksOfFile(bytes)).resolves.toEqual([
      { sheet: '表', level: 'note', areas: [{ row: 6, column: 2, rows: 1, columns: 1 }] },
    ]);
    const cleared = partText(await writeMarksOfFile(bytes, []), 'xl/worksheets/sheet1.xml');
    expect(cleared).toContain(`<conditionalFormatting sqref="C7">${rule}</conditionalFormatting>`);
  });

  test('nothing to change is the same file', async () => {
    const bytes = file(OTHER);
    await expect(writeMarksOfFile(bytes, [])).resolves.toEqual(bytes);
  });
});
