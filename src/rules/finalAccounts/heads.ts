import type { FormRule } from '../../model/formRule';

/** Heads, notes and printed numbers: what stands around the amounts of the nine forms. */

const HEAD = '部门决算公开表样：表头';
const NOTE = '地方预决算公开操作规程（财预〔2016〕143号）：没有数据的表格应列出空表并说明';
const NUMBERS = '部门决算公开表样：行次与栏次';

/** 01 to 06 stand in this order everywhere; the three after them do not. */
const IN_ORDER = ['01', '02', '03', '04', '05', '06'] as const;

const NO_DATA = '(?:无(?:任何)?(?:数据|内容|金额|发生额)|没有(?:任何)?(?:数据|内容|金额)|(?:数据)?为空|是?空表|为零)';
const FORM_HAS_NONE = new RegExp(`(?:本|此|该)(?:张|空)?表格?${NO_DATA}`, 'u');

export const headRules: readonly FormRule[] = [
  {
    kind: 'headAgrees',
    code: 'head/department',
    severity: 'warning',
    statement: '各表的部门名称相同',
    source: HEAD,
    field: 'department',
    name: '部门名称',
  },
  {
    kind: 'departmentLabelAgrees',
    code: 'head/department-label',
    severity: 'note',
    statement: '各表部门名称前的标注（“部门”“部门名称”等）相同',
    source: HEAD,
  },
  {
    kind: 'headAgrees',
    code: 'head/year',
    severity: 'warning',
    statement: '各表的年度相同',
    source: HEAD,
    field: 'year',
    name: '年度',
  },
  {
    kind: 'oneYear',
    code: 'head/one-year',
    severity: 'warning',
    statement: '一张表的标题和表头只写一个年度',
    source: HEAD,
  },
  {
    kind: 'headAgrees',
    code: 'head/unit',
    severity: 'warning',
    statement: '各表的金额单位相同',
    source: HEAD,
    field: 'unit',
    name: '金额单位',
  },
  ...(
    [
      ['department', '部门名称', '每张表写明部门名称'],
      ['year', '年度', '每张表写明年度'],
      ['unit', '金额单位', '每张表写明金额单位'],
      ['mark', '表号', '多数表写有表号（公开0X表）时，每张表都写'],
    ] as const
  ).map(([field, name, statement]): FormRule => ({
    kind: 'headStates',
    code: `head/states-${field}`,
    severity: 'note',
    statement,
    source: HEAD,
    field,
    name,
  })),
  {
    kind: 'unitUsual',
    code: 'head/unit-usual',
    severity: 'warning',
    statement: '金额单位是公开表所用的单位（万元，也有元、千元）',
    source: HEAD,
    units: ['万元', '千元', '元'],
  },
  {
    kind: 'marksInOrder',
    code: 'head/mark',
    severity: 'warning',
    statement: '表号（公开0X表）与表一致：各表不重号，公开01–06表依次递增',
    source: HEAD,
    inOrder: IN_ORDER,
  },
  {
    kind: 'markStandard',
    code: 'head/mark-standard',
    severity: 'note',
    statement: '其他各表的表号都与标准表样一致时，余下的一张也一致',
    source: HEAD,
    inOrder: IN_ORDER,
  },
  {
    kind: 'noteAgainstData',
    code: 'note/against-data',
    severity: 'error',
    statement: '有金额的表不写“本表无数据”',
    source: NOTE,
    claim: FORM_HAS_NONE,
    conditional: /如|若|凡|时[,:]?$|的[,:]?$/u,
  },
  {
    kind: 'emptyFormNoted',
    code: 'note/empty-form',
    severity: 'warning',
    statement: '没有金额的表有说明',
    source: NOTE,
    claim: new RegExp(`${FORM_HAS_NONE.source}|没有|无|未|不存在|不涉及|空表`, 'u'),
  },
  {
    kind: 'commonRemark',
    code: 'note/rounding',
    severity: 'note',
    statement: '多数表注明可能存在尾差时，有金额的表都注明',
    source: '部门决算公开表样：表注',
    remark: /尾差|四舍五入/u,
    name: '四舍五入尾差的说明',
  },
  {
    kind: 'rowNumbersRun',
    code: 'number/rows',
    severity: 'warning',
    statement: '行次自上而下连续，右半张表接着左半张或重新从 1 开始',
    source: NUMBERS,
  },
  {
    kind: 'columnNumbersRun',
    code: 'number/columns',
    severity: 'warning',
    statement: '栏次自左至右从 1 起连续',
    source: NUMBERS,
  },
  {
    kind: 'columnNumbersPlaced',
    code: 'number/columns-placed',
    severity: 'warning',
    statement: '栏次写在金额列上',
    source: NUMBERS,
  },
];
