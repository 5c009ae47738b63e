import type { Cell, Sheet, SheetVisibility, Workbook } from '../../src/index';
import { formulaOf, valueOf } from './content';
import { HostError, type ReadOptions } from './host';
import { isTooLarge } from './officeErrors';
import { readInParts } from './readInParts';
import { queueCells, readCells, type SheetCells } from './sheetCells';

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/**
 * Reads every sheet in two round trips: what sheets there are, then the used range of each. Only cells that hold
 * something count as used: forms exported from finance systems are formatted far beyond their last row, and a cell
 * that is merely formatted reads as empty anyway. A workbook whose answer would be too large is read in parts.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  canReadHidden: boolean,
  { onProgress, signal }: ReadOptions,
): Promise<Workbook> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  await context.sync();
  refuseCancelled(signal);

  const { items } = worksheets;
  onProgress?.(0, items.length);
  const pending = items.map((sheet) => queueCells(sheet.getUsedRangeOrNullObject(true), canReadHidden));
  const cells = await context.sync().then(
    () => pending.map(readCells),
    async (error: unknown) => {
      if (!isTooLarge(error)) throw error;
      return readInParts(context, items, canReadHidden, (done) => {
        refuseCancelled(signal);
        onProgress?.(done, items.length);
      });
    },
  );
  refuseCancelled(signal);
  onProgress?.(items.length, items.length);
  return { sheets: items.map((sheet, index) => sheetOf(sheet, cells[index])) };
}

export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError('cancelled', '已取消。');
}

function sheetOf(sheet: Excel.Worksheet, read: SheetCells | undefined): Sheet {
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    isProtected: sheet.protection.protected,
    firstRow: read?.firstRow ?? 0,
    firstColumn: read?.firstColumn ?? 0,
    cells: read?.rows.map((row) => row.map(cellOf)) ?? [],
    hiddenRows: read?.hiddenRows ?? new Set(),
    hiddenColumns: read?.hiddenColumns ?? new Set(),
  };
}

function cellOf({ value, text, formula, numberFormat }: SheetCells['rows'][number][number]): Cell {
  const found = formulaOf(formula, value);
  return { value: valueOf(value), text, numberFormat, ...(found !== undefined && { formula: found }) };
}
