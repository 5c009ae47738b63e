import { ECONOMIC_SUBJECTS } from '../../vocabulary';
import { column, economicCode, form, headers, row, subjects } from '../define';

/** 公开06表: basic expenditure of general-budget appropriations by economic subject, in two or three panels. */
export const form06 = form({
  id: '06',
  mark: '公开06表',
  title: '一般公共预算财政拨款基本支出决算明细表',
  titlePattern: /^(?:部门|单位)?一般公共预算(?:财政拨款)?基本支出决算(?:明细|情况)?表$/u,
  headers: {
    ...headers(
      'item',
      'subjectName',
      'finalAmount',
      'amount',
      'personnel',
      'operating',
      'columnNumber',
      'codeClass',
      'codeGroup',
    ),
    code: economicCode,
  },
  neutral: ['personnel', 'operating', 'item'],
  blocks: [
    subjects(
      'subjects',
      [row('personnelTotal', 'personnelTotal'), row('operatingTotal', 'operatingTotal'), row('total', 'total')],
      [column('amount', 'finalAmount', ['finalAmount'], ['amount'])],
      { codes: 'economic', standard: ECONOMIC_SUBJECTS, panels: 'many' },
    ),
  ],
});
