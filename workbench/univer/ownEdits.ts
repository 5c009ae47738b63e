import {
  IUndoRedoService,
  type ICommandService,
  type IExecutionOptions,
  type IMutationInfo,
  type Injector,
} from '@univerjs/core';

/** What the pane does through Office.js, as opposed to what the person does in the spreadsheet. */
export interface OwnEdits {
  /** Carries out something that needs no undoing: showing, selecting. */
  run(id: string, params: object): void;
  /**
   * Carries out a change that the person can undo, in one step with the other changes of the same batch.
   * @throws when the spreadsheet does not carry it out
   */
  edit(edit: OwnEdit): void;
  /** Whether one is being carried out just now. */
  isRunning(): boolean;
}

/** A mutation and how it is carried out. */
export interface OwnMutation extends IMutationInfo {
  readonly options?: IExecutionOptions;
}

export interface OwnEdit {
  readonly sheetId: string;
  /** The edit brings the sheet: taking it back takes away all that the batch did to the sheet. */
  readonly bringsSheet?: boolean;
  readonly change: OwnMutation;
  /** Puts back what was there before; made when nothing has changed yet. */
  readonly undo: IMutationInfo;
  /** Does it again after it was undone; the change itself where it is not given. */
  readonly redo?: IMutationInfo;
}

/** @param batch tells batches apart: edits for which it gives the same number belong to one */
export function ownEdits(injector: Injector, commands: ICommandService, unitId: string, batch: () => number): OwnEdits {
  let running = false;
  let step: UndoStep | undefined;
  const run = (id: string, params: object, options?: IExecutionOptions) => {
    running = true;
    try {
      if (!commands.syncExecuteCommand(id, params, options)) throw new Error(`The spreadsheet refused ${id}`);
    } finally {
      running = false;
    }
  };
  return {
    run,
    edit({ change, undo, redo = change, sheetId, bringsSheet }) {
      run(change.id, change.params, change.options);
      const history = injector.get(IUndoRedoService);
      if (step?.batch !== batch() || history.pitchTopUndoElement() !== step) {
        step = { unitID: unitId, batch: batch(), undoMutations: [], redoMutations: [], broughtSheets: new Set() };
        history.pushUndoRedo(step);
      }
      if (!step.broughtSheets.has(sheetId)) step.undoMutations.unshift(undo);
      step.redoMutations.push(redo);
      if (bringsSheet) step.broughtSheets.add(sheetId);
    },
    isRunning: () => running,
  };
}

/** A step of the spreadsheet's history, which keeps the very object that it is given: it grows with its batch. */
interface UndoStep {
  readonly unitID: string;
  readonly batch: number;
  readonly undoMutations: IMutationInfo[];
  readonly redoMutations: IMutationInfo[];
  readonly broughtSheets: Set<string>;
}
