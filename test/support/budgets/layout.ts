import type { Layout } from '../departments/layout';
import type { Random } from '../departments/random';

/** How other provinces print the forms 01 to 04. */
export interface Elsewhere {
  /** The three budgets; 财政拨款收入 over them; or that alone. */
  readonly income: 'budgets' | 'summed' | 'together';
  /** What units earn by its sources, or as 单位资金. */
  readonly own: 'sources' | 'unitFunds';
  /** Whether 本年收入 and 本年支出 have rows and columns of their own. */
  readonly hasSums: boolean;
  /** What is carried over: its sum, every kind of it, or appropriations (by budget) and the rest. */
  readonly carried: 'sum' | 'kinds' | 'halves';
  /** Whether 预算04 splits expenditure by budget. */
  readonly isSplit: boolean;
  /** Surplus used, and given away, in 分. */
  readonly surplus: number;
}

/** How the forms of a made-up budget look. */
export interface BudgetLayout extends Pick<Layout, 'unit' | 'zero' | 'format'> {
  readonly codes: 'one' | 'three';
  /** Subjects by code, or as they come. */
  readonly order: 'codes' | 'any';
  /** What 合计 is called; null where its word is lost. */
  readonly totalName: string | null;
  /** Before each title. */
  readonly titlePrefix: string;
  readonly titles: 'standard' | 'overall';
  readonly hasMarks: boolean;
  /**
   * The columns of the sample; or 单位资金 as one source, 人员经费 and 公用经费 with sums of their own, last year's three
   * expenses, 机构运转经费 by subject alone.
   */
  readonly columns: 'sample' | 'others';
  /** 01 to 04 as other provinces print them. */
  readonly elsewhere?: Elsewhere;
}

export const randomBudgetLayout = (random: Random): BudgetLayout => ({
  unit: random.pick(['万元', '万元', '万元', '元']),
  zero: random.pick(['blank', 'blank', 'shown']),
  format: random.pick(['0.00', '#,##0.00', 'General']),
  codes: random.pick(['one', 'three']),
  order: random.pick(['codes', 'any']),
  totalName: random.pick(['合计', '合计', '总计', null]),
  titlePrefix: random.pick(['2025年', '2025年度', '附件1：']),
  titles: random.pick(['standard', 'overall']),
  hasMarks: random.chance(0.5),
  columns: random.pick(['sample', 'sample', 'others']),
});
