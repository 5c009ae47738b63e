import { writeXlsx, type WriteSheet } from 'hucre';
import { EMPTY_CELL, type Cell, type Sheet, type Workbook } from '../../../src/index';
import { printForms } from './forms';
import type { Layout } from './layout';
import type { Ledger } from './ledger';
import { isMoney, type Piece, type PrintedForm } from './pieces';

/** Prints a ledger into a workbook: half up, each amount from its own true value. */

const FEN_PER_UNIT = { 万元: 1_000_000, 千元: 100_000, 元: 100 } as const;

/** An amount in 分 as printed hundredths of the unit, half away from zero, in whole numbers. */
export function printedHundredths(fen: number, unit: Layout['unit']): number {
  const step = FEN_PER_UNIT[unit] / 100;
  const hundredths = Math.floor((2 * Math.abs(fen) + step) / (2 * step));
  return fen < 0 && hundredths > 0 ? -hundredths : hundredths;
}

const EMPTY_NOTES: Readonly<Record<string, string>> = {
  '02': '说明：本部门没有收入，故本表无数据。',
  '03': '说明：本部门没有支出，故本表无数据。',
  '04': '说明：本部门没有财政拨款收入和支出，故本表无数据。',
  '05': '说明：本部门没有使用一般公共预算财政拨款安排的支出，故本表无数据。',
  '06': '说明：本部门没有使用一般公共预算财政拨款安排的基本支出，故本表无数据。',
  '07': '说明：本部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。',
  '08': '说明：本部门没有使用国有资本经营预算安排的支出，故本表无数据。',
  '09': '说明：本部门没有“三公”经费预算，也没有“三公”经费支出，故本表无数据。',
};

export interface PrintedSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The nine sheets. */
export function printSheets(ledger: Ledger, layout: Layout): PrintedSheet[] {
  return printForms(ledger, layout).map((form) => printSheet(form, layout));
}

function printSheet(form: PrintedForm, layout: Layout): PrintedSheet {
  const width = Math.max(...form.rows.map(({ length }) => length));
  const head: Piece[][] = [
    [`${layout.titlePrefix}${form.title}`],
    [...Array<Piece>(width - 1).fill(null), `公开${form.id}表`],
    [`部门：${layout.department}`, ...Array<Piece>(width - 3).fill(null), `${layout.year}年度`, `单位：${layout.unit}`],
  ];
  const notes: Piece[][] = [
    ['注：本表金额因四舍五入可能存在尾差。'],
    ...(printsAmounts(form, layout) ? [] : [[EMPTY_NOTES[form.id] ?? null]]),
  ];
  const rows = [...head, ...form.rows, ...notes].map((row) =>
    Array.from({ length: width }, (_, column) => printCell(row[column] ?? null, layout)),
  );
  return { name: `公开${form.id}表`, rows };
}

/** A form of nothing but zeros needs its note, also where the zeros stand for amounts too small to print. */
const printsAmounts = ({ rows }: PrintedForm, { unit }: Layout): boolean =>
  rows.flat().some((piece) => isMoney(piece) && printedHundredths(piece.fen, unit) !== 0);

export function printCell(piece: Piece, layout: Pick<Layout, 'unit' | 'zero' | 'format'>): Cell {
  if (piece === null) return EMPTY_CELL;
  if (typeof piece === 'string') return { value: piece, text: piece, numberFormat: 'General' };
  if (!isMoney(piece)) return { value: piece.ordinal, text: String(piece.ordinal), numberFormat: 'General' };
  if (piece.fen === 0 && layout.zero === 'blank') return EMPTY_CELL;
  const hundredths = printedHundredths(piece.fen, layout.unit);
  const value = hundredths / 100;
  return { value, text: shownAs(hundredths, layout.format), numberFormat: layout.format };
}

function shownAs(hundredths: number, format: Layout['format']): string {
  if (format === 'General') return String(hundredths / 100);
  const sign = hundredths < 0 ? '-' : '';
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  const whole = digits.slice(0, -2);
  const grouped = format === '0.00' ? whole : whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return `${sign}${grouped}.${digits.slice(-2)}`;
}

/** The workbook as the engine reads it, without a file in between. */
export function workbookOf(ledger: Ledger, layout: Layout): Workbook {
  return { sheets: printSheets(ledger, layout).map(asSheet) };
}

export function asSheet({ name, rows }: PrintedSheet): Sheet {
  return {
    name,
    visibility: 'visible',
    isProtected: false,
    firstRow: 0,
    firstColumn: 0,
    cells: rows,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** The workbook as an .xlsx file, written by a library that is not the code under test. */
export function workbookFileOf(ledger: Ledger, layout: Layout): Promise<Uint8Array> {
  return writeXlsx({ sheets: printSheets(ledger, layout).map(asWritten) });
}

export function asWritten({ name, rows }: PrintedSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  rows.forEach((row, r) => {
    row.forEach(({ value, numberFormat }, c) => {
      if (numberFormat !== 'General') cells.set(`${r},${c}`, { value, style: { numFmt: numberFormat } });
    });
  });
  return { name, rows: rows.map((row) => row.map(({ value }) => value)), cells };
}
