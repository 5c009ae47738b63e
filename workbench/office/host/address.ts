import { columnLetters, parseA1 } from '../../../src/index';
import type { GridArea, GridSheet } from '../grid';
import { HostFailure } from './failure';

/** A1 addresses as Office.js writes and reads them. */

const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

export function wholeSheet(sheet: GridSheet): GridArea {
  return { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
}

/**
 * Reads "C7", "$A$1:B2", "A:C", "1:3", each also with the name of its own sheet before it.
 * @throws HostFailure InvalidArgument for anything else, and for cells beyond the grid.
 */
export function parseArea(address: string, sheet: GridSheet): GridArea {
  const [from, to, ...rest] = withoutSheet(address, sheet).split(':').map(corner);
  if (!from || rest.length > 0) throw new HostFailure('InvalidArgument');
  const last = to ?? from;
  const isSpan = from.row === undefined || from.column === undefined;
  if (isSpan && to === undefined) throw new HostFailure('InvalidArgument');
  if ((from.row === undefined) !== (last.row === undefined)) throw new HostFailure('InvalidArgument');
  if ((from.column === undefined) !== (last.column === undefined)) throw new HostFailure('InvalidArgument');
  const rows = span(from.row, last.row, sheet.rowCount);
  const columns = span(from.column, last.column, sheet.columnCount);
  return insideSheet({ row: rows.first, rows: rows.count, column: columns.first, columns: columns.count }, sheet);
}

/** @throws HostFailure InvalidArgument unless the area holds a cell and lies on the sheet. */
export function insideSheet(area: GridArea, sheet: GridSheet): GridArea {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every((number) => Number.isInteger(number));
  const starts = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  const ends = row + rows <= sheet.rowCount && column + columns <= sheet.columnCount;
  if (!whole || !starts || !ends) throw new HostFailure('InvalidArgument');
  return area;
}

/** The address with its sheet, as `Range.address` gives it: "Sheet1!A1:B2", "'一 二'!C7". */
export function fullAddress(sheet: GridSheet, area: GridArea): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) && !parseA1(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${areaAddress(sheet, area)}`;
}

function areaAddress(sheet: GridSheet, { row, column, rows, columns }: GridArea): string {
  const letters = [columnLetters(column), columnLetters(column + columns - 1)];
  const numbers = [row + 1, row + rows];
  if (rows === sheet.rowCount) return letters.join(':');
  if (columns === sheet.columnCount) return numbers.join(':');
  const corners = [`${letters[0]}${numbers[0]}`, `${letters[1]}${numbers[1]}`];
  return rows === 1 && columns === 1 ? `${corners[0]}` : corners.join(':');
}

function withoutSheet(address: string, sheet: GridSheet): string {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return address;
  const name = address.slice(0, mark);
  const unquoted = /^'(.*)'$/s.exec(name)?.[1]?.replaceAll("''", "'") ?? name;
  if (unquoted.toLowerCase() !== sheet.name.toLowerCase()) throw new HostFailure('InvalidArgument');
  return address.slice(mark + 1);
}

function corner(text: string): Corner | undefined {
  const row = ROW.exec(text);
  if (row) return { row: Number(row[1]) - 1 };
  const column = COLUMN.exec(text);
  const cell = parseA1(column ? `${column[1]}1` : text);
  return cell && column ? { column: cell.column } : cell;
}

function span(from: number | undefined, to: number | undefined, all: number): { first: number; count: number } {
  if (from === undefined || to === undefined) return { first: 0, count: all };
  return { first: Math.min(from, to), count: Math.abs(to - from) + 1 };
}
