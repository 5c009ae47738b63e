import type { CellEdit, EditPlan } from '../../model/edit';
import type { MergedDraft, SavedDraft } from '../../model/mergedDraft';
import { cellAt, sheetNamed, type CellValue, type Workbook } from '../../model/workbook';
import type { NarrativeSheets } from '../../model/wording';
import { changed, finishedDraft, shownText } from '../merge';
import { draftSheetLines, planDraft } from '../sheet';
import { FIRST_ROW, HEADER_ROW, STORE_HEADINGS, STORE_WIDTHS, storeRows, storeSheet, type StoredDraft } from './store';

/** Plans to remember what a person made of the draft; empty when just this is remembered already. */
export function planSaved(workbook: Workbook, saved: SavedDraft, names: NarrativeSheets): EditPlan {
  return planStore(workbook, { saved, sheetLines: draftSheetLines(workbook, names) ?? [] }, names);
}

/** What writing a text to the sheet 情况说明 comes to. */
export interface NarrativePlan {
  /** The sheet itself; empty when it holds this text already. */
  readonly sheet: EditPlan;
  /** Sheet and record together: what is applied. */
  readonly whole: EditPlan;
}

/**
 * Plans the sheet 情况说明 with the text of a merge. What is written counts as looked at: the plan shows each change, so the
 * record holds no marks any more.
 */
export function planNarrative(workbook: Workbook, merged: MergedDraft, names: NarrativeSheets): NarrativePlan {
  const sheet = replacingOwn(planDraft(workbook, finishedDraft(merged), names));
  const sheetLines = shownText(merged).map((line) => line.trim());
  const record = planStore(workbook, { saved: changed(merged, { kind: 'acceptAll' }), sheetLines }, names);
  const bundle = sheet.edits.find((edit) => edit.bundle !== undefined)?.bundle;
  const recording = bundle === undefined ? record.edits : record.edits.map((edit) => ({ ...edit, bundle }));
  return {
    sheet,
    whole: { newSheets: [...sheet.newSheets, ...record.newSheets], edits: [...sheet.edits, ...recording] },
  };
}

/** Nobody's words are overwritten: what somebody wrote in the sheet has become part of the text. */
function replacingOwn(plan: EditPlan): EditPlan {
  return { ...plan, edits: plan.edits.map((edit) => (edit.before === null ? edit : { ...edit, replaces: 'own' })) };
}

function planStore(workbook: Workbook, stored: StoredDraft, names: NarrativeSheets): EditPlan {
  const sheet = storeSheet(workbook, names);
  const name = sheet?.name ?? freeName(workbook, names.store);
  const rows = [[names.storeTitle], [...STORE_HEADINGS], ...storeRows(stored)];
  const end = Math.max(rows.length, sheet ? sheet.firstRow + sheet.cells.length : 0);
  const edits = Array.from({ length: end }).flatMap((_, row) =>
    STORE_HEADINGS.flatMap((heading, column): CellEdit[] => {
      const cell = sheet && cellAt(sheet, row, column);
      const before: CellValue = cell ? (cell.formula ?? cell.value) : null;
      const after = rows[row]?.[column] ?? null;
      const purpose = row <= HEADER_ROW ? '标题' : `记住：${heading}`;
      return before === after ? [] : [{ sheet: name, row, column, before, after, purpose }];
    }),
  );
  const newSheet = { name, columnWidths: STORE_WIDTHS, frozenRows: FIRST_ROW, visibility: 'veryHidden' } as const;
  return { newSheets: sheet ? [] : [newSheet], edits };
}

/** A sheet of that name that is not the store is left alone. */
function freeName(workbook: Workbook, store: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? store : `${store} ${number}`;
    if (!sheetNamed(workbook, name)) return name;
  }
}
