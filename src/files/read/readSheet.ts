import { EMPTY_CELL, type Cell, type Sheet } from '../../model/workbook';
import { child, childrenNamed, isTrue, type XmlDocument } from '../xml/xml';
import type { OfficePackage } from '../parts/package';
import type { SheetEntry } from '../parts/workbookPart';
import { formulasOf, readValue, sharedFormulas, type SheetSource } from './cellContent';
import type { DisplayText } from './displayText';
import { sheetRows, type Area, type RowElement } from './sheetCells';

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly opened: OfficePackage;
  readonly strings: readonly string[];
  /** By cell style index. */
  readonly numberFormats: readonly string[];
  readonly countsFrom1904: boolean;
  readonly displayText: DisplayText;
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Reads a worksheet; its used range reaches over the cells that hold a value or a formula. */
export function readSheet(context: SheetContext, entry: SheetEntry): Sheet {
  const document = context.opened.xml(entry.part);
  const rows = sheetRows(document, entry.part);
  const placed = readCells(context, { ...context, document, part: entry.part }, rows);
  const used = usedArea(placed);
  return {
    name: entry.name,
    visibility: entry.visibility,
    isProtected: isTrue(child(document.root, 'sheetProtection'), 'sheet'),
    firstRow: used?.firstRow ?? 0,
    firstColumn: used?.firstColumn ?? 0,
    cells: used ? denseCells(placed, used) : [],
    hiddenRows: used ? hiddenRows(rows, used) : new Set(),
    hiddenColumns: used ? hiddenColumns(document, used) : new Set(),
  };
}

function readCells(context: SheetContext, source: SheetSource, rows: readonly RowElement[]): PlacedCell[] {
  const formulaOf = formulasOf(source.document, sharedFormulas(source.document, rows));
  const placed: PlacedCell[] = [];
  for (const { cells } of rows) {
    for (const cell of cells) {
      const { element, row, column } = cell;
      const numberFormat = context.numberFormats[Number(element.attributes.get('s') ?? '0')] ?? 'General';
      const value = readValue(source, cell);
      const isError = element.attributes.get('t') === 'e';
      const text = isError ? String(value ?? '') : context.displayText(value, numberFormat);
      const formula = formulaOf(cell);
      placed.push({
        row,
        column,
        cell: formula === undefined ? { value, text, numberFormat } : { value, text, formula, numberFormat },
      });
    }
  }
  return placed;
}

function usedArea(placed: readonly PlacedCell[]): Area | undefined {
  let area: Area | undefined;
  for (const { row, column, cell } of placed) {
    if (cell.value === null && cell.formula === undefined) continue;
    area = {
      firstRow: Math.min(area?.firstRow ?? row, row),
      firstColumn: Math.min(area?.firstColumn ?? column, column),
      lastRow: Math.max(area?.lastRow ?? row, row),
      lastColumn: Math.max(area?.lastColumn ?? column, column),
    };
  }
  return area;
}

/** The rectangle. Rows without cells are one shared row, so that a stray value far below costs next to nothing. */
function denseCells(placed: readonly PlacedCell[], used: Area): readonly (readonly Cell[])[] {
  const width = used.lastColumn - used.firstColumn + 1;
  const emptyRow: readonly Cell[] = Array.from({ length: width }, () => EMPTY_CELL);
  const rows: (readonly Cell[])[] = Array.from({ length: used.lastRow - used.firstRow + 1 }, () => emptyRow);
  const filled = new Map<number, Cell[]>();
  for (const { row, column, cell } of placed) {
    const at = row - used.firstRow;
    const offset = column - used.firstColumn;
    if (at < 0 || at >= rows.length || offset < 0 || offset >= width) continue;
    let target = filled.get(at);
    if (target === undefined) {
      target = [...emptyRow];
      filled.set(at, target);
      rows[at] = target;
    }
    target[offset] = cell;
  }
  return rows;
}

function hiddenRows(rows: readonly RowElement[], used: Area): ReadonlySet<number> {
  return new Set(
    rows
      .filter(({ row, element }) => isTrue(element, 'hidden') && row >= used.firstRow && row <= used.lastRow)
      .map(({ row }) => row),
  );
}

/** Columns said to be hidden, or as good as hidden: of no width. Those beyond the used range do not matter. */
function hiddenColumns(document: XmlDocument, used: Area): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const list of childrenNamed(document.root, 'cols')) {
    for (const column of childrenNamed(list, 'col')) {
      if (!isTrue(column, 'hidden') && Number(column.attributes.get('width') ?? '1') > 0) continue;
      const first = Math.max(Number(column.attributes.get('min')) - 1, used.firstColumn);
      const last = Math.min(Number(column.attributes.get('max')) - 1, used.lastColumn);
      for (let at = first; at <= last; at++) hidden.add(at);
    }
  }
  return hidden;
}
