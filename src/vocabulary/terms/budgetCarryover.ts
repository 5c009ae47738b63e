import { term, type Term } from './term';

/** What is carried over by kind of money, as the rows below 上年结转 in a budget name it: 一般公共预算结转, 单位资金结转结余. */

const CARRIED = ['结转', '结转结余', '结余结转', '结转和结余', '结余', '结转资金'];
/** Each kind of money with each word for what is left of it. */
const carried = (...kinds: readonly string[]): readonly string[] =>
  kinds.flatMap((kind) => CARRIED.flatMap((word) => [`${kind}${word}`, `上年${kind}${word}`]));

/** A kind of money, and what it is called as income: 一般公共预算拨款, 一般公共预算拨款收入. */
const asIncome = (...kinds: readonly string[]): readonly string[] => kinds.flatMap((kind) => [kind, `${kind}收入`]);
const GENERAL = asIncome('一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款', '一般公共预算资金');
const FUND = asIncome(
  ...[
    '政府性基金预算',
    '政府性基金',
    '政府性基金拨款',
    '政府性基金预算拨款',
    '政府性基金预算财政拨款',
    '政府性基金预算资金',
  ],
);
const CAPITAL = asIncome(
  ...['国有资本经营预算', '国有资本经营', '国有资本经营预算拨款', '国有资本经营预算财政拨款', '国有资本经营预算资金'],
);

export const budgetCarryoverTerms = {
  carriedGeneral: term(
    '一般公共预算结转',
    'general public budget carried over',
    'The part of what is carried over that is money of the general public budget.',
    ...carried(...GENERAL),
    ...GENERAL,
  ),
  carriedFund: term(
    '政府性基金预算结转',
    'government funds carried over',
    'The part of what is carried over that is money of government funds.',
    ...carried(...FUND),
    ...FUND,
  ),
  carriedCapital: term(
    '国有资本经营预算结转',
    'state capital budget carried over',
    'The part of what is carried over that is money of the state capital budget.',
    ...carried(...CAPITAL),
    ...CAPITAL,
  ),
  carriedSpecialAccount: term(
    '财政专户管理资金结转',
    'special account funds carried over',
    'The part of what is carried over that the treasury keeps in special accounts.',
    ...carried('财政专户管理资金', '财政专户资金', '财政专户'),
    '财政专户管理资金',
    '财政专户资金',
  ),
  carriedUnitFunds: term(
    '单位资金结转',
    "the unit's own funds carried over",
    "The part of what is carried over that is the unit's own.",
    ...carried('单位资金', '单位自有资金'),
    '单位资金',
    '单位自有资金',
  ),
  carriedAppropriations: term(
    '财政拨款结转',
    'appropriations carried over',
    'The part of what is carried over that was appropriated.',
    ...carried('财政拨款', '财政拨款资金'),
    '财政拨款',
  ),
  carriedOther: term(
    '非财政拨款结转',
    'other money carried over',
    'The part of what is carried over that was not appropriated.',
    ...carried('非财政拨款', '非财政拨款资金', '其他资金'),
    '非财政拨款',
    '其他资金',
  ),
} as const satisfies Record<string, Term>;
