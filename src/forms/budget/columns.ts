import type { TermId } from '../../vocabulary';
import { column, divisible, optional } from '../define';

/** Columns that several budget forms share. */

/**
 * Basic expenditure by what it buys, project expenditure by kind: the columns of 预算03, 05, 09 and 10. Other provinces
 * print 合计, 基本支出 and 项目支出 alone.
 */
export const expenditureColumns = [
  column('total', 'total'),
  divisible('basic', 'basic'),
  optional(column('wages', 'wages', ...basicPart('personnelBudget', 'wages'))),
  optional(column('individuals', 'individuals', ...basicPart('personnelBudget', 'individuals'))),
  optional(column('goods', 'goods', ...basicPart('operatingBudget', 'goods'))),
  optional(column('capitalOutlay', 'capitalOutlay', ...basicPart('operatingBudget', 'capitalOutlay'))),
  optional(column('personnel', 'personnelBudget', ...basicHalf('personnelBudget'))),
  optional(column('operating', 'operatingBudget', ...basicHalf('operatingBudget'))),
  divisible('project', 'project'),
  optional(column('operatingProjects', 'operatingProjects', ['project', 'operatingProjects'], ['operatingProjects'])),
  optional(column('targetProjects', 'targetProjects', ['project', 'targetProjects'], ['targetProjects'])),
] as const;

/** A part of 人员经费 or 公用经费, with the headers above it or without. */
function basicPart(half: TermId, part: TermId): readonly (readonly TermId[])[] {
  return [['basic', half, part], ['basic', part], [part]];
}

/** 人员经费 or 公用经费 where the form prints its sum. */
function basicHalf(half: TermId): readonly (readonly TermId[])[] {
  return [['basic', half], ['basic', half, 'subtotal'], [half]];
}

export const expenditureHeaders = [
  'total',
  'subtotal',
  'basic',
  'wages',
  'individuals',
  'goods',
  'capitalOutlay',
  'personnelBudget',
  'operatingBudget',
  'project',
  'operatingProjects',
  'targetProjects',
] as const;

/** Sources beside the three budgets, where `banner` may stand above them. */
export const ownSources = (banner: TermId) =>
  [
    optional(column('specialAccount', 'specialAccount', ...below(banner, ['specialAccount']))),
    optional(column('unitFunds', 'unitFunds', ...below(banner, ['unitFunds'], ['unitFunds', 'subtotal']))),
    optional(column('institutional', 'institutional', ...unitSource(banner, 'institutional'))),
    optional(column('business', 'business', ...unitSource(banner, 'business'))),
    optional(column('superiorSubsidy', 'superiorSubsidy', ...unitSource(banner, 'superiorSubsidy'))),
    optional(column('affiliate', 'affiliate', ...unitSource(banner, 'affiliate'))),
    optional(column('otherIncome', 'otherIncome', ...unitSource(banner, 'otherIncome'))),
  ] as const;
/** A source of its own, or one of 单位资金. */
const unitSource = (banner: TermId, source: TermId) => below(banner, ['unitFunds', source], [source]);

export const sourceHeaders = [
  'total',
  'subtotal',
  'budgetGeneral',
  'budgetAppropriation',
  'budgetFund',
  'budgetCapital',
  'specialAccount',
  'unitFunds',
  'institutional',
  'business',
  'superiorSubsidy',
  'affiliate',
  'otherIncome',
] as const;

/** The same headers with a banner above them and without. */
export function below(banner: TermId, ...tokens: readonly (readonly TermId[])[]): readonly (readonly TermId[])[] {
  return tokens.flatMap((own) => [[banner, ...own], own]);
}
