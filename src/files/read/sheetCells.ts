import { parseA1 } from '../../model/address';
import { refusals } from '../refusals';
import { child, type XmlDocument, type XmlElement } from '../xml/xml';

/** Where the cells of a sheet lie in its XML. Rows and columns are 0-based. */

export interface CellElement {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

export interface RowElement {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly CellElement[];
}

/**
 * The rows that the file writes out, in its order. Rows and cells may leave their position out; it then follows the
 * one before.
 * @throws FileError 'damaged' on an impossible position.
 */
export function sheetRows(document: XmlDocument, part: string): RowElement[] {
  const data = child(document.root, 'sheetData');
  const rows: RowElement[] = [];
  let next = 0;
  for (const element of data?.children ?? []) {
    if (element.name !== 'row') continue;
    const written = element.attributes.get('r');
    const row = written === undefined ? next : Number(written) - 1;
    if (!Number.isInteger(row) || row < 0) throw refusals.damaged(part);
    rows.push({ row, element, cells: rowCells(element, row, part) });
    next = row + 1;
  }
  return rows;
}

function rowCells(element: XmlElement, row: number, part: string): CellElement[] {
  const cells: CellElement[] = [];
  let next = 0;
  for (const cell of element.children) {
    if (cell.name !== 'c') continue;
    const written = cell.attributes.get('r');
    const position = written === undefined ? { row, column: next } : parseA1(written);
    if (position === undefined || position.row !== row) throw refusals.damaged(part);
    cells.push({ row, column: position.column, element: cell });
    next = position.column + 1;
  }
  return cells;
}

/** A rectangle of cells, corners included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Reads "A1:C3" or "A1"; undefined for anything else. */
export function parseArea(reference: string): Area | undefined {
  const [from = '', to = from] = reference.split(':');
  const first = parseA1(from);
  const last = parseA1(to);
  return first && last
    ? { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column }
    : undefined;
}

export function contains(area: Area, cell: { readonly row: number; readonly column: number }): boolean {
  return (
    cell.row >= area.firstRow &&
    cell.row <= area.lastRow &&
    cell.column >= area.firstColumn &&
    cell.column <= area.lastColumn
  );
}
