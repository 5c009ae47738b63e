import type { Rule } from '../../../model/rule';
import { atMost, LAYOUT, OF_WHICH, same, sum, UNIT_SOURCES } from '../define';

/** 表内: 预算01表. */

const INCOMES = ['b01/general/amount', 'b01/fund/amount', 'b01/capital/amount', 'b01/specialAccount/amount'] as const;
const UNIT_INCOMES = UNIT_SOURCES.map((key) => `b01/${key}/amount` as const);

export const formB01: readonly Rule[] = [
  sum(
    'b01/income-sum',
    {
      form: 'b01',
      statement: '本年收入合计 = 各项收入之和',
      source: LAYOUT,
      unlessPrinted: ['b01/unitFunds/amount'],
    },
    'b01/currentIncome/amount',
    [...INCOMES, ...UNIT_INCOMES],
  ),
  sum(
    'b01/income-sum-unit-funds',
    {
      form: 'b01',
      statement: '本年收入合计 = 三项预算 + 财政专户管理资金收入 + 单位资金',
      source: LAYOUT,
      onlyIfPrinted: ['b01/unitFunds/amount'],
    },
    'b01/currentIncome/amount',
    [...INCOMES, 'b01/unitFunds/amount'],
  ),
  atMost(
    'b01/of-which',
    { form: 'b01', statement: '一般公共预算“其中”各项之和 ≤ 一般公共预算', source: OF_WHICH },
    [
      'b01/appropriation/amount',
      'b01/fees/amount',
      'b01/specialRevenue/amount',
      'b01/assetRevenue/amount',
      'b01/otherGeneral/amount',
      'b01/transfers/amount',
    ],
    ['b01/general/amount'],
  ),
  sum(
    'b01/expenditure-sum',
    { form: 'b01', statement: '本年支出合计 = 各类支出之和', source: LAYOUT },
    'b01/currentExpenditure/amount',
    ['b01/{classes}/amount'],
  ),
  sum(
    'b01/income-grand-total',
    { form: 'b01', statement: '收入总计 = 本年收入合计 + 上年结转结余', source: LAYOUT },
    'b01/incomeGrandTotal/amount',
    ['b01/currentIncome/amount', 'b01/openingCarryover/amount'],
  ),
  sum(
    'b01/expenditure-grand-total',
    { form: 'b01', statement: '支出总计 = 本年支出合计 + 年终结转结余', source: LAYOUT },
    'b01/expenditureGrandTotal/amount',
    ['b01/currentExpenditure/amount', 'b01/closingCarryover/amount'],
  ),
  same(
    'b01/balance',
    { form: 'b01', statement: '收入总计 = 支出总计', source: LAYOUT },
    'b01/incomeGrandTotal/amount',
    'b01/expenditureGrandTotal/amount',
  ),
];
