import type { Words } from '../../model/form';
import { column, form, functionalCode, headers, row, SUBJECT_HEADERS, subjects } from '../define';

const code: Readonly<Record<'code', Words>> = { code: functionalCode };
const totalRow = [row('total', 'total')] as const;
const functional = { codes: 'functional', standard: [], panels: 'one' } as const;

/** 公开02表: where the year's income came from, by functional subject. */
export const form02 = form({
  id: '02',
  mark: '公开02表',
  title: '收入决算表',
  titlePattern: /^(?:部门|单位)?收入决算(?:总)?(?:情况)?表$/u,
  headers: {
    ...headers(
      ...SUBJECT_HEADERS,
      'currentIncome',
      'total',
      'subtotal',
      'appropriation',
      'superiorSubsidy',
      'institutional',
      'educationFee',
      'business',
      'affiliate',
      'otherIncome',
    ),
    ...code,
  },
  neutral: [],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        column('currentIncome', 'currentIncome', ['currentIncome'], ['total'], ['currentIncome', 'total']),
        column('appropriation', 'appropriation', ['appropriation'], ['currentIncome', 'appropriation']),
        column('superiorSubsidy', 'superiorSubsidy', ['superiorSubsidy'], ['currentIncome', 'superiorSubsidy']),
        column(
          'institutional',
          'institutional',
          ['institutional'],
          ['institutional', 'total'],
          ['institutional', 'subtotal'],
          ['currentIncome', 'institutional'],
        ),
        column('educationFee', 'educationFee', ['institutional', 'educationFee'], ['educationFee']),
        column('business', 'business', ['business'], ['currentIncome', 'business']),
        column('affiliate', 'affiliate', ['affiliate'], ['currentIncome', 'affiliate']),
        column('otherIncome', 'otherIncome', ['otherIncome'], ['currentIncome', 'otherIncome']),
      ],
      functional,
    ),
  ],
});

/** 公开03表: what the year's money was spent for, by functional subject. */
export const form03 = form({
  id: '03',
  mark: '公开03表',
  title: '支出决算表',
  titlePattern: /^(?:部门|单位)?支出决算(?:总)?(?:情况)?表$/u,
  headers: {
    ...headers(
      ...SUBJECT_HEADERS,
      'currentExpenditure',
      'total',
      'basic',
      'project',
      'remittance',
      'businessExpenditure',
      'affiliateSubsidy',
    ),
    ...code,
  },
  neutral: [],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        column(
          'currentExpenditure',
          'currentExpenditure',
          ['currentExpenditure'],
          ['total'],
          ['currentExpenditure', 'total'],
        ),
        column('basic', 'basic', ['basic'], ['currentExpenditure', 'basic']),
        column('project', 'project', ['project'], ['currentExpenditure', 'project']),
        column('remittance', 'remittance', ['remittance'], ['currentExpenditure', 'remittance']),
        column(
          'businessExpenditure',
          'businessExpenditure',
          ['businessExpenditure'],
          ['currentExpenditure', 'businessExpenditure'],
        ),
        column(
          'affiliateSubsidy',
          'affiliateSubsidy',
          ['affiliateSubsidy'],
          ['currentExpenditure', 'affiliateSubsidy'],
        ),
      ],
      functional,
    ),
  ],
});

const appropriationHeaders = {
  ...headers(...SUBJECT_HEADERS, 'currentExpenditure', 'finalAmount', 'subtotal', 'basic', 'project'),
  ...code,
};
const appropriationColumns = [
  column(
    'subtotal',
    'subtotal',
    ['currentExpenditure', 'subtotal'],
    ['subtotal'],
    ['currentExpenditure'],
    ['finalAmount', 'subtotal'],
  ),
  column('basic', 'basic', ['currentExpenditure', 'basic'], ['basic'], ['finalAmount', 'basic']),
  column('project', 'project', ['currentExpenditure', 'project'], ['project'], ['finalAmount', 'project']),
] as const;

/** 公开05表: general-budget appropriations spent, by functional subject. */
export const form05 = form({
  id: '05',
  mark: '公开05表',
  title: '一般公共预算财政拨款支出决算表',
  titlePattern: /^(?:部门|单位)?一般公共预算(?:财政拨款)?支出决算(?:明细|情况)?表$/u,
  headers: appropriationHeaders,
  neutral: [],
  blocks: [subjects('subjects', totalRow, appropriationColumns, functional)],
});

/** 公开08表: state-capital appropriations spent, by functional subject; often empty. */
export const form08 = form({
  id: '08',
  mark: '公开08表',
  title: '国有资本经营预算财政拨款支出决算表',
  titlePattern: /^(?:部门|单位)?国有资本经营预算(?:财政拨款)?(?:收入支出|收支|支出)决算(?:明细|情况)?表$/u,
  headers: {
    ...appropriationHeaders,
    ...headers('openingCarryover', 'currentIncome', 'closingCarryover'),
  },
  neutral: [],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        ...appropriationColumns,
        column('opening', 'openingCarryover', ['openingCarryover']),
        column('currentIncome', 'currentIncome', ['currentIncome']),
        column('closing', 'closingCarryover', ['closingCarryover']),
      ],
      functional,
    ),
  ],
});

/** 公开07表: government funds, from opening to closing balance, by functional subject; often empty. */
export const form07 = form({
  id: '07',
  mark: '公开07表',
  title: '政府性基金预算财政拨款收入支出决算表',
  titlePattern: /^(?:部门|单位)?政府性基金预算(?:财政拨款)?(?:收入支出|收支|支出)决算(?:明细|情况)?表$/u,
  headers: {
    ...appropriationHeaders,
    ...headers('openingCarryover', 'currentIncome', 'closingCarryover'),
  },
  neutral: [],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        column('opening', 'openingCarryover', ['openingCarryover']),
        column('currentIncome', 'currentIncome', ['currentIncome']),
        ...appropriationColumns,
        column('closing', 'closingCarryover', ['closingCarryover']),
      ],
      functional,
    ),
  ],
});
