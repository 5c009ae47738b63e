/**
 * A rule says what must hold between cells, by their symbolic names. It is data: check/ has one interpreter a kind.
 *
 * A reference is "form/row/column"; `*` as the row stands for every row with a subject code and the total, `{class}` for
 * every functional class, `{code}` for every subject of the deepest level, one equation each; `{classes}` puts all classes
 * into one sum. A subject that a form lists several times stands for all of those rows, and a class that it does not list
 * for its subjects. A leading "-" subtracts.
 */
interface RuleBase {
  /** Stable: it stands in findings, reports and ignore lists for good. */
  readonly code: string;
  /** The form its findings are listed under. */
  readonly form: string;
  /** What must hold, in Chinese; {row} and {column} are filled in. */
  readonly statement: string;
  /** Where that comes from. */
  readonly source: string;
  /** The rule applies only where the forms print all of these; `*` as the row asks for the column alone. */
  readonly onlyIfPrinted?: readonly string[];
  /** The rule does not apply where the forms print any of these; `*` as the row asks for the column alone. */
  readonly unlessPrinted?: readonly string[];
  /** The rule applies only where all of these are zero or blank. */
  readonly onlyIfZero?: readonly string[];
  /** The rule applies only where each pair prints the same. */
  readonly onlyIfSame?: readonly (readonly [string, string])[];
  /** The rule applies only where it is shown that none of these exists. */
  readonly onlyWithout?: readonly Absence[];
  /** The rule applies wherever it is not shown that this does not exist: it says less than one that needs that. */
  readonly unlessWithout?: Absence;
  /** The rule does not apply where the form's title has these words: the form covers less than it does elsewhere. */
  readonly unlessTitled?: { readonly form: string; readonly words: string };
}

/** That there is none of something, though the place that would say so may be missing. */
export interface Absence {
  /** What there is none of, in Chinese. */
  readonly what: string;
  /** What shows it, the most direct first: the first that the workbook answers decides. */
  readonly shown: readonly Evidence[];
}

/** Amounts that answer whether there is something. */
export type Evidence =
  /** There is none where this is zero or blank. If it is `wider`, it holds other money too and proves only that. */
  | { readonly zero: string; readonly wider?: true }
  /** There is none where the total is no more than what the workbook prints of these parts, and some where it is. */
  | { readonly total: string; readonly parts: readonly string[] };

/** A total is the sum of its parts. */
export interface SumRule extends RuleBase {
  readonly kind: 'sum';
  readonly total: string;
  readonly parts: readonly string[];
}

/** Every subject's amount is the sum of the subjects directly below it, in each column; 合计 is the sum of the classes. */
export interface TreeRule extends RuleBase {
  readonly kind: 'tree';
  readonly columns: readonly string[];
  /** The row that sums the topmost subjects, when the form has one. */
  readonly root?: string;
}

/** A total is the sum of all subjects of the deepest level whose codes begin with one of the prefixes. */
export interface LeavesRule extends RuleBase {
  readonly kind: 'leaves';
  readonly total: string;
  readonly column: string;
  readonly prefixes: readonly string[];
}

/** One fact printed in two places. */
export interface SameRule extends RuleBase {
  readonly kind: 'same';
  readonly left: string;
  readonly right: string;
}

/** What is printed left cannot exceed what is printed right. */
export interface AtMostRule extends RuleBase {
  readonly kind: 'atMost';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export type Rule = SumRule | TreeRule | LeavesRule | SameRule | AtMostRule;
