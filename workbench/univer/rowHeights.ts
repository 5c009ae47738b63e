import type { Injector, IRange } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { OwnEdits } from './ownEdits';

/** Lets rows grow with what was written into them, as Excel does for rows whose height nobody has set. */
export interface RowHeights {
  /** Notes cells that were written; their rows are measured together, after the present turn. */
  written(sheetId: string, range: IRange): void;
}

export function rowHeights(injector: Injector, unitId: string, own: OwnEdits): RowHeights {
  const waiting = new Map<string, IRange[]>();
  const fit = () => {
    for (const [sheetId, ranges] of waiting) fitRows(sheetId, ranges);
    waiting.clear();
  };
  const fitRows = (subUnitId: string, ranges: IRange[]) => {
    const measured = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({ unitId, subUnitId, ranges });
    measured.redos.forEach((redo, at) => {
      const undo = measured.undos[at];
      if (undo) own.edit({ sheetId: subUnitId, change: mutation(redo), undo: mutation(undo) });
    });
  };
  return {
    written(sheetId, range) {
      if (waiting.size === 0) queueMicrotask(fit);
      waiting.set(sheetId, [...(waiting.get(sheetId) ?? []), range]);
    },
  };
}

function mutation({ id, params }: { readonly id: string; readonly params?: object }) {
  return { id, params: params ?? {} };
}
