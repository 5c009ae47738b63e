import type {
  CellAddress,
  CellArea,
  CellComment,
  EditPlan,
  Mark,
  MarkComment,
  MarkedCell,
  Workbook,
} from '../../src/index';

/** What the pane needs of the program it runs in. excelHost.ts is the one implementation, over Office.js. */
export interface Host {
  /**
   * Reads every sheet: two round trips; more for a workbook of very many sheets, or where the payload limit forces a split.
   */
  readWorkbook(options?: ReadOptions): Promise<Workbook>;
  /**
   * Applies a plan whole or not at all. Cells that exist are first compared with the plan's `before`.
   * @throws HostError when the workbook changed since, a sheet is protected or missing, or Excel refuses; nothing is
   * changed then.
   */
  apply(plan: EditPlan): Promise<TakeBack>;
  /**
   * Calls back soon after cells of a sheet that we did not make have changed.
   * @returns what ends it; undefined where Excel does not tell of changes (before ExcelApi 1.9)
   */
  watchChanges(onChange: () => void): Promise<(() => Promise<void>) | undefined>;
  /** Activates the sheet and selects the cell. */
  select(address: CellAddress): Promise<void>;
  /**
   * The cells that are selected.
   * @throws HostError when several areas, or no cells, are selected
   */
  selection(): Promise<CellArea>;
  /** Whether formulas of our custom functions are calculated here. */
  supportsFunctions(): boolean;
  /** The marks on the cells of the workbook. */
  readMarks(): Promise<readonly Mark[]>;
  /** The comments on the cells of the workbook; undefined where Excel has none to offer (before ExcelApi 1.10). */
  readComments(): Promise<readonly CellComment[] | undefined>;
  /**
   * Marks cells and takes marks away, whole or not at all.
   * @throws HostError when the marks to be taken away are no longer there, or a sheet is protected or missing
   */
  applyMarks(change: MarkChange): Promise<void>;
}

/** Marks to make and to take away, and comments with them. */
export interface MarkChange {
  readonly add: readonly MarkedCell[];
  readonly remove: readonly Mark[];
  readonly comments: { readonly add: readonly MarkComment[]; readonly remove: readonly MarkComment[] };
}

/**
 * Takes an applied plan back: its cells hold and look like what they did before, its new sheets are deleted. What
 * somebody changed since stays as it is.
 * @throws HostError when a sheet is protected or gone by now; nothing is changed then.
 */
export type TakeBack = () => Promise<TakenBack>;

export interface TakenBack {
  /** Cells that changed since: they stay with whatever is right only together with them; sheets made anew stay whole. */
  readonly touched: readonly CellAddress[];
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
