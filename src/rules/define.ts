import type { Absence, AtMostRule, LeavesRule, SameRule, SumRule, TreeRule } from '../model/rule';

/** Constructors that type the references into the forms of one publication: a misspelt one does not compile. */

interface Said<Ref extends string, Id extends string> {
  readonly form: Id;
  readonly statement: string;
  readonly source: string;
  readonly onlyIfPrinted?: readonly Ref[];
  readonly unlessPrinted?: readonly Ref[];
  readonly onlyIfZero?: readonly Ref[];
  readonly onlyIfSame?: readonly (readonly [Ref, Ref])[];
  readonly onlyWithout?: readonly AbsenceOf<Ref>[];
  readonly unlessWithout?: AbsenceOf<Ref>;
  readonly unlessTitled?: { readonly form: Id; readonly words: string };
}

/** An absence whose references are typed. */
export interface AbsenceOf<Ref extends string> extends Absence {
  readonly shown: readonly (
    { readonly zero: Ref; readonly wider?: true } | { readonly total: Ref; readonly parts: readonly Ref[] }
  )[];
}

export interface RuleConstructors<Ref extends string, Id extends string> {
  sum(code: string, said: Said<Ref, Id>, total: Ref, parts: readonly (Ref | `-${Ref}`)[]): SumRule;
  same(code: string, said: Said<Ref, Id>, left: Ref, right: Ref): SameRule;
  atMost(code: string, said: Said<Ref, Id>, left: readonly Ref[], right: readonly Ref[]): AtMostRule;
  tree(code: string, said: Said<Ref, Id>, columns: readonly string[], root?: string): TreeRule;
  leaves(code: string, said: Said<Ref, Id>, total: Ref, column: string, prefixes: readonly string[]): LeavesRule;
}

export const constructors = <Ref extends string, Id extends string>(): RuleConstructors<Ref, Id> => ({
  sum: (code, said, total, parts) => ({ kind: 'sum', code, ...said, total, parts }),
  same: (code, said, left, right) => ({ kind: 'same', code, ...said, left, right }),
  atMost: (code, said, left, right) => ({ kind: 'atMost', code, ...said, left, right }),
  tree: (code, said, columns, root) => ({
    kind: 'tree',
    code,
    ...said,
    columns,
    ...(root === undefined ? {} : { root }),
  }),
  leaves: (code, said, total, column, prefixes) => ({ kind: 'leaves', code, ...said, total, column, prefixes }),
});
