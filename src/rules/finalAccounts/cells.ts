import type { FormRule } from '../../model/formRule';

/** How amounts are stored and shown. */

const TWO_DECIMALS = '部门决算公开表样：金额以万元为单位，保留两位小数';
const HYGIENE = '电子表格的通常要求：金额能够正确求和，显示与存储一致';

export const cellRules: readonly FormRule[] = [
  {
    kind: 'amountsOnly',
    code: 'cell/not-an-amount',
    severity: 'error',
    statement: '金额单元格里是数字、横线或空白，不是文字或错误值',
    source: HYGIENE,
  },
  {
    kind: 'noErrorValues',
    code: 'cell/error-value',
    severity: 'error',
    statement: '表内其他位置（占比、增减率等附加的栏，表头，编码）也没有错误值',
    source: HYGIENE,
  },
  {
    kind: 'amountsAreNumbers',
    code: 'cell/text-amount',
    severity: 'warning',
    statement: '金额存为数字，不存为文本',
    source: HYGIENE,
  },
  {
    kind: 'halfWidth',
    code: 'cell/full-width',
    severity: 'warning',
    statement: '金额和科目编码用半角数字',
    source: HYGIENE,
  },
  {
    kind: 'noSpaces',
    code: 'cell/spaces',
    severity: 'note',
    statement: '金额和科目编码里没有空格，空白单元格里没有空格',
    source: HYGIENE,
  },
  {
    kind: 'decimalsShown',
    code: 'cell/decimals-shown',
    severity: 'warning',
    statement: '以万元（千元）公开的金额显示不超过两位小数',
    source: TWO_DECIMALS,
  },
  {
    kind: 'decimalsStored',
    code: 'cell/decimals-stored',
    severity: 'note',
    statement: '金额存的数与显示的数相同',
    source: HYGIENE,
  },
  {
    kind: 'formulasCalculated',
    code: 'cell/uncalculated',
    severity: 'warning',
    statement: '公式有计算结果',
    source: HYGIENE,
  },
  {
    kind: 'notNegative',
    code: 'cell/negative',
    severity: 'warning',
    statement: '收入、支出和预算数不为负（结转、结余、结余分配和含结余的总计除外）',
    source: '部门决算审核要求：收支金额一般不为负数',
    mayBe: [
      ...['openingCarryover', 'openingGeneral', 'openingFund', 'openingCapital', 'closingCarryover'],
      ...['surplusDistribution', 'opening', 'closing', 'incomeGrandTotal', 'expenditureGrandTotal'],
    ],
  },
  {
    kind: 'amountsVisible',
    code: 'cell/hidden',
    severity: 'warning',
    statement: '隐藏的行、列里没有金额',
    source: HYGIENE,
  },
  {
    kind: 'sheetVisible',
    code: 'form/hidden',
    severity: 'warning',
    statement: '有金额的公开表在可见的工作表上',
    source: HYGIENE,
  },
  {
    kind: 'oneZeroStyle',
    code: 'cell/zero-style',
    severity: 'note',
    statement: '一张表内没有金额的单元格写法一致（留空、横线、0 或 0.00）',
    source: HYGIENE,
  },
  {
    kind: 'formulasAgree',
    code: 'formula/differs',
    severity: 'warning',
    statement: '两旁单元格用同一公式时，中间的公式也相同',
    source: HYGIENE,
  },
  {
    kind: 'formulasComplete',
    code: 'formula/typed-over',
    severity: 'warning',
    statement: '两旁单元格用同一公式时，中间没有直接填写的数',
    source: HYGIENE,
  },
];
