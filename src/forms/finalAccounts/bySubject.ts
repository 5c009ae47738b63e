import type { Words } from '../../model/form';
import {
  column,
  divisible,
  form,
  functionalCode,
  headers,
  needed,
  optional,
  SUBJECT_HEADERS,
  subjects,
} from '../define';

const code: Readonly<Record<'code', Words>> = { code: functionalCode };
const totalRow = [needed('total', 'total')] as const;
const functional = { codes: 'functional', standard: [] } as const;

/** 公开02表: where the year's income came from, by functional subject. */
export const form02 = form({
  id: '02',
  kind: 'finalAccounts',
  mark: '公开02表',
  title: '收入决算表',
  titlePattern: /^(?:部门|单位)?收入(?:决算)?(?:总|明细)?(?:情况)?表$/u,
  headers: {
    ...headers(
      ...SUBJECT_HEADERS,
      'amount',
      'finalAmount',
      'income',
      'currentIncome',
      'total',
      'subtotal',
      'appropriation',
      'generalAppropriation',
      'fundAppropriation',
      'capitalAppropriation',
      'superiorSubsidy',
      'institutional',
      'educationFee',
      'business',
      'affiliate',
      'otherIncome',
    ),
    ...code,
  },
  neutral: ['amount', 'finalAmount', 'income', 'currentIncome'],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        column('currentIncome', 'currentIncome', ['currentIncome'], ['total']),
        divisible('appropriation', 'appropriation'),
        optional(column('general', 'generalAppropriation', ['appropriation', 'generalAppropriation'])),
        optional(column('fund', 'fundAppropriation', ['appropriation', 'fundAppropriation'])),
        optional(column('capital', 'capitalAppropriation', ['appropriation', 'capitalAppropriation'])),
        divisible('superiorSubsidy', 'superiorSubsidy'),
        divisible('institutional', 'institutional'),
        optional(column('educationFee', 'educationFee', ['institutional', 'educationFee'], ['educationFee'])),
        divisible('business', 'business'),
        divisible('affiliate', 'affiliate'),
        divisible('otherIncome', 'otherIncome'),
      ],
      functional,
    ),
  ],
});

/** 基本支出 may be shown by 人员经费 and 公用经费 below it. */
const basicColumns = [
  divisible('basic', 'basic'),
  optional(column('personnel', 'personnel', ['basic', 'personnel'])),
  optional(column('operating', 'operating', ['basic', 'operating'])),
] as const;
const basicHeaders = ['basic', 'personnel', 'operating', 'project'] as const;

/** 公开03表: what the year's money was spent for, by functional subject. */
export const form03 = form({
  id: '03',
  kind: 'finalAccounts',
  mark: '公开03表',
  title: '支出决算表',
  titlePattern: /^(?:部门|单位)?支出(?:决算)?(?:总|明细)?(?:情况)?表$/u,
  headers: {
    ...headers(
      ...SUBJECT_HEADERS,
      'amount',
      'finalAmount',
      'expenditure',
      'currentExpenditure',
      'total',
      'subtotal',
      ...basicHeaders,
      'remittance',
      'businessExpenditure',
      'affiliateSubsidy',
    ),
    ...code,
  },
  neutral: ['amount', 'finalAmount', 'expenditure', 'currentExpenditure'],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        column('currentExpenditure', 'currentExpenditure', ['currentExpenditure'], ['total']),
        ...basicColumns,
        divisible('project', 'project'),
        column('remittance', 'remittance'),
        column('businessExpenditure', 'businessExpenditure'),
        column('affiliateSubsidy', 'affiliateSubsidy'),
      ],
      functional,
    ),
  ],
});

const appropriationHeaders = {
  ...headers(
    ...SUBJECT_HEADERS,
    'amount',
    'finalAmount',
    'expenditure',
    'currentExpenditure',
    'total',
    'subtotal',
    ...basicHeaders,
  ),
  ...code,
};
const appropriationNeutral = ['amount', 'finalAmount', 'expenditure', 'currentExpenditure'] as const;
const appropriationColumns = [
  column('subtotal', 'subtotal', ['subtotal'], ['total'], ['currentExpenditure'], ['finalAmount'], ['amount']),
  ...basicColumns,
  divisible('project', 'project'),
] as const;

/** 公开05表: general-budget appropriations spent, by functional subject. */
export const form05 = form({
  id: '05',
  kind: 'finalAccounts',
  mark: '公开05表',
  title: '一般公共预算财政拨款支出决算表',
  titlePattern: /^(?:部门|单位)?一般公共预算(?:财政拨款)?支出(?:财政拨款)?(?:决算)?(?:总|明细)?(?:情况)?表$/u,
  headers: appropriationHeaders,
  neutral: appropriationNeutral,
  blocks: [subjects('subjects', totalRow, appropriationColumns, functional)],
});

const carryoverHeaders = headers('openingCarryover', 'currentIncome', 'closingCarryover');
const [opening, currentIncome, closing] = [
  divisible('opening', 'openingCarryover'),
  divisible('currentIncome', 'currentIncome'),
  divisible('closing', 'closingCarryover'),
];

/** 公开07表: government funds, from opening to closing balance, by functional subject; often empty. */
export const form07 = form({
  id: '07',
  kind: 'finalAccounts',
  mark: '公开07表',
  title: '政府性基金预算财政拨款收入支出决算表',
  titlePattern:
    /^(?:部门|单位)?政府性基金(?:预算)?(?:财政拨款)?(?:收入支出|收支|支出)?(?:决算)?(?:总|明细)?(?:情况)?表$/u,
  headers: { ...appropriationHeaders, ...carryoverHeaders },
  neutral: appropriationNeutral,
  blocks: [subjects('subjects', totalRow, [opening, currentIncome, ...appropriationColumns, closing], functional)],
});

/** 公开08表: state-capital appropriations spent, by functional subject; often empty. */
export const form08 = form({
  id: '08',
  kind: 'finalAccounts',
  mark: '公开08表',
  absentWith: '01/appropriation/amount',
  title: '国有资本经营预算财政拨款支出决算表',
  titlePattern:
    /^(?:部门|单位)?国有资本经营(?:预算)?(?:财政拨款)?(?:收入支出|收支|支出)?(?:决算)?(?:总|明细)?(?:情况)?表$/u,
  headers: { ...appropriationHeaders, ...carryoverHeaders },
  neutral: appropriationNeutral,
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [...appropriationColumns, optional(opening), optional(currentIncome), optional(closing)],
      { ...functional, within: ['223'] },
    ),
  ],
});
