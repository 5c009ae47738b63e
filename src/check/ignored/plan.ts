import type { CellEdit, EditPlan } from '../../model/edit';
import { cellAt, sheetNamed, type Sheet, type Workbook } from '../../model/workbook';
import {
  COLUMN,
  FIRST_ROW,
  HEADER_ROW,
  STORE_HEADINGS,
  STORE_SHEET,
  STORE_TITLE,
  STORE_WIDTHS,
  storedIgnores,
  storeSheet,
} from './store';

/** What to remember of a finding that is set aside. */
export interface Ignoring {
  readonly identity: string;
  readonly reason: string;
  /** What the finding says by itself now. */
  readonly said: string;
}

/**
 * Plans to remember that a finding is set aside, and why; empty when just this is remembered already.
 * @throws RangeError when no reason is given
 */
export function planIgnoring(workbook: Workbook, ignoring: Ignoring): EditPlan {
  const reason = ignoring.reason.trim();
  if (reason === '') throw new RangeError('A finding is ignored for a reason');
  const sheet = storeSheet(workbook);
  const name = sheet?.name ?? freeName(workbook);
  const row = storedIgnores(workbook).get(ignoring.identity)?.row ?? freeRow(sheet);
  const head = [
    [0, COLUMN.identity, STORE_TITLE],
    ...STORE_HEADINGS.map((heading, column) => [HEADER_ROW, column, heading] as const),
  ] as const;
  const entry = [
    [row, COLUMN.identity, ignoring.identity],
    [row, COLUMN.reason, reason],
    [row, COLUMN.said, ignoring.said],
  ] as const;
  const edits = [...(sheet ? [] : head), ...entry].flatMap(([at, column, text]) =>
    edit(sheet, name, at, column, asText(text), at < FIRST_ROW ? '标题' : `忽略：${STORE_HEADINGS[column]}`),
  );
  const newSheet = { name, columnWidths: STORE_WIDTHS, frozenRows: FIRST_ROW, visibility: 'veryHidden' } as const;
  return { newSheets: sheet ? [] : [newSheet], edits };
}

/** Plans to take a finding back among the others; empty when it is not set aside. */
export function planRestoring(workbook: Workbook, identity: string): EditPlan {
  const sheet = storeSheet(workbook);
  const row = storedIgnores(workbook).get(identity)?.row;
  if (!sheet || row === undefined) return { newSheets: [], edits: [] };
  const edits = Object.values(COLUMN).flatMap((column) => edit(sheet, sheet.name, row, column, null, '取消忽略'));
  return { newSheets: [], edits };
}

function edit(
  sheet: Sheet | undefined,
  name: string,
  row: number,
  column: number,
  after: string | null,
  purpose: string,
): CellEdit[] {
  const cell = sheet && cellAt(sheet, row, column);
  const before = cell ? (cell.formula ?? cell.value) : null;
  return before === after ? [] : [{ sheet: name, row, column, before, after, purpose }];
}

/** A plan takes a text that begins with "=" for a formula; a space before it keeps it what was typed. */
const asText = (text: string): string => (text.startsWith('=') ? ` ${text}` : text);

function freeRow(sheet: Sheet | undefined): number {
  if (!sheet) return FIRST_ROW;
  let row = FIRST_ROW;
  while (cellAt(sheet, row, COLUMN.identity).value !== null) row += 1;
  return row;
}

/** A sheet of that name that is not the store is left alone. */
function freeName(workbook: Workbook): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? STORE_SHEET : `${STORE_SHEET} ${number}`;
    if (!sheetNamed(workbook, name)) return name;
  }
}
