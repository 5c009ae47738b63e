import { columnIndex } from '../../model/address';
import type { Area } from './sheetCells';

/** Cells that a formula reads. */
export interface ReadArea {
  /** Lower-cased name of the sheet, as sheets are compared. */
  readonly sheet: string;
  readonly area: Area;
}

/** What a formula reads, or "anything" where its text does not tell: names, tables, computed references. */
export type Reads = readonly ReadArea[] | 'anything';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** Functions that make a reference from a value. */
const MAKES_REFERENCES: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET']);
const CONSTANTS: ReadonlySet<string> = new Set(['TRUE', 'FALSE']);

/** A reference ends where no letter, digit, "(" or "!" goes on: else it is part of a name, a function or a sheet. */
const END = '(?![\\p{L}\\p{N}_.(!])';
const CELL = '\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,6})';
/**
 * The pieces of a formula: texts and error values; a sheet's name before "!" (another workbook's, a quoted one, a plain
 * one); an area; columns; rows; numbers; words, with the bracket that makes them functions; and what no area accounts
 * for: a ":" between references that are not plain cells, the "#" of a spilled array, the "[" of a table.
 */
const PIECE = new RegExp(
  [
    '"(?:[^"]|"")*"|#[A-Z0-9/_]+[!?]?',
    "(?<other>\\[\\d+\\][\\p{L}\\p{N}_.]*!)|'(?<quoted>(?:[^']|'')*)'!|(?<plain>[\\p{L}\\p{N}_.]+)!",
    `${CELL}(?::${CELL})?${END}`,
    `\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})${END}`,
    `\\$?(\\d+):\\$?(\\d+)${END}`,
    '\\d+(?:\\.\\d*)?(?:[Ee][+-]?\\d+)?|\\.\\d+',
    '(?<word>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)(?<call>\\()?',
    '(?<open>[:#[])',
  ].join('|'),
  'gu',
);

/** What a formula (with its leading "=") in a sheet of that lower-cased name reads. */
export function readsOf(formula: string, ownSheet: string): Reads {
  const areas: ReadArea[] = [];
  let sheet: string | undefined = ownSheet;
  for (const match of formula.matchAll(PIECE)) {
    const { other, quoted, plain, word, call, open } = match.groups ?? {};
    if (other !== undefined || quoted !== undefined || plain !== undefined) {
      if (quoted?.includes(':')) return 'anything';
      sheet = other === undefined ? (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase() : undefined;
      continue;
    }
    if (open !== undefined) return 'anything';
    if (word !== undefined) {
      const name = word.toUpperCase();
      if (call === undefined ? !CONSTANTS.has(name) : MAKES_REFERENCES.has(name)) return 'anything';
    }
    const area = areaOf(match);
    if (area && sheet !== undefined) areas.push({ sheet, area });
    sheet = ownSheet;
  }
  return areas;
}

function areaOf(match: RegExpExecArray): Area | undefined {
  // The unnamed groups, in the order of the pattern; the three named sheet groups come first.
  const [column1, row1, column2 = column1, row2 = row1, from, to, top, bottom] = match.slice(4, 12);
  if (column1 && row1 && column2 && row2)
    return ordered(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  if (from && to) return ordered(0, columnIndex(from), LAST_ROW, columnIndex(to));
  return top && bottom ? ordered(Number(top) - 1, 0, Number(bottom) - 1, LAST_COLUMN) : undefined;
}

/** The corners may be written in any order: "C9:B2". */
function ordered(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    firstRow: Math.min(row1, row2),
    firstColumn: Math.min(column1, column2),
    lastRow: Math.max(row1, row2),
    lastColumn: Math.max(column1, column2),
  };
}
