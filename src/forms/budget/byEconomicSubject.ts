import { ECONOMIC_SUBJECTS, terms } from '../../vocabulary';
import { column, form, headers, needed, optional, subjects } from '../define';
import { below, ownSources, sourceHeaders } from './columns';

const rowHeaders = {
  ...headers('item', 'codeClass', 'codeGroup', 'columnNumber', 'rowNumber', 'remark', 'unitCode'),
  subjectName: { zh: terms.unitOrSubject.zh, also: [...terms.unitOrSubject.also, ...terms.subjectName.also] },
  code: {
    zh: terms.departmentSubject.zh,
    also: [...terms.departmentSubject.also, terms.economicCode.zh, ...terms.economicCode.also],
  },
  secondSubject: terms.governmentSubject,
  aside: terms.projectAside,
};
const totalRow = [needed('total', 'total')] as const;
const economic = { codes: 'economic', standard: ECONOMIC_SUBJECTS, hasUnits: true } as const;

/** 预算06表: basic expenditure of the general public budget by economic subject, departmental and governmental. */
export const formB06 = form({
  id: 'b06',
  kind: 'budget',
  mark: '预算06表',
  title: '一般公共预算基本支出预算表',
  titlePattern:
    /^(?:部门|单位)?一般公共预算(?:财政拨款|拨款)?基本支出(?:(?:部门预算)?(?:支出)?经济分类)?(?:总体)?(?:预算)?(?:总|明细)?(?:情况)?表(?:\(按?(?:部门|政府)?(?:支出)?经济分类(?:科目)?\))?$/u,
  headers: {
    ...rowHeaders,
    ...headers('total', 'subtotal', 'personnelBudget', 'operatingBudget', 'fundSource', 'plannedAmount'),
  },
  neutral: ['fundSource', 'plannedAmount'],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        column('total', 'total', ['total'], ['plannedAmount']),
        column('personnel', 'personnelBudget'),
        column('operating', 'operatingBudget'),
      ],
      economic,
    ),
  ],
});

/** 预算07表: all expenditure by economic subject and source. */
export const formB07 = form({
  id: 'b07',
  kind: 'budget',
  mark: '预算07表',
  title: '支出经济分类汇总表',
  isLocal: true,
  titlePattern:
    /^(?:部门|单位)?(?:预算)?支出(?:预算)?(?:按)?经济分类(?:科目)?(?:预算)?(?:汇总|总体情况|情况)?(?:总)?表$/u,
  headers: { ...rowHeaders, ...headers(...sourceHeaders, 'budgetCarryover', 'fundSource') },
  neutral: ['fundSource'],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        column('total', 'total', ...below('fundSource', ['total'])),
        column('general', 'budgetGeneral', ...below('fundSource', ['budgetGeneral'], ['budgetGeneral', 'subtotal'])),
        optional(column('appropriation', 'budgetAppropriation', ['budgetGeneral', 'budgetAppropriation'])),
        column('fund', 'budgetFund'),
        column('capital', 'budgetCapital'),
        optional(column('carryover', 'budgetCarryover')),
        ...ownSources('fundSource'),
      ],
      economic,
    ),
  ],
});

/** 预算11表: operating expenditure that keeps the units running (机构运转经费), by economic subject and source. */
export const formB11 = form({
  id: 'b11',
  kind: 'budget',
  mark: '预算11表',
  title: '行政（事业）单位机构运转经费预算表',
  isLocal: true,
  titlePattern:
    /^(?:部门|单位)?(?:(?:行政\((?:事业|参公)\)|行政事业|行政)单位)?(?:机关|机构|机关\(机构\))(?:运行|运转)(?:保障)?经费(?:支出)?(?:预算)?(?:总|明细)?(?:情况)?表$/u,
  headers: {
    ...rowHeaders,
    ...headers(
      ...sourceHeaders,
      'fees',
      'specialRevenue',
      'assetRevenue',
      'otherGeneral',
      'transfers',
      'specialAccountCarryover',
      'unitCarryover',
      'fundSource',
      'plannedAmount',
    ),
  },
  neutral: ['fundSource', 'plannedAmount'],
  blocks: [
    subjects(
      'subjects',
      totalRow,
      [
        column('total', 'total', ['total'], ['plannedAmount']),
        optional(column('general', 'budgetGeneral', ['budgetGeneral'], ['budgetGeneral', 'subtotal'])),
        optional(column('appropriation', 'budgetAppropriation', ['budgetGeneral', 'budgetAppropriation'])),
        optional(column('fees', 'fees', ['budgetGeneral', 'fees'])),
        optional(column('specialRevenue', 'specialRevenue', ['budgetGeneral', 'specialRevenue'])),
        optional(column('assetRevenue', 'assetRevenue', ['budgetGeneral', 'assetRevenue'])),
        optional(column('otherGeneral', 'otherGeneral', ['budgetGeneral', 'otherGeneral'])),
        optional(column('transfers', 'transfers', ['budgetGeneral', 'transfers'])),
        optional(column('fund', 'budgetFund', ['budgetFund'], ['budgetFund', 'subtotal'])),
        optional(column('capital', 'budgetCapital')),
        ...ownSources('fundSource'),
        optional(column('specialAccountCarryover', 'specialAccountCarryover')),
        optional(column('unitCarryover', 'unitCarryover')),
      ],
      economic,
    ),
  ],
});
