import { decodeCellText } from '../xml/text';
import { childrenNamed, textOf, type XmlDocument, type XmlElement } from '../xml/xml';

/** The texts of xl/sharedStrings.xml, by index. */
export function readStringTable(document: XmlDocument | undefined): readonly string[] {
  return document ? childrenNamed(document.root, 'si').map((item) => richText(document, item)) : [];
}

/** The words of a string item: its runs without their fonts, without phonetic guides. */
export function richText(document: XmlDocument, item: XmlElement): string {
  let text = '';
  for (const element of item.children) {
    if (element.name === 't') text += decodeCellText(textOf(document, element));
    else if (element.name === 'r') {
      for (const piece of childrenNamed(element, 't')) text += decodeCellText(textOf(document, piece));
    }
  }
  return text;
}
