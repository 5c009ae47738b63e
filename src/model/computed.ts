import type { CellAddress } from './address';
import type { Unit } from './amount';
import type { Cell } from './workbook';

/**
 * Columns that are computed from others: 占比, 增减额, 增减率, 完成率, 执行率, 偏差度. Recognition says of each what it is
 * computed from, or between what the words leave the choice.
 */

/**
 * change: value − base. share, completion, execution: value ÷ base. growth, deviation: (value − base) ÷ |base|.
 */
export type Computation = 'share' | 'change' | 'growth' | 'completion' | 'execution' | 'deviation';

/** A column of a table with the words over it. */
export interface TableColumn {
  readonly column: number;
  /** Header words from the top down, in the form of `word`. */
  readonly chain: readonly string[];
  /** The lowest header cell. */
  readonly at: CellAddress;
  /** The column's key in references; absent where the form does not know the column. */
  readonly key?: string;
}

export interface TableRow {
  readonly row: number;
  /** "2010301 行政运行"; "" where the table has one row without a name. */
  readonly name: string;
  /** 合计, 总计, 本年支出合计. */
  readonly isTotal: boolean;
  readonly key?: string;
}

/** A table, or a panel of a form, as its computed columns need it: amounts from the left, rows from the top. */
export interface ComputedTable {
  readonly sheet: string;
  /** The form's id; "" for any other table. */
  readonly form: string;
  /** "公开05表", or the name of the sheet. */
  readonly title: string;
  /** Its columns are the sheet's rows: 增减率 below the figures of two years. */
  readonly isTurned?: true;
  readonly unit: Unit;
  /** The year that the form is of. */
  readonly year?: number;
  /** Amounts that are no computed ones: those of the form, and those it is compared with (上年决算数, 预算数). */
  readonly amounts: readonly TableColumn[];
  /** Of them, those that stand beside the form's own and that no rule knows. */
  readonly compared: readonly TableColumn[];
  readonly computed: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A number that a computed cell is made of. */
export interface Operand {
  readonly at: CellAddress;
  readonly cell: Cell;
  /** 决算数, or 合计 for the row of a share's base. */
  readonly name: string;
}

/** A cell of a computed column. */
export interface ComputedCell {
  readonly at: CellAddress;
  /** "2010301 行政运行 占比". */
  readonly label: string;
  readonly stored: Cell;
  readonly value: Operand;
  readonly base: Operand;
}

/** One way to compute a column. */
export interface Way {
  /** Stays the same from one reading to the next as long as nothing is moved: "C/C6". */
  readonly id: string;
  /** "决算数（C 列）÷ 合计（C6）". */
  readonly label: string;
  /** For a share of a sum among the form's rows: the sum's reference, "01/currentIncome/amount". */
  readonly sum?: string;
  readonly cells: readonly ComputedCell[];
}

export interface ComputedColumn {
  /** "公开05表!F4": where its header stands. */
  readonly key: string;
  readonly computation: Computation;
  readonly at: CellAddress;
  /** What the header says: "占比（%）". */
  readonly header: string;
  readonly form: string;
  readonly title: string;
  readonly unit: Unit;
  /** Whether cells hold 12.34 for 12.34 %, rather than 0.1234; for a change, false. */
  readonly inPoints: boolean;
  /** Whether anything stands in its cells. */
  readonly isFilled: boolean;
  /** One: the words leave no choice. Several: a person has to say which. None: `missing` says why. */
  readonly ways: readonly Way[];
  /** What is needed and was not found: "上年的数". */
  readonly missing?: string;
}
