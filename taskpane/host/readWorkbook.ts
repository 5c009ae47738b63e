import type { Sheet, SheetVisibility, Workbook } from '../../src/index';
import { refuseCancelled } from './cancelled';
import type { ReadOptions } from './host';
import { isTooLarge } from './officeErrors';
import { readInParts } from './readInParts';
import { queueCells, readCells, type SheetCells } from './sheetCells';

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Publications have some twenty sheets; a workbook with more than this holds much else beside its forms. */
const MANY_SHEETS = 60;

/**
 * Reads every sheet in two round trips: what sheets there are, then the used range of each. Only cells that hold
 * something count as used: forms exported from finance systems are formatted far beyond their last row, and a cell
 * that is merely formatted reads as empty anyway. A workbook of many sheets, or whose answer is too large, is read in
 * parts: taking in one answer with all of it would leave the pane without progress, and deaf to 取消, for many seconds.
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
  const inParts = (): Promise<(SheetCells | undefined)[]> =>
    readInParts(context, items, canReadHidden, (done) => {
      refuseCancelled(signal);
      onProgress?.(done, items.length);
    });
  const cells = items.length > MANY_SHEETS ? await inParts() : await readAtOnce(context, items, canReadHidden, inParts);
  refuseCancelled(signal);
  onProgress?.(items.length, items.length);
  return { sheets: items.map((sheet, index) => sheetOf(sheet, cells[index])) };
}

/** @param inParts what to do where that is too much */
async function readAtOnce(
  context: Excel.RequestContext,
  items: readonly Excel.Worksheet[],
  canReadHidden: boolean,
  inParts: () => Promise<(SheetCells | undefined)[]>,
): Promise<(SheetCells | undefined)[]> {
  const pending = items.map((sheet) => queueCells(sheet.getUsedRangeOrNullObject(true), canReadHidden));
  return context.sync().then(
    () => pending.map(readCells),
    (error: unknown) => {
      if (!isTooLarge(error)) throw error;
      return inParts();
    },
  );
}

function sheetOf(sheet: Excel.Worksheet, read: SheetCells | undefined): Sheet {
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    isProtected: sheet.protection.protected,
    firstRow: read?.firstRow ?? 0,
    firstColumn: read?.firstColumn ?? 0,
    cells: read?.rows ?? [],
    hiddenRows: read?.hiddenRows ?? new Set(),
    hiddenColumns: read?.hiddenColumns ?? new Set(),
  };
}
