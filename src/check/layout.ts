import type { CellAddress } from '../model/address';
import { isBefore, missingForms, type BoundForm, type Disclosure, type UnclearKind } from '../model/binding';
import type { Finding, FindingCell } from '../model/finding';

/** What recognition could not place: said, never guessed. */
export function layoutFindings(disclosure: Disclosure): Finding[] {
  const findings: Finding[] = [];
  const missing = new Set(missingForms(disclosure));
  const hasLocal = [...disclosure.bound.values()].some(({ spec }) => spec.isLocal);
  for (const spec of disclosure.specs) {
    const { id, mark, title } = spec;
    if (disclosure.forms.length > 0 && missing.has(spec)) {
      findings.push({
        code: 'form/missing',
        kind: 'missingForm',
        severity: spec.isLocal && !hasLocal ? 'note' : 'warning',
        form: id,
        args: { title: `${mark} ${title}` },
        cells: [],
      });
    }
    const copies = disclosure.copies.filter((copy) => copy.spec === spec);
    const first = disclosure.bound.get(id);
    if (first && copies.length > 0) {
      const cells = [first, ...copies].map((form) => titleCell(form));
      findings.push({
        code: 'form/doubled',
        kind: 'doubledForm',
        severity: 'warning',
        form: id,
        args: { title: `${mark} ${title}`, count: cells.length, sheet: first.recognised.sheet },
        cells,
      });
    }
    if (first) findings.push(...alikeFindings(first, disclosure));
  }
  findings.push(...disclosure.unclear.map(unclearFinding));
  for (const form of disclosure.bound.values())
    findings.push(...unknownFindings(form), ...missingFindings(form, disclosure));
  return findings;
}

/** A table that reads as a form under another title: what it prints is checked nowhere. */
function alikeFindings(first: BoundForm, { alike }: Disclosure): Finding[] {
  const { spec, recognised } = first;
  return alike
    .filter((form) => form.spec === spec)
    .map((form) => ({
      code: 'form/alike',
      kind: 'alikeForm',
      severity: form.hasData ? 'warning' : 'note',
      form: spec.id,
      args: {
        form: `${spec.mark} ${spec.title}`,
        title: form.recognised.title,
        sheet: form.recognised.sheet,
        checked: recognised.sheet,
      },
      cells: [titleCell(form), titleCell(first)],
    }));
}

/** A table that was taken for one publication's form, and may be the other's. */
function unclearFinding({ form, other }: UnclearKind): Finding {
  const { spec, recognised } = form;
  return {
    code: 'form/kind',
    kind: 'unclearKind',
    severity: 'warning',
    form: spec.id,
    args: {
      title: recognised.title,
      taken: `${spec.mark} ${spec.title}`,
      other: `${other.mark} ${other.title}`,
    },
    cells: [titleCell(form)],
  };
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

const UNKNOWN = {
  row: { code: 'form/unknown-row', kind: 'unknownRow' },
  column: { code: 'form/unknown-column', kind: 'unknownColumn' },
  amount: { code: 'form/stray-amount', kind: 'strayAmount' },
} as const;

/** What the form does not know. It is more than a note only where amounts are concerned. */
function unknownFindings({ spec, unrecognised }: BoundForm): Finding[] {
  return unrecognised.map(({ what, at, text, hasAmounts }) => ({
    ...UNKNOWN[what],
    severity: hasAmounts ? 'warning' : 'note',
    form: spec.id,
    args: { shown: text },
    cells: [plainCell(at, spec.mark, text)],
  }));
}

/** What the form must have and does not. A column that is not printed may well have had no amounts: a note. */
function missingFindings(form: BoundForm, disclosure: Disclosure): Finding[] {
  const { spec } = form;
  const missing = form.missing.filter((part) => !isBefore(disclosure, part));
  return missing.map(({ what, name }) => ({
    ...(what === 'row'
      ? ({ code: 'form/missing-row', kind: 'missingRow', severity: 'warning' } as const)
      : ({ code: 'form/missing-column', kind: 'missingColumn', severity: 'note' } as const)),
    form: spec.id,
    args: { what: name },
    cells: [titleCell(form)],
  }));
}
