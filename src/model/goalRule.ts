import type { PerformanceRule } from './performanceRule';

/** The rules on 绩效目标 tables, each as data; check/goals has one function each. */
export type GoalRules = Readonly<
  Record<
    | 'sources'
    | 'purposes'
    | 'projectSources'
    | 'unitTotal'
    | 'departmentForm'
    | 'projectForm'
    | 'projectAmount'
    | 'projectName'
    | 'projectMissing'
    | 'costTarget',
    PerformanceRule
  >
>;

/** Where the forms of the budget print what 绩效目标 tables print too. */
export interface GoalForms {
  /** 部门预算总额, 基本支出 and 项目支出 of the department. */
  readonly department: Readonly<Record<'total' | 'basic' | 'project', string>>;
  /** The form that lists the projects, its row of 合计 and its column of their amounts. */
  readonly projects: { readonly form: string; readonly total: string; readonly column: string };
}
