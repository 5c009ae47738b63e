import { term, type Term } from './term';

/** Kinds of expenditure and what the expenditure half of a form adds up to. */
export const expenditureTerms = {
  currentExpenditure: term(
    '本年支出合计',
    'expenditure of the year',
    'All expenditure of the year.',
    '支出合计',
    '本年支出',
    '本年支出小计',
    '本年支出总计',
  ),
  surplusDistribution: term(
    '结余分配',
    'distribution of surplus',
    'Surplus given to taxes and funds.',
    '事业单位结余分配',
  ),
  closingCarryover: term(
    '年末结转和结余',
    'closing carry-over',
    'Funds carried into the next year.',
    '结转下年',
    '年末结转',
    '结转和结余',
    '年末结转结余',
    '结转下年支出',
    '结余结转下年',
  ),
  expenditureGrandTotal: term(
    '总计',
    'grand total of expenditure',
    'Expenditure of the year plus what is left.',
    '支出总计',
    '合计',
  ),
  basic: term('基本支出', 'basic expenditure', 'Personnel and operating expenditure.'),
  personnel: term('人员经费', 'personnel expenditure', 'Wages, welfare and subsidies to persons.'),
  operating: term('公用经费', 'operating expenditure', 'Goods, services and equipment for daily work.', '日常公用经费'),
  project: term('项目支出', 'project expenditure', 'Expenditure of approved projects.'),
  remittance: term(
    '上缴上级支出',
    'remittance to superior unit',
    'What is handed over to the superior unit.',
    '上缴上级',
  ),
  businessExpenditure: term(
    '经营支出',
    'business expenditure',
    'Expenditure of business activities.',
    '事业单位经营支出',
  ),
  affiliateSubsidy: term(
    '对附属单位补助支出',
    'subsidy to affiliates',
    'Subsidies to independent affiliates.',
    '对附属单位补助',
  ),
} as const satisfies Record<string, Term>;
