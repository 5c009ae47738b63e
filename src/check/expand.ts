import type { BoundForm, BoundRow, Disclosure } from '../model/binding';
import { splitRef } from '../model/binding';
import type { Equation, EquationTerm } from '../model/equation';
import type { LeavesRule, Rule, SumRule, TreeRule } from '../model/rule';

/** What a rule comes to in this workbook: its equations, or why there are none. */
export interface Expansion {
  readonly rule: Rule;
  readonly equations: readonly Equation[];
  /** Marks of the forms the rule needs and the workbook lacks. */
  readonly missingForms: readonly string[];
}

/** The functional classes that any form of the workbook prints, in code order, with a printed name. */
export interface ClassList {
  readonly codes: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

export function classesOf(disclosure: Disclosure): ClassList {
  const names = new Map<string, string>();
  for (const form of disclosure.bound.values()) {
    for (const { key, name, code } of form.rows) {
      if (/^2\d\d$/u.test(key) && !names.has(key))
        names.set(key, code === undefined ? `${key} ${name.replace(/^.*、/u, '')}` : `${key} ${name}`);
    }
  }
  return { codes: [...names.keys()].sort(), names };
}

/** Turns a rule into equations over the cells of this workbook. */
export function expand(rule: Rule, disclosure: Disclosure, classes: ClassList): Expansion {
  const missing = missingForms(rule, disclosure);
  if (missing.length > 0) return { rule, equations: [], missingForms: missing };
  return { rule, equations: equationsOf(rule, disclosure, classes), missingForms: [] };
}

/** Every reference pattern of a rule, without signs. */
export function refsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'sum':
      return [rule.total, ...rule.parts, ...(rule.onlyIfZero ?? []), ...(rule.onlyIfSame ?? []).flat()].map(unsigned);
    case 'same':
      return [rule.left, rule.right];
    case 'atMost':
      return [...rule.left, ...rule.right];
    case 'tree':
      return rule.columns.map((column) => `${rule.form}/*/${column}`);
    case 'leaves':
      return [rule.total];
  }
}

function missingForms(rule: Rule, disclosure: Disclosure): string[] {
  const ids = new Set(refsOf(rule).map((ref) => splitRef(ref).form));
  return disclosure.specs.filter(({ id }) => ids.has(id) && !disclosure.bound.has(id)).map(({ mark }) => mark);
}

function equationsOf(rule: Rule, disclosure: Disclosure, classes: ClassList): readonly Equation[] {
  switch (rule.kind) {
    case 'tree':
      return treeEquations(rule, disclosure);
    case 'leaves':
      return leavesEquations(rule, disclosure);
    case 'sum':
      return inTurn(rule, [rule.total], rule.parts, disclosure, classes).map((made) =>
        assuming(rule, made, disclosure),
      );
    case 'same':
      return inTurn(rule, [rule.left], [rule.right], disclosure, classes);
    case 'atMost':
      return inTurn(rule, rule.left, rule.right, disclosure, classes);
  }
}

/** A rule that holds only where some amounts are zero, or equal, relies on what they print. */
function assuming(rule: SumRule, made: Equation, disclosure: Disclosure): Equation {
  const refs = [...(rule.onlyIfZero ?? []), ...(rule.onlyIfSame ?? []).flat()];
  return refs.length === 0 ? made : { ...made, assumed: refs.map((ref) => term(ref, disclosure)) };
}

const unsigned = (ref: string): string => (ref.startsWith('-') ? ref.slice(1) : ref);

function term(ref: string, disclosure: Disclosure): EquationTerm {
  const bare = unsigned(ref);
  return { ref: bare, sign: bare === ref ? 1 : -1, found: disclosure.at(bare) };
}

/** One equation for each row or class the references stand for; one alone where they stand for themselves. */
function inTurn(
  rule: Exclude<Rule, TreeRule | LeavesRule>,
  left: readonly string[],
  right: readonly string[],
  disclosure: Disclosure,
  classes: ClassList,
): Equation[] {
  const all = [...left, ...right];
  const make = (wildcard: string, row: string, name: string): Equation => {
    const terms = (refs: readonly string[]) =>
      refs
        .map((ref) => ref.replace(wildcard, `/${row}/`))
        .flatMap((ref) => spreadClasses(ref, classes))
        .map((ref) => term(ref, disclosure));
    return equation(rule, name, '', terms(left), terms(right));
  };
  const starred = all.find((ref) => ref.includes('/*/'));
  if (starred !== undefined) {
    const form = disclosure.bound.get(splitRef(unsigned(starred)).form);
    return rowsOnce(form).map((row) => make('/*/', row.key, rowTitle(row)));
  }
  if (all.some((ref) => ref.includes('/{class}/'))) {
    return classes.codes
      .map((code) => make('/{class}/', code, classes.names.get(code) ?? code))
      .filter(({ left: l, right: r }) => [...l, ...r].some(({ found }) => 'cell' in found));
  }
  return [make('/*/', '*', '')];
}

const spreadClasses = (ref: string, { codes }: ClassList): readonly string[] =>
  ref.includes('/{classes}/') ? codes.map((code) => ref.replace('/{classes}/', `/${code}/`)) : [ref];

function rowsOnce(form: BoundForm | undefined): BoundRow[] {
  const seen = new Set<string>();
  return (form?.rows ?? []).filter(({ key }) => !seen.has(key) && seen.add(key));
}

export const rowTitle = ({ code, name }: BoundRow): string => (code === undefined ? name : `${code} ${name}`.trim());

function equation(
  rule: Rule,
  row: string,
  column: string,
  left: readonly EquationTerm[],
  right: readonly EquationTerm[],
): Equation {
  return {
    code: rule.code,
    form: rule.form,
    statement: rule.statement.replace('{row}', row).replace('{column}', column || columnName(left[0])),
    relation: rule.kind === 'same' ? 'same' : rule.kind === 'atMost' ? 'atMost' : 'sum',
    left,
    right,
  };
}

/** The printed name of the column a term stands in, the last words of its label. */
function columnName(first: EquationTerm | undefined): string {
  return first && 'cell' in first.found ? first.found.cell.columnName : '';
}

/** A subject's parts are the subjects below it that no other subject of the form stands between. */
function treeEquations(rule: TreeRule, disclosure: Disclosure): Equation[] {
  const form = disclosure.bound.get(rule.form);
  if (!form) return [];
  const rows = rowsOnce(form).filter((row) => row.code !== undefined);
  const parents = parentsOf(rows.map(({ key }) => key));
  const root = rule.root === undefined ? undefined : form.rows.find(({ key }) => key === rule.root);
  const nodes = root ? [...rows, root] : rows;
  const columns = columnsPresent(rule, form);
  const childrenOf = new Map<string, BoundRow[]>();
  for (const row of rows) {
    const parent = parents.get(row.key) ?? rule.root;
    if (parent === undefined) continue;
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(row);
    else childrenOf.set(parent, [row]);
  }
  return nodes.flatMap((node) => {
    const children = childrenOf.get(node.key) ?? [];
    if (children.length === 0) return [];
    return columns.map(({ key, name }) =>
      equation(
        rule,
        rowTitle(node),
        name,
        [term(`${rule.form}/${node.key}/${key}`, disclosure)],
        children.map((child) => term(`${rule.form}/${child.key}/${key}`, disclosure)),
      ),
    );
  });
}

function columnsPresent(rule: TreeRule, form: BoundForm): { key: string; name: string }[] {
  return rule.columns.flatMap((key) => {
    const column = form.columns.find((candidate) => candidate.key === key);
    return column ? [{ key, name: column.name }] : [];
  });
}

/** From each code to the longest other code that it begins with. */
export function parentsOf(codes: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(codes);
  const parents = new Map<string, string>();
  for (const code of codes) {
    for (let length = code.length - 1; length >= 3; length -= 1) {
      const prefix = code.slice(0, length);
      if (known.has(prefix)) {
        parents.set(code, prefix);
        break;
      }
    }
  }
  return parents;
}

function leavesEquations(rule: LeavesRule, disclosure: Disclosure): Equation[] {
  const rows = rowsOnce(disclosure.bound.get(rule.form)).filter((row) => row.code !== undefined);
  const inside = new Set(parentsOf(rows.map(({ key }) => key)).values());
  const leaves = rows.filter(({ key }) => !inside.has(key) && rule.prefixes.some((prefix) => key.startsWith(prefix)));
  // Where the form prints classes only, the sum of the classes says it all.
  if (leaves.every(({ key }) => key.length === 3)) return [];
  const parts = leaves.map(({ key }) => term(`${rule.form}/${key}/${rule.column}`, disclosure));
  return [equation(rule, '', '', [term(rule.total, disclosure)], parts)];
}
