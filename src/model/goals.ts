import type { CellAddress } from './address';
import type { BoundCell } from './binding';
import type { Target } from './performance';

/** 绩效目标 tables of a budget: what the money is planned for, and how much it is. */

/** Where the money comes from: 资金总额 and its parts; and, of a department, what it is for. */
export type GoalAmount = 'total' | 'government' | 'special' | 'own' | 'basic' | 'project';

/** The cells that print something. */
export type GoalAmounts = Readonly<Partial<Record<GoalAmount, BoundCell>>>;

/** An indicator with its target, where that is a number. */
export interface GoalIndicator {
  /** 成本指标, 产出指标 …: the words over it; "" where none stand there. */
  readonly group: string;
  readonly name: string;
  /** Of the target, or of the name where no target stands beside it. */
  readonly at: CellAddress;
  readonly shown: string;
  readonly target?: Target;
}

/** 部门（单位）整体绩效目标表. */
export interface DepartmentGoals {
  readonly kind: 'department';
  readonly title: string;
  readonly at: CellAddress;
  readonly amounts: GoalAmounts;
  readonly indicators: readonly GoalIndicator[];
}

/** A row with amounts: 合计, the department, a unit of it, or a project, with the indicators that stand below it too. */
export interface GoalRow {
  readonly kind: 'total' | 'unit' | 'project';
  /** As printed; "" where the table has none. */
  readonly code: string;
  readonly name: string;
  /** Of the name. */
  readonly at: CellAddress;
  readonly amounts: GoalAmounts;
  readonly indicators: readonly GoalIndicator[];
}

/** 部门预算项目绩效目标表: units, and below each its projects. */
export interface ProjectGoals {
  readonly kind: 'projects';
  readonly title: string;
  readonly at: CellAddress;
  readonly rows: readonly GoalRow[];
}

export type GoalTable = DepartmentGoals | ProjectGoals;
