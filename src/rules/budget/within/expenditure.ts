import type { Rule } from '../../../model/rule';
import { CLASSIFICATION, LAYOUT, sum, tree } from '../define';

/** 表内: 预算03、05、09、10表. */

/** What all expenditure has besides, and appropriations have not. */
const FURTHER = ['remittance', 'businessExpenditure', 'affiliateSubsidy'] as const;

type ExpenditureForm = 'b03' | 'b05' | 'b09' | 'b10';

const rowSum = (form: ExpenditureForm): Rule =>
  form === 'b03'
    ? sum(
        'b03/row-sum',
        {
          form,
          statement: '{row}：合计 = 基本支出 + 项目支出（有上缴上级、经营、对附属单位补助支出的，一并相加）',
          source: LAYOUT,
        },
        'b03/*/total',
        ['b03/*/basic', 'b03/*/project', ...FURTHER.map((key) => `b03/*/${key}` as const)],
      )
    : sum(
        `${form}/row-sum`,
        { form, statement: '{row}：合计 = 基本支出 + 项目支出', source: LAYOUT },
        `${form}/*/total`,
        [`${form}/*/basic`, `${form}/*/project`],
      );

/** What a fund carries over, receives, and carries on. */
const FLOW = ['opening', 'income', 'closing'] as const;
const flowRules = (form: 'b09' | 'b10'): readonly Rule[] => [
  sum(
    `${form}/flow`,
    {
      form,
      statement: '{row}：年终结转 = 上年结转 + 本年收入 - 本年支出',
      source: LAYOUT,
      onlyIfPrinted: [`${form}/*/opening`, `${form}/*/income`, `${form}/*/closing`],
    },
    `${form}/*/closing`,
    [`${form}/*/opening`, `${form}/*/income`, `-${form}/*/total`],
  ),
];

/** 03, 05, 09 and 10 have one layout. */
export const expenditureRules = (form: ExpenditureForm): readonly Rule[] => [
  rowSum(form),
  ...(form === 'b09' || form === 'b10' ? flowRules(form) : []),
  sum(
    `${form}/basic-sum`,
    {
      form,
      statement: '{row}：基本支出 = 工资福利支出 + 对个人和家庭的补助 + 商品和服务支出 + 资本性支出',
      source: LAYOUT,
      onlyIfPrinted: [`${form}/*/wages`, `${form}/*/goods`],
    },
    `${form}/*/basic`,
    [`${form}/*/wages`, `${form}/*/individuals`, `${form}/*/goods`, `${form}/*/capitalOutlay`],
  ),
  sum(
    `${form}/basic-halves`,
    {
      form,
      statement: '{row}：基本支出 = 人员经费 + 公用经费',
      source: LAYOUT,
      onlyIfPrinted: [`${form}/*/personnel`, `${form}/*/operating`],
    },
    `${form}/*/basic`,
    [`${form}/*/personnel`, `${form}/*/operating`],
  ),
  sum(
    `${form}/personnel-sum`,
    {
      form,
      statement: '{row}：人员经费 = 工资福利支出 + 对个人和家庭的补助',
      source: LAYOUT,
      onlyIfPrinted: [`${form}/*/personnel`, `${form}/*/wages`],
    },
    `${form}/*/personnel`,
    [`${form}/*/wages`, `${form}/*/individuals`],
  ),
  sum(
    `${form}/operating-sum`,
    {
      form,
      statement: '{row}：公用经费 = 商品和服务支出 + 资本性支出',
      source: LAYOUT,
      onlyIfPrinted: [`${form}/*/operating`, `${form}/*/goods`],
    },
    `${form}/*/operating`,
    [`${form}/*/goods`, `${form}/*/capitalOutlay`],
  ),
  sum(
    `${form}/project-sum`,
    {
      form,
      statement: '{row}：项目支出 = 其他运转类 + 特定目标类',
      source: LAYOUT,
      onlyIfPrinted: [`${form}/*/operatingProjects`, `${form}/*/targetProjects`],
    },
    `${form}/*/project`,
    [`${form}/*/operatingProjects`, `${form}/*/targetProjects`],
  ),
  tree(
    `${form}/subject-sum`,
    { form, statement: '{row} {column} = 所属单位或科目之和', source: CLASSIFICATION },
    [
      ...['total', 'basic', 'wages', 'individuals', 'goods', 'capitalOutlay', 'personnel', 'operating'],
      ...['project', 'operatingProjects', 'targetProjects', ...(form === 'b03' ? FURTHER : form === 'b05' ? [] : FLOW)],
    ],
    'total',
  ),
];
