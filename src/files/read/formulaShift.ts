import { columnIndex, columnLetters } from '../../model/address';

/** Rows and columns of a sheet; a reference shifted over an edge comes in again at the other side. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * The pieces of a formula that a shift must tell apart: texts, quoted sheet names and bracketed names, which it leaves
 * alone; references to cells, whole columns and whole rows; and words (names, functions, numbers), which may look like
 * references. A sheet's name before "!" is a word too.
 */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.$(!])|(\$?)(\d+):(\$?)(\d+)(?![\p{L}\p{N}_.$(!])|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|[\p{L}\p{N}_.\\?$]+/gu;

/**
 * A formula as it reads in another cell: relative references move with it, "$" ones stay. So a shared formula, which
 * a file states once for its first cell, is written out for each cell that shares it.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (fixed: string, text: string) =>
    fixed + (fixed ? text : String(wrapped(Number(text) - 1 + rows, ROWS) + 1));
  const column = (fixed: string, text: string) =>
    fixed + (fixed ? text : columnLetters(wrapped(columnIndex(text) + columns, COLUMNS)));
  return formula.replaceAll(PIECE, (piece: string, ...groups: (string | undefined)[]) => {
    const [column1Fixed, column1, column2Fixed, column2, row1Fixed, row1, row2Fixed, row2, ...cell] = groups;
    if (column1 && column2) return `${column(column1Fixed ?? '', column1)}:${column(column2Fixed ?? '', column2)}`;
    if (row1 && row2) return `${row(row1Fixed ?? '', row1)}:${row(row2Fixed ?? '', row2)}`;
    const [cellColumnFixed, cellColumn, cellRowFixed, cellRow] = cell;
    if (!cellColumn || !cellRow || !isCell(cellColumn, cellRow)) return piece;
    return column(cellColumnFixed ?? '', cellColumn) + row(cellRowFixed ?? '', cellRow);
  });
}

function wrapped(index: number, count: number): number {
  return ((index % count) + count) % count;
}

/** "LOG10" and "ABC1048577" are names, not cells. */
function isCell(letters: string, row: string): boolean {
  return columnIndex(letters) < COLUMNS && Number(row) <= ROWS;
}
