import { cellAt, type Cell, type Sheet, type Workbook } from '../../model/workbook';

/**
 * Where a workbook remembers the findings that a person set aside: a very hidden sheet, one row a finding. It travels
 * with the file, is read like any other sheet, and is written by the plan that every other change goes through.
 */

export const STORE_SHEET = '公开表助手';
export const STORE_TITLE = '公开表助手：已忽略的问题，请勿改动';
export const STORE_HEADINGS = ['标识', '理由', '忽略时的问题'] as const;
export const STORE_WIDTHS = [60, 40, 80] as const;
export const HEADER_ROW = 1;
export const FIRST_ROW = 2;
export const COLUMN = { identity: 0, reason: 1, said: 2 } as const;

/** One finding set aside. */
export interface StoredIgnore {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly identity: string;
  readonly reason: string;
  /** What the finding said by itself when it was set aside. */
  readonly said: string;
}

/** The store of this workbook, known by its title in A1 whatever the sheet is called. */
export function storeSheet(workbook: Workbook): Sheet | undefined {
  return workbook.sheets.find((sheet) => cellAt(sheet, 0, 0).value === STORE_TITLE);
}

/** What is set aside, by identity; the first where one stands twice. */
export function storedIgnores(workbook: Workbook): ReadonlyMap<string, StoredIgnore> {
  const ignores = new Map<string, StoredIgnore>();
  const sheet = storeSheet(workbook);
  if (!sheet) return ignores;
  const end = sheet.firstRow + sheet.cells.length;
  for (let row = FIRST_ROW; row < end; row += 1) {
    const text = (column: number) => textOf(cellAt(sheet, row, column));
    const identity = text(COLUMN.identity);
    if (identity === '' || ignores.has(identity)) continue;
    ignores.set(identity, { row, identity, reason: text(COLUMN.reason), said: text(COLUMN.said) });
  }
  return ignores;
}

function textOf({ value }: Cell): string {
  return value === null ? '' : String(value).trim();
}
