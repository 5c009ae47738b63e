import type { Rule } from '../../../model/rule';
import {
  ALL_CARRIED,
  atMost,
  CARRIED_APPROPRIATIONS,
  leaves,
  NOTHING_CARRIED,
  OTHER_FUNDING,
  same,
  sum,
  TIES,
} from '../define';

/** 表间: the forms that list subjects and projects against each other. */

/** Where appropriations are the only funding, what 05, 09 and 10 print is all of 03. */
const ONLY_APPROPRIATIONS = { onlyWithout: [ALL_CARRIED, OTHER_FUNDING] } as const;

/** Forms of other provinces print fewer columns. */
const onlyWith = (column: (typeof EXPENDITURES)[number][0]) =>
  ({ onlyIfPrinted: [`b03/*/${column}`, `b05/*/${column}`] }) as const;

const EXPENDITURES = [
  ['total', '合计'],
  ['basic', '基本支出'],
  ['wages', '工资福利支出'],
  ['individuals', '对个人和家庭的补助'],
  ['goods', '商品和服务支出'],
  ['capitalOutlay', '资本性支出'],
  ['project', '项目支出'],
  ['operatingProjects', '其他运转类'],
  ['targetProjects', '特定目标类'],
] as const;

export const with03Sums: readonly Rule[] = EXPENDITURES.flatMap(([column, name]) => [
  sum(
    `b03=b05+b09+b10/total-${column}`,
    {
      form: 'b03',
      statement: `没有其他资金来源时，预算03表合计行${name} = 预算05、09、10表之和`,
      source: TIES,
      ...ONLY_APPROPRIATIONS,
      ...onlyWith(column),
    },
    `b03/total/${column}`,
    [`b05/total/${column}`, `b09/total/${column}`, `b10/total/${column}`],
  ),
  sum(
    `b03=b05+b09+b10/${column}`,
    {
      form: 'b03',
      statement: `{row} ${name}：没有其他资金来源时，预算03表 = 预算05、09、10表之和`,
      source: TIES,
      ...ONLY_APPROPRIATIONS,
      ...onlyWith(column),
    },
    `b03/{code}/${column}`,
    [`b05/{code}/${column}`, `b09/{code}/${column}`, `b10/{code}/${column}`],
  ),
  atMost(
    `b05+b09+b10<=b03/${column}`,
    { form: 'b03', statement: `{row} ${name}：预算05、09、10表之和 ≤ 预算03表`, source: TIES, ...onlyWith(column) },
    [`b05/{code}/${column}`, `b09/{code}/${column}`, `b10/{code}/${column}`],
    [`b03/{code}/${column}`],
  ),
]);

/** Of what is carried over, or may be, 05 shows no less than 06. */
const AT_MOST = { form: 'b06', source: TIES, unlessWithout: CARRIED_APPROPRIATIONS } as const;

/** 06 shows what is spent of this year's money; 05 shows what is carried over too in some places. */
export const with06: readonly Rule[] = [
  atMost(
    'b06<=b05/basic',
    { ...AT_MOST, statement: '有上年结转时，预算06表合计 ≤ 预算05表合计行基本支出' },
    ['b06/total/total'],
    ['b05/total/basic'],
  ),
  atMost(
    'b06<=b05/personnel',
    {
      ...AT_MOST,
      statement: '有上年结转时，预算06表人员经费 ≤ 预算05表工资福利支出 + 对个人和家庭的补助',
      onlyIfPrinted: ['b05/*/wages', 'b05/*/individuals'],
    },
    ['b06/total/personnel'],
    ['b05/total/wages', 'b05/total/individuals'],
  ),
  atMost(
    'b06<=b05/operating',
    {
      ...AT_MOST,
      statement: '有上年结转时，预算06表公用经费 ≤ 预算05表商品和服务支出 + 资本性支出',
      onlyIfPrinted: ['b05/*/goods', 'b05/*/capitalOutlay'],
    },
    ['b06/total/operating'],
    ['b05/total/goods', 'b05/total/capitalOutlay'],
  ),
  same(
    'b05=b06/basic',
    {
      form: 'b06',
      statement: '没有上年结转时，预算05表合计行基本支出 = 预算06表合计',
      source: TIES,
      ...NOTHING_CARRIED,
    },
    'b05/total/basic',
    'b06/total/total',
  ),
  sum(
    'b05=b06/personnel',
    {
      form: 'b06',
      statement: '没有上年结转时，预算06表人员经费 = 预算05表工资福利支出 + 对个人和家庭的补助',
      source: TIES,
      ...NOTHING_CARRIED,
      onlyIfPrinted: ['b05/*/wages', 'b05/*/individuals'],
    },
    'b06/total/personnel',
    ['b05/total/wages', 'b05/total/individuals'],
  ),
  sum(
    'b05=b06/operating',
    {
      form: 'b06',
      statement: '没有上年结转时，预算06表公用经费 = 预算05表商品和服务支出 + 资本性支出',
      source: TIES,
      ...NOTHING_CARRIED,
      onlyIfPrinted: ['b05/*/goods', 'b05/*/capitalOutlay'],
    },
    'b06/total/operating',
    ['b05/total/goods', 'b05/total/capitalOutlay'],
  ),
  ...(
    [
      ['wages', '301', '工资福利支出'],
      ['individuals', '303', '对个人和家庭的补助'],
    ] as const
  ).map(([column, code, name]) =>
    leaves(
      `b05=b06/${code}`,
      {
        form: 'b06',
        statement: `没有上年结转时，预算05表合计行${name} = 预算06表 ${code} 所属款级科目之和`,
        source: TIES,
        ...NOTHING_CARRIED,
        onlyIfPrinted: [`b05/*/${column}`],
      },
      `b05/total/${column}`,
      'total',
      [code],
    ),
  ),
];

export const with07: readonly Rule[] = [
  same(
    'b03=b07/total',
    {
      form: 'b07',
      statement: '预算03表合计 = 预算07表总计',
      source: TIES,
      onlyIfPrinted: ['b07/*/carryover'],
    },
    'b03/total/total',
    'b07/total/total',
  ),
  same(
    'b03=b07/total-without-carryover',
    {
      form: 'b07',
      statement: '没有上年结转结余时，预算03表合计 = 预算07表总计（预算07表没有上年结转栏）',
      source: TIES,
      unlessPrinted: ['b07/*/carryover'],
      onlyWithout: [ALL_CARRIED],
    },
    'b03/total/total',
    'b07/total/total',
  ),
  atMost(
    'b06<=b07/subject',
    { form: 'b07', statement: '{row}：预算06表（基本支出）≤ 预算07表', source: TIES },
    ['b06/{code}/total'],
    ['b07/{code}/total'],
  ),
];

/** 机关运行经费 is that of administrative units alone; 公用经费 of 预算06 is that of institutions (事业单位) too. */
const NOT_OF_ORGANS_ALONE = {
  source: `${TIES}（标题是“机关运行经费”的，只列行政单位，不作此核对）`,
  unlessTitled: { form: 'b11', words: '机关运行' },
} as const;

export const with11: readonly Rule[] = [
  same(
    'b06=b11/operating',
    {
      form: 'b11',
      statement: '预算06表公用经费 = 预算11表一般公共预算小计',
      onlyIfPrinted: ['b11/total/general'],
      ...NOT_OF_ORGANS_ALONE,
    },
    'b06/total/operating',
    'b11/total/general',
  ),
  same(
    'b06=b11/subject',
    {
      form: 'b11',
      statement: '{row}：预算06表公用经费 = 预算11表一般公共预算小计',
      onlyIfPrinted: ['b11/total/general'],
      ...NOT_OF_ORGANS_ALONE,
    },
    'b06/{code}/operating',
    'b11/{code}/general',
  ),
  same(
    'b06=b11/operating-total',
    {
      form: 'b11',
      statement: '预算06表公用经费 = 预算11表合计',
      unlessPrinted: ['b11/*/general'],
      ...NOT_OF_ORGANS_ALONE,
    },
    'b06/total/operating',
    'b11/total/total',
  ),
];

const PARTIAL = '预算06表只列基本支出，预算08表含全部一般公共预算支出';

export const with08: readonly Rule[] = (
  [
    ['30212', 'abroad', '因公出国（境）费'],
    ['30217', 'reception', '公务接待费'],
    ['30231', 'vehicleRunning', '公务用车运行维护费'],
    ['31013', 'vehiclePurchase', '公务用车购置费'],
  ] as const
).map(([code, row, name]) =>
  atMost(
    `b06<=b08/${code}`,
    { form: 'b08', statement: `预算06表 ${code} ≤ 预算08表${name}`, source: PARTIAL },
    [`b06/${code}/total`],
    [`b08/${row}/amount`],
  ),
);

export const with12: readonly Rule[] = [
  ...(
    [
      ['b03=b12/project', { onlyIfPrinted: ['b12/*/carryover'] }, ''],
      [
        'b03=b12/project-carryover-by-budget',
        { onlyIfPrinted: ['b12/*/carryoverGeneral'], unlessPrinted: ['b12/*/carryover'] },
        '（结转结余分预算列示）',
      ],
      [
        'b03=b12/project-without-carryover',
        {
          unlessPrinted: ['b12/*/carryover', 'b12/*/carryoverGeneral'],
          onlyWithout: [ALL_CARRIED],
        },
        '（预算12表没有结转结余栏，也没有上年结转结余时）',
      ],
    ] as const
  ).map(([code, condition, when]) =>
    same(
      code,
      { form: 'b12', statement: `预算03表合计行项目支出 = 预算12表合计${when}`, source: TIES, ...condition },
      'b03/total/project',
      'b12/total/total',
    ),
  ),
  ...(
    [
      ['general', 'b05', '一般公共预算', '预算05表'],
      ['fund', 'b09', '政府性基金预算', '预算09表'],
      ['capital', 'b10', '国有资本经营预算', '预算10表'],
    ] as const
  ).map(([column, form, name, mark]) =>
    same(
      `${form}=b12/project`,
      {
        form: 'b12',
        statement: `没有上年结转时，${mark}合计行项目支出 = 预算12表本年拨款${name}`,
        source: TIES,
        ...NOTHING_CARRIED,
      },
      `${form}/total/project`,
      `b12/total/${column}`,
    ),
  ),
];
