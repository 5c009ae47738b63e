import type { BaseParagraph, BasePiece, SavedDraft, SavedLine } from '../../model/mergedDraft';
import { cellAt, type CellValue, type Sheet, type Workbook } from '../../model/workbook';
import type { NarrativeSheets } from '../../model/wording';

/**
 * Where a workbook remembers what a person made of its narrative: a very hidden sheet, beside the one for findings set
 * aside. Column by column, a paragraph a row: the draft that the text was made from, the text, the row of the draft that
 * each of its lines came from, and what stood in the sheet 情况说明 then. Texts are JSON, so that no cell takes one for a
 * number or a formula.
 */

export const STORE_HEADINGS = ['起草', '定稿', '定稿取自起草的第几段', '工作表“情况说明”'] as const;
export const STORE_WIDTHS = [80, 80, 20, 80] as const;
export const HEADER_ROW = 1;
export const FIRST_ROW = 2;
export const COLUMN = { base: 0, text: 1, from: 2, sheet: 3 } as const;

export interface StoredDraft {
  readonly saved: SavedDraft;
  /** What stood in the sheet 情况说明 when this was saved; [] when there was none. */
  readonly sheetLines: readonly string[];
}

/** The store of this workbook, known by its title in A1 whatever the sheet is called. */
export function storeSheet(workbook: Workbook, { storeTitle }: NarrativeSheets): Sheet | undefined {
  return workbook.sheets.find((sheet) => cellAt(sheet, 0, 0).value === storeTitle);
}

/** What is remembered; 'damaged' when somebody changed the store so that it cannot be read. */
export function readStore(workbook: Workbook, names: NarrativeSheets): StoredDraft | 'damaged' | undefined {
  const sheet = storeSheet(workbook, names);
  if (!sheet) return undefined;
  const column = (at: number): CellValue[] => columnValues(sheet, at);
  const base = allOf(column(COLUMN.base), readBase);
  const texts = allOf(column(COLUMN.text), readText);
  const sheetLines = allOf(column(COLUMN.sheet), readText);
  if (!base || !texts || !sheetLines) return 'damaged';
  const lines = texts.map((text, at) => lineOf(text, cellAt(sheet, FIRST_ROW + at, COLUMN.from).value, base.length));
  return lines.every((line) => line !== undefined) ? { saved: { base, lines }, sheetLines } : 'damaged';
}

/** The rows of the store that hold this. */
export function storeRows({ saved: { base, lines }, sheetLines }: StoredDraft): CellValue[][] {
  const count = Math.max(base.length, lines.length, sheetLines.length);
  return Array.from({ length: count }, (_, row) => {
    const [paragraph, line, shown] = [base[row], lines[row], sheetLines[row]];
    return [
      paragraph ? baseText(paragraph) : null,
      line ? JSON.stringify(line.text) : null,
      line?.base === undefined ? null : line.base + 1,
      shown === undefined ? null : JSON.stringify(shown),
    ];
  });
}

/** The values of a column down to the last that is not empty. */
function columnValues(sheet: Sheet, column: number): CellValue[] {
  const end = sheet.firstRow + sheet.cells.length;
  const values: CellValue[] = [];
  for (let row = FIRST_ROW; row < end; row += 1) values.push(cellAt(sheet, row, column).value);
  while (values.length > 0 && (values.at(-1) ?? '') === '') values.pop();
  return values;
}

function allOf<T>(values: readonly CellValue[], read: (value: unknown) => T | undefined): T[] | undefined {
  const all = values.map((value) => read(parsed(value)));
  return all.every((one) => one !== undefined) ? all : undefined;
}

/** What a cell's JSON says; undefined where it is none. */
function parsed(value: CellValue): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

const readText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

function lineOf(text: string, from: CellValue, count: number): SavedLine | undefined {
  if (from === null || from === '') return { text };
  const isRow = typeof from === 'number' && Number.isInteger(from) && from >= 1 && from <= count;
  return isRow ? { text, base: from - 1 } : undefined;
}

/** A list: words as texts, what a slot wrote as [text, slot]; before it in an object the entry it is about. */
function baseText({ pieces, about }: BaseParagraph): string {
  const list = pieces.map(({ text, slot }) => (slot === undefined ? text : [text, slot]));
  return JSON.stringify(about === undefined ? list : { about, list });
}

function readBase(value: unknown): BaseParagraph | undefined {
  if (Array.isArray(value)) return withPieces(value);
  if (typeof value !== 'object' || value === null || !('about' in value) || !('list' in value)) return undefined;
  const { about, list } = value;
  const paragraph = typeof about === 'string' && Array.isArray(list) ? withPieces(list) : undefined;
  return paragraph && typeof about === 'string' ? { ...paragraph, about } : undefined;
}

function withPieces(list: readonly unknown[]): BaseParagraph | undefined {
  const pieces = list.map(pieceOf);
  return pieces.every((piece) => piece !== undefined) ? { pieces } : undefined;
}

function pieceOf(piece: unknown): BasePiece | undefined {
  if (typeof piece === 'string') return { text: piece };
  if (!Array.isArray(piece)) return undefined;
  const [text, slot] = piece as readonly unknown[];
  return typeof text === 'string' && typeof slot === 'string' ? { text, slot } : undefined;
}
