import {
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type ICommandService,
  type IRange,
  type Nullable,
  type Workbook as UniverWorkbook,
} from '@univerjs/core';
import {
  getPrimaryForRange,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type FormulaDataModel,
  type SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { DisplayText } from '../../src/files/index';
import type { Sheet } from '../../src/index';
import type { GridArea, GridBook, GridChange, GridSheet } from '../office/grid';
import type { Calculation } from './calculation';
import { SET_CONDITIONAL_FILLS, type ConditionalFills } from './conditionalFills';
import type { OwnEdits } from './ownEdits';
import type { SheetEdits } from './sheetEdits';
import { univerSheet, type SheetSurroundings } from './univerSheet';
import type { UnseenOfSheets } from './unseen';
import { least, most, writtenCells, type WriteParams } from './writtenCells';

/** The spreadsheet behind a grid: one open workbook and the services that work on it. */
export interface OpenSpreadsheet {
  readonly workbook: UniverWorkbook;
  readonly commands: ICommandService;
  readonly own: OwnEdits;
  readonly edits: SheetEdits;
  readonly fills: ConditionalFills;
  readonly unseen: UnseenOfSheets;
  readonly formulas: FormulaDataModel;
  readonly selections: SheetsSelectionsService;
  readonly calculation: Calculation;
  readonly displayText: DisplayText;
  /** The sheets of the file by their ids in the spreadsheet. */
  readonly fileSheets: ReadonlyMap<string, Sheet>;
  readonly isStructureProtected: boolean;
}

/** The workbook in the spreadsheet as the emulated Office.js sees it. */
export function univerGrid(open: OpenSpreadsheet): GridBook {
  const { workbook, own, edits } = open;
  const unitId = workbook.getUnitId();
  const known = new Map<string, GridSheet>();
  const sheetOf = (id: string): GridSheet => {
    const sheet = known.get(id) ?? univerSheet(id, surroundings(open, id));
    known.set(id, sheet);
    return sheet;
  };
  const worksheetOf = (sheet: GridSheet) => {
    const worksheet = workbook.getSheetBySheetId(sheet.id);
    if (!worksheet) throw new Error(`The sheet ${sheet.id} has been removed`);
    return worksheet;
  };
  const activate = (sheet: GridSheet) => own.run(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheet.id });

  return {
    get sheets() {
      return workbook.getSheetOrders().map(sheetOf);
    },
    isStructureProtected: open.isStructureProtected,
    addSheet(name) {
      const id = crypto.randomUUID();
      const active = workbook.getActiveSheet().getSheetId();
      const { defaultStyle = null } = workbook.getConfig();
      edits.insertSheet(workbook.getSheetSize(), mergeWorksheetSnapshotWithDefault({ id, name, defaultStyle }));
      activate(sheetOf(active));
      return sheetOf(id);
    },
    removeSheet(sheet) {
      const index = workbook.getSheetOrders().indexOf(sheet.id);
      const config = worksheetOf(sheet).getConfig();
      edits.removeSheet(sheet.id);
      return () => edits.insertSheet(index, config);
    },

    get selection() {
      const sheet = workbook.getActiveSheet();
      const last = open.selections.getCurrentLastSelection()?.range;
      const area = last ? areaOf(last, sheet.getRowCount(), sheet.getColumnCount()) : FIRST_CELL;
      return { sheet: sheetOf(sheet.getSheetId()), area };
    },
    activate,
    select(sheet, area) {
      activate(sheet);
      const worksheet = worksheetOf(sheet);
      const wanted = rangeOf(area, worksheet.getRowCount(), worksheet.getColumnCount());
      // A cell inside a merge stands for the whole of it.
      const isCell = area.rows === 1 && area.columns === 1;
      const range = (isCell && worksheet.getMergedCell(area.row, area.column)) || wanted;
      const selections = [{ range, primary: getPrimaryForRange(range, worksheet), style: null }];
      own.run(SetSelectionsOperation.id, { unitId, subUnitId: sheet.id, selections, reveal: true });
    },

    calculated: () => open.calculation.settled(),
    onChange(listener) {
      const subscription = open.commands.onCommandExecuted(({ id, params }, options) => {
        const isResult = options?.onlyLocal || options?.['applyFormulaCalculationResult'];
        const change = isResult ? undefined : changeOf(id, params);
        if (change) listener(change);
      });
      return () => subscription.dispose();
    },
  };
}

const FIRST_CELL: GridArea = { row: 0, column: 0, rows: 1, columns: 1 };

function surroundings(open: OpenSpreadsheet, id: string): SheetSurroundings {
  const { workbook, formulas, displayText, edits, fills, unseen } = open;
  const { visibility, isProtected } = open.fileSheets.get(id) ?? { visibility: 'visible', isProtected: false };
  return { workbook, formulas, displayText, edits, fills, unseen, visibility, isProtected };
}

/** A selected row or column reaches over the whole sheet, and has no number where it does. */
function areaOf(range: Readonly<IRange>, rowCount: number, columnCount: number): GridArea {
  const span = (first: number, last: number, count: number) =>
    Number.isNaN(first) || Number.isNaN(last) ? [0, count] : [first, last - first + 1];
  const [row = 0, rows = 1] = span(range.startRow, range.endRow, rowCount);
  const [column = 0, columns = 1] = span(range.startColumn, range.endColumn, columnCount);
  return { row, column, rows, columns };
}

/** An area cut to the spreadsheet's grid, which is smaller than Excel's. */
function rangeOf(area: GridArea, rowCount: number, columnCount: number): IRange {
  const startRow = Math.min(area.row, rowCount - 1);
  const startColumn = Math.min(area.column, columnCount - 1);
  return {
    startRow,
    startColumn,
    endRow: Math.min(area.row + area.rows, rowCount) - 1,
    endColumn: Math.min(area.column + area.columns, columnCount) - 1,
  };
}

/** The change that a mutation makes; undefined for all others. */
function changeOf(id: string, params: object | undefined): GridChange | undefined {
  switch (id) {
    case SetRangeValuesMutation.id:
      return valuesChange(params as WriteParams);
    case InsertSheetMutation.id:
      return { of: 'contents', sheetId: (params as { sheet: { id: string } }).sheet.id, area: undefined };
    case RemoveSheetMutation.id:
    case SetWorksheetNameMutation.id:
      return { of: 'contents', sheetId: (params as { subUnitId: string }).subUnitId, area: undefined };
    case SET_CONDITIONAL_FILLS:
      return { of: 'conditionalFills', sheetId: (params as { subUnitId: string }).subUnitId, area: undefined };
    default:
      return undefined;
  }
}

/** The rectangle around the changed cells; a change of looks only is none. */
function valuesChange(params: WriteParams): GridChange | undefined {
  const changed = writtenCells(params).filter(({ cell }) => changesContent(cell));
  if (changed.length === 0) return undefined;
  const rows = changed.map(({ row }) => row);
  const columns = changed.map(({ column }) => column);
  const [row, column] = [least(rows), least(columns)];
  return {
    of: 'contents',
    sheetId: params.subUnitId,
    area: { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 },
  };
}

/** No cell at all means that the place is emptied. */
function changesContent(cell: Nullable<ICellData>): boolean {
  return !cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;
}
