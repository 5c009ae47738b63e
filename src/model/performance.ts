import type { CellAddress } from './address';
import { compare, type Exact } from './amount';
import type { ComputedColumn } from './computed';
import type { Cell } from './workbook';

/** 绩效自评 tables: what was planned, what was reached, and the points given for it. */

/** A number of a table as it is printed, with the cell it stands in. */
export interface PrintedNumber {
  readonly at: CellAddress;
  readonly shown: string;
  readonly value: Exact;
  /** Digits printed after the point. */
  readonly decimals: number;
}

/** A line of 项目资金: 年度资金总额, 财政拨款, 单位资金. Amounts are in 万元, the rate in percent. */
export interface FundLine {
  readonly name: string;
  readonly adjusted?: PrintedNumber;
  readonly executed?: PrintedNumber;
  readonly rate?: PrintedNumber;
}

/** A line with points: 分值 is the most it can get, 得分 what it got. */
export interface ScoreLine {
  readonly name: string;
  readonly at: CellAddress;
  readonly weight: PrintedNumber;
  readonly score?: PrintedNumber;
}

/** "≥95%" or "204.3万元": a comparator, a number and its unit. */
export interface Target {
  readonly comparator: '≥' | '>' | '≤' | '<' | '=';
  readonly value: Exact;
  readonly unit: string;
}

/** An indicator: its target, what was reached, and by how much that misses the target, in percent. */
export interface IndicatorLine extends ScoreLine {
  readonly target?: Target;
  readonly actual?: Target;
  readonly actualAt?: CellAddress;
  readonly deviation?: PrintedNumber;
  /** Whether the column 偏差原因 says something. */
  readonly hasReason: boolean;
}

export interface PerformanceTable {
  /** 部门整体 or one project. */
  readonly kind: 'department' | 'project';
  readonly title: string;
  readonly at: CellAddress;
  /** The project's name, or the department's. */
  readonly name: string;
  readonly funds: readonly FundLine[];
  readonly scores: readonly ScoreLine[];
  readonly indicators: readonly IndicatorLine[];
  /** 执行率 and 偏差度, with what they are computed from; cells that the printed words leave open are not among them. */
  readonly columns: readonly ComputedColumn[];
  /** 总分 of points possible and of points got, with what they add up. */
  readonly totals: readonly TotalCell[];
  /** 总分: points possible and points got. */
  readonly total?: { readonly weight?: PrintedNumber; readonly score?: PrintedNumber };
}

/** A cell that holds, or is to hold, the sum of others. */
export interface TotalCell {
  readonly at: CellAddress;
  /** "项目支出绩效自评表（某项目） 总分 得分". */
  readonly label: string;
  readonly stored: Cell;
  readonly parts: readonly { readonly at: CellAddress; readonly cell: Cell }[];
}

/** Whether a target was reached; "=" and bare numbers only by the very number. */
export function isReached(target: Target, actual: Target): boolean {
  const order = compare(actual.value, target.value);
  switch (target.comparator) {
    case '≥':
    case '>':
      return order >= 0;
    case '≤':
    case '<':
      return order <= 0;
    case '=':
      return order === 0;
  }
}
