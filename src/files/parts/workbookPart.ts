import type { SheetVisibility } from '../../model/workbook';
import { refusals } from '../refusals';
import { decodeCellText } from '../xml/text';
import { child, childrenNamed, isTrue, type XmlDocument, type XmlElement } from '../xml/xml';
import type { OfficePackage } from './package';
import { relationshipsOf, type Relationship } from './relationships';

/** A tab of the workbook. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Part name of its content. */
  readonly part: string;
  /** Whether it has cells; a chart or macro sheet has none, but its name is taken. */
  readonly isWorksheet: boolean;
}

/** xl/workbook.xml and what it points to. */
export interface WorkbookPart {
  readonly part: string;
  readonly document: XmlDocument;
  readonly relationships: readonly Relationship[];
  /** In tab order. */
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904-01-01 instead of 1900-01-01. */
  readonly countsFrom1904: boolean;
  /** Sheets may not be added, removed or renamed. */
  readonly structureIsProtected: boolean;
}

/** @throws FileError 'not-xlsx' when the package holds something else, 'damaged' when its sheets cannot be found. */
export function readWorkbookPart(opened: OfficePackage): WorkbookPart {
  const part = mainPart(opened);
  const document = opened.xml(part);
  if (document.root.name !== 'workbook') {
    throw ['document', 'presentation'].includes(document.root.name) ? refusals.document() : refusals.unknown();
  }
  const relationships = relationshipsOf(opened, part);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const list = child(document.root, 'sheets');
  return {
    part,
    document,
    relationships,
    sheets: list ? childrenNamed(list, 'sheet').map((sheet) => sheetEntry(sheet, byId, part)) : [],
    countsFrom1904: isTrue(child(document.root, 'workbookPr'), 'date1904'),
    structureIsProtected: isTrue(child(document.root, 'workbookProtection'), 'lockStructure'),
  };
}

function mainPart(opened: OfficePackage): string {
  const main = relationshipsOf(opened, '').find((relationship) => relationship.kind === 'officeDocument');
  if (main === undefined) {
    const isOpenDocument = opened.has('mimetype') && opened.has('content.xml');
    throw isOpenDocument ? refusals.openDocument() : refusals.otherArchive();
  }
  if (main.target.toLowerCase().endsWith('.bin')) throw refusals.binaryWorkbook();
  return main.target;
}

function sheetEntry(sheet: XmlElement, byId: ReadonlyMap<string, Relationship>, part: string): SheetEntry {
  const relationship = byId.get(relationshipId(sheet) ?? '');
  const name = sheet.attributes.get('name');
  if (relationship === undefined || name === undefined) throw refusals.damaged(part);
  const state = sheet.attributes.get('state');
  return {
    name: decodeCellText(name),
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: relationship.target,
    isWorksheet: relationship.kind === 'worksheet',
  };
}

/** The attribute "id" of the relationships namespace: any prefix, and the only prefixed "id" that OOXML has here. */
export function relationshipId(element: XmlElement): string | undefined {
  for (const [name, value] of element.attributes) if (name.endsWith(':id')) return value;
  return undefined;
}

/** The target of the workbook's first relationship of that kind: "styles", "sharedStrings", "calcChain". */
export function relatedPart(workbook: WorkbookPart, kind: string): string | undefined {
  return workbook.relationships.find((relationship) => relationship.kind === kind)?.target;
}
