import { a1 } from '../model/address';
import type { EditPlan } from '../model/edit';
import type { Finding } from '../model/finding';
import { cellAt, sheetNamed, type Workbook } from '../model/workbook';

/** The change that puts a finding right, where there is one way only and it is not done yet. */
export function fixPlan(workbook: Workbook, { fix, cells }: Finding): EditPlan | undefined {
  const sheet = fix && sheetNamed(workbook, fix.sheet);
  if (!sheet) return undefined;
  const { row, column, value } = fix;
  const { formula, value: stored } = cellAt(sheet, row, column);
  const before = formula ?? stored;
  if (before === value) return undefined;
  const about = cells.find((it) => it.sheet === fix.sheet && it.row === row && it.column === column);
  const purpose = `${before === null ? '填列' : '更正'}${about?.label ?? a1(fix)}`;
  return { newSheets: [], edits: [{ sheet: sheet.name, row, column, before, after: value, purpose }] };
}
