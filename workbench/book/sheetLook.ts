import type { IRange, IStyleData, IWorksheetData } from '@univerjs/core';
import { parseA1 } from '../../src/index';
import type { ColorReader } from './colors';
import { child, elements, flagOf, numberOf } from './lookParts';
import { columnPixels, pixelsOfPoints, standardColumnPixels } from './metrics';

/** How a sheet of a file looks: everything of the spreadsheet's sheet but its name and contents. */
export interface SheetLook {
  readonly sheet: Partial<IWorksheetData>;
  /** Style numbers of the cells, row by row; cells without one are not listed. */
  readonly cellStyles: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** What the sheets of a workbook share. */
export interface BookLook {
  readonly styles: readonly IStyleData[];
  readonly color: ColorReader;
  /** Pixels of the standard font's widest digit. */
  readonly digit: number;
}

/** Excel's standard row where a file says nothing, in points. */
const STANDARD_ROW = 15;
/** The spreadsheet's mark for a direction that scrolls as a whole. */
const NOT_FROZEN = -1;
/** Digits of a standard column where a file says nothing. */
const STANDARD_COLUMN = 8;

export function readSheetLook(part: Document, book: BookLook): SheetLook {
  const format = elements(part, 'sheetFormatPr')[0];
  const view = elements(part, 'sheetView')[0];
  const tabColor = book.color(elements(part, 'tabColor')[0]);
  return {
    sheet: {
      defaultRowHeight: pixelsOfPoints(numberOf(format, 'defaultRowHeight') ?? STANDARD_ROW),
      defaultColumnWidth: standardColumn(format, book.digit),
      columnData: readColumns(part, book),
      rowData: readRows(part, book, flagOf(format, 'customHeight')),
      mergeData: elements(part, 'mergeCell').flatMap((merge) => rangeOf(merge.getAttribute('ref') ?? '') ?? []),
      showGridlines: flagOf(view, 'showGridLines', true) ? 1 : 0,
      zoomRatio: (numberOf(view, 'zoomScale') ?? 100) / 100,
      ...freezeOf(child(view, 'pane')),
      ...(tabColor === undefined ? {} : { tabColor }),
    },
    cellStyles: readCellStyleNumbers(part),
  };
}

function standardColumn(format: Element | undefined, digit: number): number {
  const width = numberOf(format, 'defaultColWidth');
  if (width !== undefined) return columnPixels(width, digit);
  return standardColumnPixels(numberOf(format, 'baseColWidth') ?? STANDARD_COLUMN, digit);
}

/** Files often give the last columns one entry up to column 16 384; what lies beyond the cells shown is cut later. */
function readColumns(part: Document, book: BookLook): NonNullable<IWorksheetData['columnData']> {
  const columns: NonNullable<IWorksheetData['columnData']> = {};
  const shown = 256;
  for (const entry of elements(part, 'col')) {
    const width = numberOf(entry, 'width');
    const style = book.styles[numberOf(entry, 'style') ?? 0];
    const last = Math.min(numberOf(entry, 'max') ?? 1, shown);
    for (let column = (numberOf(entry, 'min') ?? 1) - 1; column < last; column++) {
      columns[column] = {
        ...(width === undefined ? {} : { w: columnPixels(width, book.digit) }),
        ...(flagOf(entry, 'hidden') ? { hd: 1 } : {}),
        ...(style === undefined ? {} : { s: style }),
      };
    }
  }
  return columns;
}

/** A row without a height of its own grows with its wrapped text, unless the sheet fixes the height of its rows. */
function readRows(part: Document, book: BookLook, fixed: boolean): NonNullable<IWorksheetData['rowData']> {
  const rows: NonNullable<IWorksheetData['rowData']> = {};
  for (const [row, entry] of numberedRows(part)) {
    const height = numberOf(entry, 'ht');
    const style = flagOf(entry, 'customFormat') ? book.styles[numberOf(entry, 's') ?? 0] : undefined;
    rows[row] = {
      ...(height === undefined ? {} : { h: pixelsOfPoints(height) }),
      ...(height === undefined && !fixed ? { ia: 1 } : { ia: 0 }),
      ...(flagOf(entry, 'hidden') ? { hd: 1 } : {}),
      ...(style === undefined ? {} : { s: style }),
    };
  }
  return rows;
}

function readCellStyleNumbers(part: Document): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const rows = new Map<number, ReadonlyMap<number, number>>();
  for (const [row, entry] of numberedRows(part)) {
    const cells = new Map<number, number>();
    let column = 0;
    for (const cell of entry.children) {
      column = parseA1(cell.getAttribute('r') ?? '')?.column ?? column;
      const style = numberOf(cell, 's') ?? 0;
      if (style !== 0) cells.set(column, style);
      column += 1;
    }
    rows.set(row, cells);
  }
  return rows;
}

/** The rows with their 0-based numbers; a row without a number follows the one before it. */
function numberedRows(part: Document): readonly (readonly [number, Element])[] {
  let next = 0;
  return elements(part, 'row').map((entry) => {
    const row = (numberOf(entry, 'r') ?? next + 1) - 1;
    next = row + 1;
    return [row, entry] as const;
  });
}

function rangeOf(reference: string): IRange | undefined {
  const [first, last] = reference.split(':').map(parseA1);
  if (!first || !last) return undefined;
  return { startRow: first.row, startColumn: first.column, endRow: last.row, endColumn: last.column };
}

function freezeOf(pane: Element | undefined): Pick<Partial<IWorksheetData>, 'freeze'> {
  if (!pane?.getAttribute('state')?.startsWith('frozen')) return {};
  const ySplit = numberOf(pane, 'ySplit') ?? 0;
  const xSplit = numberOf(pane, 'xSplit') ?? 0;
  return { freeze: { ySplit, xSplit, startRow: ySplit || NOT_FROZEN, startColumn: xSplit || NOT_FROZEN } };
}
