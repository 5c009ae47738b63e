import type { Rule } from '../../../model/rule';
import { atMost, LAYOUT, OF_WHICH, sum, tree, UNIT_SOURCES } from '../define';

/** 表内: 预算02表. */

export const formB02: readonly Rule[] = [
  sum(
    'b02/row-sum',
    { form: 'b02', statement: '{row}：总计 = 本年收入合计 + 上年结转结余合计', source: LAYOUT },
    'b02/*/total',
    ['b02/*/currentIncome', 'b02/*/carryover'],
  ),
  sum(
    'b02/income-sum',
    {
      form: 'b02',
      statement: '{row}：本年收入合计 = 各项收入之和',
      source: LAYOUT,
      unlessPrinted: ['b02/*/unitFunds'],
    },
    'b02/*/currentIncome',
    [
      'b02/*/general',
      'b02/*/fund',
      'b02/*/capital',
      'b02/*/specialAccount',
      ...UNIT_SOURCES.map((key) => `b02/*/${key}` as const),
    ],
  ),
  sum(
    'b02/income-sum-unit-funds',
    {
      form: 'b02',
      statement: '{row}：本年收入合计 = 三项预算 + 财政专户管理资金收入 + 单位资金',
      source: LAYOUT,
      onlyIfPrinted: ['b02/*/unitFunds'],
    },
    'b02/*/currentIncome',
    ['b02/*/general', 'b02/*/fund', 'b02/*/capital', 'b02/*/specialAccount', 'b02/*/unitFunds'],
  ),
  sum(
    'b02/carryover-sum',
    {
      form: 'b02',
      statement: '{row}：上年结转结余合计 = 各项结转结余之和',
      source: LAYOUT,
      onlyIfPrinted: ['b02/*/carryoverGeneral'],
    },
    'b02/*/carryover',
    [
      'b02/*/carryoverGeneral',
      'b02/*/carryoverFund',
      'b02/*/carryoverCapital',
      'b02/*/carryoverSpecialAccount',
      'b02/*/carryoverUnitFunds',
    ],
  ),
  atMost(
    'b02/of-which',
    { form: 'b02', statement: '{row}：其中财政拨款 ≤ 一般公共预算', source: OF_WHICH },
    ['b02/*/appropriation'],
    ['b02/*/general'],
  ),
  tree(
    'b02/unit-sum',
    { form: 'b02', statement: '{row} {column} = 所属单位之和', source: LAYOUT },
    [
      ...['total', 'currentIncome', 'general', 'appropriation', 'fund', 'capital', 'specialAccount', 'unitFunds'],
      ...UNIT_SOURCES,
      ...['carryover', 'carryoverGeneral', 'carryoverFund', 'carryoverCapital'],
      ...['carryoverSpecialAccount', 'carryoverUnitFunds'],
    ],
    'total',
  ),
];
