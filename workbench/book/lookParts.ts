import { strFromU8, unzipSync } from 'fflate';

/**
 * The parts of an .xlsx file that say how it looks, as XML documents. The engine's file reader has read the same bytes
 * before, so a part that is missing here is one that the file does without.
 */
export interface LookParts {
  readonly styles: Document | undefined;
  readonly theme: Document | undefined;
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, Document>;
  /** 0-based tab on which the file opens. */
  readonly activeTab: number;
  /** Sheets can be neither added nor removed. */
  readonly isStructureProtected: boolean;
  /** Days are counted from 1904, as old Excel for Mac did. */
  readonly countsFrom1904: boolean;
}

export function readLookParts(bytes: Uint8Array): LookParts {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  const parse = (name: string | undefined): Document | undefined => {
    const content = name === undefined ? undefined : files[name];
    return content === undefined ? undefined : new DOMParser().parseFromString(strFromU8(content), 'application/xml');
  };
  const workbookPath = targetOfType(parse('_rels/.rels'), '', '/officeDocument') ?? 'xl/workbook.xml';
  const workbook = parse(workbookPath);
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const relations = parse(`${folder}_rels/${workbookPath.slice(folder.length)}.rels`);

  const sheets = new Map<string, Document>();
  for (const sheet of elements(workbook, 'sheet')) {
    const part = parse(targetOfId(relations, folder, sheet.getAttributeNS(relationshipNamespace(sheet), 'id') ?? ''));
    if (part) sheets.set(sheet.getAttribute('name') ?? '', part);
  }
  return {
    styles: parse(targetOfType(relations, folder, '/styles')),
    theme: parse(targetOfType(relations, folder, '/theme')),
    sheets,
    activeTab: Number(elements(workbook, 'workbookView')[0]?.getAttribute('activeTab') ?? 0),
    isStructureProtected: flagOf(elements(workbook, 'workbookProtection')[0], 'lockStructure'),
    countsFrom1904: flagOf(elements(workbook, 'workbookPr')[0], 'date1904'),
  };
}

/** Elements of that local name, whatever the namespace: transitional and strict files differ in it. */
export function elements(root: Document | Element | undefined, name: string): readonly Element[] {
  return root ? [...root.getElementsByTagNameNS('*', name)] : [];
}

/** The first child of that local name. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent ? [...parent.children].find((element) => element.localName === name) : undefined;
}

/** A numeric attribute; undefined when it is not there. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = element?.getAttribute(name);
  return text === null || text === undefined ? undefined : Number(text);
}

/** An XML boolean ("1", "true", "on"); `absent` when the attribute is not there. */
export function flagOf(element: Element | undefined, name: string, absent = false): boolean {
  const text = element?.getAttribute(name);
  return text === null || text === undefined ? absent : ['1', 'true', 'on'].includes(text);
}

function relationshipNamespace(sheet: Element): string | null {
  const attribute = [...sheet.attributes].find(({ localName, prefix }) => localName === 'id' && prefix !== null);
  return attribute?.namespaceURI ?? null;
}

function targetOfType(relations: Document | undefined, folder: string, ending: string): string | undefined {
  return partName(
    elements(relations, 'Relationship').find((relation) => relation.getAttribute('Type')?.endsWith(ending)),
    folder,
  );
}

function targetOfId(relations: Document | undefined, folder: string, id: string): string | undefined {
  return partName(
    elements(relations, 'Relationship').find((relation) => relation.getAttribute('Id') === id),
    folder,
  );
}

/** Where a relationship points, as a path in the archive. */
function partName(relation: Element | undefined, folder: string): string | undefined {
  const target = relation?.getAttribute('Target');
  if (target === null || target === undefined) return undefined;
  return decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1));
}
