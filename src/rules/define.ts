import type { FinalAccountsFormId, FinalAccountsRef } from '../forms/finalAccounts';
import type { AtMostRule, LeavesRule, SameRule, SumRule, TreeRule } from '../model/rule';

/** Constructors that type the references: a misspelt one does not compile. */

type Signed = FinalAccountsRef | `-${FinalAccountsRef}`;
interface Said {
  readonly form: FinalAccountsFormId;
  readonly statement: string;
  readonly source: string;
  readonly onlyIfPrinted?: readonly FinalAccountsRef[];
  readonly unlessPrinted?: readonly FinalAccountsRef[];
}

export const sum = (
  code: string,
  said: Said,
  total: FinalAccountsRef,
  parts: readonly Signed[],
  only: {
    readonly onlyIfZero?: readonly FinalAccountsRef[];
    readonly onlyIfSame?: readonly (readonly [FinalAccountsRef, FinalAccountsRef])[];
  } = {},
): SumRule => ({ kind: 'sum', code, ...said, total, parts, ...only });

export const same = (code: string, said: Said, left: FinalAccountsRef, right: FinalAccountsRef): SameRule => ({
  kind: 'same',
  code,
  ...said,
  left,
  right,
});

export const atMost = (
  code: string,
  said: Said,
  left: readonly FinalAccountsRef[],
  right: readonly FinalAccountsRef[],
): AtMostRule => ({ kind: 'atMost', code, ...said, left, right });

export const tree = (code: string, said: Said, columns: readonly string[], root?: string): TreeRule =>
  root === undefined ? { kind: 'tree', code, ...said, columns } : { kind: 'tree', code, ...said, columns, root };

export const leaves = (
  code: string,
  said: Said,
  total: FinalAccountsRef,
  column: string,
  prefixes: readonly string[],
): LeavesRule => ({ kind: 'leaves', code, ...said, total, column, prefixes });
