import { childrenNamed } from '../xml/xml';
import type { OfficePackage } from './package';

/** A relationship of a part: what it points to inside the package, and as what. */
export interface Relationship {
  readonly id: string;
  /** The whole type, a URI. */
  readonly type: string;
  /** The last word of the type: "worksheet", "styles", "officeDocument". The same in both OOXML conformance classes. */
  readonly kind: string;
  /** Part name; an external target is left as it is written. */
  readonly target: string;
}

/** Name of the part that holds the relationships of a part: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part ("" for the package itself), in their order. */
export function relationshipsOf(opened: OfficePackage, part: string): Relationship[] {
  const document = opened.optionalXml(relationshipsPart(part));
  if (document === undefined) return [];
  return childrenNamed(document.root, 'Relationship').map(({ attributes }) => {
    const type = attributes.get('Type') ?? '';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: attributes.get('TargetMode') === 'External' ? target : resolved(part, target),
    };
  });
}

/** A target is relative to the folder of its part, or absolute. */
function resolved(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const base = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  const steps: string[] = [...base];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
