import type { CellEdit, EditPlan } from '../model/edit';
import type { Draft } from '../model/span';
import { cellAt, sheetNamed, type Sheet, type Workbook } from '../model/workbook';
import type { NarrativeSheets } from '../model/wording';
import { draftLines } from './render';

interface DraftSheet {
  readonly name: string;
  /** undefined where there is none yet. */
  readonly sheet: Sheet | undefined;
}

/** Our sheet, or the name it will have. A sheet of that name made by others is left alone. */
function draftSheet(workbook: Workbook, names: NarrativeSheets): DraftSheet {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? names.sheet : `${names.sheet} ${number}`;
    const sheet = sheetNamed(workbook, name);
    if (!sheet || cellAt(sheet, 0, 0).value === names.title) return { name, sheet };
  }
}

/** What stands in our sheet under its title, a paragraph a row, blank ones left out; undefined without such a sheet. */
export function draftSheetLines(workbook: Workbook, names: NarrativeSheets): string[] | undefined {
  const { sheet } = draftSheet(workbook, names);
  if (!sheet) return undefined;
  const end = sheet.firstRow + sheet.cells.length;
  return Array.from({ length: Math.max(0, end - 1) }, (_, row) => {
    const { value, text } = cellAt(sheet, row + 1, 0);
    return (typeof value === 'string' ? value : text).trim();
  }).filter((line) => line !== '');
}

/** Plans the draft as a sheet, one paragraph a row. */
export function planDraft(workbook: Workbook, draft: Draft, names: NarrativeSheets): EditPlan {
  const { name, sheet } = draftSheet(workbook, names);
  const lines = [names.title, ...draftLines(draft).map(asText)];
  const titles = new Set(draft.sections.map(({ title }) => title));
  const rows = Math.max(lines.length, sheet ? sheet.firstRow + sheet.cells.length : 0);
  const edits = Array.from({ length: rows }, (_, row): CellEdit | undefined => {
    const cell = sheet ? cellAt(sheet, row, 0) : undefined;
    const before = cell ? (cell.formula ?? cell.value) : null;
    const after = lines[row] ?? null;
    if (before === after) return undefined;
    const style = row === 0 ? 'title' : after !== null && titles.has(after) ? 'header' : 'paragraph';
    const purpose = row === 0 ? '标题' : `第 ${row} 段`;
    const edit = { sheet: name, row, column: 0, before, after, style, purpose } as const;
    return sheet ? { ...edit, bundle: RENEWAL } : edit;
  });
  return {
    newSheets: sheet ? [] : [{ name, columnWidths: [100], frozenRows: 1 }],
    edits: edits.filter((edit) => edit !== undefined),
  };
}

/** The paragraphs are one text. Whoever wrote those that stand there is not known: they are replaced when it is ticked. */
const RENEWAL = '用新的文本代替这张表里的各段';

/** A plan takes a text that begins with "=" for a formula; a space before it keeps it what somebody wrote. */
const asText = (text: string): string => (text.startsWith('=') ? ` ${text}` : text);
