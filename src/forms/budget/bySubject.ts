import { column, divisible, form, functionalCode, headers, needed, optional, subjects } from '../define';
import { terms } from '../../vocabulary';
import { below, expenditureColumns, expenditureHeaders, ownSources, sourceHeaders } from './columns';

/** What stands over the columns that name units and functional subjects. */
const rowHeaders = {
  ...headers('codeClass', 'codeGroup', 'codeItem', 'columnNumber', 'rowNumber', 'remark', 'unitCode'),
  code: functionalCode,
  subjectName: terms.unitOrSubject,
};
const totalRow = [needed('total', 'total')] as const;
const functional = { codes: 'functional', standard: [], hasUnits: true } as const;

/** 预算02表: where the year's money comes from, by unit; other provinces list subjects. */
export const formB02 = form({
  id: 'b02',
  kind: 'budget',
  mark: '预算02表',
  title: '部门收入预算表',
  titlePattern: /^(?:部门|单位)?(?:预算)?收入(?:(?:总体)?情况总表|(?:预算)?(?:总表|总体情况表|汇总表|情况表|表))$/u,
  headers: {
    ...rowHeaders,
    ...headers(...sourceHeaders, 'currentIncome', 'budgetCarryover', 'usedSurplus', 'educationFee', 'plannedAmount'),
  },
  neutral: ['plannedAmount'],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        column('total', 'total'),
        optional(divisible('currentIncome', 'currentIncome')),
        optional(
          column(
            'general',
            'budgetGeneral',
            ...below('currentIncome', ['budgetGeneral'], ['budgetGeneral', 'subtotal']),
          ),
        ),
        optional(
          column(
            'appropriation',
            'budgetAppropriation',
            ...below('currentIncome', ['budgetGeneral', 'budgetAppropriation']),
          ),
        ),
        optional(column('fund', 'budgetFund', ...below('currentIncome', ['budgetFund']))),
        optional(column('capital', 'budgetCapital', ...below('currentIncome', ['budgetCapital']))),
        ...ownSources('currentIncome'),
        optional(
          column(
            'educationFee',
            'educationFee',
            ...below('currentIncome', ['institutional', 'educationFee'], ['educationFee']),
          ),
        ),
        optional(column('usedSurplus', 'usedSurplus')),
        optional(divisible('carryover', 'budgetCarryover')),
        optional(column('carryoverGeneral', 'budgetGeneral', ['budgetCarryover', 'budgetGeneral'])),
        optional(column('carryoverFund', 'budgetFund', ['budgetCarryover', 'budgetFund'])),
        optional(column('carryoverCapital', 'budgetCapital', ['budgetCarryover', 'budgetCapital'])),
        optional(column('carryoverSpecialAccount', 'specialAccount', ['budgetCarryover', 'specialAccount'])),
        optional(column('carryoverUnitFunds', 'unitFunds', ['budgetCarryover', 'unitFunds'])),
        // 财政拨款收入, over the three budgets or in their place.
        optional(column('appropriations', 'appropriation', ...below('currentIncome', ['budgetAppropriation']))),
      ],
      functional,
    ),
  ],
});

const expenditureForm = {
  kind: 'budget',
  headers: { ...rowHeaders, ...headers(...expenditureHeaders, 'plannedAmount', 'expenditure') },
  neutral: ['plannedAmount', 'expenditure'],
} as const;

/** 预算03表: what the year's money is planned for, by functional subject. */
export const formB03 = form({
  ...expenditureForm,
  id: 'b03',
  mark: '预算03表',
  title: '部门支出预算表',
  titlePattern: /^(?:部门|单位)?(?:预算)?支出(?:(?:总体)?情况总表|(?:预算)?(?:总表|总体情况表|汇总表|情况表|表))$/u,
  headers: {
    ...expenditureForm.headers,
    ...headers('remittance', 'businessExpenditure', 'affiliateSubsidy'),
  },
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        ...expenditureColumns,
        optional(column('remittance', 'remittance')),
        optional(column('businessExpenditure', 'businessExpenditure')),
        optional(column('affiliateSubsidy', 'affiliateSubsidy')),
      ],
      functional,
    ),
  ],
});

/** 预算05表: the general public budget planned, by functional subject. */
export const formB05 = form({
  ...expenditureForm,
  id: 'b05',
  mark: '预算05表',
  title: '一般公共预算支出预算表',
  titlePattern:
    /^(?:部门|单位)?一般公共预算(?:财政拨款|拨款)?支出(?:功能分类)?(?:总体)?(?:预算)?(?:总|明细)?(?:情况)?表(?:\(按?功能分类(?:科目)?\))?$/u,
  blocks: [subjects('subjects', totalRow, expenditureColumns, functional)],
});

/** Of a fund, some print what it carries over and receives beside what is spent of it. */
const fundForm = {
  ...expenditureForm,
  headers: {
    ...expenditureForm.headers,
    ...headers('budgetCarryover', 'budgetCurrentIncome', 'budgetYearEnd', 'currentExpenditure'),
  },
  neutral: [...expenditureForm.neutral, 'currentExpenditure'],
} as const;
const fundColumns = [
  ...expenditureColumns.map((spec) =>
    spec.key === 'total' ? column('total', 'total', ['total'], ['subtotal']) : spec,
  ),
  optional(column('opening', 'budgetCarryover')),
  optional(column('income', 'budgetCurrentIncome')),
  optional(column('closing', 'budgetYearEnd')),
] as const;

/** 预算09表: government funds planned, by functional subject; often empty. */
export const formB09 = form({
  ...fundForm,
  id: 'b09',
  mark: '预算09表',
  title: '政府性基金支出预算表',
  titlePattern:
    /^(?:部门|单位)?政府性基金(?:预算|(?:预算)?(?:财政拨款|拨款)?(?:收入?支出?|支出)(?:功能分类)?(?:总体)?(?:预算)?(?:总|明细)?(?:情况)?)表$/u,
  blocks: [subjects('subjects', totalRow, fundColumns, functional)],
});

/** 预算10表: the state capital budget planned, by functional subject; often empty. */
export const formB10 = form({
  ...fundForm,
  id: 'b10',
  mark: '预算10表',
  title: '国有资本经营支出预算表',
  titlePattern:
    /^(?:部门|单位)?国有资本经营(?:预算|(?:预算)?(?:财政拨款|拨款)?(?:收入?支出?|支出)(?:功能分类)?(?:总体)?(?:预算)?(?:总|明细)?(?:情况)?)表$/u,
  blocks: [subjects('subjects', totalRow, fundColumns, functional)],
});
