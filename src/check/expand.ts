import type { BoundForm, BoundRow, Disclosure } from '../model/binding';
import { isOfLater, missingForms, rowTitle, splitRef } from '../model/binding';
import type { Equation, EquationTerm } from '../model/equation';
import { groupBy } from '../model/groups';
import type { LeavesRule, Rule, TreeRule } from '../model/rule';
import { shownAbsence } from './absence';
import { classRows, subjectRows, subjectsIn, type ClassList } from './wildcards';

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
  const shown = (rule.onlyWithout ?? []).flatMap((absence) => shownAbsence(absence, disclosure)?.refs ?? []);
  const refs = [...conditionsOf(rule), ...shown];
  if (refs.length === 0) return made;
  const assumed = refs.map((ref) => term(unsigned(ref), disclosure));
  return made.map((each) => ({ ...each, assumed }));
}

const unsigned = (ref: string): string => (ref.startsWith('-') ? ref.slice(1) : ref);

const term = (ref: string, disclosure: Disclosure, sign: 1 | -1 = 1): EquationTerm => ({
  ref,
  sign,
  found: disclosure.at(ref),
});

/** A reference as a rule writes it: its row may be a wildcard. */
interface Pattern {
  readonly sign: 1 | -1;
  readonly form: string;
  readonly row: string;
  readonly column: string;
}

function patternOf(ref: string): Pattern {
  const bare = unsigned(ref);
  return { sign: bare === ref ? 1 : -1, ...splitRef(bare) };
}

/** One equation for each row, subject or class the references stand for; one alone where they stand for themselves. */
function inTurn(
  rule: Exclude<Rule, TreeRule | LeavesRule>,
  leftRefs: readonly string[],
  rightRefs: readonly string[],
  disclosure: Disclosure,
  classes: ClassList,
): Equation[] {
  const [left, right] = [leftRefs.map(patternOf), rightRefs.map(patternOf)];
  const all = [...left, ...right];
  const state = stater(rule);
  /** @param rowsOf the rows that a pattern stands for in this equation */
  const make = (name: string, rowsOf: (pattern: Pattern) => readonly string[]): Equation => {
    const termsOf = (patterns: readonly Pattern[]) => {
      const terms: EquationTerm[] = [];
      for (const pattern of patterns) {
        const { form, column, sign } = pattern;
        for (const row of pattern.row === '{classes}' ? classes.codes : rowsOf(pattern)) {
          for (const key of classRows(form, row, classes))
            terms.push(term(`${form}/${key}/${column}`, disclosure, sign));
        }
      }
      return terms;
    };
    return equation(rule, state, name, '', termsOf(left), termsOf(right));
  };
  const turnOf = (wildcard: string, key: string) => (pattern: Pattern) => [
    pattern.row === wildcard ? key : pattern.row,
  ];
  const starred = all.find(({ row }) => row === '*');
  if (starred) {
    return rowsOnce(disclosure.bound.get(starred.form)).map((row) => make(rowTitle(row), turnOf('*', row.key)));
  }
  if (all.some(({ row }) => row === '{class}')) {
    return classes.codes
      .map((code) => make(classes.names.get(code) ?? `${code} 类`, turnOf('{class}', code)))
      .filter(isPrinted);
  }
  const bySubject = all.filter(({ row }) => row === '{code}').map(({ form }) => form);
  if (bySubject.length > 0) {
    return [...subjectsIn(bySubject, classes)]
      .map(([code, name]) =>
        make(name, ({ form, row }) => (row === '{code}' ? subjectRows(form, code, classes) : [row])),
      )
      .filter(isPrinted);
  }
  return [make('', ({ row }) => [row])];
}

const isPrinted = ({ left, right }: Equation): boolean => [...left, ...right].some(({ found }) => 'cell' in found);

function rowsOnce(form: BoundForm | undefined): BoundRow[] {
  const seen = new Set<string>();
  return (form?.rows ?? []).filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Makes the statement of a rule's equations: its words with the row and the column filled in. */
type Stater = (row: string, column: string) => string;

function stater({ statement }: Rule): Stater {
  const parts = statement.split(/\{(row|column)\}/u);
  if (parts.length === 1) return () => statement;
  return (row, column) => parts.map((part, at) => (at % 2 === 0 ? part : part === 'row' ? row : column)).join('');
}

function equation(
  { kind, code, form }: Rule,
  state: Stater,
  row: string,
  column: string,
  left: readonly EquationTerm[],
  right: readonly EquationTerm[],
): Equation {
  const statement = state(row, column || columnName(left[0]));
  if (kind === 'atMost') return { code, form, statement, relation: 'atMost', left, right };
  if (kind !== 'same') return { code, form, statement, relation: 'sum', left, right };
  // A fact that one form prints and the other lists in parts is a sum.
  if (right.length > 1) return { code, form, statement, relation: 'sum', left, right };
  return left.length > 1
    ? { code, form, statement, relation: 'sum', left: right, right: left }
    : { code, form, statement, relation: 'same', left, right };
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
  const childrenOf = groupBy(rows, ({ key }) => parents.get(key) ?? rule.root);
  const state = stater(rule);
  return nodes.flatMap((node) => {
    const children = childrenOf.get(node.key) ?? [];
    if (children.length === 0) return [];
    return columns.map(({ key, name }) =>
      equation(
        rule,
        state,
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
  const others = rows.filter(({ kind }) => kind !== 'unit');
  for (const [unit, own] of groupBy(others, (row) => row.unit ?? '')) {
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
  return [equation(rule, stater(rule), '', '', [term(rule.total, disclosure)], parts)];
}
