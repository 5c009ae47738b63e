import { IUndoRedoService, type ICellData, type Injector, type Nullable, type Workbook } from '@univerjs/core';
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
} from '@univerjs/preset-sheets-core';
import type { OwnCommands } from './ownCommands';

/** Cells by row and column of their sheet. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** Writes cells of a sheet, to be undone in the batch they belong to. */
export interface CellWriter {
  contents(sheetId: string, cells: CellMatrix): void;
  /** Styles only: number formats and looks. */
  styles(sheetId: string, cells: CellMatrix): void;
}

export function cellWriter(injector: Injector, workbook: Workbook, own: OwnCommands): CellWriter {
  const unitId = workbook.getUnitId();
  return {
    contents: (subUnitId, value) => own.run(SetRangeValuesCommand.id, { unitId, subUnitId, value }),
    /**
     * The spreadsheet takes a written cell without a formula for one that loses its formula, unless the write says that
     * it comes from the command that sets styles. When it is redone it no longer says so, and brings the formula along.
     */
    styles(subUnitId, cellValue) {
      const write = { unitId, subUnitId, cellValue };
      const rewrite = { unitId, subUnitId, cellValue: withContents(cellValue, workbook, subUnitId) };
      const undo = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, write));
      own.run(SetRangeValuesMutation.id, { ...write, trigger: SetStyleCommand.id });
      injector.get(IUndoRedoService).pushUndoRedo({
        unitID: unitId,
        undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
        redoMutations: [{ id: SetRangeValuesMutation.id, params: rewrite }],
      });
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
