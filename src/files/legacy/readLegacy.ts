import { CFB, read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { columnIndex } from '../../model/address';
import {
  EMPTY_CELL,
  type Cell,
  type CellValue,
  type Sheet,
  type SheetVisibility,
  type Workbook,
} from '../../model/workbook';
import { displayTexts, type DisplayText } from '../read/displayText';
import type { TextDecoding } from '../read/plainText';
import { refusals } from '../refusals';
import { codepageTables } from './codepages';

/** Reading the binary formats before Excel 2007 ([MS-XLS] and older). This module is loaded when such a file comes. */

/** @throws FileError 'encrypted' or 'damaged' */
export function readLegacyWorkbook(bytes: Uint8Array, Decoder: TextDecoding): Workbook {
  set_cptable(codepageTables(Decoder));
  const book = parsed(bytes);
  const properties = book.Workbook;
  const displayText = displayTexts(properties?.WBProps?.date1904 === true);
  const sheets = book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    return [sheetOf(name, VISIBILITY[properties?.Sheets?.[at]?.Hidden ?? 0], sheet, displayText)];
  });
  if (sheets.length === 0) throw refusals.damaged('Workbook');
  return { sheets };
}

const VISIBILITY: Readonly<Record<0 | 1 | 2, SheetVisibility>> = { 0: 'visible', 1: 'hidden', 2: 'veryHidden' };

function parsed(bytes: Uint8Array): WorkBook {
  if (needsPassword(bytes)) throw refusals.encrypted();
  try {
    return read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellStyles: true, cellText: false });
  } catch (cause) {
    throw refusals.damaged('Workbook', cause);
  }
}

const FILE_PASS = 0x2f;
const END_OF_FILE = 0x0a;

/** Whether the records say that what follows them is encrypted. The library would tell the console too. */
function needsPassword(bytes: Uint8Array): boolean {
  const stream = workbookStream(bytes);
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === FILE_PASS) return true;
    if (record === END_OF_FILE) return false;
  }
  return false;
}

/** @throws FileError 'damaged' when the container cannot be read */
function workbookStream(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xd0) return bytes;
  const { find, read: open } = CFB as CompoundFiles;
  try {
    const container = open(bytes, { type: 'array' });
    const entry = find(container, '/Workbook') ?? find(container, '/Book');
    if (entry) return Uint8Array.from(entry.content);
  } catch (cause) {
    throw refusals.damaged('Workbook', cause);
  }
  throw refusals.damaged('Workbook');
}

/** What is used of the library's compound files, which it does not type. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): object;
  find(container: object, path: string): { readonly content: ArrayLike<number> } | null | undefined;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function sheetOf(name: string, visibility: SheetVisibility, sheet: WorkSheet, displayText: DisplayText): Sheet {
  const placed = cellsOf(sheet, displayText);
  const held = placed.filter(({ cell }) => cell.value !== null || cell.formula !== undefined);
  const isProtected = sheet['!protect'] !== undefined;
  const base = { name, visibility, isProtected };
  if (held.length === 0) {
    return { ...base, firstRow: 0, firstColumn: 0, cells: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  }
  const [firstRow, lastRow] = extremes(held.map(({ row }) => row));
  const [firstColumn, lastColumn] = extremes(held.map(({ column }) => column));
  const width = lastColumn - firstColumn + 1;
  const cells = Array.from({ length: lastRow - firstRow + 1 }, () => Array.from({ length: width }, () => EMPTY_CELL));
  for (const { row, column, cell } of placed) {
    const target = cells[row - firstRow];
    if (target && column >= firstColumn && column <= lastColumn) target[column - firstColumn] = cell;
  }
  const hidden = (list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined, from: number, to: number) =>
    new Set([...(list ?? []).keys()].filter((at) => at >= from && at <= to && list?.[at]?.hidden === true));
  return {
    ...{ ...base, firstRow, firstColumn, cells },
    hiddenRows: hidden(sheet['!rows'], firstRow, lastRow),
    hiddenColumns: hidden(sheet['!cols'], firstColumn, lastColumn),
  };
}

const ADDRESS = /^([A-Z]{1,3})([1-9][0-9]*)$/u;

function cellsOf(sheet: WorkSheet, displayText: DisplayText): readonly Placed[] {
  return Object.keys(sheet).flatMap((key) => {
    const [, letters, digits] = ADDRESS.exec(key) ?? [];
    if (letters === undefined || digits === undefined) return [];
    const cell = cellOf(sheet[key] as CellObject, displayText);
    return [{ row: Number(digits) - 1, column: columnIndex(letters), cell }];
  });
}

function cellOf(cell: CellObject, displayText: DisplayText): Cell {
  const value = valueOf(cell);
  const numberFormat = typeof cell.z === 'string' ? cell.z : 'General';
  const text = cell.t === 'e' ? String(value ?? '') : displayText(value, numberFormat);
  return { value, text, numberFormat, ...(cell.f !== undefined && { formula: `=${cell.f}` }) };
}

const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

function valueOf({ t, v, f }: CellObject): CellValue {
  if (v === undefined || v === null || t === 'z') return null;
  if (t === 'e') return ERRORS.get(v) ?? '#VALUE!';
  if (v instanceof Date) throw new Error('Dates are asked for as numbers');
  // A constant empty text is nothing, as Office.js reads it; a formula may give one.
  return v === '' && f === undefined ? null : v;
}

function extremes(numbers: readonly number[]): readonly [least: number, greatest: number] {
  return numbers.reduce<readonly [number, number]>(
    ([least, greatest], number) => [Math.min(least, number), Math.max(greatest, number)],
    [Infinity, -Infinity],
  );
}
