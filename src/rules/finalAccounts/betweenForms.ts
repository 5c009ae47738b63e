import type { Rule } from '../../model/rule';
import { atMost, same, sum } from './define';

/** 表间: what must agree between forms. */

const TIES = '部门决算公开表样：表间勾稽关系';
const BEFORE_2019 = '部门决算公开表样（2018年度及以前）';
const PARTIAL = '公开06表只列基本支出，公开09表含全部财政拨款支出';

const with02: readonly Rule[] = [
  same(
    '01=02/current-income',
    { form: '01', statement: '公开01表本年收入合计 = 公开02表合计', source: TIES },
    '01/currentIncome/amount',
    '02/total/currentIncome',
  ),
  sum(
    '01=02/appropriation',
    { form: '02', statement: '公开02表财政拨款收入 = 公开01表财政拨款收入（分列的为三项之和）', source: TIES },
    '02/total/appropriation',
    [
      '01/appropriation/amount',
      '01/generalAppropriation/amount',
      '01/fundAppropriation/amount',
      '01/capitalAppropriation/amount',
    ],
  ),
  ...(
    [
      ['superiorSubsidy', 'superior-subsidy', '上级补助收入'],
      ['institutional', 'institutional', '事业收入'],
      ['business', 'business', '经营收入'],
      ['affiliate', 'affiliate', '附属单位上缴收入'],
      ['otherIncome', 'other-income', '其他收入'],
    ] as const
  ).map(([key, code, name]) =>
    same(
      `01=02/${code}`,
      { form: '01', statement: `公开01表${name} = 公开02表合计行${name}`, source: TIES },
      `01/${key}/amount`,
      `02/total/${key}`,
    ),
  ),
];

const with03: readonly Rule[] = [
  same(
    '01=03/current-expenditure',
    { form: '01', statement: '公开01表本年支出合计 = 公开03表合计', source: TIES },
    '01/currentExpenditure/amount',
    '03/total/currentExpenditure',
  ),
  same(
    '01=03/class',
    { form: '01', statement: '{row}：公开01表 = 公开03表本年支出合计', source: TIES },
    '01/{class}/amount',
    '03/{class}/currentExpenditure',
  ),
];

const with04: readonly Rule[] = [
  ...(
    [
      ['generalAppropriation', 'general', '一般公共预算财政拨款'],
      ['fundAppropriation', 'fund', '政府性基金预算财政拨款'],
      ['capitalAppropriation', 'capital', '国有资本经营预算财政拨款'],
    ] as const
  ).map(([key, code, name]) =>
    same(
      `01=04/${code}`,
      {
        form: '04',
        statement: `${name}：公开01表收入 = 公开04表收入`,
        source: TIES,
        unlessPrinted: ['01/appropriation/amount'],
      },
      `01/${key}/amount`,
      `04/${key}/amount`,
    ),
  ),
  same(
    '01=04/appropriation',
    {
      form: '04',
      statement: '公开01表财政拨款收入 = 公开04表本年收入合计',
      source: BEFORE_2019,
      onlyIfPrinted: ['01/appropriation/amount'],
    },
    '01/appropriation/amount',
    '04/currentIncome/amount',
  ),
  same(
    '01=04/fund-within',
    {
      form: '04',
      statement: '公开01表其中：政府性基金预算财政拨款 = 公开04表政府性基金预算财政拨款',
      source: BEFORE_2019,
      onlyIfPrinted: ['01/fundWithin/amount'],
    },
    '01/fundWithin/amount',
    '04/fundAppropriation/amount',
  ),
  same(
    '04=05/class',
    { form: '05', statement: '{row}：公开04表一般公共预算支出 = 公开05表小计', source: TIES },
    '04/{class}/general',
    '05/{class}/subtotal',
  ),
  same(
    '04=05/total',
    { form: '05', statement: '公开04表一般公共预算本年支出合计 = 公开05表合计', source: TIES },
    '04/currentExpenditure/general',
    '05/total/subtotal',
  ),
  ...(
    [
      ['fundAppropriation/amount', 'currentIncome', 'income', '收入', '本年收入'],
      ['currentExpenditure/fund', 'subtotal', 'expenditure', '本年支出', '本年支出小计'],
      ['openingFund/amount', 'opening', 'opening', '年初结转和结余', '年初结转和结余'],
      ['closingCarryover/fund', 'closing', 'closing', '年末结转和结余', '年末结转和结余'],
    ] as const
  ).map(([cell, column, code, left, right]) =>
    same(
      `04=07/${code}`,
      { form: '07', statement: `公开04表政府性基金${left} = 公开07表合计行${right}`, source: TIES },
      `04/${cell}`,
      `07/total/${column}`,
    ),
  ),
  same(
    '04=07/class',
    { form: '07', statement: '{row}：公开04表政府性基金支出 = 公开07表本年支出小计', source: TIES },
    '04/{class}/fund',
    '07/{class}/subtotal',
  ),
  same(
    '04=08/expenditure',
    { form: '08', statement: '公开04表国有资本经营预算本年支出合计 = 公开08表合计', source: TIES },
    '04/currentExpenditure/capital',
    '08/total/subtotal',
  ),
  ...(
    [
      ['capitalAppropriation/amount', 'currentIncome', 'income', '收入', '本年收入'],
      ['openingCapital/amount', 'opening', 'opening', '年初结转和结余', '年初结转和结余'],
      ['closingCarryover/capital', 'closing', 'closing', '年末结转和结余', '年末结转和结余'],
    ] as const
  ).map(([cell, column, code, left, right]) =>
    same(
      `04=08/${code}`,
      {
        form: '08',
        statement: `公开04表国有资本经营预算${left} = 公开08表合计行${right}`,
        source: TIES,
        onlyIfPrinted: [`04/${cell}`, `08/total/${column}`],
      },
      `04/${cell}`,
      `08/total/${column}`,
    ),
  ),
  same(
    '04=08/class',
    { form: '08', statement: '{row}：公开04表国有资本经营预算支出 = 公开08表合计', source: TIES },
    '04/{class}/capital',
    '08/{class}/subtotal',
  ),
];

/** Where appropriations are the only funding, what 05, 07 and 08 print is all of 03. */
const NO_OTHER_FUNDING = {
  onlyIfZero: [
    '01/superiorSubsidy/amount',
    '01/institutional/amount',
    '01/business/amount',
    '01/affiliate/amount',
    '01/otherIncome/amount',
    '01/usedSurplus/amount',
  ],
  // Nothing else was there at the start, and nothing else is left or missing at the end.
  onlyIfSame: [
    ['01/openingCarryover/amount', '04/openingCarryover/amount'],
    ['01/closingCarryover/amount', '04/closingCarryover/total'],
  ],
} as const;

const with05: readonly Rule[] = [
  sum(
    '05=06/basic',
    { form: '06', statement: '公开05表合计行基本支出 = 公开06表人员经费合计 + 公用经费合计', source: TIES },
    '05/total/basic',
    ['06/personnelTotal/amount', '06/operatingTotal/amount'],
  ),
  atMost(
    '05+07+08<=03/class',
    { form: '03', statement: '{row}：公开05、07、08表之和 ≤ 公开03表', source: TIES },
    ['05/{class}/subtotal', '07/{class}/subtotal', '08/{class}/subtotal'],
    ['03/{class}/currentExpenditure'],
  ),
  sum(
    '05+07+08=03/class',
    {
      form: '03',
      statement: '{row}：没有其他资金来源时，公开03表 = 公开05、07、08表之和',
      source: TIES,
      ...NO_OTHER_FUNDING,
    },
    '03/{class}/currentExpenditure',
    ['05/{class}/subtotal', '07/{class}/subtotal', '08/{class}/subtotal'],
  ),
];

const with09: readonly Rule[] = (
  [
    ['30212', 'abroad', '因公出国（境）费'],
    ['30217', 'reception', '公务接待费'],
    ['30231', 'vehicleRunning', '公务用车运行维护费'],
    ['31013', 'vehiclePurchase', '公务用车购置费'],
  ] as const
).map(([code, row, name]) =>
  atMost(
    `06<=09/${code}`,
    { form: '09', statement: `公开06表 ${code} ≤ 公开09表${name}决算数`, source: PARTIAL },
    [`06/${code}/amount`],
    [`09/${row}/final`],
  ),
);

export const betweenForms: readonly Rule[] = [...with02, ...with03, ...with04, ...with05, ...with09];
