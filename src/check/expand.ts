import type { BoundForm, BoundRow, Disclosure } from '../model/binding';
import { isOfLater, missingForms, rowTitle, splitRef } from '../model/binding';
import type { Equation, EquationTerm } from '../model/equation';
import type { LeavesRule, Rule, TreeRule } from '../model/rule';
import { classRefs, subjectRefs, subjectsIn, type ClassList } from './wildcards';

/** What a rule comes to in this workbook: its equations, or why there are none. */
export interface Expansion {
  readonly rule: Rule;
  readonly equations: readonly Equation[];
  /** Marks of the forms the rule needs and the workbook lacks. */
  readonly missingForms: readonly string[];
}

/** Turns a rule into equations over the cells of this workbook. */
export function expand(rule: Rule, disclosure: Disclosure, classes: ClassList): Expansion {
  if (isOfLater(`${rule.form}//`, disclosure)) return { rule, equations: [], missingForms: [] };
  const missing = lacking(rule, disclosure);
  if (missing.length > 0) return { rule, equations: [], missingForms: missing };
  const equations = equationsOf(rule, disclosure, classes).filter(({ left }) => !isAllOfLater(left, disclosure));
  return { rule, equations, missingForms: [] };
}

/** What the equation is about did not exist at the time of the forms. */
const isAllOfLater = (terms: readonly EquationTerm[], disclosure: Disclosure): boolean =>
  terms.every(({ ref, found }) => 'missing' in found && isOfLater(ref, disclosure));

/** Every reference pattern of a rule, without signs. */
export function refsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'sum':
      return [rule.total, ...rule.parts, ...conditionsOf(rule)].map(unsigned);
    case 'same':
      return [rule.left, rule.right, ...conditionsOf(rule)];
    case 'atMost':
      return [...rule.left, ...rule.right, ...conditionsOf(rule)];
    case 'tree':
      return rule.columns.map((column) => `${rule.form}/*/${column}`);
    case 'leaves':
      return [rule.total];
  }
}

/** The references that a rule asks about before it applies. */
export const conditionsOf = ({ onlyIfZero = [], onlyIfSame = [] }: Rule): readonly string[] => [
  ...onlyIfZero,
  ...onlyIfSame.flat(),
];

function lacking(rule: Rule, disclosure: Disclosure): string[] {
  const ids = new Set(refsOf(rule).map((ref) => splitRef(ref).form));
  return missingForms(disclosure)
    .filter(({ id }) => ids.has(id))
    .map(({ mark }) => mark);
}

function equationsOf(rule: Rule, disclosure: Disclosure, classes: ClassList): readonly Equation[] {
  switch (rule.kind) {
    case 'tree':
      return treeEquations(rule, disclosure);
    case 'leaves':
      return leavesEquations(rule, disclosure);
    case 'sum':
      return assuming(rule, inTurn(rule, [rule.total], rule.parts, disclosure, classes), disclosure);
    case 'same':
      return assuming(rule, inTurn(rule, [rule.left], [rule.right], disclosure, classes), disclosure);
    case 'atMost':
      return assuming(rule, inTurn(rule, rule.left, rule.right, disclosure, classes), disclosure);
  }
}

/** A rule that holds only where some amounts are zero, or equal, relies on what they print. */
function assuming(rule: Rule, made: readonly Equation[], disclosure: Disclosure): readonly Equation[] {
  const refs = conditionsOf(rule);
  if (refs.length === 0) return made;
  const assumed = refs.map((ref) => term(ref, disclosure));
  return made.map((each) => ({ ...each, assumed }));
}

const unsigned = (ref: string): string => (ref.startsWith('-') ? ref.slice(1) : ref);

function term(ref: string, disclosure: Disclosure): EquationTerm {
  const bare = unsigned(ref);
  return { ref: bare, sign: bare === ref ? 1 : -1, found: disclosure.at(bare) };
}

/** One equation for each row, subject or class the references stand for; one alone where they stand for themselves. */
function inTurn(
  rule: Exclude<Rule, TreeRule | LeavesRule>,
  left: readonly string[],
  right: readonly string[],
  disclosure: Disclosure,
  classes: ClassList,
): Equation[] {
  const all = [...left, ...right];
  const make = (name: string, spread: (ref: string) => readonly string[]): Equation => {
    const terms = (refs: readonly string[]) =>
      refs
        .flatMap(spread)
        .flatMap((ref) => spreadClasses(ref, classes))
        .flatMap((ref) => classRefs(ref, classes))
        .map((ref) => term(ref, disclosure));
    return equation(rule, name, '', terms(left), terms(right));
  };
  const starred = all.find((ref) => ref.includes('/*/'));
  if (starred !== undefined) {
    const form = disclosure.bound.get(splitRef(unsigned(starred)).form);
    return rowsOnce(form).map((row) => make(rowTitle(row), (ref) => [ref.replace('/*/', `/${row.key}/`)]));
  }
  if (all.some((ref) => ref.includes('/{class}/'))) {
    return classes.codes
      .map((code) => make(classes.names.get(code) ?? `${code} 类`, (ref) => [ref.replace('/{class}/', `/${code}/`)]))
      .filter(isPrinted);
  }
  const bySubject = all.filter((ref) => ref.includes('/{code}/')).map((ref) => splitRef(unsigned(ref)).form);
  if (bySubject.length > 0) {
    return [...subjectsIn(bySubject, classes)]
      .map(([code, name]) => make(name, (ref) => (ref.includes('/{code}/') ? subjectRefs(ref, code, classes) : [ref])))
      .filter(isPrinted);
  }
  return [make('', (ref) => [ref])];
}

const isPrinted = ({ left, right }: Equation): boolean => [...left, ...right].some(({ found }) => 'cell' in found);

const spreadClasses = (ref: string, { codes }: ClassList): readonly string[] =>
  ref.includes('/{classes}/') ? codes.map((code) => ref.replace('/{classes}/', `/${code}/`)) : [ref];

function rowsOnce(form: BoundForm | undefined): BoundRow[] {
  const seen = new Set<string>();
  return (form?.rows ?? []).filter(({ key }) => !seen.has(key) && seen.add(key));
}

function equation(
  rule: Rule,
  row: string,
  column: string,
  left: readonly EquationTerm[],
  right: readonly EquationTerm[],
): Equation {
  const said = {
    code: rule.code,
    form: rule.form,
    statement: rule.statement.replace('{row}', row).replace('{column}', column || columnName(left[0])),
  };
  if (rule.kind === 'atMost') return { ...said, relation: 'atMost', left, right };
  if (rule.kind !== 'same') return { ...said, relation: 'sum', left, right };
  // A fact that one form prints and the other lists in parts is a sum.
  if (right.length > 1) return { ...said, relation: 'sum', left, right };
  return left.length > 1
    ? { ...said, relation: 'sum', left: right, right: left }
    : { ...said, relation: 'same', left, right };
}

/** The printed name of the column a term stands in, the last words of its label. */
function columnName(first: EquationTerm | undefined): string {
  return first && 'cell' in first.found ? first.found.cell.columnName : '';
}

/** A row's parts are the subjects, units or projects below it that no other row of the form stands between. */
function treeEquations(rule: TreeRule, disclosure: Disclosure): Equation[] {
  const form = disclosure.bound.get(rule.form);
  if (!form) return [];
  const rows = rowsOnce(form).filter(({ kind }) => kind !== 'named');
  const parents = parentRows(rows);
  const root = rule.root === undefined ? undefined : form.rows.find(({ key }) => key === rule.root);
  const nodes = root ? [...rows, root] : rows;
  const columns = columnsPresent(rule, form);
  const childrenOf = new Map<string, BoundRow[]>();
  for (const row of rows) {
    const parent = parents.get(row.key) ?? rule.root;
    if (parent !== undefined) add(childrenOf, parent, row);
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

/** From each row to the one that it is a part of: the subject above it in its unit, or the unit. */
function parentRows(rows: readonly BoundRow[]): ReadonlyMap<string, string> {
  const parents = new Map(parentsOf(rows.filter(({ kind }) => kind === 'unit').map(({ key }) => key)));
  const units = new Set(rows.flatMap(({ kind, key }) => (kind === 'unit' ? [key] : [])));
  for (const [unit, own] of grouped(rows.filter(({ kind }) => kind !== 'unit'))) {
    const codes = parentsOf(own.flatMap(({ code }) => code ?? []));
    const keys = new Map(
      [...own].reverse().flatMap(({ key, code }) => (code === undefined ? [] : [[code, key] as const])),
    );
    for (const { key, code } of own) {
      const above = code === undefined ? undefined : keys.get(codes.get(code) ?? '');
      const parent = above ?? (units.has(unit) ? unit : undefined);
      if (parent !== undefined) parents.set(key, parent);
    }
  }
  return parents;
}

/** Rows by the unit they stand under, "" for none. */
function grouped(rows: readonly BoundRow[]): ReadonlyMap<string, readonly BoundRow[]> {
  const groups = new Map<string, BoundRow[]>();
  for (const row of rows) add(groups, row.unit ?? '', row);
  return groups;
}

function add(groups: Map<string, BoundRow[]>, key: string, row: BoundRow): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
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
