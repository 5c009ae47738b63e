import type { BudgetRef } from '../../forms/budget';
import type { PaperGroup, WordingItem, WordingList, WordingWords } from '../../model/wording';
import { budgetNarrative, budgetPaper } from '../layouts';
import { amountOf, count, rowsOf, text, typed } from '../define';

/** The names that wordings of a budget use, the cells behind them, and the working paper that holds the rest. */

const amount = amountOf<BudgetRef>();
const refs = (...list: readonly BudgetRef[]): readonly BudgetRef[] => list;
const CHANGE = ['上年', '原因'] as const;

/** 三公: some counties print last year's plan beside this year's. */
const threePublic = (
  name: string,
  row: 'total' | 'abroad' | 'vehicles' | 'vehiclePurchase' | 'vehicleRunning' | 'reception',
) =>
  amount(name, [`b08/${row}/amount`], CHANGE, {
    formerRefs: [`b08/${row}/former`],
    ...(row === 'total' ? {} : { shareOf: '三公经费', isPart: true as const }),
  });

const items: readonly WordingItem[] = [
  amount('收支总计', ['b01/incomeGrandTotal/amount', 'b01/expenditureGrandTotal/amount'], CHANGE),
  amount('收入合计', ['b02/total/total', 'b01/incomeGrandTotal/amount'], CHANGE),
  amount('支出合计', ['b03/total/total', 'b01/expenditureGrandTotal/amount'], CHANGE),
  amount(
    '一般公共预算收支',
    ['b04/expenditureGrandTotal/general', 'b04/currentExpenditure/general', 'b05/total/total'],
    CHANGE,
  ),
  amount(
    '政府性基金收支',
    ['b04/expenditureGrandTotal/fund', 'b04/currentExpenditure/fund', 'b09/total/total'],
    CHANGE,
    {
      isPart: true,
    },
  ),
  amount('一般公共预算支出', ['b05/total/total', 'b04/currentExpenditure/general'], CHANGE),
  amount('一般公共预算基本支出', ['b05/total/basic', 'b06/total/total'], CHANGE, { shareOf: '一般公共预算支出' }),
  amount('一般公共预算项目支出', ['b05/total/project'], CHANGE, { shareOf: '一般公共预算支出', isPart: true }),
  amount('人员经费', ['b06/total/personnel'], CHANGE, { shareOf: '一般公共预算基本支出', isPart: true }),
  amount('公用经费', ['b06/total/operating'], CHANGE, { shareOf: '一般公共预算基本支出', isPart: true }),
  threePublic('三公经费', 'total'),
  threePublic('因公出国（境）费', 'abroad'),
  threePublic('公务接待费', 'reception'),
  threePublic('公务用车购置及运行维护费', 'vehicles'),
  threePublic('公务用车购置费', 'vehiclePurchase'),
  threePublic('公务用车运行维护费', 'vehicleRunning'),
  amount('政府性基金支出', ['b09/total/total'], CHANGE),
  amount('国有资本经营支出', ['b10/total/total'], CHANGE),
  amount('机构运转经费', ['b11/total/total'], CHANGE),
  typed('政府采购预算总额'),
  typed('政府采购货物预算'),
  typed('政府采购工程预算'),
  typed('政府采购服务预算'),
  amount('绩效目标涉及金额', ['b12/total/total', 'b03/total/project'], []),
  { ...count('绩效目标项目数', '个'), counts: 'goalProjects' },
  text('重点绩效目标情况'),
  count('车辆合计', '辆'),
  count('一般公务用车', '辆'),
  count('一般执法执勤用车', '辆'),
  count('特种专业技术用车', '辆'),
  count('其他用车', '辆'),
  count('单价50万元以上通用设备', '台'),
  count('单价100万元以上专用设备', '台'),
  text('政府性基金支出用途'),
  text('国有资本经营支出用途'),
  text('专项转移支付项目情况'),
];

/** Kinds of expenditure beside 基本支出 and 项目支出 that central departments and others print. */
const FURTHER = refs('b03/total/remittance', 'b03/total/businessExpenditure', 'b03/total/affiliateSubsidy');

const lists: readonly WordingList[] = [
  {
    name: '有金额的收入种类',
    kind: 'columns',
    refs: refs(
      'b02/total/appropriations',
      'b02/total/general',
      'b02/total/fund',
      'b02/total/capital',
      'b02/total/specialAccount',
      'b02/total/unitFunds',
      'b02/total/institutional',
      'b02/total/business',
      'b02/total/superiorSubsidy',
      'b02/total/affiliate',
      'b02/total/otherIncome',
      'b02/total/usedSurplus',
      'b02/total/carryover',
    ),
    unless: { 'b02/total/appropriations': 'b02/total/general' },
    names: {
      'b02/total/appropriations': '财政拨款收入',
      'b02/total/general': '一般公共预算收入',
      'b02/total/fund': '政府性基金收入',
      'b02/total/capital': '国有资本经营预算收入',
      'b02/total/specialAccount': '财政专户管理资金收入',
      'b02/total/unitFunds': '单位资金收入',
      'b02/total/carryover': '上年结转结余',
    },
    shareOf: '收入合计',
    omitZero: true,
  },
  {
    name: '支出种类',
    kind: 'columns',
    refs: refs('b03/total/basic', 'b03/total/project', ...FURTHER),
    shareOf: '支出合计',
    omitZero: FURTHER,
  },
];

const rows = rowsOf(lists);

const paper: readonly PaperGroup[] = [
  { title: '收支总体', rows: rows('收支总计') },
  { title: '收入', rows: rows('收入合计', '有金额的收入种类') },
  { title: '支出', rows: rows('支出合计', '支出种类') },
  { title: '财政拨款收支', rows: rows('一般公共预算收支', '政府性基金收支') },
  {
    title: '一般公共预算支出',
    rows: rows('一般公共预算支出', '一般公共预算基本支出', '一般公共预算项目支出', '人员经费', '公用经费'),
  },
  {
    title: '“三公”经费',
    rows: rows(
      '三公经费',
      '因公出国（境）费',
      '公务接待费',
      '公务用车购置及运行维护费',
      '公务用车购置费',
      '公务用车运行维护费',
    ),
  },
  {
    title: '政府性基金和国有资本经营预算',
    rows: rows('政府性基金支出', '政府性基金支出用途', '国有资本经营支出', '国有资本经营支出用途'),
  },
  { title: '机构运转经费', rows: rows('机构运转经费') },
  {
    title: '政府采购',
    rows: rows('政府采购预算总额', '政府采购货物预算', '政府采购工程预算', '政府采购服务预算'),
  },
  { title: '绩效目标', rows: rows('绩效目标涉及金额', '绩效目标项目数', '重点绩效目标情况') },
  {
    title: '国有资产占用（上年期末）',
    rows: rows(
      '车辆合计',
      '一般公务用车',
      '一般执法执勤用车',
      '特种专业技术用车',
      '其他用车',
      '单价50万元以上通用设备',
      '单价100万元以上专用设备',
    ),
  },
  { title: '专项转移支付', rows: rows('专项转移支付项目情况') },
];

export const budgetWords: WordingWords = {
  kind: 'budget',
  layout: budgetPaper,
  narrative: budgetNarrative,
  items,
  lists,
  paper,
};
