import type { BudgetFormId, BudgetRef } from '../../forms/budget';
import { constructors, type AbsenceOf } from '../define';

export const { atMost, leaves, same, sum, tree } = constructors<BudgetRef, BudgetFormId>();

export const LAYOUT = '部门预算公开表样：行与列的计算关系';
export const CLASSIFICATION = '政府收支分类科目：类、款、项逐级汇总；单位逐级汇总';
export const TIES = '部门预算公开表样：表间勾稽关系';
export const OF_WHICH = '部门预算公开表样：“其中”是所属项目的一部分';

/** The income that is no appropriation, as 预算01, 02, 07 and 11 name it. */
export const UNIT_SOURCES = ['institutional', 'business', 'superiorSubsidy', 'affiliate', 'otherIncome'] as const;

/** Kinds of money that income consists of. */
const BUDGETS = ['general', 'fund', 'capital'] as const;
type Income =
  (typeof BUDGETS)[number] | (typeof UNIT_SOURCES)[number] | 'appropriations' | 'specialAccount' | 'unitFunds';

/** One way to print the kinds of income: what it adds up, and what a form prints, or does not, that does so. */
export interface IncomeKinds {
  /** What tells its rules from those of the others. */
  readonly suffix: string;
  readonly said: string;
  readonly keys: readonly Income[];
  readonly printed: readonly Income[];
  readonly unprinted: readonly Income[];
}

/** 财政拨款收入 may stand alone, or over the three budgets; what the unit earns by its sources, or as 单位资金. */
export const INCOME_KINDS: readonly IncomeKinds[] = (
  [
    ['', '三项预算', BUDGETS, [], ['appropriations']],
    ['-budgets', '三项预算', BUDGETS, ['appropriations', 'general'], []],
    ['-appropriations', '财政拨款收入', ['appropriations'], ['appropriations'], ['general']],
  ] as const
).flatMap(([suffix, said, keys, printed, unprinted]): IncomeKinds[] => [
  {
    suffix,
    said: `${said} + 其他各项收入`,
    keys: [...keys, 'specialAccount', ...UNIT_SOURCES],
    printed,
    unprinted: [...unprinted, 'unitFunds'],
  },
  {
    suffix: `${suffix}-unit-funds`,
    said: `${said} + 财政专户管理资金收入 + 单位资金`,
    keys: [...keys, 'specialAccount', 'unitFunds'],
    printed: [...printed, 'unitFunds'],
    unprinted,
  },
]);

type BudgetAbsence = AbsenceOf<BudgetRef>;

const b01Incomes = (['general', 'fund', 'capital', 'specialAccount', ...UNIT_SOURCES] as const).map(
  (key) => `b01/${key}/amount` as const,
);

/** All that is carried over. Where no row says it, incomes that make up the grand total leave nothing to carry over. */
export const ALL_CARRIED: BudgetAbsence = {
  what: '上年结转结余',
  shown: [
    { zero: 'b01/openingCarryover/amount' },
    { zero: 'b02/total/carryover' },
    { total: 'b01/incomeGrandTotal/amount', parts: ['b01/currentIncome/amount'] },
    { total: 'b02/total/total', parts: ['b02/total/currentIncome'] },
    { total: 'b01/incomeGrandTotal/amount', parts: b01Incomes },
  ],
};

/** What is carried over of appropriations. Where nothing at all is carried over, none of them is. */
export const CARRIED_APPROPRIATIONS: BudgetAbsence = {
  what: '上年财政拨款结转',
  shown: [
    { zero: 'b04/openingCarryover/amount' },
    { total: 'b04/incomeGrandTotal/amount', parts: ['b04/currentIncome/amount'] },
    {
      total: 'b04/incomeGrandTotal/amount',
      parts: ['b04/general/amount', 'b04/fund/amount', 'b04/capital/amount'],
    },
    { zero: 'b01/openingCarryover/amount', wider: true },
    { zero: 'b02/total/carryover', wider: true },
  ],
};

/** Money that is no appropriation. */
export const OTHER_FUNDING: BudgetAbsence = {
  what: '财政拨款以外的资金',
  shown: [{ total: 'b01/incomeGrandTotal/amount', parts: ['b04/incomeGrandTotal/amount'] }],
};

/** What is carried over is spent besides the year's appropriation; not every form shows it. */
export const NOTHING_CARRIED = { onlyWithout: [CARRIED_APPROPRIATIONS] } as const;
