import type { Rule } from '../../../model/rule';
import { atMost, INCOME_KINDS, LAYOUT, OF_WHICH, same, sum } from '../define';

/** 表内: 预算01表. */

/** What is there besides the year's income. */
const ADDED = ['b01/usedSurplus/amount', 'b01/openingCarryover/amount'] as const;

/** What income consists of, where a row adds up the year's, and where the grand total alone does. */
const incomeSums: readonly Rule[] = INCOME_KINDS.flatMap(({ suffix, said, keys, printed, unprinted }) => {
  const refs = keys.map((key) => `b01/${key}/amount` as const);
  const onlyIfPrinted = printed.map((key) => `b01/${key}/amount` as const);
  const unlessPrinted = unprinted.map((key) => `b01/${key}/amount` as const);
  return [
    sum(
      `b01/income-sum${suffix}`,
      {
        form: 'b01',
        statement: `本年收入合计 = ${said}`,
        source: LAYOUT,
        onlyIfPrinted: [...onlyIfPrinted, 'b01/currentIncome/amount'],
        unlessPrinted,
      },
      'b01/currentIncome/amount',
      refs,
    ),
    sum(
      `b01/income-grand-sum${suffix}`,
      {
        form: 'b01',
        statement: `收入总计 = ${said} + 使用非财政拨款结余 + 上年结转结余（没有本年收入合计行时）`,
        source: LAYOUT,
        onlyIfPrinted,
        unlessPrinted: [...unlessPrinted, 'b01/currentIncome/amount'],
      },
      'b01/incomeGrandTotal/amount',
      [...refs, ...ADDED],
    ),
  ];
});

/** What is carried over by kind of money. */
const CARRIED_BUDGETS = ['b01/openingGeneral/amount', 'b01/openingFund/amount', 'b01/openingCapital/amount'] as const;
const CARRIED = [...CARRIED_BUDGETS, 'b01/openingSpecialAccount/amount', 'b01/openingUnitFunds/amount'] as const;
const CARRIED_HALVES = ['b01/openingAppropriations/amount', 'b01/openingOther/amount'] as const;

/** A form may list only some kinds of what is carried over: all of them add up, some are no more than the whole. */
const carried: readonly Rule[] = [
  sum(
    'b01/opening-sum',
    {
      form: 'b01',
      statement: '上年结转结余 = 所列各种资金的结转之和（各种资金都列出时）',
      source: OF_WHICH,
      onlyIfPrinted: ['b01/openingCarryover/amount', ...CARRIED],
    },
    'b01/openingCarryover/amount',
    CARRIED,
  ),
  sum(
    'b01/opening-halves',
    {
      form: 'b01',
      statement: '上年结转结余 = 财政拨款结转 + 非财政拨款结转',
      source: OF_WHICH,
      onlyIfPrinted: ['b01/openingCarryover/amount', ...CARRIED_HALVES],
    },
    'b01/openingCarryover/amount',
    CARRIED_HALVES,
  ),
  sum(
    'b01/opening-appropriations',
    {
      form: 'b01',
      statement: '财政拨款结转 = 三项预算结转之和（三项都列出时）',
      source: OF_WHICH,
      onlyIfPrinted: ['b01/openingAppropriations/amount', ...CARRIED_BUDGETS],
    },
    'b01/openingAppropriations/amount',
    CARRIED_BUDGETS,
  ),
  atMost(
    'b01/opening-of-which',
    { form: 'b01', statement: '上年结转结余“其中”各种资金之和 ≤ 上年结转结余', source: OF_WHICH },
    CARRIED,
    ['b01/openingCarryover/amount'],
  ),
  atMost(
    'b01/opening-half-of-which',
    { form: 'b01', statement: '上年结转结余“其中”财政拨款结转、非财政拨款结转之和 ≤ 上年结转结余', source: OF_WHICH },
    CARRIED_HALVES,
    ['b01/openingCarryover/amount'],
  ),
];

export const formB01: readonly Rule[] = [
  ...incomeSums,
  sum(
    'b01/appropriations-sum',
    {
      form: 'b01',
      statement: '财政拨款收入 = 三项预算之和',
      source: LAYOUT,
      onlyIfPrinted: ['b01/appropriations/amount', 'b01/general/amount'],
    },
    'b01/appropriations/amount',
    ['b01/general/amount', 'b01/fund/amount', 'b01/capital/amount'],
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
  ...carried,
  sum(
    'b01/expenditure-sum',
    {
      form: 'b01',
      statement: '本年支出合计 = 各类支出之和',
      source: LAYOUT,
      onlyIfPrinted: ['b01/currentExpenditure/amount'],
    },
    'b01/currentExpenditure/amount',
    ['b01/{classes}/amount'],
  ),
  sum(
    'b01/income-grand-total',
    {
      form: 'b01',
      statement: '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 上年结转结余',
      source: LAYOUT,
      onlyIfPrinted: ['b01/currentIncome/amount'],
    },
    'b01/incomeGrandTotal/amount',
    ['b01/currentIncome/amount', ...ADDED],
  ),
  sum(
    'b01/expenditure-grand-total',
    {
      form: 'b01',
      statement: '支出总计 = 本年支出合计 + 结余分配 + 年终结转结余',
      source: LAYOUT,
      onlyIfPrinted: ['b01/currentExpenditure/amount'],
    },
    'b01/expenditureGrandTotal/amount',
    ['b01/currentExpenditure/amount', 'b01/surplusDistribution/amount', 'b01/closingCarryover/amount'],
  ),
  sum(
    'b01/expenditure-grand-sum',
    {
      form: 'b01',
      statement: '支出总计 = 各类支出之和 + 结余分配 + 年终结转结余（没有本年支出合计行时）',
      source: LAYOUT,
      unlessPrinted: ['b01/currentExpenditure/amount'],
    },
    'b01/expenditureGrandTotal/amount',
    ['b01/{classes}/amount', 'b01/surplusDistribution/amount', 'b01/closingCarryover/amount'],
  ),
  same(
    'b01/balance',
    { form: 'b01', statement: '收入总计 = 支出总计', source: LAYOUT },
    'b01/incomeGrandTotal/amount',
    'b01/expenditureGrandTotal/amount',
  ),
];
