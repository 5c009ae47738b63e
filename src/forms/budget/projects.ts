import { terms } from '../../vocabulary';
import { column, form, headers, needed, optional, subjects } from '../define';
import { below } from './columns';

/** 预算12表: project expenditure by project and source. */
export const formB12 = form({
  id: 'b12',
  kind: 'budget',
  mark: '预算12表',
  title: '项目支出预算表',
  titlePattern: /^(?:部门|单位)?(?:预算)?项目支出(?:总体)?(?:预算)?(?:总|汇总|明细)?(?:情况)?表$/u,
  headers: {
    ...headers('columnNumber', 'rowNumber', 'remark', 'unitCode'),
    subjectName: terms.projectName,
    aside: terms.projectAside,
    ...headers(
      'total',
      'subtotal',
      'currentAppropriation',
      'budgetGeneral',
      'budgetFund',
      'budgetCapital',
      'appropriationCarryover',
      'specialAccount',
      'unitFunds',
    ),
  },
  neutral: [],
  blocks: [
    subjects(
      'subjects',
      [needed('total', 'total')],
      [
        column('total', 'total'),
        column('general', 'budgetGeneral', ...below('currentAppropriation', ['budgetGeneral'])),
        column('fund', 'budgetFund', ...below('currentAppropriation', ['budgetFund'])),
        column('capital', 'budgetCapital', ...below('currentAppropriation', ['budgetCapital'])),
        optional(
          column(
            'carryover',
            'appropriationCarryover',
            ['appropriationCarryover'],
            ['appropriationCarryover', 'subtotal'],
          ),
        ),
        optional(column('carryoverGeneral', 'budgetGeneral', ['appropriationCarryover', 'budgetGeneral'])),
        optional(column('carryoverFund', 'budgetFund', ['appropriationCarryover', 'budgetFund'])),
        optional(column('carryoverCapital', 'budgetCapital', ['appropriationCarryover', 'budgetCapital'])),
        optional(column('specialAccount', 'specialAccount')),
        optional(column('unitFunds', 'unitFunds')),
      ],
      { codes: 'project', standard: [], hasUnits: true },
    ),
  ],
});
