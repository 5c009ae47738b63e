import type { CellAddress } from '../../model/address';
import type { Unit } from '../../model/amount';
import type { BoundCell } from '../../model/binding';
import type { DepartmentGoals, GoalAmount, GoalIndicator } from '../../model/goals';
import type { Sheet } from '../../model/workbook';
import { AMOUNT_NAMES, amountAt, indicatorAt, lastColumn, lastRow, textAt, unitIn, wordAt } from './cells';

/** 部门（单位）整体绩效目标表: amounts stand at the right of their words, indicators below 三级指标 and 指标值. */

const WORDS: Readonly<Record<GoalAmount, RegExp>> = {
  total: /^(?:部门)?(?:预算|资金)总额$|^部门预算(?:资金)?(?:总额|合计)$/u,
  government: /^政府预算资金$|^财政拨款(?:资金)?$/u,
  special: /^财政专户管理资金$/u,
  own: /^单位(?:自有)?资金$|^其他(?:单位)?资金$/u,
  basic: /^基本支出$/u,
  project: /^项目支出$/u,
};

const NAMES = { ...AMOUNT_NAMES, total: '部门预算总额' };

export function departmentGoals(sheet: Sheet, title: string, at: CellAddress): DepartmentGoals {
  const amounts: Partial<Record<GoalAmount, BoundCell>> = {};
  const indicators: GoalIndicator[] = [];
  const rows = Array.from({ length: lastRow(sheet) - at.row }, (_, index) => at.row + 1 + index);
  const headRow = rows.find((row) => headsIn(sheet, row)) ?? lastRow(sheet) + 1;
  const unit = unitIn(sheet, at.row, headRow - 1);
  let heads: Heads | undefined;
  let group = '';
  for (const row of rows) {
    const found = headsIn(sheet, row);
    if (found) {
      heads = found;
    } else if (heads) {
      group = textAt(sheet, row, heads.group) || group;
      if (textAt(sheet, row, heads.name) !== '')
        indicators.push(indicatorAt(sheet, row, [heads.name, heads.value], group));
    } else {
      readAmounts(sheet, row, unit, amounts);
    }
  }
  return { kind: 'department', title, at, amounts, indicators };
}

/** The first number after each of the words; another word before it takes it. */
function readAmounts(sheet: Sheet, row: number, unit: Unit, amounts: Partial<Record<GoalAmount, BoundCell>>): void {
  let what: GoalAmount | undefined;
  for (let column = sheet.firstColumn; column <= lastColumn(sheet); column += 1) {
    const said = wordAt(sheet, row, column);
    const named = (Object.keys(WORDS) as GoalAmount[]).find((each) => WORDS[each].test(said));
    const cell = what && amountAt(sheet, row, column, { rowName: '整体绩效目标表', columnName: NAMES[what], unit });
    if (named) what = named;
    else if (what && cell) {
      amounts[what] ??= cell;
      what = undefined;
    }
  }
}

interface Heads {
  readonly group: number;
  readonly name: number;
  readonly value: number;
}

/** The columns of a row that says 三级指标 and 指标值; 一级指标 stands in the first of the table. */
function headsIn(sheet: Sheet, row: number): Heads | undefined {
  let [name, value]: [number | undefined, number | undefined] = [undefined, undefined];
  let group = sheet.firstColumn;
  for (let column = sheet.firstColumn; column <= lastColumn(sheet); column += 1) {
    const said = wordAt(sheet, row, column);
    if (said === '一级指标') group = column;
    if (said === '三级指标' || said === '指标名称') name ??= column;
    if (/^(?:年度|目标|绩效)?(?:指标值|目标值)$/u.test(said)) value ??= column;
  }
  return name === undefined || value === undefined ? undefined : { group, name, value };
}
