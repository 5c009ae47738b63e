import type { RowSpec } from '../../model/form';
import { terms, type TermId } from '../../vocabulary';
import { classRows, column, form, headers, labelled, optional, row } from '../define';

const amount = column('amount', 'plannedAmount');

/** What is carried over of one kind of money, below the sum of all kinds. */
const carried = <const K extends string>(key: K, id: TermId): RowSpec<K> => row(key, id, { under: 'openingCarryover' });
const carriedBudgets = [
  carried('openingGeneral', 'carriedGeneral'),
  carried('openingFund', 'carriedFund'),
  carried('openingCapital', 'carriedCapital'),
] as const;

/** 收入合计 and 支出合计 are the sum before or after what is carried over, whichever the form has no other word for. */
const currentIncome = row('currentIncome', 'budgetCurrentIncome', { also: ['收入合计', '合计'] });
const incomeGrandTotal = row('incomeGrandTotal', 'budgetIncomeTotal', { required: true, also: ['收入合计', '合计'] });
const currentExpenditure = row('currentExpenditure', 'budgetCurrentExpenditure', { also: ['支出合计', '合计'] });
const expenditureGrandTotal = row('expenditureGrandTotal', 'budgetExpenditureTotal', {
  required: true,
  also: ['支出合计', '合计'],
});

/** 预算01表: all income and expenditure planned by the department, two panels side by side. */
export const formB01 = form({
  id: 'b01',
  kind: 'budget',
  mark: '预算01表',
  title: '部门收支预算表',
  titlePattern:
    /^(?:部门|单位)?(?:预算)?(?:财务)?收(?:入)?支(?:出)?(?:(?:总体)?情况总表|(?:预算)?(?:总表|总体情况表|汇总表|情况表|表))$/u,
  headers: headers('item', 'rowNumber', 'columnNumber', 'remark', 'plannedAmount', 'income', 'expenditure'),
  neutral: ['income', 'expenditure'],
  blocks: [
    labelled(
      'income',
      [
        row('appropriations', 'appropriation'),
        row('general', 'budgetGeneral'),
        row('appropriation', 'budgetAppropriation', { under: 'general' }),
        row('fees', 'fees', { under: 'general' }),
        row('specialRevenue', 'specialRevenue', { under: 'general' }),
        row('assetRevenue', 'assetRevenue', { under: 'general' }),
        row('otherGeneral', 'otherGeneral', { under: 'general' }),
        row('transfers', 'transfers', { under: 'general' }),
        row('fund', 'budgetFund'),
        row('capital', 'budgetCapital'),
        row('specialAccount', 'specialAccount'),
        row('unitFunds', 'unitFunds'),
        row('institutional', 'institutional'),
        row('business', 'business'),
        row('superiorSubsidy', 'superiorSubsidy'),
        row('affiliate', 'affiliate'),
        row('otherIncome', 'otherIncome'),
        currentIncome,
        row('usedSurplus', 'usedSurplus'),
        row('openingCarryover', 'budgetCarryover'),
        ...carriedBudgets,
        carried('openingSpecialAccount', 'carriedSpecialAccount'),
        carried('openingUnitFunds', 'carriedUnitFunds'),
        carried('openingAppropriations', 'carriedAppropriations'),
        carried('openingOther', 'carriedOther'),
        incomeGrandTotal,
      ],
      [amount],
    ),
    labelled(
      'expenditure',
      [
        ...classRows,
        currentExpenditure,
        row('surplusDistribution', 'surplusDistribution'),
        row('closingCarryover', 'budgetYearEnd'),
        expenditureGrandTotal,
      ],
      [amount],
      { listedIn: 'b03' },
    ),
  ],
});

/** 预算04表: the appropriations only; the expenditure panel splits by the three budgets. */
export const formB04 = form({
  id: 'b04',
  kind: 'budget',
  mark: '预算04表',
  title: '财政拨款收支预算表',
  titlePattern:
    /^(?:部门|单位)?(?:预算)?财政拨款收(?:入)?支(?:出)?(?:(?:总体)?情况总表|(?:预算)?(?:总表|总体情况表|汇总表|情况表|表))$/u,
  headers: {
    ...headers(
      'item',
      'rowNumber',
      'columnNumber',
      'remark',
      'plannedAmount',
      'income',
      'expenditure',
      'total',
      'subtotal',
      'budgetGeneral',
      'budgetAppropriation',
      'budgetFund',
      'budgetCapital',
    ),
    expenditure: { ...terms.expenditure, also: ['财政拨款支出'] },
  },
  neutral: ['income', 'expenditure', 'plannedAmount'],
  blocks: [
    labelled(
      'income',
      [
        currentIncome,
        row('general', 'budgetGeneral'),
        row('appropriation', 'budgetAppropriation', { under: 'general' }),
        row('fund', 'budgetFund'),
        row('capital', 'budgetCapital'),
        row('openingCarryover', 'budgetCarryover'),
        ...carriedBudgets,
        incomeGrandTotal,
      ],
      // 财政拨款收入 may stand over the panel.
      [column('amount', 'plannedAmount', ['plannedAmount'], ['budgetAppropriation'])],
    ),
    labelled(
      'expenditure',
      [currentExpenditure, ...classRows, row('closingCarryover', 'budgetYearEnd'), expenditureGrandTotal],
      [
        // Some print the sum of the three budgets alone, under 预算数.
        column('total', 'total', ['total'], ['plannedAmount']),
        optional(column('general', 'budgetGeneral', ['budgetGeneral'], ['budgetGeneral', 'subtotal'])),
        {
          ...optional(column('appropriation', 'budgetAppropriation', ['budgetGeneral', 'budgetAppropriation'])),
          name: terms.budgetAppropriation.zh,
        },
        optional(column('fund', 'budgetFund')),
        optional(column('capital', 'budgetCapital')),
      ],
      { listedIn: 'b05' },
    ),
  ],
});
