import type { Severity } from '../model/finding';
import type { ColumnSpec, FormSpec } from '../model/form';
import type { Rule } from '../model/rule';
import { betweenForms } from './finalAccounts/betweenForms';
import { cellRules } from './finalAccounts/cells';
import { codeRules } from './finalAccounts/codes';
import { headRules } from './finalAccounts/heads';
import { withinForms } from './finalAccounts/withinForms';
import { betweenForms as betweenBudgetForms } from './budget/betweenForms';
import { listingRules } from './budget/formRules';
import { withinForms as withinBudgetForms } from './budget/withinForms';
import { goalRules } from './goals';
import { computedRules } from './computed';
import { performanceRules } from './performance';
import { publications } from './publications';

/** A rule as a person reads it. */
export interface CatalogueEntry {
  /** What findings and ignore lists name it by. */
  readonly code: string;
  /** The highest level of its findings. */
  readonly severity: Severity;
  /** What must hold. */
  readonly statement: string;
  /** Where that comes from. */
  readonly source: string;
}

export interface CatalogueGroup {
  readonly title: string;
  /** How the findings of the group are graded, beyond the level of each rule. */
  readonly remark?: string;
  readonly entries: readonly CatalogueEntry[];
}

const ROUNDING =
  '差额在四舍五入的范围内是尾差，列为提示；只有显示为 0.00 或空白的项目不是零才说得通的，列为提醒；超出的是错误。';
const SAME_FACT = '两处印的是同一个数时，相差一个末位是尾差，列为提醒；超出的是错误。合计与明细之间同表内关系。';
const TABLES = '部门决算、部门预算公开表样';
const forms: readonly FormSpec[] = publications.flatMap((publication) => publication.forms);

/** A rule between amounts, with its places for a row and a column filled. */
const equation = (rule: Rule): CatalogueEntry => ({
  code: rule.code,
  severity: 'error',
  statement: rule.statement.replace('{row}', '各行').replace('{column}', columnName(rule)),
  source: rule.source,
});

/** The column a sum adds up; a tree adds up each of its own. */
function columnName(rule: Rule): string {
  if (rule.kind !== 'sum') return '各栏';
  const key = rule.total.split('/').at(-1);
  const spec = forms.find(({ id }) => id === rule.form);
  const columns: readonly ColumnSpec[] = spec?.blocks.flatMap((block): readonly ColumnSpec[] => block.columns) ?? [];
  return columns.find((column) => column.key === key)?.name ?? '各栏';
}

const told = ({ code, severity, statement, source }: CatalogueEntry): CatalogueEntry => ({
  code,
  severity,
  statement,
  source,
});

/** What recognition could not place, and what follows from several equations at once. */
const layout: readonly CatalogueEntry[] = [
  {
    code: 'form/missing',
    severity: 'warning',
    statement: '部门决算九张公开表、部门预算十二张公开表各自齐全（工作簿里有哪一种，核对哪一种）',
    source: TABLES,
  },
  { code: 'form/doubled', severity: 'warning', statement: '每张公开表只有一张', source: TABLES },
  {
    code: 'form/alike',
    severity: 'warning',
    statement: '没有另一张标题不同而栏目与公开表相同的表（那张表没有金额的为提示）',
    source: TABLES,
  },
  {
    code: 'form/kind',
    severity: 'warning',
    statement: '标题没有写明决算或预算的表，由表头、表号或其他表看得出是哪一种',
    source: TABLES,
  },
  {
    code: 'form/unknown-row',
    severity: 'warning',
    statement: '表内各行是标准表样的项目或有科目编码（没有金额的行为提示）',
    source: TABLES,
  },
  {
    code: 'form/unknown-column',
    severity: 'warning',
    statement: '表内各列是标准表样的栏目（没有金额的列为提示）',
    source: TABLES,
  },
  {
    code: 'form/stray-amount',
    severity: 'warning',
    statement: '表内的金额都在标准表样的行和列里',
    source: TABLES,
  },
  {
    code: 'form/columns-misfit',
    severity: 'warning',
    statement: '表头的各栏与金额对齐，没有少一栏而整体左移',
    source: TABLES,
  },
  {
    code: 'head/unit-amounts',
    severity: 'error',
    statement: '表头的金额单位与表内的数一致：按表头的单位与其他表都对不上，按其他表的单位都相等，就是单位写错',
    source: TABLES,
  },
  {
    code: 'form/missing-row',
    severity: 'warning',
    statement: '有数据的表有标准表样的合计、总计各行',
    source: TABLES,
  },
  {
    code: 'form/missing-column',
    severity: 'note',
    statement: '表有标准表样的各栏',
    source: TABLES,
  },
];

/** Never a finding: what stands beside the forms' own columns is said to be unchecked. */
const compared: CatalogueEntry = {
  code: 'computed/compared',
  severity: 'note',
  statement: '上年数、预算数等附加的列没有可以对照的表，列在“未核对”里',
  source: '列名',
};

/** Nor this: a table that is none of the forms is said to be unchecked. */
const other: CatalogueEntry = {
  code: 'form/other',
  severity: 'note',
  statement: '不是标准公开表的表（政府采购预算表等）没有可以核对的勾稽关系，列在“未核对”里',
  source: '表的标题',
};

const consequences: readonly CatalogueEntry[] = [
  ...forms.map(({ id, mark }): CatalogueEntry => ({
    code: `${id}/blank`,
    severity: 'error',
    statement: `${mark}的合计等单元格，按勾稽关系应有金额的，不留空`,
    source: '由表内、表间关系推出',
  })),
  {
    code: 'joint',
    severity: 'warning',
    statement: '各表的等式能够同时成立（每条单独看都可能是尾差）',
    source: '由表内、表间关系推出',
  },
];

/** Every rule by which a finding can be made. */
export const catalogue: readonly CatalogueGroup[] = [
  { title: '部门决算：表内关系', remark: ROUNDING, entries: withinForms.map(equation) },
  {
    title: '部门决算：表间关系',
    remark: SAME_FACT,
    entries: betweenForms.map(equation),
  },
  { title: '部门预算：表内关系', remark: ROUNDING, entries: withinBudgetForms.map(equation) },
  { title: '部门预算：表间关系', remark: SAME_FACT, entries: betweenBudgetForms.map(equation) },
  { title: '由多个关系推出', entries: consequences },
  { title: '表头、说明和编号', entries: headRules.map(told) },
  { title: '科目和项目名称', entries: codeRules.map(told) },
  { title: '部门预算：表头用词、合计、单位和政府经济分类', entries: listingRules.map(told) },
  { title: '金额单元格', entries: cellRules.map(told) },
  {
    title: '计算列',
    remark:
      '表内附加的占比、增减、完成率等列，按列名和表头找到它们由哪些数算出，按四舍五入的区间判断。只差一个末位的列为提醒；列名没有写明用哪些数的不核对。',
    entries: [...Object.values(computedRules).map(told), compared],
  },
  { title: '绩效自评表', entries: Object.values(performanceRules).map(told) },
  { title: '绩效目标表', entries: Object.values(goalRules).map(told) },
  { title: '表的齐全和版式', entries: [...layout, other] },
];
