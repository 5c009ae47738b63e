import { quotedSheet } from '../../model/address';
import type { NewSheet } from '../../model/edit';
import { PAGE_NUMBERS, type PrintLayout } from '../../model/printLayout';
import type { OfficePackage } from '../parts/package';
import { refusals } from '../refusals';
import { appendChildren, applySplices, insertInOrder } from '../xml/patch';
import { encodeCellText, encodeText } from '../xml/text';
import { child, childrenNamed, namespaceOf, type XmlDocument, type XmlElement } from '../xml/xml';
import { addPart } from './bindParts';
import { WORKBOOK_ORDER } from './partOrder';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Adds an empty worksheet as the last tab and gives its part name. */
export function addSheet(opened: OfficePackage, workbookPart: string, sheet: NewSheet): string {
  const document = opened.xml(workbookPart);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const part = freePart(opened, `${folder}worksheets/sheet`);
  const text = emptySheet(sheet, namespaceOf(document.root));
  const id = addPart(opened, workbookPart, { part, kind: 'worksheet', text });
  opened.put(workbookPart, withTab(document, workbookPart, sheet, id));
  const { repeatedRows = 0 } = sheet.print ?? {};
  if (repeatedRows > 0) opened.put(workbookPart, withPrintTitles(opened.xml(workbookPart), sheet.name, repeatedRows));
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

/** The rows that every page begins with are a name of the last tab. */
function withPrintTitles(document: XmlDocument, sheet: string, rows: number): string {
  const { root } = document;
  const tabs = child(root, 'sheets');
  const position = tabs ? childrenNamed(tabs, 'sheet').length - 1 : 0;
  const area = encodeText(`${quotedSheet(sheet)}!$1:$${rows}`);
  const tag = `${root.prefix}definedName`;
  const xml = `<${tag} name="_xlnm.Print_Titles" localSheetId="${position}">${area}</${tag}>`;
  const names = child(root, 'definedNames');
  const list = `<${root.prefix}definedNames>${xml}</${root.prefix}definedNames>`;
  return applySplices(
    document.source,
    names ? appendChildren(document, names, xml) : insertInOrder(document, root, 'definedNames', list, WORKBOOK_ORDER),
  );
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

/** A worksheet without cells: its widths, its frozen rows, how it is printed. */
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
    `<worksheet xmlns="${encodeText(namespace)}">` +
    `${sheet.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<dimension ref="A1"/><sheetViews>${view}</sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData/>` +
    `${printXml(sheet.print)}</worksheet>`
  );
}

const MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
const A4 = 9;

/** Excel's usual margins; where a layout is asked for, as wide as the page and as long as it takes. */
function printXml(print: PrintLayout | undefined): string {
  if (!print) return MARGINS;
  return (
    `<printOptions horizontalCentered="1"/>${MARGINS}` +
    `<pageSetup paperSize="${A4}" orientation="${print.orientation}" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>&amp;C${encodeText(PAGE_NUMBERS)}</oddFooter></headerFooter>`
  );
}
