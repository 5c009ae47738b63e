import type { ICellData, Injector, IRange, IWorksheetData, Nullable, Workbook } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from '@univerjs/preset-sheets-core';
import type { OwnEdits } from './ownEdits';
import { rowHeights } from './rowHeights';
import { least, most } from './writtenCells';

/** Cells by row and column of their sheet. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** The changes that the pane makes to the workbook in the spreadsheet. */
export interface SheetEdits {
  contents(sheetId: string, cells: CellMatrix): void;
  /** Number formats and looks, and nothing else of the cells. */
  styles(sheetId: string, cells: CellMatrix): void;
  /** A property of the sheet or of its columns, by a mutation that takes it from `before` to `after`. */
  layout<T extends object>(sheetId: string, mutation: string, before: T, after: T): void;
  insertSheet(index: number, sheet: Partial<IWorksheetData> & { readonly id: string }): void;
  removeSheet(sheetId: string): void;
}

export function sheetEdits(injector: Injector, workbook: Workbook, own: OwnEdits): SheetEdits {
  const unitId = workbook.getUnitId();
  const write = (subUnitId: string, cellValue: CellMatrix) => {
    const params = { unitId, subUnitId, cellValue };
    const before = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    return {
      change: { id: SetRangeValuesMutation.id, params },
      undo: { id: SetRangeValuesMutation.id, params: before },
    };
  };
  const heights = rowHeights(injector, unitId, own);
  const removal = (sheetId: string) => ({ id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheetId } });
  const insertion = (index: number, sheet: object) => ({
    id: InsertSheetMutation.id,
    params: { unitId, index, sheet },
  });

  return {
    contents(sheetId, cells) {
      own.edit({ sheetId, ...write(sheetId, cells) });
      heights.written(sheetId, rangeAround(cells));
    },
    /**
     * The spreadsheet takes a written cell without a formula for one that loses its formula, unless the write concerns
     * nobody else. When it is redone it can no longer say so, and brings the contents along.
     */
    styles(sheetId, cells) {
      const { change, undo } = write(sheetId, cells);
      const redo = { unitId, subUnitId: sheetId, cellValue: withContents(cells, workbook, sheetId) };
      own.edit({
        sheetId,
        change: { ...change, options: { onlyLocal: true } },
        undo,
        redo: { id: SetRangeValuesMutation.id, params: redo },
      });
      heights.written(sheetId, rangeAround(cells));
    },
    layout(sheetId, id, before, after) {
      const target = { unitId, subUnitId: sheetId };
      const [undo, change] = [before, after].map((layout) => ({ id, params: { ...target, ...layout } }));
      if (undo && change) own.edit({ sheetId, change, undo });
    },
    insertSheet(index, sheet) {
      const sheetId = sheet.id;
      own.edit({ sheetId, bringsSheet: true, change: insertion(index, sheet), undo: removal(sheetId) });
    },
    removeSheet(sheetId) {
      const index = workbook.getSheetOrders().indexOf(sheetId);
      const sheet = workbook.getSheetBySheetId(sheetId)?.getConfig();
      if (sheet) own.edit({ sheetId, change: removal(sheetId), undo: insertion(index, sheet) });
    },
  };
}

function withContents(cells: CellMatrix, workbook: Workbook, sheetId: string): CellMatrix {
  const worksheet = workbook.getSheetBySheetId(sheetId);
  const whole = (row: string, column: string, { s }: ICellData): ICellData => {
    const now: Nullable<ICellData> = worksheet?.getCellRaw(Number(row), Number(column));
    return { ...now, s: s ?? null };
  };
  return Object.fromEntries(
    Object.entries(cells).map(([row, ofRow]) => [
      row,
      Object.fromEntries(Object.entries(ofRow).map(([column, cell]) => [column, whole(row, column, cell)])),
    ]),
  );
}

function rangeAround(cells: CellMatrix): IRange {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  return {
    startRow: least(rows),
    endRow: most(rows),
    startColumn: least(columns),
    endColumn: most(columns),
  };
}
