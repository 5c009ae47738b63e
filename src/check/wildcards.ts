import type { BoundForm, Disclosure } from '../model/binding';

/** The rows that a reference with a wildcard stands for in this workbook. */

/** The functional classes that any form of the workbook prints or lists subjects of, in code order, with a printed name. */
export interface ClassList {
  readonly codes: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** By form id. */
  readonly listings: ReadonlyMap<string, Listing>;
}

/** What a form lists: the keys of its rows, and its subjects of the deepest level. */
interface Listing {
  readonly keys: ReadonlySet<string>;
  readonly leaves: readonly Leaf[];
}

export function classesOf(disclosure: Disclosure): ClassList {
  const names = new Map<string, string>();
  const codes = new Set<string>();
  for (const form of disclosure.bound.values()) {
    for (const { key, name, code } of form.rows) {
      const shown = code ?? key;
      if (!/^2\d\d(?:\d\d){0,2}$/u.test(shown)) continue;
      codes.add(shown.slice(0, 3));
      if (shown.length > 3 || names.has(shown)) continue;
      names.set(shown, code === undefined ? `${shown} ${name.replace(/^.*、/u, '')}` : `${shown} ${name}`);
    }
  }
  const listings = new Map(
    [...disclosure.bound].map(([id, form]) => [
      id,
      { keys: new Set(form.rows.map(({ key }) => key)), leaves: leavesOf(form) },
    ]),
  );
  return { codes: [...codes].sort(), names, listings };
}

const CLASS = /^\d{3}$/u;

/** A class stands for the subjects of the deepest level in it, where the form lists those and not the class itself. */
export function classRows(form: string, row: string, { listings }: ClassList): readonly string[] {
  if (row.length !== 3 || !CLASS.test(row)) return [row];
  const listing = listings.get(form);
  if (!listing || listing.keys.has(row)) return [row];
  const own = listing.leaves.filter(({ code }) => code.startsWith(row));
  return own.length === 0 ? [row] : own.map(({ key }) => key);
}

interface Leaf {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/** The subjects of a form that it lists no subject below of. */
function leavesOf({ rows }: BoundForm): readonly Leaf[] {
  const subjects = rows.flatMap(({ key, code, name }) => (code === undefined ? [] : [{ key, code, name }]));
  const above = new Set(subjects.flatMap(({ code }) => prefixesOf(code)));
  return subjects.filter(({ code }) => !above.has(code));
}

const prefixesOf = (code: string): readonly string[] =>
  [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length));

/**
 * Every subject that one of the forms lists at the deepest level, with a printed name; none where the forms go down to
 * different levels, so that what one calls by its group another calls by its items.
 */
export function subjectsIn(ids: readonly string[], { listings }: ClassList): ReadonlyMap<string, string> {
  const leaves = ids.flatMap((id) => listings.get(id)?.leaves ?? []);
  const isOneLevel = new Set(leaves.map(({ code }) => code.length)).size === 1;
  return new Map(isOneLevel ? leaves.map(({ code, name }) => [code, `${code} ${name}`]) : []);
}

/** Every row of a subject: a form lists it once for each unit, or for each subject of the government's that it falls to. */
export function subjectRows(form: string, code: string, { listings }: ClassList): readonly string[] {
  const own = listings.get(form)?.leaves.filter((leaf) => leaf.code === code) ?? [];
  return own.length === 0 ? [code] : [...new Set(own.map(({ key }) => key))];
}
