import type { Cell } from '../../src/index';
import { formatOf, formulaOf, valueOf } from './content';

/** One range as Office.js gives it: four matrices, and the rows and columns that are hidden. */

export interface SheetCells {
  /** Absolute and 0-based. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A range whose cells the next sync brings. */
export interface PendingCells {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
}

/** @param canReadHidden whether Excel tells of hidden rows and columns (ExcelApi 1.9) */
export function queueCells(range: Excel.Range, canReadHidden: boolean): PendingCells {
  range.load('values,text,formulas,numberFormat,rowIndex,columnIndex');
  return {
    range,
    rows: canReadHidden ? range.getRowProperties({ rowHidden: true }) : undefined,
    columns: canReadHidden ? range.getColumnProperties({ columnHidden: true }) : undefined,
  };
}

/** What the sync brought; undefined for a null object, i.e. a sheet that holds nothing. */
export function readCells({ range, rows, columns }: PendingCells): SheetCells | undefined {
  if (range.isNullObject) return undefined;
  const { rowIndex: firstRow, columnIndex: firstColumn, text } = range;
  const values: unknown[][] = range.values;
  const formulas: unknown[][] = range.formulas;
  const formats: unknown[][] = range.numberFormat;
  return {
    firstRow,
    firstColumn,
    rows: values.map((row, r) =>
      row.map((value, c) => cellOf(value, text[r]?.[c] ?? '', formulas[r]?.[c], formatOf(formats[r]?.[c]))),
    ),
    hiddenRows: positions(rows?.value.map(({ rowHidden }) => rowHidden) ?? [], firstRow),
    hiddenColumns: positions(columns?.value.map(({ columnHidden }) => columnHidden) ?? [], firstColumn),
  };
}

/** @param stored the value where there is no formula */
function cellOf(value: unknown, text: string, stored: unknown, numberFormat: string): Cell {
  const formula = formulaOf(stored, value);
  const cell = { value: valueOf(value), text, numberFormat };
  return formula === undefined ? cell : { ...cell, formula };
}

function positions(flags: readonly (boolean | undefined)[], first: number): ReadonlySet<number> {
  return new Set(flags.flatMap((flag, offset) => (flag === true ? [first + offset] : [])));
}
