import type { CellAddress } from '../model/address';
import type { BoundForm, Disclosure } from '../model/binding';
import type { Finding, FindingCell } from '../model/finding';

/** What recognition could not place: said, never guessed. */
export function layoutFindings(disclosure: Disclosure): Finding[] {
  const findings: Finding[] = [];
  for (const { id, mark, title } of disclosure.specs) {
    if (disclosure.forms.length > 0 && !disclosure.bound.has(id)) {
      findings.push({
        code: 'form/missing',
        kind: 'missingForm',
        severity: 'warning',
        form: id,
        args: { title: `${mark} ${title}` },
        cells: [],
      });
    }
    const copies = disclosure.copies.filter(({ spec }) => spec.id === id);
    const first = disclosure.bound.get(id);
    if (first && copies.length > 0) {
      const cells = [first, ...copies].map((form) => titleCell(form));
      findings.push({
        code: 'form/doubled',
        kind: 'doubledForm',
        severity: 'warning',
        form: id,
        args: { title: `${mark} ${title}`, count: cells.length },
        cells,
      });
    }
  }
  for (const form of disclosure.bound.values()) findings.push(...formFindings(form));
  return findings;
}

const titleCell = ({ recognised: { at, mark, title } }: BoundForm): FindingCell => ({
  ...at,
  role: 'cell',
  label: mark,
  shown: title,
});

const plainCell = (at: CellAddress, label: string, shown: string): FindingCell => ({
  ...at,
  role: 'cell',
  label,
  shown,
});

function formFindings({ spec, unrecognised }: BoundForm): Finding[] {
  return unrecognised.map(({ what, at, text, hasAmounts }) => ({
    code: what === 'row' ? 'form/unknown-row' : 'form/unknown-column',
    kind: what === 'row' ? 'unknownRow' : 'unknownColumn',
    severity: hasAmounts ? 'warning' : 'note',
    form: spec.id,
    args: { shown: text },
    cells: [plainCell(at, spec.mark, text)],
  }));
}
