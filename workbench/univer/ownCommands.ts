import type { ICommandService, IUndoRedoService } from '@univerjs/core';

/** Commands that the pane gives, through Office.js, as opposed to those of the person in the spreadsheet. */
export interface OwnCommands {
  /** @throws when the spreadsheet does not carry the command out */
  run(id: string, params: object): void;
  /** Whether one is being carried out just now. */
  isRunning(): boolean;
}

/** What one batch of the pane does is undone in one step. */
export function ownCommands(commands: ICommandService, undo: IUndoRedoService, unitId: string): OwnCommands {
  let running = false;
  let isBatch = false;
  const beginBatch = () => {
    if (isBatch) return;
    isBatch = true;
    const batch = undo.__tempBatchingUndoRedo(unitId);
    queueMicrotask(() => {
      batch.dispose();
      isBatch = false;
    });
  };
  return {
    run(id, params) {
      beginBatch();
      running = true;
      try {
        if (!commands.syncExecuteCommand(id, params)) throw new Error(`The spreadsheet refused ${id}`);
      } finally {
        running = false;
      }
    },
    isRunning: () => running,
  };
}
