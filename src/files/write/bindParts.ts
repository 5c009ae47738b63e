import type { OfficePackage } from '../parts/package';
import { relationshipsOf, relationshipsPart } from '../parts/relationships';
import { appendChildren, applySplices } from '../xml/patch';
import { encodeText } from '../xml/text';
import { childrenNamed } from '../xml/xml';

/** Binding parts into a package and out of it: the relationship that leads to a part, and the type it is said to have. */

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
} as const;

/** Puts a new part beside the workbook and gives the id of its relationship. */
export function addPart(
  opened: OfficePackage,
  workbookPart: string,
  added: { readonly part: string; readonly kind: keyof typeof TYPES; readonly text: string },
): string {
  const { part, kind, text } = added;
  opened.put(part, text);
  const document = opened.xml(CONTENT_TYPES);
  const { prefix } = document.root;
  const xml = `<${prefix}Override PartName="/${encodeText(part)}" ContentType="${TYPES[kind]}"/>`;
  opened.put(CONTENT_TYPES, applySplices(document.source, appendChildren(document, document.root, xml)));
  return addRelationship(opened, workbookPart, kind, part);
}

/** In the conformance class, strict or transitional, that the workbook's sheets are related by. */
function addRelationship(opened: OfficePackage, workbookPart: string, kind: string, target: string): string {
  const part = relationshipsPart(workbookPart);
  const document = opened.xml(part);
  const relationships = relationshipsOf(opened, workbookPart);
  const ofSheets = relationships.find((relationship) => relationship.kind === 'worksheet')?.type;
  const base = ofSheets?.slice(0, ofSheets.lastIndexOf('/')) ?? RELATIONSHIPS;
  const taken = new Set(relationships.map((relationship) => relationship.id));
  let number = relationships.length + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const type = encodeText(`${base}/${kind}`);
  const xml = `<${document.root.prefix}Relationship Id="${id}" Type="${type}" Target="/${encodeText(target)}"/>`;
  opened.put(part, applySplices(document.source, appendChildren(document, document.root, xml)));
  return id;
}

/** Takes the parts of a kind that the workbook relates to out of the package. */
export function removeParts(opened: OfficePackage, workbookPart: string, kind: string): void {
  for (const { id, target } of relationshipsOf(opened, workbookPart).filter((found) => found.kind === kind)) {
    cutElements(opened, relationshipsPart(workbookPart), 'Relationship', (attributes) => attributes.get('Id') === id);
    const name = `/${target}`.toLowerCase();
    cutElements(opened, CONTENT_TYPES, 'Override', (attributes) => attributes.get('PartName')?.toLowerCase() === name);
    opened.remove(target);
  }
}

function cutElements(
  opened: OfficePackage,
  part: string,
  name: string,
  isMeant: (attributes: ReadonlyMap<string, string>) => boolean,
): void {
  const document = opened.xml(part);
  const meant = childrenNamed(document.root, name).filter(({ attributes }) => isMeant(attributes));
  const splices = meant.map(({ start, end }) => ({ start, end, text: '' }));
  if (splices.length > 0) opened.put(part, applySplices(document.source, splices));
}
