import type { FinalAccountsRef } from '../forms/finalAccounts';
import type { PaperGroup, WordingItem, WordingList, WordingWords } from '../model/wording';
import { OPERATING_CLASSES, PERSONNEL_CLASSES } from '../vocabulary';
import { amountOf, count, rowsOf, text, typed } from './define';
import { finalAccountsNarrative, finalAccountsPaper } from './layouts';

/** The names that wordings of final accounts use, the cells behind them, and the working paper that holds the rest. */

const amount = amountOf<FinalAccountsRef>();
const refs = (...list: readonly FinalAccountsRef[]): readonly FinalAccountsRef[] => list;

const CHANGE = ['上年', '原因'] as const;
const BUDGET = ['年初预算', '原因'] as const;

/** 三公: the form prints final and budget after adjustment. */
const threePublic = (
  name: string,
  row: 'total' | 'abroad' | 'vehicles' | 'vehiclePurchase' | 'vehicleRunning' | 'reception',
) =>
  amount(name, [`09/${row}/final`], ['上年', '年初预算', '原因'], {
    budgetRefs: [`09/${row}/budget`],
    initialRefs: [`b08/${row}/amount`],
    ...(row === 'total' ? {} : { shareOf: '三公经费', isPart: true as const }),
  });

const items: readonly WordingItem[] = [
  amount('收支总计', ['01/incomeGrandTotal/amount', '01/expenditureGrandTotal/amount'], CHANGE),
  amount('财政拨款收支总计', ['04/incomeGrandTotal/amount', '04/expenditureGrandTotal/total'], CHANGE),
  amount('收入合计', ['02/total/currentIncome', '01/currentIncome/amount'], CHANGE),
  amount('支出合计', ['03/total/currentExpenditure', '01/currentExpenditure/amount'], CHANGE),
  amount('一般公共预算支出', ['05/total/subtotal', '04/currentExpenditure/general'], ['上年', '年初预算', '原因'], {
    shareOf: '支出合计',
    initialRefs: ['b05/total/total'],
  }),
  amount('一般公共预算基本支出', ['05/total/basic'], CHANGE, {
    orSumOf: ['06/personnelTotal/amount', '06/operatingTotal/amount'],
  }),
  amount('人员经费', ['06/personnelTotal/amount'], CHANGE),
  amount('公用经费', ['06/operatingTotal/amount'], CHANGE),
  amount('政府性基金支出', ['07/total/subtotal', '04/currentExpenditure/fund'], ['上年', '年初预算', '原因'], {
    initialRefs: ['b09/total/total'],
  }),
  amount('国有资本经营支出', ['08/total/subtotal', '04/currentExpenditure/capital'], ['上年', '年初预算', '原因'], {
    initialRefs: ['b10/total/total'],
  }),
  threePublic('三公经费', 'total'),
  threePublic('因公出国（境）费', 'abroad'),
  threePublic('公务用车购置及运行维护费', 'vehicles'),
  threePublic('公务用车购置费', 'vehiclePurchase'),
  threePublic('公务用车运行维护费', 'vehicleRunning'),
  threePublic('公务接待费', 'reception'),
  typed('外宾接待支出'),
  typed('其他国内公务接待支出'),
  typed('机关运行经费', CHANGE),
  typed('政府采购支出总额'),
  typed('政府采购货物支出'),
  typed('政府采购工程支出'),
  typed('政府采购服务支出'),
  typed('授予中小企业合同金额', [], { shareOf: '政府采购支出总额' }),
  typed('授予小微企业合同金额', [], { shareOf: '授予中小企业合同金额' }),
  count('因公出国（境）团组', '个'),
  count('因公出国（境）人次', '人次'),
  count('公务用车购置数', '辆'),
  count('公务用车保有量', '辆'),
  count('国（境）外接待团组', '个'),
  count('国（境）外接待人次', '人次'),
  count('国内公务接待团组', '个'),
  count('国内公务接待人次', '人次'),
  count('车辆合计', '辆'),
  count('省级领导干部用车', '辆'),
  count('主要领导干部用车', '辆'),
  count('机要通信用车', '辆'),
  count('应急保障用车', '辆'),
  count('执法执勤用车', '辆'),
  count('特种专业技术用车', '辆'),
  count('离退休干部用车', '辆'),
  count('其他用车', '辆'),
  count('单价100万元以上设备', '台'),
  count('部门整体绩效自评得分', '分'),
  text('部门整体绩效评价等级', ['优', '良', '中', '差']),
  text('政府性基金支出用途'),
  text('国有资本经营支出用途'),
  text('公务用车运行支出用途'),
  text('国内公务接待用途'),
  text('机关运行经费说明'),
  text('绩效评价工作开展情况'),
  text('项目绩效自评结果'),
  text('重点绩效评价结果'),
];

const incomeKinds = {
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
} as const;
const expenditureKinds = {
  kind: 'columns',
  refs: refs(
    '03/total/basic',
    '03/total/project',
    '03/total/remittance',
    '03/total/businessExpenditure',
    '03/total/affiliateSubsidy',
  ),
  shareOf: '支出合计',
} as const;

const lists: readonly WordingList[] = [
  { name: '收入种类', ...incomeKinds },
  { name: '有金额的收入种类', ...incomeKinds, omitZero: true },
  { name: '支出种类', ...expenditureKinds },
  { name: '有金额的支出种类', ...expenditureKinds, omitZero: true },
  {
    name: '一般公共预算支出类',
    kind: 'classes',
    form: '05',
    column: 'subtotal',
    shareOf: '一般公共预算支出',
    inputs: ['上年'],
  },
  {
    name: '一般公共预算支出项',
    kind: 'items',
    form: '05',
    column: 'subtotal',
    initialFrom: { form: 'b05', column: 'total' },
    inputs: ['上年', ...BUDGET],
  },
  { name: '人员经费科目', kind: 'economic', form: '06', column: 'amount', prefixes: PERSONNEL_CLASSES, inputs: [] },
  { name: '公用经费科目', kind: 'economic', form: '06', column: 'amount', prefixes: OPERATING_CLASSES, inputs: [] },
];

const rows = rowsOf(lists);

const paper: readonly PaperGroup[] = [
  { title: '收支总体', rows: rows('收支总计', '财政拨款收支总计') },
  { title: '收入', rows: rows('收入合计', '收入种类') },
  { title: '支出', rows: rows('支出合计', '支出种类') },
  { title: '一般公共预算财政拨款支出', rows: rows('一般公共预算支出', '一般公共预算支出类', '一般公共预算支出项') },
  { title: '一般公共预算财政拨款基本支出', rows: rows('一般公共预算基本支出', '人员经费', '公用经费') },
  {
    title: '政府性基金和国有资本经营预算',
    rows: rows('政府性基金支出', '政府性基金支出用途', '国有资本经营支出', '国有资本经营支出用途'),
  },
  {
    title: '“三公”经费',
    rows: rows(
      '三公经费',
      '因公出国（境）费',
      '因公出国（境）团组',
      '因公出国（境）人次',
      '公务用车购置及运行维护费',
      '公务用车购置费',
      '公务用车购置数',
      '公务用车运行维护费',
      '公务用车运行支出用途',
      '公务用车保有量',
      '公务接待费',
      '外宾接待支出',
      '国（境）外接待团组',
      '国（境）外接待人次',
      '其他国内公务接待支出',
      '国内公务接待用途',
      '国内公务接待团组',
      '国内公务接待人次',
    ),
  },
  { title: '机关运行经费', rows: rows('机关运行经费', '机关运行经费说明') },
  {
    title: '政府采购',
    rows: rows(
      '政府采购支出总额',
      '政府采购货物支出',
      '政府采购工程支出',
      '政府采购服务支出',
      '授予中小企业合同金额',
      '授予小微企业合同金额',
    ),
  },
  {
    title: '国有资产占用',
    rows: rows(
      '车辆合计',
      '省级领导干部用车',
      '主要领导干部用车',
      '机要通信用车',
      '应急保障用车',
      '执法执勤用车',
      '特种专业技术用车',
      '离退休干部用车',
      '其他用车',
      '单价100万元以上设备',
    ),
  },
  {
    title: '预算绩效',
    rows: rows(
      '部门整体绩效自评得分',
      '部门整体绩效评价等级',
      '绩效评价工作开展情况',
      '项目绩效自评结果',
      '重点绩效评价结果',
    ),
  },
];

export const finalAccountsWords: WordingWords = {
  kind: 'finalAccounts',
  layout: finalAccountsPaper,
  narrative: finalAccountsNarrative,
  items,
  lists,
  paper,
};
