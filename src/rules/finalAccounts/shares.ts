import type { FinalAccountsRef } from '../../forms/finalAccounts';
import type { ShareTable } from '../../model/share';

const columns = (...refs: readonly FinalAccountsRef[]): ShareTable['parts'] => ({ kind: 'columns', refs });
const base = (...refs: readonly FinalAccountsRef[]): readonly string[] => refs;

/** 占比: the shares that sections 二, 三 and 五 of the narrative state. */
export const finalAccountsShares: readonly ShareTable[] = [
  {
    form: '02',
    title: '各项收入占本年收入合计的比重',
    base: base('02/total/currentIncome', '01/currentIncome/amount'),
    baseName: '本年收入合计',
    parts: columns(
      '02/total/appropriation',
      '02/total/superiorSubsidy',
      '02/total/institutional',
      '02/total/business',
      '02/total/affiliate',
      '02/total/otherIncome',
    ),
  },
  {
    form: '03',
    title: '各项支出占本年支出合计的比重',
    base: base('03/total/currentExpenditure', '01/currentExpenditure/amount'),
    baseName: '本年支出合计',
    parts: columns(
      '03/total/basic',
      '03/total/project',
      '03/total/remittance',
      '03/total/businessExpenditure',
      '03/total/affiliateSubsidy',
    ),
  },
  {
    form: '05',
    title: '各类支出占一般公共预算财政拨款支出的比重',
    base: base('05/total/subtotal', '04/currentExpenditure/general'),
    baseName: '一般公共预算财政拨款支出合计',
    parts: { kind: 'classes', column: 'subtotal' },
  },
];
