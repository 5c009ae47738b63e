import type { CellAddress } from '../../model/address';
import { isUnit, UNIT_WORDS, type Unit } from '../../model/amount';
import type { BoundCell } from '../../model/binding';
import { readContent } from '../../model/content';
import type { GoalAmount, GoalIndicator } from '../../model/goals';
import { plain, word } from '../../model/text';
import { cellAt, type Sheet } from '../../model/workbook';
import { parseTarget } from '../performance';

/** Cells of 绩效目标 tables: words, amounts, indicators. */

export const textAt = (sheet: Sheet, row: number, column: number): string => {
  const { value, text } = cellAt(sheet, row, column);
  return (typeof value === 'string' ? value : text).trim();
};

/** What the cell says, without spaces, ordinal and brackets; "" where it holds no words. */
export const wordAt = (sheet: Sheet, row: number, column: number): string => {
  const { value } = cellAt(sheet, row, column);
  return typeof value === 'string' ? word(value) : '';
};

export const lastRow = (sheet: Sheet): number => sheet.firstRow + sheet.cells.length - 1;
export const lastColumn = (sheet: Sheet): number => sheet.firstColumn + (sheet.cells[0]?.length ?? 0) - 1;

export const addressIn = ({ name }: Sheet, row: number, column: number): CellAddress => ({ sheet: name, row, column });

/** What the amounts are called; `total` is 资金总额 of a project, 部门预算总额 of a department. */
export const AMOUNT_NAMES: Readonly<Record<GoalAmount, string>> = {
  total: '资金总额',
  government: '政府预算资金',
  special: '财政专户管理资金',
  own: '单位资金',
  basic: '基本支出',
  project: '项目支出',
};

/** The cell of an amount, under the name that findings give it; undefined for a blank, a dash and words. */
export function amountAt(
  sheet: Sheet,
  row: number,
  column: number,
  { rowName, columnName, unit }: { readonly rowName: string; readonly columnName: string; readonly unit: Unit },
): BoundCell | undefined {
  const stored = cellAt(sheet, row, column);
  const content = readContent(stored, unit);
  if (content.kind === 'empty' || content.kind === 'dash' || content.kind === 'text') return undefined;
  return {
    address: addressIn(sheet, row, column),
    content,
    label: `${rowName} ${columnName}`.trim(),
    columnName,
    shown: stored.text.trim(),
    unit,
    isHidden: sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column),
    stored,
  };
}

/** Whether the cell holds a number. */
export const isNumberAt = (sheet: Sheet, row: number, column: number): boolean =>
  readContent(cellAt(sheet, row, column), '万元').kind === 'amount';

const UNIT = new RegExp(`(?:单位[:：]?|\\()(${UNIT_WORDS})(?:\\)|$)`, 'u');

/** The unit that the rows say: "单位：万元", "资金总额（万元）"; 万元 where they say none, as the standard form has it. */
export function unitIn(sheet: Sheet, from: number, to: number): Unit {
  for (let row = from; row <= to; row += 1) {
    for (let column = sheet.firstColumn; column <= lastColumn(sheet); column += 1) {
      const unit = UNIT.exec(plain(textAt(sheet, row, column)))?.[1];
      if (isUnit(unit)) return unit;
    }
  }
  return '万元';
}

/** An indicator by the cells of its name and its target. */
export function indicatorAt(
  sheet: Sheet,
  row: number,
  columns: readonly [number, number],
  group: string,
): GoalIndicator {
  const [name, value] = columns;
  const shown = textAt(sheet, row, value);
  const target = parseTarget(shown);
  const at = addressIn(sheet, row, shown === '' ? name : value);
  return { group, name: textAt(sheet, row, name), at, shown, ...(target ? { target } : {}) };
}
