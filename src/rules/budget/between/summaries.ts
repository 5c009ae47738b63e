import type { Rule } from '../../../model/rule';
import { atMost, NOTHING_CARRIED, same, sum, TIES } from '../define';

/** 表间: 预算01、04表 against the others. */

const SOURCE_NAMES = {
  appropriations: '财政拨款收入',
  general: '一般公共预算',
  appropriation: '其中财政拨款',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
  specialAccount: '财政专户管理资金收入',
  unitFunds: '单位资金',
  institutional: '事业收入',
  business: '事业单位经营收入',
  superiorSubsidy: '上级补助收入',
  affiliate: '附属单位上缴收入',
  otherIncome: '其他收入',
} as const;
/** What is carried over by kind of money: its row of 预算01 and 04, and its column of 预算02. */
const CARRIED = [
  ['openingGeneral', 'carryoverGeneral', '一般公共预算'],
  ['openingFund', 'carryoverFund', '政府性基金预算'],
  ['openingCapital', 'carryoverCapital', '国有资本经营预算'],
] as const;
const CARRIED_BESIDES = [
  ['openingSpecialAccount', 'carryoverSpecialAccount', '财政专户管理资金'],
  ['openingUnitFunds', 'carryoverUnitFunds', '单位资金'],
] as const;

type Source = keyof typeof SOURCE_NAMES;
const SOURCES = Object.keys(SOURCE_NAMES) as readonly Source[];

export const with02: readonly Rule[] = [
  same(
    'b01=b02/current-income',
    {
      form: 'b02',
      statement: '预算01表本年收入合计 = 预算02表本年收入合计',
      source: TIES,
      onlyIfPrinted: ['b01/currentIncome/amount', 'b02/*/currentIncome'],
    },
    'b01/currentIncome/amount',
    'b02/total/currentIncome',
  ),
  same(
    'b01=b02/carryover',
    {
      form: 'b02',
      statement: '预算01表上年结转结余 = 预算02表上年结转结余合计',
      source: TIES,
      onlyIfPrinted: ['b01/openingCarryover/amount', 'b02/*/carryover'],
    },
    'b01/openingCarryover/amount',
    'b02/total/carryover',
  ),
  ...[...CARRIED, ...CARRIED_BESIDES].map(([row, column, name]) =>
    same(
      `b01=b02/${column}`,
      {
        form: 'b02',
        statement: `${name}结转：预算01表 = 预算02表合计行`,
        source: TIES,
        onlyIfPrinted: [`b01/${row}/amount`, `b02/total/${column}`],
      },
      `b01/${row}/amount`,
      `b02/total/${column}`,
    ),
  ),
  same(
    'b01=b02/used-surplus',
    {
      form: 'b02',
      statement: '使用非财政拨款结余：预算01表 = 预算02表合计行',
      source: TIES,
      onlyIfPrinted: ['b01/usedSurplus/amount', 'b02/total/usedSurplus'],
    },
    'b01/usedSurplus/amount',
    'b02/total/usedSurplus',
  ),
  same(
    'b01=b02/total',
    { form: 'b02', statement: '预算01表收入总计 = 预算02表总计', source: TIES },
    'b01/incomeGrandTotal/amount',
    'b02/total/total',
  ),
  ...SOURCES.map((key) =>
    same(
      `b01=b02/${key}`,
      {
        form: 'b02',
        statement: `${SOURCE_NAMES[key]}：预算01表 = 预算02表合计行`,
        source: TIES,
        onlyIfPrinted: [`b01/${key}/amount`, `b02/total/${key}`],
      },
      `b01/${key}/amount`,
      `b02/total/${key}`,
    ),
  ),
];

export const with03: readonly Rule[] = [
  same(
    'b01=b03/current-expenditure',
    {
      form: 'b03',
      statement: '预算01表本年支出合计 = 预算03表合计',
      source: TIES,
      onlyIfPrinted: ['b01/currentExpenditure/amount'],
    },
    'b01/currentExpenditure/amount',
    'b03/total/total',
  ),
  sum(
    'b01=b03/grand-total',
    {
      form: 'b03',
      statement: '预算01表支出总计 = 预算03表合计 + 结余分配 + 年终结转结余（没有本年支出合计行时）',
      source: TIES,
      unlessPrinted: ['b01/currentExpenditure/amount'],
    },
    'b01/expenditureGrandTotal/amount',
    ['b03/total/total', 'b01/surplusDistribution/amount', 'b01/closingCarryover/amount'],
  ),
  same(
    'b01=b03/class',
    { form: 'b03', statement: '{row}：预算01表 = 预算03表', source: TIES },
    'b01/{class}/amount',
    'b03/{class}/total',
  ),
];

/** A fund's form may print what it receives and carries over too. */
const withFlows: readonly Rule[] = (
  [
    ['fund', 'openingFund', 'b09', '政府性基金预算', '预算09表'],
    ['capital', 'openingCapital', 'b10', '国有资本经营预算', '预算10表'],
  ] as const
).flatMap(([row, opening, form, name, mark]) => [
  same(
    `b04=${form}/income`,
    {
      form,
      statement: `预算04表${name}拨款 = ${mark}本年收入`,
      source: TIES,
      onlyIfPrinted: [`b04/${row}/amount`, `${form}/*/income`],
    },
    `b04/${row}/amount`,
    `${form}/total/income`,
  ),
  same(
    `b04=${form}/opening`,
    {
      form,
      statement: `预算04表${name}结转 = ${mark}上年结转`,
      source: TIES,
      onlyIfPrinted: [`b04/${opening}/amount`, `${form}/*/opening`],
    },
    `b04/${opening}/amount`,
    `${form}/total/opening`,
  ),
]);

/** 预算04 prints the sum of the three budgets alone. */
const UNSPLIT = { unlessPrinted: ['b04/expenditureGrandTotal/general'], ...NOTHING_CARRIED } as const;

export const with04: readonly Rule[] = [
  ...withFlows,
  same(
    'b01=b04/appropriations',
    {
      form: 'b04',
      statement: '财政拨款收入：预算01表 = 预算04表本年收入',
      source: TIES,
      onlyIfPrinted: ['b01/appropriations/amount', 'b04/currentIncome/amount'],
    },
    'b01/appropriations/amount',
    'b04/currentIncome/amount',
  ),
  sum(
    'b01=b04/appropriations-sum',
    {
      form: 'b04',
      statement: '财政拨款收入：预算01表 = 预算04表三项预算拨款之和（预算04表没有本年收入行时）',
      source: TIES,
      onlyIfPrinted: ['b01/appropriations/amount'],
      unlessPrinted: ['b04/currentIncome/amount'],
    },
    'b01/appropriations/amount',
    ['b04/general/amount', 'b04/fund/amount', 'b04/capital/amount'],
  ),
  ...CARRIED.map(([row, , name]) =>
    same(
      `b01=b04/${row}`,
      {
        form: 'b04',
        statement: `${name}结转：预算01表 = 预算04表`,
        source: TIES,
        onlyIfPrinted: [`b01/${row}/amount`, `b04/${row}/amount`],
      },
      `b01/${row}/amount`,
      `b04/${row}/amount`,
    ),
  ),
  same(
    'b01=b04/openingAppropriations',
    {
      form: 'b04',
      statement: '财政拨款结转：预算01表 = 预算04表上年结转',
      source: TIES,
      onlyIfPrinted: ['b01/openingAppropriations/amount', 'b04/openingCarryover/amount'],
    },
    'b01/openingAppropriations/amount',
    'b04/openingCarryover/amount',
  ),
  atMost(
    'b04<=b01/opening',
    {
      form: 'b04',
      statement: '预算04表上年结转（财政拨款）≤ 预算01表上年结转结余（全部资金）',
      source: TIES,
      onlyIfPrinted: ['b01/openingCarryover/amount', 'b04/openingCarryover/amount'],
    },
    ['b04/openingCarryover/amount'],
    ['b01/openingCarryover/amount'],
  ),
  ...(['general', 'appropriation', 'fund', 'capital'] as const).map((key) =>
    same(
      `b01=b04/${key}`,
      {
        form: 'b04',
        statement: `${SOURCE_NAMES[key]}：预算01表收入 = 预算04表收入`,
        source: TIES,
        ...(key === 'appropriation'
          ? ({ onlyIfPrinted: ['b01/appropriation/amount', 'b04/appropriation/amount'] } as const)
          : ({ onlyIfPrinted: ['b01/general/amount'] } as const)),
      },
      `b01/${key}/amount`,
      `b04/${key}/amount`,
    ),
  ),
  ...(
    [
      ['general', 'b05', '一般公共预算', '预算05表'],
      ['fund', 'b09', '政府性基金预算', '预算09表'],
      ['capital', 'b10', '国有资本经营预算', '预算10表'],
    ] as const
  ).flatMap(([column, form, name, mark]) => [
    same(
      `b04=${form}/total`,
      {
        form,
        statement: `没有上年结转时，预算04表${name}本年支出 = ${mark}合计`,
        source: TIES,
        onlyIfPrinted: [`b04/currentExpenditure/${column}`],
        ...NOTHING_CARRIED,
      },
      `b04/currentExpenditure/${column}`,
      `${form}/total/total`,
    ),
    same(
      `b04=${form}/class`,
      {
        form,
        statement: `{row}：没有上年结转时，预算04表${name}支出 = ${mark}`,
        source: TIES,
        onlyIfPrinted: [`b04/expenditureGrandTotal/${column}`],
        ...NOTHING_CARRIED,
      },
      `b04/{class}/${column}`,
      `${form}/{class}/total`,
    ),
  ]),
  sum(
    'b04=b05+b09+b10/total',
    {
      form: 'b04',
      statement: '没有上年结转时，预算04表本年支出 = 预算05、09、10表合计之和（预算04表支出不分预算时）',
      source: TIES,
      onlyIfPrinted: ['b04/currentExpenditure/total'],
      ...UNSPLIT,
    },
    'b04/currentExpenditure/total',
    ['b05/total/total', 'b09/total/total', 'b10/total/total'],
  ),
  sum(
    'b04=b05+b09+b10/class',
    {
      form: 'b04',
      statement: '{row}：没有上年结转时，预算04表支出 = 预算05、09、10表之和（预算04表支出不分预算时）',
      source: TIES,
      ...UNSPLIT,
    },
    'b04/{class}/total',
    ['b05/{class}/total', 'b09/{class}/total', 'b10/{class}/total'],
  ),
];
