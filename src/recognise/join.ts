import { isKnownEmpty, type BoundForm, type FormHeader, type PrintedNumber } from '../model/binding';
import type { BoundTable } from './bind';
import { missingParts } from './missing';

/** A table bound as a form, and the title it stands under: "" where it has none. */
export interface Part extends BoundTable {
  readonly title: string;
}

/** The parts of one form: one, or several where it is split over pages. */
type Group = readonly [Part, ...Part[]];

/** A form as it binds, its further copies, and the tables under other titles that read as it. */
export interface Joined {
  readonly bound: BoundForm;
  readonly copies: readonly BoundForm[];
  readonly alike: readonly BoundForm[];
}

/**
 * Joins the tables bound as one form: a table that has none of the cells of the one before it goes on from it; one that
 * has the same cells again is a copy. Of several copies the best one binds.
 */
export function joinParts(parts: readonly Part[]): Joined | undefined {
  const groups = groupsOf(withoutHollow(parts)).map((group) => ({ group, form: merged(group) }));
  const [first, ...others] = groups;
  if (!first) return undefined;
  const best = others.reduce((chosen, next) => (isBetter(next, chosen) ? next : chosen), first);
  // A table under another title that reads as this form's is a table of its own, not a copy.
  const key = titleKey(best.group);
  const further = groups.filter((one) => one !== best);
  const isCopy = ({ group }: Candidate) => titleKey(group) === key;
  const formsOf = (candidates: readonly Candidate[]) => candidates.map(({ form }) => form);
  return {
    bound: best.form,
    copies: formsOf(further.filter(isCopy)),
    alike: formsOf(further.filter((one) => !isCopy(one))),
  };
}

/** Headers without any row say nothing where another table has rows. */
function withoutHollow(parts: readonly Part[]): readonly Part[] {
  const full = parts.filter(({ form }) => form.cells.size > 0);
  return full.length > 0 ? full : parts.slice(0, 1);
}

function groupsOf(parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && goesOnFrom(last, part.form)) groups[groups.length - 1] = [...last, part];
    else groups.push([part]);
  }
  return groups;
}

/** Whether a table has none of the cells that the parts before it have. */
export function goesOnFrom(parts: readonly BoundTable[], next: BoundForm): boolean {
  return parts.every(({ form }) => [...next.cells.keys()].every((ref) => !form.cells.has(ref)));
}

const titleKey = ([{ title }]: Group): string => title.replace(/^(?:部门|单位)/u, '');

interface Candidate {
  readonly group: Group;
  readonly form: BoundForm;
}

/** Data before none, the standard title before others, visible before hidden, more cells before fewer. */
function isBetter(one: Candidate, other: Candidate): boolean {
  const [a, b] = [rank(one), rank(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function rank({ group, form }: Candidate): readonly number[] {
  const [{ title }] = group;
  return [Number(form.hasData), Number(title === form.spec.title), Number(form.isVisible), form.cells.size];
}

/** One form out of its parts. The head is the first one's; what it does not say, a later one may. */
function merged(group: Group): BoundForm {
  const [{ form: first }, ...others] = group;
  const form = others.reduce((whole, { form: part }) => appended(whole, part), first);
  const recognised = { ...form.recognised, isEmpty: isKnownEmpty(form) };
  return { ...form, recognised, missing: missingParts(form) };
}

function appended(whole: BoundForm, part: BoundForm): BoundForm {
  const panelIn = panelMap(whole, part);
  const placed = <T extends { readonly panel: number }>(one: T): T => ({ ...one, panel: panelIn(one.panel) });
  const known = new Set(whole.rows.map(({ block, key }) => `${block}/${key}`));
  const panels = new Set(whole.rows.map(({ panel }) => panel));
  return {
    ...whole,
    header: headerOf(whole.header, part.header),
    rows: [...whole.rows, ...part.rows.filter(({ block, key }) => !known.has(`${block}/${key}`)).map(placed)],
    columns: [...whole.columns, ...part.columns],
    cells: new Map([...whole.cells, ...part.cells]),
    // A page that goes on repeats the 栏次 of the panels it goes on with.
    columnNumbers: [
      ...whole.columnNumbers,
      ...part.columnNumbers.map(placed).filter(({ panel }) => !panels.has(panel)),
    ],
    rowNumbers: inPanels([...whole.rowNumbers, ...part.rowNumbers.map(placed)]),
    unrecognised: [...whole.unrecognised, ...part.unrecognised],
    errors: [...whole.errors, ...part.errors],
    tables: [...whole.tables, ...part.tables],
    notes: [...whole.notes, ...part.notes],
    hasData: whole.hasData || part.hasData,
    isVisible: whole.isVisible && part.isVisible,
  };
}

const headerOf = (first: FormHeader, second: FormHeader): FormHeader => ({ ...second, ...first });

const inPanels = <T extends PrintedNumber & { readonly panel: number }>(numbers: readonly T[]): T[] =>
  [...numbers].sort((a, b) => a.panel - b.panel);

/** From a panel of a part to the panel of the whole that it goes on with; a new one where it begins a block. */
function panelMap(whole: BoundForm, part: BoundForm): (panel: number) => number {
  const [known, own] = [panelKeys(whole), panelKeys(part)];
  const next = Math.max(-1, ...known.values()) + 1;
  return (panel) => {
    const key = [...own].find(([, index]) => index === panel)?.[0];
    return (key === undefined ? undefined : known.get(key)) ?? next + panel;
  };
}

/** The panels of a form by their block and their order in it. */
function panelKeys({ rows }: BoundForm): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  const counts = new Map<string, number>();
  const seen = new Set<number>();
  for (const { panel, block } of rows) {
    if (seen.has(panel)) continue;
    seen.add(panel);
    const count = counts.get(block) ?? 0;
    counts.set(block, count + 1);
    keys.set(`${block} ${count}`, panel);
  }
  return keys;
}
