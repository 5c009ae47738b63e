import type { CellEdit, EditPlan } from '../model/edit';
import type { Draft } from '../model/span';
import { cellAt, sheetNamed, type Workbook } from '../model/workbook';
import { draftLines } from './render';

export const SHEET_NAME = '情况说明';
export const SHEET_TITLE = '情况说明（公开表助手根据公开表起草，请核对【待填】处）';

/** Plans the draft as a sheet, one paragraph a row. A sheet of that name made by others is left alone. */
export function planDraft(workbook: Workbook, draft: Draft): EditPlan {
  const lines = [SHEET_TITLE, ...draftLines(draft)];
  const titles = new Set(draft.sections.map(({ title }) => title));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? SHEET_NAME : `${SHEET_NAME} ${number}`;
    const sheet = sheetNamed(workbook, name);
    if (sheet && cellAt(sheet, 0, 0).value !== SHEET_TITLE) continue;
    const rows = Math.max(lines.length, sheet ? sheet.firstRow + sheet.cells.length : 0);
    const edits = Array.from({ length: rows }, (_, row): CellEdit | undefined => {
      const cell = sheet ? cellAt(sheet, row, 0) : undefined;
      const before = cell ? (cell.formula ?? cell.value) : null;
      const after = lines[row] ?? null;
      if (before === after) return undefined;
      const style = row === 0 ? 'title' : after !== null && titles.has(after) ? 'header' : 'paragraph';
      return { sheet: name, row, column: 0, before, after, style, purpose: row === 0 ? '标题' : `第 ${row} 段` };
    });
    return {
      newSheets: sheet ? [] : [{ name, columnWidths: [100], frozenRows: 1 }],
      edits: edits.filter((edit) => edit !== undefined),
    };
  }
}
