import type { Rule } from '../../model/rule';
import { FURTHER_OPERATING_CLASSES, OPERATING_CLASSES, PERSONNEL_CLASSES } from '../../vocabulary';
import { leaves, same, sum, tree } from './define';

/** 表内: what must add up inside one form. */

const LAYOUT = '部门决算公开表样：栏次与行次的计算关系';
const CLASSIFICATION = '政府收支分类科目：类、款、项逐级汇总';
const BALANCE = '部门决算：每种财政拨款的年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余';

const form01: readonly Rule[] = [
  sum(
    '01/income-sum',
    { form: '01', statement: '本年收入合计 = 各项收入之和', source: LAYOUT },
    '01/currentIncome/amount',
    // 财政拨款收入 stands in one row or in three, never in both; what is 其中 of it is not added.
    [
      '01/appropriation/amount',
      '01/generalAppropriation/amount',
      '01/fundAppropriation/amount',
      '01/capitalAppropriation/amount',
      '01/superiorSubsidy/amount',
      '01/institutional/amount',
      '01/business/amount',
      '01/affiliate/amount',
      '01/otherIncome/amount',
    ],
  ),
  sum(
    '01/expenditure-sum',
    { form: '01', statement: '本年支出合计 = 各类支出之和', source: LAYOUT },
    '01/currentExpenditure/amount',
    ['01/{classes}/amount'],
  ),
  sum(
    '01/income-grand-total',
    { form: '01', statement: '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余', source: LAYOUT },
    '01/incomeGrandTotal/amount',
    ['01/currentIncome/amount', '01/usedSurplus/amount', '01/openingCarryover/amount'],
  ),
  sum(
    '01/expenditure-grand-total',
    { form: '01', statement: '支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余', source: LAYOUT },
    '01/expenditureGrandTotal/amount',
    ['01/currentExpenditure/amount', '01/surplusDistribution/amount', '01/closingCarryover/amount'],
  ),
  same(
    '01/balance',
    { form: '01', statement: '收入总计 = 支出总计', source: LAYOUT },
    '01/incomeGrandTotal/amount',
    '01/expenditureGrandTotal/amount',
  ),
];

const form02: readonly Rule[] = [
  sum(
    '02/row-sum',
    { form: '02', statement: '{row}：本年收入合计 = 各项收入之和', source: LAYOUT },
    '02/*/currentIncome',
    [
      '02/*/appropriation',
      '02/*/superiorSubsidy',
      '02/*/institutional',
      '02/*/business',
      '02/*/affiliate',
      '02/*/otherIncome',
    ],
  ),
  tree(
    '02/subject-sum',
    { form: '02', statement: '{row} {column} = 下级科目之和', source: CLASSIFICATION },
    [
      'currentIncome',
      'appropriation',
      'superiorSubsidy',
      'institutional',
      'educationFee',
      'business',
      'affiliate',
      'otherIncome',
    ],
    'total',
  ),
];

const form03: readonly Rule[] = [
  sum(
    '03/row-sum',
    { form: '03', statement: '{row}：本年支出合计 = 各项支出之和', source: LAYOUT },
    '03/*/currentExpenditure',
    ['03/*/basic', '03/*/project', '03/*/remittance', '03/*/businessExpenditure', '03/*/affiliateSubsidy'],
  ),
  tree(
    '03/subject-sum',
    { form: '03', statement: '{row} {column} = 下级科目之和', source: CLASSIFICATION },
    ['currentExpenditure', 'basic', 'project', 'remittance', 'businessExpenditure', 'affiliateSubsidy'],
    'total',
  ),
];

const FUND_COLUMNS = ['total', 'general', 'fund', 'capital'] as const;

const form04: readonly Rule[] = [
  sum(
    '04/income-sum',
    { form: '04', statement: '本年收入合计 = 三项财政拨款之和', source: LAYOUT },
    '04/currentIncome/amount',
    ['04/generalAppropriation/amount', '04/fundAppropriation/amount', '04/capitalAppropriation/amount'],
  ),
  sum(
    '04/opening-sum',
    { form: '04', statement: '年初财政拨款结转和结余 = 三项财政拨款之和', source: LAYOUT },
    '04/openingCarryover/amount',
    ['04/openingGeneral/amount', '04/openingFund/amount', '04/openingCapital/amount'],
  ),
  sum(
    '04/income-grand-total',
    { form: '04', statement: '收入总计 = 本年收入合计 + 年初财政拨款结转和结余', source: LAYOUT },
    '04/incomeGrandTotal/amount',
    ['04/currentIncome/amount', '04/openingCarryover/amount'],
  ),
  sum(
    '04/class-row-sum',
    { form: '04', statement: '{row}：合计 = 三项财政拨款之和', source: LAYOUT },
    '04/{class}/total',
    ['04/{class}/general', '04/{class}/fund', '04/{class}/capital'],
  ),
  ...(
    [
      ['currentExpenditure', '本年支出合计'],
      ['closingCarryover', '年末财政拨款结转和结余'],
      ['expenditureGrandTotal', '支出总计'],
    ] as const
  ).map(([row, name]) =>
    sum(
      `04/${row === 'currentExpenditure' ? 'expenditure' : row === 'closingCarryover' ? 'closing' : 'grand-total'}-row-sum`,
      { form: '04', statement: `${name}：合计 = 三项财政拨款之和`, source: LAYOUT },
      `04/${row}/total`,
      [`04/${row}/general`, `04/${row}/fund`, `04/${row}/capital`],
    ),
  ),
  ...FUND_COLUMNS.map((column) =>
    sum(
      `04/expenditure-sum-${column}`,
      { form: '04', statement: '本年支出合计 {column} = 各类支出之和', source: LAYOUT },
      `04/currentExpenditure/${column}`,
      [`04/{classes}/${column}`],
    ),
  ),
  ...FUND_COLUMNS.map((column) =>
    sum(
      `04/expenditure-grand-total-${column}`,
      { form: '04', statement: '支出总计 {column} = 本年支出合计 + 年末财政拨款结转和结余', source: LAYOUT },
      `04/expenditureGrandTotal/${column}`,
      [`04/currentExpenditure/${column}`, `04/closingCarryover/${column}`],
    ),
  ),
  same(
    '04/balance',
    { form: '04', statement: '收入总计 = 支出总计', source: LAYOUT },
    '04/incomeGrandTotal/amount',
    '04/expenditureGrandTotal/total',
  ),
  ...(
    [
      ['general', 'generalAppropriation', 'openingGeneral', '一般公共预算财政拨款'],
      ['fund', 'fundAppropriation', 'openingFund', '政府性基金预算财政拨款'],
      ['capital', 'capitalAppropriation', 'openingCapital', '国有资本经营预算财政拨款'],
    ] as const
  ).map(([column, income, opening, name]) =>
    sum(
      `04/balance-${column}`,
      {
        form: '04',
        statement: `${name}：支出总计 = 本年收入 + 年初结转和结余`,
        source: BALANCE,
        onlyIfPrinted: [`04/${opening}/amount`],
      },
      `04/expenditureGrandTotal/${column}`,
      [`04/${income}/amount`, `04/${opening}/amount`],
    ),
  ),
];

/** The columns beside expenditure on a fund's form. */
const FUND_FLOW = ['opening', 'currentIncome', 'closing'];

/** 05, 07 and 08 share their expenditure columns. */
const expenditureRules = (form: '05' | '07' | '08', extraColumns: readonly string[]): readonly Rule[] => [
  sum(
    `${form}/row-sum`,
    { form, statement: '{row}：小计 = 基本支出 + 项目支出', source: LAYOUT },
    `${form}/*/subtotal`,
    [`${form}/*/basic`, `${form}/*/project`],
  ),
  tree(
    `${form}/subject-sum`,
    { form, statement: '{row} {column} = 下级科目之和', source: CLASSIFICATION },
    ['subtotal', 'basic', 'project', ...extraColumns],
    'total',
  ),
];

const ALL_OPERATING = [...OPERATING_CLASSES, ...FURTHER_OPERATING_CLASSES] as const;

const form06: readonly Rule[] = [
  tree('06/class-sum', { form: '06', statement: '{row} {column} = 所属款级科目之和', source: CLASSIFICATION }, [
    'amount',
  ]),
  sum(
    '06/personnel-sum',
    { form: '06', statement: '人员经费合计 = 301 + 303', source: LAYOUT },
    '06/personnelTotal/amount',
    PERSONNEL_CLASSES.map((code) => `06/${code}/amount` as const),
  ),
  sum(
    '06/operating-sum',
    { form: '06', statement: '公用经费合计 = 302 + 307 + 310 + 399 等公用类支出', source: LAYOUT },
    '06/operatingTotal/amount',
    ALL_OPERATING.map((code) => `06/${code}/amount` as const),
  ),
  sum(
    '06/total-sum',
    {
      form: '06',
      statement: '合计 = 人员经费合计 + 公用经费合计',
      source: LAYOUT,
      onlyIfPrinted: ['06/total/amount', '06/personnelTotal/amount', '06/operatingTotal/amount'],
    },
    '06/total/amount',
    ['06/personnelTotal/amount', '06/operatingTotal/amount'],
  ),
  leaves(
    '06/personnel-items',
    { form: '06', statement: '人员经费合计 = 301、303 所属款级科目之和', source: CLASSIFICATION },
    '06/personnelTotal/amount',
    'amount',
    PERSONNEL_CLASSES,
  ),
  leaves(
    '06/operating-items',
    { form: '06', statement: '公用经费合计 = 302、307、310、399 等类所属款级科目之和', source: CLASSIFICATION },
    '06/operatingTotal/amount',
    'amount',
    ALL_OPERATING,
  ),
];

/** What a fund carries over, on the forms that print it. Few variants of 08 do. */
const carryoverRules = (form: '07' | '08'): readonly Rule[] => [
  sum(
    `${form}/carryover`,
    {
      form,
      statement: '{row}：年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出',
      source: LAYOUT,
      onlyIfPrinted: [`${form}/*/opening`, `${form}/*/currentIncome`, `${form}/*/closing`],
    },
    `${form}/*/closing`,
    [`${form}/*/opening`, `${form}/*/currentIncome`, `-${form}/*/subtotal`],
  ),
];

const form09: readonly Rule[] = (
  [
    ['budget', '预算数'],
    ['final', '决算数'],
  ] as const
).flatMap(([column, name]) => [
  sum(
    `09/${column}-sum`,
    {
      form: '09',
      statement: `${name}：合计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费`,
      source: LAYOUT,
    },
    `09/total/${column}`,
    [`09/abroad/${column}`, `09/vehicles/${column}`, `09/reception/${column}`],
  ),
  sum(
    `09/${column}-vehicles`,
    { form: '09', statement: `${name}：公务用车购置及运行维护费小计 = 购置费 + 运行维护费`, source: LAYOUT },
    `09/vehicles/${column}`,
    [`09/vehiclePurchase/${column}`, `09/vehicleRunning/${column}`],
  ),
]);

export const withinForms: readonly Rule[] = [
  ...form01,
  ...form02,
  ...form03,
  ...form04,
  ...expenditureRules('05', []),
  ...form06,
  ...expenditureRules('07', FUND_FLOW),
  ...carryoverRules('07'),
  ...expenditureRules('08', FUND_FLOW),
  ...carryoverRules('08'),
  ...form09,
];
