import type { FinalAccountsRef } from '../forms/finalAccounts';
import type { WordingItem, WordingList, WordingWords } from '../model/wording';
import { OPERATING_CLASSES, PERSONNEL_CLASSES } from '../vocabulary';

/** The names that wordings of final accounts use, and the cells behind them. */

const item = (
  name: string,
  refs: readonly FinalAccountsRef[],
  more: { readonly shareOf?: string; readonly orSumOf?: readonly FinalAccountsRef[] } = {},
): WordingItem => ({ name, refs, ...more });

const refs = (...list: readonly FinalAccountsRef[]): readonly FinalAccountsRef[] => list;

const items: readonly WordingItem[] = [
  item('收支总计', ['01/incomeGrandTotal/amount', '01/expenditureGrandTotal/amount']),
  item('收入合计', ['02/total/currentIncome', '01/currentIncome/amount']),
  item('支出合计', ['03/total/currentExpenditure', '01/currentExpenditure/amount']),
  item('财政拨款收支总计', ['04/incomeGrandTotal/amount', '04/expenditureGrandTotal/total']),
  item('一般公共预算支出', ['05/total/subtotal', '04/currentExpenditure/general'], { shareOf: '支出合计' }),
  item('一般公共预算基本支出', ['05/total/basic'], {
    orSumOf: ['06/personnelTotal/amount', '06/operatingTotal/amount'],
  }),
  item('人员经费', ['06/personnelTotal/amount']),
  item('公用经费', ['06/operatingTotal/amount']),
];

const lists: readonly WordingList[] = [
  {
    name: '收入种类',
    kind: 'columns',
    refs: refs(
      '02/total/appropriation',
      '02/total/superiorSubsidy',
      '02/total/institutional',
      '02/total/business',
      '02/total/affiliate',
      '02/total/otherIncome',
    ),
    shareOf: '收入合计',
  },
  {
    name: '支出种类',
    kind: 'columns',
    refs: refs(
      '03/total/basic',
      '03/total/project',
      '03/total/remittance',
      '03/total/businessExpenditure',
      '03/total/affiliateSubsidy',
    ),
    shareOf: '支出合计',
  },
  { name: '一般公共预算支出类', kind: 'classes', form: '05', column: 'subtotal', shareOf: '一般公共预算支出' },
  { name: '一般公共预算支出项', kind: 'items', form: '05', column: 'subtotal' },
  { name: '人员经费科目', kind: 'economic', form: '06', column: 'amount', prefixes: PERSONNEL_CLASSES },
  { name: '公用经费科目', kind: 'economic', form: '06', column: 'amount', prefixes: OPERATING_CLASSES },
];

export const finalAccountsWords: WordingWords = { items, lists };
