import type { CellAddress, EditPlan, Mark, MarkedCell, Workbook } from '../../src/index';

/** What the pane needs of the program it runs in. excelHost.ts is the one implementation, over Office.js. */
export interface Host {
  /** Reads every sheet: two round trips, whatever the size (more only where the payload limit forces a split). */
  readWorkbook(options?: ReadOptions): Promise<Workbook>;
  /**
   * Applies a plan whole or not at all. Cells that exist are first compared with the plan's `before`.
   * @throws HostError when the workbook changed since, a sheet is protected or missing, or Excel refuses; nothing is
   * changed then.
   */
  apply(plan: EditPlan): Promise<void>;
  /**
   * Takes an applied plan back, whole or not at all: its cells hold what they held before, its new sheets are deleted.
   * @throws HostError when any of them changed since; nothing is changed then.
   */
  takeBack(plan: EditPlan): Promise<void>;
  /** Activates the sheet and selects the cell. */
  select(address: CellAddress): Promise<void>;
  /** The marks on the cells of the workbook. */
  readMarks(): Promise<readonly Mark[]>;
  /**
   * Marks cells and takes marks away, whole or not at all.
   * @throws HostError when the marks to be taken away are no longer there, or a sheet is protected or missing
   */
  applyMarks(change: { readonly add: readonly MarkedCell[]; readonly remove: readonly Mark[] }): Promise<void>;
}

export interface ReadOptions {
  /** Sheets read so far of all; called at least once before and once after the reading. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export type HostErrorCode =
  | 'not-excel'
  | 'cell-editing'
  | 'protected-sheet'
  | 'changed-since'
  | 'sheet-exists'
  | 'sheet-missing'
  | 'too-large'
  | 'cancelled'
  | 'refused';

/** A failure that the person can act on; `message` is a Chinese sentence that says what to do. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'HostError';
  }
}
