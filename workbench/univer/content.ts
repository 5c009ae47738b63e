import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../src/index';

/** What a cell holds, as the engine says it. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
}

/** A content as the spreadsheet stores it: the value with its type, so that a text of digits stays a text. */
export function cellContent({ value, formula }: Content): ICellData {
  return { ...typed(value), ...(formula === undefined ? {} : { f: formula }) };
}

function typed(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

/** Like `cellContent`, but takes away whatever the cell held before: the spreadsheet merges what it is given. */
export function replacingContent(content: Content): ICellData {
  return { v: null, p: null, f: null, si: null, ...cellContent(content) };
}

/** The stored value of a cell: a formula's result, a number, a text, true or false; null when it holds nothing. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  return cell?.t === CellValueType.NUMBER && typeof value === 'string' ? Number(value) : value;
}
