import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbookFile } from '../../../src/files/index';
import { draft, draftText, openNarrative, readDisclosure } from '../../../src/index';
import { draftView } from '../../../taskpane/views/draftView';
import { narrativeDocx } from '../../../taskpane/word/narrativeDocument';

const disclosure = readDisclosure(await readWorkbookFile(readFileSync('samples/luolong-2024/workbook.xlsx')));
const drafted = draft(disclosure);
const view = draftView(openNarrative(disclosure, drafted), disclosure);
const parts = unzipSync(new Uint8Array(await narrativeDocx(view)));
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

const body = part('word/document.xml');
const styles = part('word/styles.xml');
const paragraphs = [...body.matchAll(/<w:p(?:\/>|>(.*?)<\/w:p>)/gsu)].map(([, inner = '']) => ({
  style: /<w:pStyle w:val="(\w+)"/u.exec(inner)?.[1],
  inner,
  text: [...inner.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gsu)].map(([, text]) => text).join(''),
}));

/** A style's properties; undefined names the document's defaults. */
function styleOf(id: string | undefined): string {
  const found =
    id === undefined
      ? /<w:docDefaults>.*?<\/w:docDefaults>/su.exec(styles)
      : new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 'su').exec(styles);
  return found?.[0] ?? '';
}

test('holds the title and then the whole text, line by line', () => {
  const [title, blank, ...rest] = paragraphs.map(({ text }) => text);
  expect(title).toBe('洛阳市洛龙区政务服务中心2024年度部门决算情况说明');
  expect(blank).toBe('');
  expect(rest).toEqual(draftText(drafted).split('\n'));
});

test.each([
  ['Title', '方正小标宋简体', '44'],
  ['Heading1', '黑体', '32'],
  ['Heading2', '楷体_GB2312', '32'],
  [undefined, '仿宋_GB2312', '32'],
])('%s is set in %s, every line 28 pt', (id, font, size) => {
  const style = styleOf(id);
  for (const place of ['ascii', 'hAnsi', 'eastAsia']) expect(style).toContain(`w:${place}="${font}"`);
  expect(style).toContain(`<w:sz w:val="${size}"/>`);
  expect(/<w:spacing [^>]*>/u.exec(style)?.[0]).toMatch(/w:line="560"/u);
  expect(/<w:spacing [^>]*>/u.exec(style)?.[0]).toMatch(/w:lineRule="exact"/u);
});

test('headings have the style of their level, paragraphs none', () => {
  const styled = paragraphs.filter(({ style }) => style !== undefined);
  expect(styled[0]?.style).toBe('Title');
  expect(styled.slice(1).map(({ style, text }) => [style, text])).toEqual(
    drafted.sections
      .filter(({ title }) => title !== '')
      .map(({ id, title }) => [id.includes('.') ? 'Heading2' : 'Heading1', title]),
  );
  expect(styleOf('Title')).toContain('<w:jc w:val="center"/>');
});

test('headings and paragraphs begin two characters in, the title does not', () => {
  const indent = '<w:ind w:firstLine="640" w:firstLineChars="200"/>';
  expect([styleOf('Heading1'), styleOf('Heading2')].every((style) => style.includes(indent))).toBe(true);
  const texts = paragraphs.filter(({ style, text }) => style === undefined && text !== '');
  expect(texts.length).toBeGreaterThan(13);
  expect(texts.every(({ inner }) => inner.includes(indent))).toBe(true);
  expect(styleOf('Title') + (paragraphs[0]?.inner ?? '')).not.toContain('<w:ind');
});

test('what is open is highlighted, and nothing else', () => {
  const runs = [...body.matchAll(/<w:r>(.*?)<\/w:r>/gsu)].map(([, inner = '']) => inner);
  const highlighted = runs.filter((inner) => inner.includes('<w:highlight w:val="yellow"/>'));
  expect(highlighted.length).toBeGreaterThan(10);
  expect(highlighted).toEqual(runs.filter((inner) => inner.includes('【待填：')));
});

test('is an A4 page with the margins of official documents', () => {
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
  expect(body).toMatch(/<w:pgMar [^>]*w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
});
