import type { OfficePackage } from '../parts/package';
import { relationshipsOf } from '../parts/relationships';
import { applySplices, startTagOf, withAttribute } from '../xml/patch';
import { encodeText } from '../xml/text';
import { child, childrenNamed, textOf } from '../xml/xml';

/**
 * Adds sheets to the list of tabs that docProps/app.xml shows to file managers. A file whose list is missing, or is not
 * the workbook's worksheets in their order, keeps it as it is: nothing else reads it.
 */
export function addTitles(opened: OfficePackage, worksheets: readonly string[], added: readonly string[]): void {
  const part = relationshipsOf(opened, '').find((relationship) => relationship.kind === 'extended-properties')?.target;
  const document = part === undefined ? undefined : opened.optionalXml(part);
  if (part === undefined || document === undefined) return;
  const headings = child(document.root, 'HeadingPairs')?.children[0];
  const titles = child(document.root, 'TitlesOfParts')?.children[0];
  const counted = headings && childrenNamed(headings, 'variant')[1]?.children[0];
  if (!titles || !counted) return;
  const listed = titles.children.slice(0, worksheets.length);
  const isTrue = listed.length > 0 && listed.every((title, at) => textOf(document, title) === worksheets[at]);
  const last = listed.at(-1);
  if (!isTrue || !last || textOf(document, counted) !== String(worksheets.length)) return;

  const size = String(titles.children.length + added.length);
  const tag = last.prefix + last.name;
  const xml = added.map((name) => `<${tag}>${encodeText(name)}</${tag}>`).join('');
  opened.put(
    part,
    applySplices(document.source, [
      { start: counted.openEnd, end: counted.closeStart, text: String(worksheets.length + added.length) },
      { start: titles.start, end: titles.openEnd, text: withAttribute(startTagOf(document, titles), 'size', size) },
      { start: last.end, end: last.end, text: xml },
    ]),
  );
}
