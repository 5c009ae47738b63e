import { describe, expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import type { CellEdit, CellLook, EditPlan } from '../../src/model/edit';
import { LOOKS } from '../../src/model/look';
import { cellAt } from '../../src/model/workbook';
import { edit, fixtureBytes, partText, planOf, sheetWith, workbookBytes, zipped, workbookParts } from './packages';
import { cellElements } from './sheetText';

const STYLES =
  '<styleSheet xmlns="x"><numFmts count="0"/><fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/></font><font><sz val="10.5"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="4" fontId="1" borderId="0" applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="0" fontId="1"/></cellXfs>' +
  '<dxfs count="0"/></styleSheet>';
const SHEET = 'xl/worksheets/sheet1.xml';

/** The nth item of a list of xl/styles.xml. */
function item(bytes: Uint8Array, list: string, at: number): string | undefined {
  const content = new RegExp(`<${list}\\b[^>]*>(.*)</${list}>`, 'su').exec(partText(bytes, 'xl/styles.xml'))?.[1] ?? '';
  const name = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf', numFmts: 'numFmt' }[list];
  return [...content.matchAll(new RegExp(`<${name}\\b[^>]*?(?:/>|>.*?</${name}>)`, 'gsu'))][at]?.[0];
}

async function styleOf(bytes: Uint8Array, address: string): Promise<number> {
  return Number(/\ss="(\d+)"/u.exec(cellElements(partText(bytes, SHEET)).get(address) ?? '')?.[1] ?? '0');
}

describe('a number format', () => {
  const bytes = sheetWith('<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>1</v></c></row>', { styles: STYLES });

  test('keeps everything else of the style that the cell had', async () => {
    const written = await writeWorkbookFile(
      bytes,
      planOf(edit('表', 0, 0, { before: 0.5, after: 0.25, numberFormat: '0.00%' })),
    );
    expect(item(written, 'cellXfs', await styleOf(written, 'A1'))).toBe(
      '<xf numFmtId="10" fontId="1" borderId="0" applyAlignment="1" applyNumberFormat="1"><alignment wrapText="1"/></xf>',
    );
    expect(partText(written, 'xl/styles.xml')).toContain('<cellXfs count="4">');
  });

  test('of its own is defined once, after those that are there', async () => {
    const format = '0.00"万元"';
    const plan = planOf(
      edit('表', 0, 0, { before: 0.5, after: 0.25, numberFormat: format }),
      edit('表', 0, 1, { before: 1, after: 1, numberFormat: format }),
    );
    const written = await writeWorkbookFile(bytes, plan);
    expect(partText(written, 'xl/styles.xml')).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/></numFmts>',
    );
    expect(cellElements(partText(written, SHEET)).get('B1')).toBe('<c r="B1" s="4"><v>1</v></c>');
    const [sheet] = (await readWorkbookFile(written)).sheets;
    expect(sheet?.cells[0]?.map(({ text }) => text)).toEqual(['0.25万元', '1.00万元']);
  });

  test('that the cell has already adds nothing', async () => {
    const written = await writeWorkbookFile(
      bytes,
      planOf(edit('表', 0, 0, { before: 0.5, after: 0.25, numberFormat: '#,##0.00' })),
    );
    expect(partText(written, 'xl/styles.xml')).toContain('applyAlignment="1" applyNumberFormat="1"');
    const again = await writeWorkbookFile(
      written,
      planOf(edit('表', 0, 0, { before: 0.25, after: 0.5, numberFormat: '#,##0.00' })),
    );
    expect(partText(again, 'xl/styles.xml')).toBe(partText(written, 'xl/styles.xml'));
  });
});

test('a cell that was not there looks like its row, else like its column, else plain', async () => {
  const xml =
    '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2" s="2"/></sheetData>';
  const bytes = workbookBytes({ sheets: [{ name: '表', xml }], styles: STYLES });
  const at = (row: number, column: number) => edit('表', row, column, { before: null, after: 1 });
  const written = await writeWorkbookFile(bytes, planOf(at(0, 1), at(1, 1), at(1, 0), at(4, 2)));
  expect(await Promise.all(['B1', 'B2', 'A2', 'C5'].map((address) => styleOf(written, address)))).toEqual([2, 1, 0, 1]);
});

describe('looks', () => {
  const looks = Object.keys(LOOKS) as CellLook[];
  const plan: EditPlan = {
    newSheets: [{ name: '新', columnWidths: [], frozenRows: 0 }],
    edits: looks.map((style, column): CellEdit => edit('新', 0, column, { before: null, after: style, style })),
  };

  test.each([
    ['a workbook of XlsxWriter', fixtureBytes('xlsxwriter.xlsx')],
    ['a workbook of LibreOffice', fixtureBytes('libreoffice.xlsx')],
    ['a workbook without styles', workbookBytes({ sheets: [{ name: '表' }, { name: '二' }, { name: '三' }] })],
    [
      'a workbook with no list of styles',
      workbookBytes({ sheets: [{ name: '表' }, { name: '二' }, { name: '三' }], styles: '<styleSheet xmlns="x"/>' }),
    ],
    [
      'one with some lists',
      workbookBytes({
        sheets: [{ name: '表' }, { name: '二' }, { name: '三' }],
        styles: '<styleSheet xmlns="x"><cellStyles/></styleSheet>',
      }),
    ],
  ])('are what the table says, in %s', async (_, bytes) => {
    const written = await writeWorkbookFile(bytes, plan);
    const cells = cellElements(partText(written, 'xl/worksheets/sheet4.xml'));
    for (const [column, look] of looks.entries()) {
      const wanted = LOOKS[look];
      const style = Number(/\ss="(\d+)"/u.exec(cells.get(`${'ABCDEFGHIJ'[column]}1`) ?? '')?.[1]);
      const xf = item(written, 'cellXfs', style) ?? '';
      const index = (name: string) => Number(new RegExp(`\\s${name}="(\\d+)"`, 'u').exec(xf)?.[1]);
      const font = item(written, 'fonts', index('fontId')) ?? '';
      expect(font).toContain(`<sz val="${wanted.fontSize}"/>`);
      expect(font).toContain(`<name val="${wanted.fontName}"/>`);
      expect(font.includes('<b/>')).toBe(wanted.bold);
      expect(font).toContain(`rgb="FF${wanted.fontColor.slice(1)}"`);
      const fill = item(written, 'fills', index('fillId')) ?? '';
      expect(fill.includes('solid')).toBe(wanted.fillColor !== null);
      expect(fill).toContain(wanted.fillColor === null ? 'none' : `FF${wanted.fillColor.slice(1)}`);
      const border = item(written, 'borders', index('borderId')) ?? '';
      expect(border.match(/style="thin"/gu)?.length ?? 0).toBe(wanted.borderColor === null ? 0 : 4);
      expect(xf.includes('wrapText="1"')).toBe(wanted.wrap);
      expect(xf.includes(`horizontal="${wanted.horizontal}"`)).toBe(wanted.horizontal !== 'general');
    }
  });

  test('leave the plain style at index 0, where every list is new', async () => {
    const written = await writeWorkbookFile(workbookBytes({ sheets: [{ name: '表' }] }), plan);
    expect(item(written, 'cellXfs', 0)).toBe('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
    expect(item(written, 'fonts', 0)).not.toContain('<b/>');
    expect(item(written, 'fills', 1)).toContain('gray125');
    expect(partText(written, '[Content_Types].xml')).toContain('/xl/styles.xml');
    expect(partText(written, 'xl/_rels/workbook.xml.rels')).toMatch(
      /relationships\/styles" Target="\/xl\/styles.xml"/u,
    );
  });
});

describe('new sheets', () => {
  const plan: EditPlan = {
    newSheets: [
      { name: '底稿', columnWidths: [30, 12.5], frozenRows: 3 },
      { name: '附表', columnWidths: [], frozenRows: 0 },
    ],
    edits: [edit('附表', 4, 4, { before: null, after: "='底稿'!A1", result: 0 })],
  };

  test('have their widths and frozen rows, and come last', async () => {
    const written = await writeWorkbookFile(fixtureBytes('xlsxwriter.xlsx'), plan);
    const { sheets } = await readWorkbookFile(written);
    expect(sheets.map(({ name }) => name)).toEqual(['公开02表', '第二 表', '表格', '底稿', '附表']);
    const first = partText(written, 'xl/worksheets/sheet4.xml');
    expect(first).toContain(
      '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="12.5" customWidth="1"/></cols>',
    );
    expect(first).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    const second = partText(written, 'xl/worksheets/sheet5.xml');
    expect(second).not.toMatch(/<pane|<cols/u);
    expect(sheets[4] && cellAt(sheets[4], 4, 4)).toMatchObject({ value: 0, formula: "='底稿'!A1" });
  });

  test('are bound in: tab, relationship, content type, title', async () => {
    const written = await writeWorkbookFile(fixtureBytes('xlsxwriter.xlsx'), plan);
    const tabs = [
      ...partText(written, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)" sheetId="(\d+)" r:id="(rId\d+)"\/>/gu),
    ];
    expect(tabs.map(([, name, id]) => [name, id])).toEqual([
      ['公开02表', '1'],
      ['第二 表', '2'],
      ['表格', '3'],
      ['底稿', '4'],
      ['附表', '5'],
    ]);
    const relationships = partText(written, 'xl/_rels/workbook.xml.rels');
    const ids = [...relationships.matchAll(/ Id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [at, [, , , id]] of tabs.entries()) {
      expect(relationships).toMatch(new RegExp(`<Relationship[^>]*Id="${id}"[^>]*sheet${at + 1}.xml`, 'u'));
    }
    expect(partText(written, '[Content_Types].xml')).toMatch(/sheet4.xml".*sheet5.xml"/su);
    expect(partText(written, 'docProps/app.xml')).toContain(
      '<vt:i4>5</vt:i4></vt:variant><vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant></vt:vector></HeadingPairs>' +
        '<TitlesOfParts><vt:vector size="8" baseType="lpstr"><vt:lpstr>公开02表</vt:lpstr><vt:lpstr>第二 表</vt:lpstr><vt:lpstr>表格</vt:lpstr><vt:lpstr>底稿</vt:lpstr><vt:lpstr>附表</vt:lpstr>',
    );
  });

  test('take the first free part name and relationship id', async () => {
    const parts = workbookParts({
      sheets: [{ name: '表' }],
      relationships: '<Relationship Id="rId3" Type="x/theme" Target="t.xml"/>',
    });
    parts['xl/worksheets/SHEET2.xml'] = '<worksheet/>';
    const written = await writeWorkbookFile(zipped(parts), { newSheets: plan.newSheets.slice(1), edits: [] });
    expect(partText(written, 'xl/workbook.xml')).toContain('<sheet name="附表" sheetId="2" r:id="rId4"/>');
    expect(partText(written, 'xl/_rels/workbook.xml.rels')).toContain('Id="rId4"');
    expect(partText(written, 'xl/worksheets/sheet3.xml')).toContain('<sheetData/>');
  });

  test('declare the namespace of relationships where the workbook does not', async () => {
    const parts = workbookParts({ sheets: [{ name: '表' }] });
    const namespace = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    parts['xl/workbook.xml'] =
      `<x:workbook xmlns:x="strict"><x:sheets><x:sheet xmlns:q="${namespace}" name="表" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>`;
    parts['xl/_rels/workbook.xml.rels'] =
      `<Relationships><Relationship Id="rId1" Type="${namespace}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
    const written = await writeWorkbookFile(zipped(parts), { newSheets: plan.newSheets.slice(1), edits: [] });
    expect(partText(written, 'xl/workbook.xml')).toContain(
      `<x:sheet xmlns:r="${namespace}" name="附表" sheetId="8" r:id="rId2"/></x:sheets>`,
    );
    expect(partText(written, 'xl/_rels/workbook.xml.rels')).toContain(
      `Type="${namespace}/worksheet" Target="/xl/worksheets/sheet2.xml"`,
    );
    expect(partText(written, 'xl/worksheets/sheet2.xml')).toContain('<worksheet xmlns="strict">');
    expect((await readWorkbookFile(written)).sheets.map(({ name }) => name)).toEqual(['表', '附表']);
  });
});
