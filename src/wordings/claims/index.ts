import type { ClaimLanguage } from '../../model/claim';
import type { WordingItem } from '../../model/wording';
import type { FinalAccountsRef } from '../../forms/finalAccounts';
import { amountOf } from '../define';
import { CLAIM_PHRASES } from './phrases';
import { CLAIM_LABELS, CLAIM_SECTIONS } from './sections';
import { COUNT_UNITS, THREE_PUBLIC_USES, UNFILLED } from './shared';
import { SLIPS } from './slips';

/** How narratives of final accounts are read: everything proofread/ knows of their language. */

const amount = amountOf<FinalAccountsRef>();
const printed = (name: string, shareOf: string | undefined, ...refs: readonly FinalAccountsRef[]): WordingItem =>
  amount(name, refs, [], { isPart: true, ...(shareOf === undefined ? {} : { shareOf }) });

const items: readonly WordingItem[] = [
  printed('财政拨款收入', '收入合计', '02/total/appropriation'),
  printed('一般公共预算财政拨款收入', '收入合计', '01/generalAppropriation/amount'),
  printed('政府性基金预算财政拨款收入', '收入合计', '01/fundAppropriation/amount'),
  printed('国有资本经营预算财政拨款收入', '收入合计', '01/capitalAppropriation/amount'),
  printed('上级补助收入', '收入合计', '02/total/superiorSubsidy', '01/superiorSubsidy/amount'),
  printed('事业收入', '收入合计', '02/total/institutional', '01/institutional/amount'),
  printed('经营收入', '收入合计', '02/total/business', '01/business/amount'),
  printed('附属单位上缴收入', '收入合计', '02/total/affiliate', '01/affiliate/amount'),
  printed('其他收入', '收入合计', '02/total/otherIncome', '01/otherIncome/amount'),
  printed('年初结转和结余', undefined, '01/openingCarryover/amount'),
  printed('年末结转和结余', undefined, '01/closingCarryover/amount'),
  printed('使用非财政拨款结余', undefined, '01/usedSurplus/amount'),
  printed('结余分配', undefined, '01/surplusDistribution/amount'),
  amount('财政拨款收入合计', ['04/currentIncome/amount'], []),
  amount('财政拨款支出合计', ['04/currentExpenditure/total'], []),
  printed('年初财政拨款结转和结余', undefined, '04/openingCarryover/amount'),
  printed('年末财政拨款结转和结余', undefined, '04/closingCarryover/total'),
  printed('政府性基金年初结转和结余', undefined, '07/total/opening'),
  printed('政府性基金年末结转和结余', undefined, '07/total/closing'),
  printed('基本支出', '支出合计', '03/total/basic'),
  printed('项目支出', '支出合计', '03/total/project'),
  printed('上缴上级支出', '支出合计', '03/total/remittance'),
  printed('经营支出', '支出合计', '03/total/businessExpenditure'),
  printed('对附属单位补助支出', '支出合计', '03/total/affiliateSubsidy'),
  printed('一般公共预算项目支出', '一般公共预算支出', '05/total/project'),
];

const FOREIGN_VISITS = ['国（境）外接待团组', '国（境）外接待人次'];
const VEHICLES = [
  '省级领导干部用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
];

export const finalAccountsClaims: ClaimLanguage = {
  sections: CLAIM_SECTIONS,
  common: CLAIM_LABELS,
  items,
  phrases: CLAIM_PHRASES,
  sums: [
    { whole: '公务用车购置及运行维护费', parts: ['公务用车购置费', '公务用车运行维护费'] },
    { whole: '公务接待费', parts: ['外宾接待支出', '其他国内公务接待支出'] },
    { whole: '三公经费', parts: ['因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'] },
    { whole: '政府采购支出总额', parts: ['政府采购货物支出', '政府采购工程支出', '政府采购服务支出'] },
    { whole: '车辆合计', parts: VEHICLES },
  ],
  counted: [
    { amount: '因公出国（境）费', counts: ['因公出国（境）团组', '因公出国（境）人次'] },
    { amount: '公务用车购置费', counts: ['公务用车购置数'] },
    { amount: '外宾接待支出', counts: FOREIGN_VISITS },
    { amount: '其他国内公务接待支出', counts: ['国内公务接待团组', '国内公务接待人次'] },
    { amount: '公务接待费', counts: [...FOREIGN_VISITS, '国内公务接待团组', '国内公务接待人次'], isWhole: true },
  ],
  members: [
    { item: '人员经费', list: '人员经费科目' },
    { item: '公用经费', list: '公用经费科目' },
  ],
  uses: THREE_PUBLIC_USES,
  finalWords: '决算数',
  filler:
    /^(?:其中|分别|各|均|都|共|总|计|额|数|金额|为|是|达|到|约|有|的|了|也|累计|实际|支出|收入|经费|资金|费用|决算|预算|安排|财政拨款|完成|发生|列支|部门|单位|中心|情况|具体|同比|本|我|当|全|年|度|级|和|与|比|较|由|从|至|在|已|用|费|万|一般公共预算|政府性基金|国有资本经营|[，、。；：:;,.\s])*$/u,
  unfilled: UNFILLED,
  slips: SLIPS,
  countUnits: COUNT_UNITS,
};
