import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetWith, workbookBytes } from '../files/packages';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { goTo, grid, nameBox, runExcel, sheetTab } from './spreadsheet';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const THEME_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme';

const THEME_COLORS = [
  '000000',
  'FFFFFF',
  '1F497D',
  'EEECE1',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
];
const THEME_NAMES = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

const THEME = `<a:theme xmlns:a="${DRAWING}"><a:themeElements><a:clrScheme name="Office">${THEME_NAMES.map(
  (name, at) => `<a:${name}><a:srgbClr val="${THEME_COLORS[at]}"/></a:${name}>`,
).join('')}</a:clrScheme></a:themeElements></a:theme>`;

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/></font>',
  '<font><b/><i val="1"/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/></font>',
  '<font><b val="0"/><sz val="11"/><color theme="4" tint="-0.249977111117893"/><name val="宋体"/></font>',
];
const solid = (color: string) => `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('rgb="FFFFF2CC"'),
  solid('theme="0" tint="-0.0499893185216834"'),
  solid('theme="5" tint="0.59999389629810485"'),
  solid('indexed="10"'),
];
const BORDERS = [
  '<border/>',
  '<border><left style="thin"><color auto="1"/></left><right/><top style="medium"><color rgb="FF0070C0"/></top><bottom style="double"/></border>',
];
const FORMATS = [
  '<xf/>',
  '<xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf>',
  '<xf fontId="2" fillId="3"><alignment horizontal="right" vertical="center"/></xf>',
  '<xf fillId="4"/>',
  '<xf fillId="5"><alignment horizontal="left"/></xf>',
  '<xf fillId="1"/>',
];
const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`;
const STYLES = `<styleSheet xmlns="${SPREADSHEET}">${list('fonts', FONTS)}${list('fills', FILLS)}${list('borders', BORDERS)}${list('cellXfs', FORMATS)}</styleSheet>`;

const cells = FORMATS.map((_, at) => `<c r="${String.fromCharCode(65 + at)}1" s="${at}"><v>${at}</v></c>`).join('');

describe('the looks of a file', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    const bytes = sheetWith(`<row r="1">${cells}</row>`, {
      styles: STYLES,
      parts: { 'xl/theme/theme1.xml': THEME },
      contentTypes:
        '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>',
      relationships: `<Relationship Id="rIdTheme" Type="${THEME_TYPE}" Target="theme/theme1.xml"/>`,
    });
    workbench = await openWorkbench({ file: { name: '样式.xlsx', bytes } });
  });
  afterAll(() => workbench.close());

  test('fonts, fills, lines and alignments are those of the cell formats', async () => {
    const looks = await runExcel(workbench, async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      const ranges = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((address) => sheet.getRange(address));
      for (const range of ranges) {
        range.load('format/horizontalAlignment,format/verticalAlignment,format/wrapText');
        range.format.font.load('name,size,bold,italic,color');
        range.format.fill.load('color');
      }
      await context.sync();
      return ranges.map(({ format }) => {
        const { name, size, bold, italic, color } = format.font;
        const { horizontalAlignment, verticalAlignment, wrapText } = format;
        return [name, size, bold, italic, color, format.fill.color, horizontalAlignment, verticalAlignment, wrapText];
      });
    });
    expect(looks).toEqual([
      ['宋体', 11, false, false, '#000000', '#FFFFFF', 'General', 'Bottom', false],
      ['黑体', 14, true, true, '#C00000', '#FFF2CC', 'Center', 'Top', true],
      // Accent 1, 25 % darker; white, 5 % darker; accent 2, 60 % lighter: each channel within one of Excel's own.
      ['宋体', 11, false, false, '#376092', '#F2F2F2', 'Right', 'Center', false],
      ['宋体', 11, false, false, '#000000', '#E6B9B8', 'General', 'Bottom', false],
      ['宋体', 11, false, false, '#000000', '#FF0000', 'Left', 'Bottom', false],
      ['宋体', 11, false, false, '#000000', '#FFFFFF', 'General', 'Bottom', false],
    ]);
  });

  test('lines stand on the edges that have them, in their colours', async () => {
    const lines = await runExcel(workbench, async (context) => {
      const { borders } = context.workbook.worksheets.getItem('表').getRange('B1').format;
      const edges = (['EdgeTop', 'EdgeRight', 'EdgeBottom', 'EdgeLeft'] as const).map((edge) => borders.getItem(edge));
      for (const edge of edges) edge.load('style,color');
      await context.sync();
      return edges.map(({ style, color }) => (style === 'None' ? 'none' : color));
    });
    expect(lines).toEqual(['#0070C0', 'none', '#000000', '#000000']);
  });
});

describe('the layout of a file', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    const layout =
      '<sheetPr><tabColor rgb="FF00B050"/></sheetPr>' +
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="18" defaultColWidth="10"/>' +
      '<cols><col min="1" max="1" width="20"/><col min="2" max="2" width="9" hidden="1"/><col min="3" max="3" width="30"/></cols>' +
      '<sheetData><row r="1" ht="60" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3" hidden="1"/>' +
      '<row r="5"><c r="C5"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="C5:D6"/></mergeCells>';
    const bytes = workbookBytes({
      sheets: [
        { name: '后台', state: 'hidden' },
        { name: '布局', xml: layout },
        {
          name: '受保护',
          xml: '<sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData><sheetProtection sheet="1"/>',
        },
      ],
      beforeSheets: '<bookViews><workbookView activeTab="1"/></bookViews>',
      styles: STYLES,
    });
    workbench = await openWorkbench({ file: { name: '布局.xlsx', bytes } });
  });
  afterAll(() => workbench.close());

  /** Clicks on a place in the grid, whose headers are 46 px wide and 20 px high: what is selected then? */
  const expectAt = async (right: number, down: number, address: string) => {
    const { page } = workbench;
    // Somewhere else first: two clicks close to each other are a double click.
    await grid(page).click({ position: { x: 600, y: 500 } });
    await grid(page).click({ position: { x: 46 + right, y: 20 + down } });
    await expect.poll(() => nameBox(page).inputValue()).toBe(address);
  };

  test('opens on the sheet it was saved on; a hidden one has no tab', async () => {
    expect(await sheetTab(workbench.page, '布局').getAttribute('aria-selected')).toBe('true');
    expect(await sheetTab(workbench.page, '后台').count()).toBe(0);
    const visibility = await runExcel(workbench, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/visibility,items/tabColor');
      await context.sync();
      return worksheets.items.map((sheet) => [sheet.visibility, sheet.tabColor]);
    });
    expect(visibility).toEqual([
      ['Hidden', ''],
      ['Visible', '#00B050'],
      ['Visible', ''],
    ]);
  });

  test('rows are as high and columns as wide as in Excel with that font, the hidden ones gone', async () => {
    // 60 pt are 80 px; 18 pt are 24 px. A digit of 宋体 11 is 8 px wide: 20 digits are 160 px, 30 are 240.
    await expectAt(158, 40, 'A1');
    await expectAt(162, 40, 'C1');
    await expectAt(398, 40, 'C1');
    await expectAt(402, 40, 'D1');
    await expectAt(10, 88, 'A2');
    await expectAt(10, 102, 'A2');
    await expectAt(10, 106, 'A4');
    await expectAt(10, 126, 'A4');
    const widths = await runExcel(workbench, async (context) => {
      const ranges = ['A1', 'C1', 'D1'].map((address) => context.workbook.worksheets.getItem('布局').getRange(address));
      for (const range of ranges) range.load('format/columnWidth');
      await context.sync();
      return ranges.map(({ format }) => format.columnWidth);
    });
    expect(widths).toEqual([120, 180, 60]);
  });

  test('merged cells are one', async () => {
    await expectAt(420, 150, 'C5:D6');
  });

  test('the frozen row stays when the rest scrolls', async () => {
    await goTo(workbench, '布局', 'A150');
    await expectAt(10, 10, 'A1');
  });

  test('a protected sheet cannot be typed into, and Office is refused', async () => {
    const { page } = workbench;
    await goTo(workbench, '受保护', 'A1');
    await page.keyboard.type('5');
    await page.getByRole('main').locator('[data-kind]').filter({ hasText: '工作表“受保护”受保护，不能修改' }).waitFor();
    await page.keyboard.press('Enter');
    const code = await runExcel(workbench, async (context) => {
      const cell = context.workbook.worksheets.getItem('受保护').getRange('A1');
      cell.load('values');
      await context.sync();
      const value: unknown = cell.values[0]?.[0];
      cell.values = [[6]];
      const refusal = await context.sync().catch((error: unknown) => (error as { code: string }).code);
      return [value, refusal];
    });
    expect(code).toEqual([9, 'AccessDenied']);
  });
});
