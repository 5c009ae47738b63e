import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
  type Workbook as UniverWorkbook,
} from '@univerjs/core';
import {
  DeviceInputEventType,
  FormulaCalculationSessionService,
  FormulaDataModel,
  IEditorBridgeService,
  SetCellEditVisibleOperation,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { OpenedBook } from '../book/openBook';
import type { GridBook } from '../office/grid';
import { watchCalculation } from './calculation';
import { conditionalFills } from './conditionalFills';
import { describedFunctions, registerCustomFunctions } from './customFunctions';
import { startEngine } from './engine';
import { showInputHints } from './inputHints';
import { ownEdits } from './ownEdits';
import { pasteContentsOnly } from './paste';
import { restrict, type Refusal } from './restrictions';
import { sheetEdits } from './sheetEdits';
import { univerGrid } from './univerGrid';
import { unseenOfSheets } from './unseen';

/** The spreadsheet of the page: one workbook at a time. */
export interface Spreadsheet {
  /** Shows a workbook in place of the one before; resolves when it is drawn. */
  open(book: OpenedBook): Promise<GridBook>;
  /** Takes over what is being typed into a cell, as clicking elsewhere does. */
  finishEditing(): void;
  undo(): void;
  redo(): void;
}

export interface SpreadsheetOptions {
  /** Called when the person does something that a download could not keep. */
  readonly onRefused: (refusal: Refusal, sheetName: string) => void;
  /** The number of the batch that the pane is sending: its changes are undone in one step. */
  readonly batch: () => number;
}

export function createSpreadsheet(container: HTMLElement, { onRefused, batch }: SpreadsheetOptions): Spreadsheet {
  const univer = startEngine(container);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const isTyping = () => injector.get(IEditorBridgeService).isVisible().visible;
  pasteContentsOnly(injector, commands, () => onRefused('clipboard-unreadable', ''));
  let close: (() => void) | undefined;
  let hasFunctions = false;

  async function open(book: OpenedBook): Promise<GridBook> {
    const functions = hasFunctions ? [] : await describedFunctions();
    close?.();
    const workbook = univer.createUnit<object, UniverWorkbook>(UniverInstanceType.UNIVER_SHEET, book.snapshot);
    if (!hasFunctions) registerCustomFunctions(injector, functions);
    hasFunctions = true;
    const unitId = workbook.getUnitId();
    const own = ownEdits(injector, commands, unitId, batch);
    const calculation = watchCalculation(commands, injector.get(FormulaCalculationSessionService));
    const fills = conditionalFills(injector, commands, unitId, book.marksById);
    const unseen = unseenOfSheets(commands, book.inputRulesById);
    const hints = showInputHints(injector, workbook, unseen);
    const restrictions = restrict(commands, {
      workbook,
      own,
      isFromFile: (id) => book.sheetsById.has(id),
      isProtected: (id) => book.sheetsById.get(id)?.isProtected ?? false,
      isTyping,
      onRefused,
    });
    close = () => {
      restrictions.dispose();
      calculation.dispose();
      fills.dispose();
      hints.dispose();
      unseen.dispose();
      instances.disposeUnit(unitId);
    };
    const grid = univerGrid({
      workbook,
      commands,
      own,
      edits: sheetEdits(injector, workbook, own),
      calculation,
      fills,
      unseen,
      formulas: injector.get(FormulaDataModel),
      selections: injector.get(SheetsSelectionsService),
      displayText: book.displayText,
      fileSheets: book.sheetsById,
      isStructureProtected: book.isStructureProtected,
    });
    const active = grid.sheets.find(({ id }) => id === book.activeSheetId);
    if (active) grid.activate(active);
    await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    return grid;
  }

  return {
    open,
    finishEditing() {
      if (!isTyping()) return;
      const unitId = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
      const closing = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId };
      commands.syncExecuteCommand(SetCellEditVisibleOperation.id, closing);
    },
    undo: () => void commands.executeCommand(UndoCommand.id),
    redo: () => void commands.executeCommand(RedoCommand.id),
  };
}
