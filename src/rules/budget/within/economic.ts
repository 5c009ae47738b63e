import type { Rule } from '../../../model/rule';
import { atMost, CLASSIFICATION, LAYOUT, OF_WHICH, sum, tree, UNIT_SOURCES } from '../define';

/** 表内: 预算06、07、11表. */

export const formB06: readonly Rule[] = [
  sum('b06/row-sum', { form: 'b06', statement: '{row}：合计 = 人员经费 + 公用经费', source: LAYOUT }, 'b06/*/total', [
    'b06/*/personnel',
    'b06/*/operating',
  ]),
  tree(
    'b06/subject-sum',
    { form: 'b06', statement: '{row} {column} = 所属单位或科目之和', source: CLASSIFICATION },
    ['total', 'personnel', 'operating'],
    'total',
  ),
];

const B07_SOURCES = ['general', 'fund', 'capital', 'carryover', 'specialAccount'] as const;

export const formB07: readonly Rule[] = [
  sum(
    'b07/row-sum',
    { form: 'b07', statement: '{row}：总计 = 各项资金来源之和', source: LAYOUT, unlessPrinted: ['b07/*/unitFunds'] },
    'b07/*/total',
    [...B07_SOURCES, ...UNIT_SOURCES].map((key) => `b07/*/${key}` as const),
  ),
  sum(
    'b07/row-sum-unit-funds',
    {
      form: 'b07',
      statement: '{row}：总计 = 三项预算 + 上年结转结余 + 财政专户管理资金 + 单位资金',
      source: LAYOUT,
      onlyIfPrinted: ['b07/*/unitFunds'],
    },
    'b07/*/total',
    [...B07_SOURCES, 'unitFunds' as const].map((key) => `b07/*/${key}` as const),
  ),
  atMost(
    'b07/of-which',
    { form: 'b07', statement: '{row}：其中财政拨款 ≤ 一般公共预算', source: OF_WHICH },
    ['b07/*/appropriation'],
    ['b07/*/general'],
  ),
  tree(
    'b07/subject-sum',
    { form: 'b07', statement: '{row} {column} = 所属单位或科目之和', source: CLASSIFICATION },
    ['total', ...B07_SOURCES, 'appropriation', 'unitFunds', ...UNIT_SOURCES],
    'total',
  ),
];

const B11_SOURCES = [
  ...['general', 'fund', 'capital', 'specialAccount', 'unitFunds', 'specialAccountCarryover', 'unitCarryover'],
] as const;

export const formB11: readonly Rule[] = [
  sum(
    'b11/row-sum',
    {
      form: 'b11',
      statement: '{row}：合计 = 各项资金来源之和',
      source: LAYOUT,
      onlyIfPrinted: ['b11/*/general'],
    },
    'b11/*/total',
    [
      'b11/*/general',
      'b11/*/fund',
      'b11/*/capital',
      'b11/*/specialAccount',
      'b11/*/unitFunds',
      'b11/*/specialAccountCarryover',
      'b11/*/unitCarryover',
    ],
  ),
  sum(
    'b11/general-sum',
    {
      form: 'b11',
      statement: '{row}：一般公共预算小计 = 所列各项之和',
      source: LAYOUT,
      onlyIfPrinted: ['b11/*/general', 'b11/*/appropriation', 'b11/*/otherGeneral'],
    },
    'b11/*/general',
    [
      'b11/*/appropriation',
      'b11/*/fees',
      'b11/*/specialRevenue',
      'b11/*/assetRevenue',
      'b11/*/otherGeneral',
      'b11/*/transfers',
    ],
  ),
  sum(
    'b11/unit-funds-sum',
    {
      form: 'b11',
      statement: '{row}：单位资金小计 = 所列各项之和',
      source: LAYOUT,
      onlyIfPrinted: ['b11/*/unitFunds', 'b11/*/institutional'],
    },
    'b11/*/unitFunds',
    UNIT_SOURCES.map((key) => `b11/*/${key}` as const),
  ),
  tree(
    'b11/subject-sum',
    { form: 'b11', statement: '{row} {column} = 所属单位或科目之和', source: CLASSIFICATION },
    [
      ...['total', ...B11_SOURCES, 'appropriation', 'fees', 'specialRevenue', 'assetRevenue', 'otherGeneral'],
      ...['transfers', ...UNIT_SOURCES],
    ],
    'total',
  ),
];
