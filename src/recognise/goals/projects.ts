import type { CellAddress } from '../../model/address';
import type { Unit } from '../../model/amount';
import type { BoundCell } from '../../model/binding';
import type { GoalAmount, GoalIndicator, GoalRow, ProjectGoals } from '../../model/goals';
import type { Sheet } from '../../model/workbook';
import { plain } from '../../model/text';
import {
  AMOUNT_NAMES,
  addressIn,
  amountAt,
  indicatorAt,
  isNumberAt,
  lastColumn,
  lastRow,
  textAt,
  unitIn,
} from './cells';

/** 部门预算项目绩效目标表: a row for 合计, each unit and each project; a project's indicators go on below it. */

const HEADS = {
  code: /^(?:单位|项目)(?:编码|代码)(?:\(项目(?:编码|代码)\))?$/u,
  name: /^(?:项目)?单位(?:名称)?\(项目(?:名称)?\)$|^项目(?:名称|单位)(?:\(项目名称\))?$|^单位名称$/u,
  category: /^项目(?:分类|类别)$|^类型$/u,
  total: /^(?:项目)?(?:资金|预算|总)?(?:总额|金额|合计)(?:\(万?元\))?$/u,
  government: /^政府预算资金$|^财政拨款(?:资金)?$/u,
  special: /^财政专户管理资金$/u,
  own: /^单位(?:自有)?资金$|^其他资金$/u,
} as const;
type Head = keyof typeof HEADS;
const GROUP = /^(?:成本|产出|效益|满意度)(?:类)?指标$/u;
const VALUE = /^(?:年度)?(?:指标值|目标值)$/u;
const AMOUNTS: readonly (GoalAmount & Head)[] = ['total', 'government', 'special', 'own'];

interface Layout {
  readonly columns: Partial<Record<Head, number>>;
  /** Groups of indicators by the first column they stand over. */
  readonly groups: ReadonlyMap<number, string>;
  readonly firstIndicator: number;
}

export function projectGoals(sheet: Sheet, title: string, at: CellAddress): ProjectGoals {
  const [layout, first] = readHeads(sheet, at.row + 1);
  const unit = unitIn(sheet, at.row, first - 1);
  const rows: (GoalRow & { indicators: GoalIndicator[] })[] = [];
  for (let row = first; row <= lastRow(sheet); row += 1) {
    const indicators = indicatorsIn(sheet, row, layout);
    const made = rowAt(sheet, row, unit, layout);
    if (made) rows.push({ ...made, indicators });
    else rows.at(-1)?.indicators.push(...indicators);
  }
  return { kind: 'projects', title, at, rows };
}

/** The header rows reach down to the first row with an amount in the column of totals. */
function readHeads(sheet: Sheet, from: number): readonly [Layout, number] {
  const columns: Partial<Record<Head, number>> = {};
  const groups = new Map<number, string>();
  let firstIndicator = Infinity;
  let row = from;
  for (; row <= lastRow(sheet); row += 1) {
    const { total } = columns;
    if (total !== undefined && isNumberAt(sheet, row, total)) break;
    for (let column = sheet.firstColumn; column <= lastColumn(sheet); column += 1) {
      const said = plain(textAt(sheet, row, column));
      for (const head of Object.keys(HEADS) as Head[]) if (HEADS[head].test(said)) columns[head] = column;
      if (GROUP.test(said)) groups.set(column, said);
      if (GROUP.test(said) || said === '三级指标' || VALUE.test(said))
        firstIndicator = Math.min(firstIndicator, column);
    }
  }
  return [{ columns, groups, firstIndicator }, row];
}

/** A row with a name or an amount; a row without either goes on with the indicators of the one above. */
function rowAt(sheet: Sheet, row: number, unit: Unit, { columns }: Layout): Omit<GoalRow, 'indicators'> | undefined {
  const said = (head: Head) => (columns[head] === undefined ? '' : textAt(sheet, row, columns[head]));
  const [code, name] = [said('code'), said('name')];
  const amounts: Partial<Record<GoalAmount, BoundCell>> = {};
  for (const what of AMOUNTS) {
    const column = columns[what];
    const names = { rowName: `项目绩效目标表 ${name || '合计'}`, columnName: AMOUNT_NAMES[what], unit };
    const cell = column === undefined ? undefined : amountAt(sheet, row, column, names);
    if (cell) amounts[what] = cell;
  }
  if (code === '' && name === '' && Object.keys(amounts).length === 0) return undefined;
  // Notes, and the numbers of the columns.
  if (/^(?:[注说]|栏次|[*\d]*$)/u.test(name) && !/^\d{3}/u.test(code)) return undefined;
  const column = columns.name ?? columns.code ?? columns.total ?? sheet.firstColumn;
  return { kind: kindOf(code, name, said('category')), code, name, at: addressIn(sheet, row, column), amounts };
}

/** Codes of units have three, six or nine digits, codes of projects about twenty; only projects have a category. */
function kindOf(code: string, name: string, category: string): GoalRow['kind'] {
  if (/^(?:合计|总计)$/u.test(plain(name)) || /^(?:合计|总计)$/u.test(plain(code))) return 'total';
  if (code === '' && name === '') return 'total';
  return category === '' && /^(?:\d{3}){1,3}$/u.test(plain(code)) ? 'unit' : 'project';
}

/**
 * Name and target stand beside each other, wherever the row begins: rows of one table are shifted against its headers.
 * The group is the one whose columns the name stands in.
 */
function indicatorsIn(sheet: Sheet, row: number, { groups, firstIndicator }: Layout): GoalIndicator[] {
  const indicators: GoalIndicator[] = [];
  let group = '';
  for (let column = firstIndicator; column <= lastColumn(sheet); column += 1) {
    group = groups.get(column) ?? group;
    if (textAt(sheet, row, column) === '') continue;
    indicators.push(indicatorAt(sheet, row, [column, column + 1], group));
    column += 1;
    group = groups.get(column) ?? group;
  }
  return indicators;
}
