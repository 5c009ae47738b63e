import type { Rule } from '../../../model/rule';
import { LAYOUT, sum, tree } from '../define';

/** 表内: 预算08、12表. */

export const formB08: readonly Rule[] = (
  [
    ['amount', '预算数'],
    ['former', '上年预算数'],
  ] as const
).flatMap(([column, name]) => {
  const only = column === 'former' ? ({ onlyIfPrinted: ['b08/total/former'] } as const) : {};
  return [
    sum(
      `b08/${column}-sum`,
      {
        form: 'b08',
        statement: `${name}：合计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费`,
        source: LAYOUT,
        ...only,
      },
      `b08/total/${column}`,
      [`b08/abroad/${column}`, `b08/vehicles/${column}`, `b08/reception/${column}`],
    ),
    sum(
      `b08/${column}-vehicles`,
      {
        form: 'b08',
        statement: `${name}：公务用车购置及运行维护费小计 = 购置费 + 运行维护费`,
        source: LAYOUT,
        ...only,
      },
      `b08/vehicles/${column}`,
      [`b08/vehiclePurchase/${column}`, `b08/vehicleRunning/${column}`],
    ),
  ];
});

const B12_CARRYOVERS = ['carryoverGeneral', 'carryoverFund', 'carryoverCapital'] as const;
const B12_SOURCES = ['general', 'fund', 'capital', 'specialAccount', 'unitFunds'] as const;

export const formB12: readonly Rule[] = [
  sum(
    'b12/row-sum',
    {
      form: 'b12',
      statement: '{row}：合计 = 本年拨款 + 财政拨款结转结余 + 财政专户管理资金 + 单位资金',
      source: LAYOUT,
      unlessPrinted: ['b12/*/carryover'],
    },
    'b12/*/total',
    [...B12_SOURCES, ...B12_CARRYOVERS].map((key) => `b12/*/${key}` as const),
  ),
  sum(
    'b12/row-sum-carryover',
    {
      form: 'b12',
      statement: '{row}：合计 = 本年拨款 + 财政拨款结转结余 + 财政专户管理资金 + 单位资金',
      source: LAYOUT,
      onlyIfPrinted: ['b12/*/carryover'],
    },
    'b12/*/total',
    [...B12_SOURCES, 'carryover' as const].map((key) => `b12/*/${key}` as const),
  ),
  sum(
    'b12/carryover-sum',
    {
      form: 'b12',
      statement: '{row}：财政拨款结转结余 = 三项预算结转结余之和',
      source: LAYOUT,
      onlyIfPrinted: ['b12/*/carryover', 'b12/*/carryoverGeneral'],
    },
    'b12/*/carryover',
    B12_CARRYOVERS.map((key) => `b12/*/${key}` as const),
  ),
  tree(
    'b12/project-sum',
    { form: 'b12', statement: '{row} {column} = 所属单位或项目之和', source: LAYOUT },
    ['total', ...B12_SOURCES, 'carryover', ...B12_CARRYOVERS],
    'total',
  ),
];
