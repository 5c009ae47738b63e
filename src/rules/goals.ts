import type { BudgetFormId, BudgetRef } from '../forms/budget';
import type { GoalForms, GoalRules } from '../model/goalRule';

/** What must hold in 绩效目标 tables of a budget, and between them and the forms of the budget. */

const DEPARTMENT = '部门（单位）整体绩效目标表样';
const PROJECTS = '部门预算项目绩效目标表样';

export const goalRules: GoalRules = {
  sources: {
    code: 'goals/sources',
    severity: 'error',
    statement: '部门预算总额 = 政府预算资金 + 财政专户管理资金 + 单位资金',
    source: DEPARTMENT,
  },
  purposes: {
    code: 'goals/purposes',
    severity: 'error',
    statement: '部门预算总额 = 基本支出 + 项目支出',
    source: DEPARTMENT,
  },
  projectSources: {
    code: 'goals/project-sources',
    severity: 'error',
    statement: '资金总额 = 政府预算资金 + 财政专户管理资金 + 单位资金',
    source: PROJECTS,
  },
  unitTotal: {
    code: 'goals/unit-total',
    severity: 'error',
    statement: '各单位各栏 = 所属各项目之和',
    source: PROJECTS,
  },
  departmentForm: {
    code: 'goals/department-form',
    severity: 'error',
    statement: '整体绩效目标表的预算总额、基本支出、项目支出 = 部门支出预算表合计',
    source: DEPARTMENT,
  },
  projectForm: {
    code: 'goals/project-form',
    severity: 'error',
    statement: '各项目绩效目标表资金总额之和 = 项目支出预算表合计（两表项目相同时）',
    source: PROJECTS,
  },
  projectAmount: {
    code: 'goals/project-amount',
    severity: 'error',
    statement: '同一项目的资金总额 = 项目支出预算表的合计',
    source: PROJECTS,
  },
  projectName: {
    code: 'goals/project-name',
    severity: 'warning',
    statement: '同一项目在项目支出预算表和绩效目标表里名称相同',
    source: PROJECTS,
  },
  projectMissing: {
    code: 'goals/project-missing',
    severity: 'warning',
    statement: '项目支出预算表的项目都有绩效目标，绩效目标表的项目都在项目支出预算表里',
    source: '预算绩效管理的规定：所有项目支出都编制绩效目标',
  },
  costTarget: {
    code: 'goals/cost-target',
    severity: 'note',
    statement: '成本指标是上限，且不超过项目金额',
    source: PROJECTS,
  },
};

const ref = (reference: BudgetRef): BudgetRef => reference;
const projectsForm: BudgetFormId = 'b12';

/** Where the forms of the budget print what 绩效目标 tables print too. */
export const goalForms: GoalForms = {
  department: { total: ref('b03/total/total'), basic: ref('b03/total/basic'), project: ref('b03/total/project') },
  projects: { form: projectsForm, total: ref('b12/total/total'), column: 'total' },
};
