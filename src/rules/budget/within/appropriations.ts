import type { Rule } from '../../../model/rule';
import { atMost, LAYOUT, NOTHING_CARRIED, OF_WHICH, same, sum } from '../define';

/** 表内: 预算04表. */

const BUDGET_COLUMNS = ['total', 'general', 'fund', 'capital'] as const;
const ALL_COLUMNS = [...BUDGET_COLUMNS, 'appropriation'] as const;
/** Some print the sum of the three budgets alone. */
const SPLIT = { onlyIfPrinted: ['b04/expenditureGrandTotal/general'] } as const;
const OPENING = ['b04/openingGeneral/amount', 'b04/openingFund/amount', 'b04/openingCapital/amount'] as const;

/** A row of the year's expenditure that a form may leave out. */
const printedRow = (row: '{class}' | 'currentExpenditure' | 'closingCarryover' | 'expenditureGrandTotal') =>
  row === '{class}' || row === 'expenditureGrandTotal' ? [] : [`b04/${row}/total` as const];

export const formB04: readonly Rule[] = [
  sum(
    'b04/income-sum',
    {
      form: 'b04',
      statement: '本年收入 = 三项预算拨款之和',
      source: LAYOUT,
      onlyIfPrinted: ['b04/currentIncome/amount'],
    },
    'b04/currentIncome/amount',
    ['b04/general/amount', 'b04/fund/amount', 'b04/capital/amount'],
  ),
  sum(
    'b04/income-grand-sum',
    {
      form: 'b04',
      statement: '收入合计 = 三项预算拨款之和 + 上年结转（没有本年收入行时）',
      source: LAYOUT,
      unlessPrinted: ['b04/currentIncome/amount'],
    },
    'b04/incomeGrandTotal/amount',
    ['b04/general/amount', 'b04/fund/amount', 'b04/capital/amount', 'b04/openingCarryover/amount'],
  ),
  sum(
    'b04/opening-sum',
    {
      form: 'b04',
      statement: '上年结转 = 三项预算拨款结转之和（三项都列出时）',
      source: LAYOUT,
      onlyIfPrinted: OPENING,
    },
    'b04/openingCarryover/amount',
    OPENING,
  ),
  atMost(
    'b04/opening-of-which',
    { form: 'b04', statement: '上年结转“其中”各项预算之和 ≤ 上年结转', source: OF_WHICH },
    OPENING,
    ['b04/openingCarryover/amount'],
  ),
  sum(
    'b04/income-grand-total',
    {
      form: 'b04',
      statement: '收入合计 = 本年收入 + 上年结转',
      source: LAYOUT,
      onlyIfPrinted: ['b04/currentIncome/amount'],
    },
    'b04/incomeGrandTotal/amount',
    ['b04/currentIncome/amount', 'b04/openingCarryover/amount'],
  ),
  ...(
    [
      ['{class}', 'class-row-sum', '{row}'],
      ['currentExpenditure', 'expenditure-row-sum', '本年支出'],
      ['closingCarryover', 'closing-row-sum', '年终结转结余'],
      ['expenditureGrandTotal', 'grand-total-row-sum', '支出合计'],
    ] as const
  ).map(([row, code, name]) =>
    sum(
      `b04/${code}`,
      {
        form: 'b04',
        statement: `${name}：合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算`,
        source: LAYOUT,
        onlyIfPrinted: [...SPLIT.onlyIfPrinted, ...printedRow(row)],
      },
      `b04/${row}/total`,
      [`b04/${row}/general`, `b04/${row}/fund`, `b04/${row}/capital`],
    ),
  ),
  ...ALL_COLUMNS.flatMap((column) => [
    sum(
      `b04/expenditure-sum-${column}`,
      {
        form: 'b04',
        statement: '本年支出 {column} = 各类支出之和',
        source: LAYOUT,
        onlyIfPrinted: [`b04/currentExpenditure/${column}`],
      },
      `b04/currentExpenditure/${column}`,
      [`b04/{classes}/${column}`],
    ),
    sum(
      `b04/expenditure-grand-total-${column}`,
      {
        form: 'b04',
        statement: '支出合计 {column} = 本年支出 + 年终结转结余',
        source: LAYOUT,
        onlyIfPrinted: [`b04/currentExpenditure/${column}`],
      },
      `b04/expenditureGrandTotal/${column}`,
      [`b04/currentExpenditure/${column}`, `b04/closingCarryover/${column}`],
    ),
  ]),
  ...BUDGET_COLUMNS.map((column) =>
    sum(
      `b04/expenditure-grand-sum-${column}`,
      {
        form: 'b04',
        statement: '支出合计 {column} = 各类支出之和 + 年终结转结余（没有本年支出行时）',
        source: LAYOUT,
        onlyIfPrinted: [`b04/expenditureGrandTotal/${column}`],
        unlessPrinted: [`b04/currentExpenditure/${column}`],
      },
      `b04/expenditureGrandTotal/${column}`,
      [`b04/{classes}/${column}`, `b04/closingCarryover/${column}`],
    ),
  ),
  atMost(
    'b04/of-which-income',
    { form: 'b04', statement: '其中财政拨款 ≤ 一般公共预算拨款', source: OF_WHICH },
    ['b04/appropriation/amount'],
    ['b04/general/amount'],
  ),
  atMost(
    'b04/of-which',
    { form: 'b04', statement: '{row}：其中财政拨款 ≤ 一般公共预算', source: OF_WHICH },
    ['b04/{class}/appropriation'],
    ['b04/{class}/general'],
  ),
  sum(
    'b04/appropriation-balance',
    {
      form: 'b04',
      statement: '没有上年结转时，支出合计的财政拨款 = 收入的财政拨款',
      source: LAYOUT,
      onlyIfPrinted: ['b04/appropriation/amount', 'b04/expenditureGrandTotal/appropriation'],
      ...NOTHING_CARRIED,
    },
    'b04/expenditureGrandTotal/appropriation',
    ['b04/appropriation/amount'],
  ),
  same(
    'b04/balance',
    { form: 'b04', statement: '收入合计 = 支出合计', source: LAYOUT },
    'b04/incomeGrandTotal/amount',
    'b04/expenditureGrandTotal/total',
  ),
  ...(
    [
      ['general', 'openingGeneral', '一般公共预算'],
      ['fund', 'openingFund', '政府性基金预算'],
      ['capital', 'openingCapital', '国有资本经营预算'],
    ] as const
  ).map(([column, opening, name]) =>
    sum(
      `b04/balance-${column}`,
      {
        form: 'b04',
        statement: `${name}：支出合计 = 本年收入 + 上年结转`,
        source: LAYOUT,
        onlyIfPrinted: [`b04/${opening}/amount`, `b04/expenditureGrandTotal/${column}`],
      },
      `b04/expenditureGrandTotal/${column}`,
      [`b04/${column}/amount`, `b04/${opening}/amount`],
    ),
  ),
];
