import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FileError, readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { edit, fixtureBytes, planOf, sampleBytes, sheetWith, workbookParts, zipped } from './packages';

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function refusalOf(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FileError)) throw new Error('was not refused');
  return { code: error.code, message: error.message };
}

function refusal(bytes: Uint8Array): Promise<{ code: string; message: string }> {
  return refusalOf(readWorkbookFile(bytes));
}

/** A compound file of one directory sector with the given streams, as [MS-CFB] lays it out. */
function compoundFile(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  bytes.fill(0xff, 76, 512 * 2);
  view.setUint32(76, 0, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  for (const [at, name] of ['Root Entry', ...names].entries()) {
    const entry = 1024 + at * 128;
    for (const [index, character] of [...name].entries())
      view.setUint16(entry + index * 2, character.charCodeAt(0), true);
    view.setUint16(entry + 64, (name.length + 1) * 2, true);
  }
  return bytes;
}

const otherOffice = (main: string, root: string) => {
  const parts = workbookParts({ sheets: [{ name: 'x' }] });
  return zipped({
    ...parts,
    '_rels/.rels': parts['_rels/.rels']?.replace('xl/workbook.xml', main) as string,
    [main]: `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`,
  });
};

describe('what is no workbook', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['nothing at all', new Uint8Array(), 'empty', /0 字节/u],
    ['a text renamed', utf8('科目编码,科目名称\n201,一般公共服务支出\n'), 'not-xlsx', /纯文本.*另存为/u],
    ['a text that opens with PK', utf8('PK 是两个字母'), 'not-xlsx', /纯文本/u],
    ['a text in GBK', Uint8Array.of(0xb9, 0xab, 0xbf, 0xaa, 0x2c, 0x31, 0x0a), 'not-xlsx', /纯文本/u],
    ['a text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x6c, 0x51, 0x00, 0x5f), 'not-xlsx', /纯文本/u],
    ['a web page renamed', utf8('\ufeff\n<html><table><tr><td>1</td></tr></table></html>'), 'not-xlsx', /网页/u],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
      'not-xlsx',
      /不是 Excel 工作簿/u,
    ],
    ['a Word document', otherOffice('word/document.xml', 'document'), 'not-xlsx', /Word/u],
    ['slides', otherOffice('ppt/presentation.xml', 'presentation'), 'not-xlsx', /PowerPoint/u],
    ['a binary workbook', otherOffice('xl/workbook.bin', 'x'), 'not-xlsx', /xlsb/u],
    ['a zip of other things', zipped({ 'readme.txt': 'x' }), 'not-xlsx', /压缩包/u],
    ['an OpenDocument sheet', fixtureBytes('opendocument.ods'), 'not-xlsx', /OpenDocument/u],
    ['a password-protected workbook', fixtureBytes('encrypted.xlsx'), 'encrypted', /密码/u],
    ['its container, made by hand', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted', /密码/u],
    ['an .xls of LibreOffice', fixtureBytes('legacy.xls'), 'legacy-xls', /\.xls/u],
    ['an .et', compoundFile('Workbook', 'ETExtData'), 'legacy-xls', /\.et/u],
    ['an .xls of Excel 5', compoundFile('Book'), 'legacy-xls', /另存为/u],
    ['an .xls without a container', Uint8Array.of(0x09, 0x08, 0x08, 0x00, 0, 6, 5, 0), 'legacy-xls', /另存为/u],
    ['a Word 97 document', compoundFile('WordDocument', '1Table'), 'not-xlsx', /Word/u],
    ['another compound file', compoundFile('__properties'), 'not-xlsx', /不是 Excel 工作簿/u],
    ['a compound file cut off', fixtureBytes('encrypted.xlsx').slice(0, 900), 'damaged', /不完整/u],
  ])('%s', async (_, bytes, code, sentence) => {
    const { code: found, message } = await refusal(bytes);
    expect(found).toBe(code);
    expect(message).toMatch(sentence);
    expect(message).toMatch(/请.*。$/u);
    expect(await refusalOf(writeWorkbookFile(bytes, planOf()))).toEqual({ code, message });
  });
});

describe('what is broken', () => {
  test('an archive cut off anywhere is refused', async () => {
    const bytes = sampleBytes('chanhe-2025-budget');
    for (const length of [4, 30, 1000, 20_000, bytes.length - 23, bytes.length - 1]) {
      expect(await refusal(bytes.slice(0, length))).toMatchObject({
        code: 'damaged',
        message: expect.stringMatching(/不完整/u) as string,
      });
    }
  });

  test('a changed byte in a part that is read is found', async () => {
    const bytes = sheetWith('<row r="1"><c r="A1"><v>508.19</v></c></row>');
    const name = utf8('xl/worksheets/sheet1.xml');
    const at = Buffer.from(bytes).indexOf(name) + name.length + 20;
    for (const changed of [at, at + 10]) {
      const broken = bytes.slice();
      broken[changed] = (broken[changed] ?? 0) ^ 0x55;
      expect(await refusal(broken)).toMatchObject({
        code: 'damaged',
        message: expect.stringContaining('xl/worksheets/sheet1.xml') as string,
      });
    }
  });

  test.each([
    ['a tag that does not end', '<row r="1"><c r="A1"><v>1</v></c'],
    ['a wrong end tag', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['a cell in another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a row without a number', '<row r="x"/>'],
    ['a position that is none', '<row r="1"><c r="1A"/></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>5o8</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a date that is none', '<row r="1"><c r="A1" t="d"><v>soon</v></c></row>'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>'],
  ])('%s', async (_, rows) => {
    expect(await refusal(sheetWith(rows))).toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/已损坏.*sheet1/u) as string,
    });
  });

  test('a sheet whose part is missing', async () => {
    const parts = workbookParts({ sheets: [{ name: '表' }] });
    delete parts['xl/worksheets/sheet1.xml'];
    await expect(readWorkbookFile(zipped(parts))).rejects.toMatchObject({ code: 'damaged' });
  });

  test('a sheet without a relationship', async () => {
    const parts = workbookParts({ sheets: [{ name: '表' }] });
    parts['xl/workbook.xml'] = parts['xl/workbook.xml']?.replace('r:id="rId1"', 'r:id="rId9"') as string;
    expect((await refusal(zipped(parts))).code).toBe('damaged');
  });

  test('a part that is no UTF-8', async () => {
    const parts = workbookParts({ sheets: [{ name: '表' }] });
    const encoded = Object.entries(parts).map(([name, text]) => [name, utf8(text)] as const);
    const gbk = Uint8Array.of(
      ...utf8('<worksheet><sheetData/><oddHeader>'),
      0xb9,
      0xab,
      ...utf8('</oddHeader></worksheet>'),
    );
    const bytes = zipSync({ ...Object.fromEntries(encoded), 'xl/worksheets/sheet1.xml': gbk });
    expect(await refusal(bytes)).toMatchObject({ code: 'damaged' });
  });

  test('a sheet that cannot be read cannot be written', async () => {
    const bytes = sheetWith('<row r="1"><c r="A1"><v>5o8</v></c></row>');
    const plan = planOf(edit('表', 3, 3, { before: null, after: 1 }));
    expect(await refusalOf(writeWorkbookFile(bytes, plan))).toMatchObject({ code: 'damaged' });
  });
});
