import { openPackage } from '../parts/package';
import { textOf, type XmlDocument, type XmlElement } from '../xml/xml';

/** The text of a Word document (.docx): a line for each paragraph, as it reads with all changes accepted. */

const MAIN_PART = 'word/document.xml';
/** What is not read: deleted words, the code of fields, and the second copy of what older programs cannot show. */
const UNREAD: readonly string[] = ['del', 'moveFrom', 'instrText', 'Fallback', 'pPr', 'rPr'];
const MARKS: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

/**
 * Undefined when the package holds no Word document. Numbers that Word makes itself (自动编号) are no text and are left out.
 * @throws FileError 'damaged' when the package is broken
 */
export function readDocument(bytes: Uint8Array): string | undefined {
  const document = openPackage(bytes).optionalXml(MAIN_PART);
  if (!document) return undefined;
  const lines: string[] = [];
  collect(document, document.root, lines);
  return lines.join('\n');
}

/** Paragraphs inside a paragraph are those of text boxes: they follow as lines of their own. */
function collect(document: XmlDocument, element: XmlElement, lines: string[]): void {
  for (const each of element.children) {
    if (UNREAD.includes(each.name)) continue;
    if (each.name === 'p') {
      lines.push(wordsOf(document, each));
      collectBoxes(document, each, lines);
    } else {
      collect(document, each, lines);
    }
  }
}

function collectBoxes(document: XmlDocument, element: XmlElement, lines: string[]): void {
  for (const each of element.children) {
    if (UNREAD.includes(each.name)) continue;
    if (each.name === 'txbxContent') collect(document, each, lines);
    else collectBoxes(document, each, lines);
  }
}

function wordsOf(document: XmlDocument, element: XmlElement): string {
  if (UNREAD.includes(element.name) || element.name === 'txbxContent') return '';
  if (element.name === 't') return textOf(document, element);
  return MARKS[element.name] ?? element.children.map((each) => wordsOf(document, each)).join('');
}
