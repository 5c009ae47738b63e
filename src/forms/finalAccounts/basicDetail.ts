import { ECONOMIC_SUBJECTS } from '../../vocabulary';
import { column, economicCode, form, headers, needed, optional, row, SUBJECT_HEADERS, subjects } from '../define';

/**
 * 公开06表: basic expenditure of general-budget appropriations by economic subject, in panels of code, name and amount;
 * or in one list with the columns 合计, 人员经费 and 公用经费.
 */
export const form06 = form({
  id: '06',
  kind: 'finalAccounts',
  mark: '公开06表',
  title: '一般公共预算财政拨款基本支出决算明细表',
  titlePattern:
    /^(?:部门|单位)?(?:一般公共预算|财政拨款|一般公共预算财政拨款)基本支出(?:财政拨款)?(?:决算)?(?:明细)?(?:情况)?表$/u,
  headers: {
    ...headers(...SUBJECT_HEADERS, 'finalAmount', 'amount', 'basic', 'total', 'personnel', 'operating'),
    code: economicCode,
  },
  neutral: ['personnel', 'operating', 'item', 'basic'],
  blocks: [
    subjects(
      'subjects',
      [
        needed('personnelTotal', 'personnelTotal'),
        needed('operatingTotal', 'operatingTotal'),
        row('total', 'basicTotal'),
      ],
      [
        column('amount', 'finalAmount', ['finalAmount'], ['amount'], ['total'], ['basic']),
        optional(column('personnel', 'personnel')),
        optional(column('operating', 'operating')),
      ],
      {
        codes: 'economic',
        standard: ECONOMIC_SUBJECTS,
        aliases: [
          { row: 'total', column: 'personnel', as: { row: 'personnelTotal', column: 'amount' } },
          { row: 'total', column: 'operating', as: { row: 'operatingTotal', column: 'amount' } },
        ],
      },
    ),
  ],
});
