import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocumentFile } from '../../src/files/index';

/** A Word document as lines of text. */

const docx = (body: string) =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('a paragraph is a line, its runs joined; tabs and breaks are kept', async () => {
  const body = `<w:p>${run('支出合计 ')}${run('508.19')}${run(' 万元')}</w:p><w:p/><w:p>${run('甲')}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`;
  expect(await readDocumentFile(docx(body))).toBe('支出合计 508.19 万元\n\n甲 乙\n丙');
});

test('deleted words and field codes are no text, inserted words and results of fields are', async () => {
  const body = `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>${run('&amp;1')}</w:p>`;
  expect(await readDocumentFile(docx(body))).toBe('新&1');
});

test('cells of tables and text boxes are lines of their own, shown once', async () => {
  const box = `<mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>`;
  const body = `<w:tbl><w:tr><w:tc><w:p>${run('格')}</w:p></w:tc></w:tr></w:tbl><w:p>${run('段')}<w:r>${box}</w:r></w:p>`;
  expect(await readDocumentFile(docx(body))).toBe('格\n段\n框');
});

test('a package without a Word document is none; a broken one is refused', async () => {
  expect(await readDocumentFile(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBeUndefined();
  await expect(readDocumentFile(Uint8Array.from([0x50, 0x4b, 3, 4]))).rejects.toMatchObject({ code: 'damaged' });
});
