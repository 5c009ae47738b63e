import type { TermId } from '../../vocabulary';
import { column, divisible, optional } from '../define';

/** Columns that several budget forms share. */

/** Basic expenditure by what it buys, project expenditure by kind: the columns of 预算03, 05, 09 and 10. */
export const expenditureColumns = [
  column('total', 'total'),
  divisible('basic', 'basic'),
  column('wages', 'wages', ['basic', 'personnelBudget', 'wages'], ['basic', 'wages'], ['wages']),
  column(
    'individuals',
    'individuals',
    ['basic', 'personnelBudget', 'individuals'],
    ['basic', 'individuals'],
    ['individuals'],
  ),
  column('goods', 'goods', ['basic', 'operatingBudget', 'goods'], ['basic', 'goods'], ['goods']),
  column(
    'capitalOutlay',
    'capitalOutlay',
    ['basic', 'operatingBudget', 'capitalOutlay'],
    ['basic', 'capitalOutlay'],
    ['capitalOutlay'],
  ),
  optional(
    column(
      'personnel',
      'personnelBudget',
      ['basic', 'personnelBudget'],
      ['basic', 'personnelBudget', 'subtotal'],
      ['personnelBudget'],
    ),
  ),
  optional(
    column(
      'operating',
      'operatingBudget',
      ['basic', 'operatingBudget'],
      ['basic', 'operatingBudget', 'subtotal'],
      ['operatingBudget'],
    ),
  ),
  divisible('project', 'project'),
  column('operatingProjects', 'operatingProjects', ['project', 'operatingProjects'], ['operatingProjects']),
  column('targetProjects', 'targetProjects', ['project', 'targetProjects'], ['targetProjects']),
] as const;
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
