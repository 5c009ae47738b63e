import { readNumber } from '../model/content';
import { plain, word } from '../model/text';
import { cellAt, EMPTY_CELL, type Cell, type Sheet, type Workbook } from '../model/workbook';

/** One sheet's used range as recognition reads it; rows and columns are absolute and 0-based. */
export interface Grid {
  readonly sheet: Sheet;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** A cell's stored text without the white space around it; "" for numbers and empty cells. */
  text(row: number, column: number): string;
  /** The `plain` form of that text, and the `word` of it. */
  plain(row: number, column: number): string;
  word(row: number, column: number): string;
  /** What a cell says, be it text or number: for codes and printed ordinals. */
  said(row: number, column: number): string;
  isBlank(row: number, column: number): boolean;
  /** Whether it holds a number, stored as one or as a text that reads as one. */
  isNumeric(row: number, column: number): boolean;
  /** The columns of a row that say anything, from the left. */
  filled(row: number): readonly number[];
}

/** A part of a sheet; all bounds belong to it. */
export interface Area {
  readonly grid: Grid;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Grids over all sheets. The same words fill many cells: what was made of a text once is not made again. */
export function* gridsOf({ sheets }: Workbook): Generator<Grid> {
  const read: Readings = {
    plain: remembering(plain),
    word: remembering(word),
    isNumber: remembering((text) => /\d/u.test(text) && readNumber(text) !== undefined),
  };
  for (const sheet of sheets) yield gridOf(sheet, read);
}

interface Readings {
  readonly plain: (text: string) => string;
  readonly word: (text: string) => string;
  readonly isNumber: (text: string) => boolean;
}

function remembering<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

function gridOf(sheet: Sheet, read: Readings): Grid {
  const text = (row: number, column: number): string => {
    const { value } = cellAt(sheet, row, column);
    return typeof value === 'string' ? value.trim() : '';
  };
  const filled = sheet.cells.map((cells) => {
    const columns: number[] = [];
    cells.forEach((cell, offset) => {
      if (!isBlank(cell)) columns.push(sheet.firstColumn + offset);
    });
    return columns;
  });
  return {
    sheet,
    lastRow: sheet.firstRow + sheet.cells.length - 1,
    lastColumn: sheet.firstColumn + (sheet.cells[0]?.length ?? 0) - 1,
    text,
    plain: (row, column) => read.plain(text(row, column)),
    word: (row, column) => read.word(text(row, column)),
    said: (row, column) => saidBy(cellAt(sheet, row, column)),
    isBlank: (row, column) => isBlank(cellAt(sheet, row, column)),
    isNumeric: (row, column) => {
      const { value } = cellAt(sheet, row, column);
      return typeof value === 'number' || (typeof value === 'string' && read.isNumber(value));
    },
    filled: (row) => filled[row - sheet.firstRow] ?? [],
  };
}

function saidBy({ value, text }: Cell): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return text.trim() === '' ? String(value) : text.trim();
  return '';
}

function isBlank({ formula, value }: Cell): boolean {
  return formula === undefined && (value === null || (typeof value === 'string' && value.trim() === ''));
}

/** The same sheet as if these rows said nothing. */
export function withoutRows(grid: Grid, rows: ReadonlySet<number>): Grid {
  if (rows.size === 0) return grid;
  const { sheet } = grid;
  const cells = sheet.cells.map((row, offset) => (rows.has(sheet.firstRow + offset) ? row.map(() => EMPTY_CELL) : row));
  const unless = <T>(none: T, read: (row: number, column: number) => T) => {
    return (row: number, column: number): T => (rows.has(row) ? none : read(row, column));
  };
  return {
    ...grid,
    sheet: { ...sheet, cells },
    text: unless('', grid.text),
    plain: unless('', grid.plain),
    word: unless('', grid.word),
    said: unless('', grid.said),
    isBlank: unless(true, grid.isBlank),
    isNumeric: unless(false, grid.isNumeric),
    filled: (row) => (rows.has(row) ? [] : grid.filled(row)),
  };
}

/** The columns of an area that say anything in these rows. */
export function usedColumns(area: Area, firstRow: number, lastRow: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let row = firstRow; row <= lastRow; row += 1) for (const column of filledColumns(area, row)) columns.add(column);
  return columns;
}

/** The columns of a row that say anything, from the left. */
export function filledColumns({ grid, left, right }: Area, row: number): readonly number[] {
  const filled = grid.filled(row);
  const [first = left] = filled;
  const isWhole = first >= left && (filled.at(-1) ?? right) <= right;
  return isWhole ? filled : filled.filter((column) => column >= left && column <= right);
}
