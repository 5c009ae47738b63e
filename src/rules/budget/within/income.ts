import type { Rule } from '../../../model/rule';
import { atMost, INCOME_KINDS, LAYOUT, OF_WHICH, sum, tree, UNIT_SOURCES } from '../define';

/** 表内: 预算02表. */

/** What is there besides the year's income. */
const ADDED = ['b02/*/usedSurplus', 'b02/*/carryover'] as const;

/** What income consists of, where a column adds up the year's, and where the total alone does. */
const incomeSums: readonly Rule[] = INCOME_KINDS.flatMap(({ suffix, said, keys, printed, unprinted }) => {
  const refs = keys.map((key) => `b02/*/${key}` as const);
  const onlyIfPrinted = printed.map((key) => `b02/*/${key}` as const);
  const unlessPrinted = unprinted.map((key) => `b02/*/${key}` as const);
  return [
    sum(
      `b02/income-sum${suffix}`,
      {
        form: 'b02',
        statement: `{row}：本年收入合计 = ${said}`,
        source: LAYOUT,
        onlyIfPrinted: [...onlyIfPrinted, 'b02/*/currentIncome'],
        unlessPrinted,
      },
      'b02/*/currentIncome',
      refs,
    ),
    sum(
      `b02/row-sum-sources${suffix}`,
      {
        form: 'b02',
        statement: `{row}：总计 = ${said} + 使用非财政拨款结余 + 上年结转结余（没有本年收入合计栏时）`,
        source: LAYOUT,
        onlyIfPrinted,
        unlessPrinted: [...unlessPrinted, 'b02/*/currentIncome'],
      },
      'b02/*/total',
      [...refs, ...ADDED],
    ),
  ];
});

export const formB02: readonly Rule[] = [
  sum(
    'b02/row-sum',
    {
      form: 'b02',
      statement: '{row}：总计 = 本年收入合计 + 使用非财政拨款结余 + 上年结转结余合计',
      source: LAYOUT,
      onlyIfPrinted: ['b02/*/currentIncome'],
    },
    'b02/*/total',
    ['b02/*/currentIncome', ...ADDED],
  ),
  ...incomeSums,
  atMost(
    'b02/appropriations-sum',
    {
      form: 'b02',
      statement: '{row}：财政拨款收入 ≤ 三项预算之和',
      source: OF_WHICH,
      onlyIfPrinted: ['b02/*/general'],
    },
    ['b02/*/appropriations'],
    ['b02/*/general', 'b02/*/fund', 'b02/*/capital'],
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
  atMost(
    'b02/of-which-fees',
    { form: 'b02', statement: '{row}：其中教育收费 ≤ 事业收入', source: OF_WHICH },
    ['b02/*/educationFee'],
    ['b02/*/institutional'],
  ),
  tree(
    'b02/unit-sum',
    { form: 'b02', statement: '{row} {column} = 所属单位或科目之和', source: LAYOUT },
    [
      ...['total', 'currentIncome', 'appropriations', 'general', 'appropriation', 'fund', 'capital'],
      ...['specialAccount', 'unitFunds', ...UNIT_SOURCES, 'educationFee', 'usedSurplus'],
      ...['carryover', 'carryoverGeneral', 'carryoverFund', 'carryoverCapital'],
      ...['carryoverSpecialAccount', 'carryoverUnitFunds'],
    ],
    'total',
  ),
];
