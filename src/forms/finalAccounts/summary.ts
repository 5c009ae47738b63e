import { classRows, column, form, headers, labelled, needed, row } from '../define';

/** Below the appropriations, the income half of 公开01表 has not changed. */
const otherIncomeRows = [
  row('superiorSubsidy', 'superiorSubsidy'),
  row('institutional', 'institutional'),
  row('business', 'business'),
  row('affiliate', 'affiliate'),
  row('otherIncome', 'otherIncome'),
  needed('currentIncome', 'currentIncome'),
  row('usedSurplus', 'usedSurplus'),
  row('openingCarryover', 'openingCarryover'),
  needed('incomeGrandTotal', 'incomeGrandTotal'),
] as const;

/** 公开01表: all income and expenditure of the department, two panels side by side. */
export const form01 = form({
  id: '01',
  kind: 'finalAccounts',
  mark: '公开01表',
  title: '收入支出决算总表',
  titlePattern: /^(?:部门|单位)?收(?:入)?支(?:出)?(?:决算)?(?:总表|总体情况表|汇总表|情况表|表)$/u,
  headers: headers('item', 'rowNumber', 'amount', 'finalAmount', 'income', 'expenditure', 'columnNumber', 'remark'),
  neutral: ['income', 'expenditure'],
  blocks: [
    labelled(
      'income',
      [
        row('generalAppropriation', 'generalAppropriation'),
        row('fundAppropriation', 'fundAppropriation'),
        row('capitalAppropriation', 'capitalAppropriation'),
        ...otherIncomeRows,
      ],
      [column('amount', 'amount', ['amount'], ['finalAmount'])],
    ),
    // Until the accounts of 2018: one row for all appropriations, of which it names the part from government funds.
    labelled(
      'incomeTogether',
      [
        row('appropriation', 'appropriation'),
        row('fundWithin', 'fundAppropriation', { under: 'appropriation' }),
        ...otherIncomeRows,
      ],
      [column('amount', 'amount', ['amount'], ['finalAmount'])],
      { insteadOf: 'income' },
    ),
    labelled(
      'expenditure',
      [
        ...classRows,
        needed('currentExpenditure', 'currentExpenditure'),
        row('surplusDistribution', 'surplusDistribution'),
        row('closingCarryover', 'closingCarryover'),
        needed('expenditureGrandTotal', 'expenditureGrandTotal'),
      ],
      [column('amount', 'amount', ['amount'], ['finalAmount'])],
      { listedIn: '03' },
    ),
  ],
});

/** 公开04表: the appropriations only; the expenditure panel splits by the three funds. */
export const form04 = form({
  id: '04',
  kind: 'finalAccounts',
  mark: '公开04表',
  title: '财政拨款收入支出决算总表',
  titlePattern: /^(?:部门|单位)?财政拨款收(?:入)?支(?:出)?(?:决算)?(?:总表|总体情况表|汇总表|情况表|表)$/u,
  headers: headers(
    'item',
    'rowNumber',
    'amount',
    'finalAmount',
    'income',
    'expenditure',
    'columnNumber',
    'remark',
    'total',
    'generalAppropriation',
    'fundAppropriation',
    'capitalAppropriation',
  ),
  neutral: ['income', 'expenditure', 'amount', 'finalAmount'],
  blocks: [
    labelled(
      'income',
      [
        row('generalAppropriation', 'generalAppropriation'),
        row('fundAppropriation', 'fundAppropriation'),
        row('capitalAppropriation', 'capitalAppropriation'),
        needed('currentIncome', 'currentIncome'),
        row('openingCarryover', 'openingAppropriation'),
        row('openingGeneral', 'generalAppropriation', { under: 'openingCarryover' }),
        row('openingFund', 'fundAppropriation', { under: 'openingCarryover' }),
        row('openingCapital', 'capitalAppropriation', { under: 'openingCarryover' }),
        needed('incomeGrandTotal', 'incomeGrandTotal'),
      ],
      [column('amount', 'amount', ['amount'], ['finalAmount'])],
    ),
    labelled(
      'expenditure',
      [
        ...classRows,
        needed('currentExpenditure', 'currentExpenditure'),
        row('closingCarryover', 'closingAppropriation'),
        needed('expenditureGrandTotal', 'expenditureGrandTotal'),
      ],
      [
        column('total', 'total', ['total']),
        { ...column('general', 'generalAppropriation'), name: '一般公共预算财政拨款' },
        { ...column('fund', 'fundAppropriation'), name: '政府性基金预算财政拨款' },
        {
          ...column('capital', 'capitalAppropriation'),
          name: '国有资本经营预算财政拨款',
          absentWith: '01/appropriation/amount',
        },
      ],
      { listedIn: '03' },
    ),
  ],
});
