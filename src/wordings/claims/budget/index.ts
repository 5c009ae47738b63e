import type { BudgetRef } from '../../../forms/budget';
import type { ClaimLanguage } from '../../../model/claim';
import type { WordingItem } from '../../../model/wording';
import { amountOf } from '../../define';
import { COUNT_UNITS, THREE_PUBLIC_USES, UNFILLED } from '../shared';
import { SLIPS } from '../slips';
import { BUDGET_PHRASES } from './phrases';
import { BUDGET_LABELS, BUDGET_SECTIONS } from './sections';

/** How narratives of a budget are read: everything proofread/ knows of their language. */

const amount = amountOf<BudgetRef>();
const income = (name: string, ...refs: readonly BudgetRef[]): WordingItem =>
  amount(name, refs, [], { isPart: true, shareOf: '收入合计' });
const expenditure = (name: string, ref: BudgetRef): WordingItem =>
  amount(name, [ref], [], { isPart: true, shareOf: '支出合计' });

const items: readonly WordingItem[] = [
  income('财政拨款收入', 'b02/total/appropriations', 'b01/appropriations/amount'),
  income('一般公共预算收入', 'b02/total/general', 'b01/general/amount'),
  income('政府性基金收入', 'b02/total/fund', 'b01/fund/amount'),
  income('国有资本经营收入', 'b02/total/capital', 'b01/capital/amount'),
  income('财政专户管理资金收入', 'b02/total/specialAccount', 'b01/specialAccount/amount'),
  income('单位资金收入', 'b02/total/unitFunds', 'b01/unitFunds/amount'),
  income('事业收入', 'b02/total/institutional', 'b01/institutional/amount'),
  income('经营收入', 'b02/total/business', 'b01/business/amount'),
  income('上级补助收入', 'b02/total/superiorSubsidy', 'b01/superiorSubsidy/amount'),
  income('附属单位上缴收入', 'b02/total/affiliate', 'b01/affiliate/amount'),
  income('其他收入', 'b02/total/otherIncome', 'b01/otherIncome/amount'),
  income('使用非财政拨款结余', 'b02/total/usedSurplus', 'b01/usedSurplus/amount'),
  income('上年结转结余', 'b02/total/carryover', 'b01/openingCarryover/amount'),
  amount('财政拨款收支', ['b04/expenditureGrandTotal/total', 'b04/incomeGrandTotal/amount'], []),
  expenditure('基本支出', 'b03/total/basic'),
  expenditure('项目支出', 'b03/total/project'),
  expenditure('上缴上级支出', 'b03/total/remittance'),
  expenditure('经营支出', 'b03/total/businessExpenditure'),
  expenditure('对附属单位补助支出', 'b03/total/affiliateSubsidy'),
];

export const budgetClaims: ClaimLanguage = {
  sections: BUDGET_SECTIONS,
  common: BUDGET_LABELS,
  items,
  phrases: BUDGET_PHRASES,
  sums: [
    {
      whole: '支出合计',
      parts: ['基本支出', '项目支出'],
      further: ['上缴上级支出', '经营支出', '对附属单位补助支出'],
    },
    { whole: '公务用车购置及运行维护费', parts: ['公务用车购置费', '公务用车运行维护费'] },
    { whole: '三公经费', parts: ['因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'] },
    { whole: '政府采购预算总额', parts: ['政府采购货物预算', '政府采购工程预算', '政府采购服务预算'] },
    { whole: '车辆合计', parts: ['一般公务用车', '一般执法执勤用车', '特种专业技术用车', '其他用车'] },
  ],
  counted: [],
  members: [],
  uses: THREE_PUBLIC_USES,
  finalWords: '本年预算数',
  filler:
    /^(?:其中|分别|各|均|都|共|总|计|额|数|金额|为|是|达|到|约|有|的|了|也|一是|二是|三是|四是|年初|支出|收入|收支|经费|资金|费用|预算|安排|拨款|财政拨款|部门|单位|中心|情况|具体|同比|本|我|当|全|年|度|级|和|与|比|相比|较|由|从|至|在|已|用|费|万|一般公共预算|政府性基金|国有资本经营|[，、。；：:;,.\s])*$/u,
  unfilled: UNFILLED,
  slips: SLIPS,
  countUnits: COUNT_UNITS,
};
