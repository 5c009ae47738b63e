import type { Rule } from '../../../model/rule';
import { NOTHING_CARRIED, same, TIES } from '../define';

/** 表间: 预算01、04表 against the others. */

const SOURCE_NAMES = {
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
type Source = keyof typeof SOURCE_NAMES;
const SOURCES = Object.keys(SOURCE_NAMES) as readonly Source[];

export const with02: readonly Rule[] = [
  same(
    'b01=b02/current-income',
    { form: 'b02', statement: '预算01表本年收入合计 = 预算02表本年收入合计', source: TIES },
    'b01/currentIncome/amount',
    'b02/total/currentIncome',
  ),
  same(
    'b01=b02/carryover',
    { form: 'b02', statement: '预算01表上年结转结余 = 预算02表上年结转结余合计', source: TIES },
    'b01/openingCarryover/amount',
    'b02/total/carryover',
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
    { form: 'b03', statement: '预算01表本年支出合计 = 预算03表合计', source: TIES },
    'b01/currentExpenditure/amount',
    'b03/total/total',
  ),
  same(
    'b01=b03/class',
    { form: 'b03', statement: '{row}：预算01表 = 预算03表', source: TIES },
    'b01/{class}/amount',
    'b03/{class}/total',
  ),
];

export const with04: readonly Rule[] = [
  ...(['general', 'appropriation', 'fund', 'capital'] as const).map((key) =>
    same(
      `b01=b04/${key}`,
      {
        form: 'b04',
        statement: `${SOURCE_NAMES[key]}：预算01表收入 = 预算04表收入`,
        source: TIES,
        ...(key === 'appropriation'
          ? ({ onlyIfPrinted: ['b01/appropriation/amount', 'b04/appropriation/amount'] } as const)
          : {}),
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
        ...NOTHING_CARRIED,
      },
      `b04/{class}/${column}`,
      `${form}/{class}/total`,
    ),
  ]),
];
