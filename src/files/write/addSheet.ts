import type { NewSheet } from '../../model/edit';
import type { OfficePackage } from '../parts/package';
import { refusals } from '../refusals';
import { appendChildren, applySplices } from '../xml/patch';
import { encodeCellText, encodeText } from '../xml/text';
import { child, childrenNamed, namespaceOf, type XmlDocument, type XmlElement } from '../xml/xml';
import { addPart } from './bindParts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Adds an empty worksheet as the last tab and gives its part name. */
export function addSheet(opened: OfficePackage, workbookPart: string, sheet: NewSheet): string {
  const document = opened.xml(workbookPart);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const part = freePart(opened, `${folder}worksheets/sheet`);
  const text = emptySheet(sheet, namespaceOf(document.root));
  const id = addPart(opened, workbookPart, { part, kind: 'worksheet', text });
  opened.put(workbookPart, withTab(document, workbookPart, sheet, id));
  return part;
}

function freePart(opened: OfficePackage, stem: string): string {
  let number = 1;
  while (opened.has(`${stem}${number}.xml`)) number++;
  return `${stem}${number}.xml`;
}

function withTab(document: XmlDocument, part: string, sheet: NewSheet, relationshipId: string): string {
  const { name, visibility = 'visible' } = sheet;
  const list = child(document.root, 'sheets');
  if (list === undefined) throw refusals.damaged(part);
  const tabs = childrenNamed(list, 'sheet');
  const sheetId = Math.max(0, ...tabs.map((tab) => Number(tab.attributes.get('sheetId') ?? '0'))) + 1;
  const { prefix, declaration } = relationshipsPrefix(document.root, tabs);
  const xml =
    `<${list.prefix}sheet${declaration} name="${encodeCellText(name)}" sheetId="${sheetId}"` +
    `${visibility === 'visible' ? '' : ` state="${visibility}"`} ${prefix}:id="${relationshipId}"/>`;
  return applySplices(document.source, appendChildren(document, list, xml));
}

/** The prefix that the workbook has for relationship ids, or one declared on the new element, as the other tabs do. */
function relationshipsPrefix(root: XmlElement, tabs: readonly XmlElement[]): { prefix: string; declaration: string } {
  const declared = (element: XmlElement) =>
    [...element.attributes].find(([name, value]) => name.startsWith('xmlns:') && value.endsWith('/relationships'));
  const ofRoot = declared(root);
  if (ofRoot) return { prefix: ofRoot[0].slice('xmlns:'.length), declaration: '' };
  const namespace = tabs.map(declared).find((found) => found !== undefined)?.[1] ?? RELATIONSHIPS;
  return { prefix: 'r', declaration: ` xmlns:r="${encodeText(namespace)}"` };
}

/** A worksheet without cells: its widths, its frozen rows, Excel's usual margins. */
function emptySheet(sheet: NewSheet, namespace: string): string {
  const { frozenRows } = sheet;
  const pane =
    `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/>';
  const view = frozenRows > 0 ? `<sheetView workbookViewId="0">${pane}</sheetView>` : '<sheetView workbookViewId="0"/>';
  const columns = sheet.columnWidths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${encodeText(namespace)}"><dimension ref="A1"/><sheetViews>${view}</sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData/>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}
