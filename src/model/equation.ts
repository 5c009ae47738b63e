import type { BoundCell, Unbound } from './binding';

/** One instance of a rule over concrete cells. */
export interface EquationTerm {
  readonly ref: string;
  readonly sign: 1 | -1;
  readonly found: { readonly cell: BoundCell } | { readonly missing: Unbound };
}

export interface Equation {
  readonly code: string;
  readonly form: string;
  /** What must hold, with the row and column filled in. */
  readonly statement: string;
  /** sum: left is one total, right its parts. same: one cell each. atMost: the sum left may not exceed the sum right. */
  readonly relation: 'sum' | 'same' | 'atMost';
  readonly left: readonly EquationTerm[];
  readonly right: readonly EquationTerm[];
  /**
   * Amounts that the equation takes to be zero because they print as zero: what rounding hides in them may lie between
   * the two sides.
   */
  readonly assumed?: readonly EquationTerm[];
}
