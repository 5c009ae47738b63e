import { term, type Term } from './term';

/** Words of the forms on appropriations alone. */
export const appropriationTerms = {
  openingAppropriation: term(
    '年初财政拨款结转和结余',
    'opening appropriation carry-over',
    'Appropriations carried into the year.',
    '年初结转和结余',
    '上年财政拨款结转',
    '年初财政拨款结转',
    '上年财政拨款结转和结余',
    '年初财政拨款结转结余',
    '上年结转和结余',
    '上年结转',
  ),
  closingAppropriation: term(
    '年末财政拨款结转和结余',
    'closing appropriation carry-over',
    'Appropriations carried into the next year.',
    '年末结转和结余',
    '年末财政拨款结转',
    '年末财政拨款结转结余',
    '结转下年',
    '年末结转',
  ),
  personnelTotal: term('人员经费合计', 'personnel expenditure, total', 'Sum of 301 and 303.'),
  operatingTotal: term(
    '公用经费合计',
    'operating expenditure, total',
    'Sum of 302, 307, 310 and 399.',
    '日常公用经费合计',
  ),

  basicTotal: term(
    '合计',
    'basic expenditure, total',
    'Personnel and operating expenditure together.',
    '总计',
    '基本支出合计',
  ),
} as const satisfies Record<string, Term>;
