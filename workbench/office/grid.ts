import type { Cell, CellValue, InputRule, PrintLayout, SheetVisibility } from '../../src/index';

/**
 * What the emulated Office.js needs of the spreadsheet behind it: plain, synchronous operations on sheets and
 * rectangles. Two stores implement it: memoryGrid.ts for tests, and the workbench's real spreadsheet. Whatever is
 * particular to Office.js (proxies, batches, errors, how a typed text becomes a number) belongs to the emulator, never
 * to a store: a store does what it is told with positions that exist, and throws only on a programming mistake.
 */

/** A rectangle of cells; 0-based, inside the sheet, at least one cell. */
export interface GridArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What is put into one cell: a stored value (null empties it), or a formula in en-US notation with its "=". */
export type GridContent = { readonly value: CellValue } | { readonly formula: string };

/**
 * The look of one cell, as far as the pane reads or sets it. Colours are "#RRGGBB" in capitals.
 * A store gives every property for every cell and sets only those it is handed.
 */
export interface GridLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly fontColor: string;
  /** null: no fill. */
  readonly fillColor: string | null;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right';
  readonly vertical: 'Top' | 'Center' | 'Bottom';
  readonly wrap: boolean;
  /** Colours of the thin lines on the four edges of the cell; null: no line. */
  readonly topLine: string | null;
  readonly rightLine: string | null;
  readonly bottomLine: string | null;
  readonly leftLine: string | null;
}

/**
 * A conditional format whose condition is a formula and whose effect is a fill. The marks of the pane are such; a store
 * keeps them and shows those whose condition is always true.
 */
export interface GridConditionalFill {
  readonly id: string;
  /** The condition, with its "="; "" until it is set. */
  readonly formula: string;
  /** "#RRGGBB", or null for none. */
  readonly color: string | null;
  /** At least one. */
  readonly areas: readonly GridArea[];
}

/** A comment on a cell; a thread, with answers of others below it. */
export interface GridComment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly replies: number;
}

/** Arrays below have the shape of their area: one entry a row, each with one entry a column. */
export type Matrix<T> = readonly (readonly T[])[];

/**
 * What is said of input cells, by their keys: a rule, or null where one was taken away. Of a cell that is not named
 * nothing is said, or only what the file says in its own way.
 */
export type GridInputRules = ReadonlyMap<string, InputRule | null>;

export const inputRuleKey = (row: number, column: number): string => `${row},${column}`;

export interface GridSheet {
  /** Stable as long as the sheet exists, also when it is renamed or put back after a removal. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  setVisibility(visibility: SheetVisibility): void;
  /** The emulator refuses every write while this is true; the store need not. */
  readonly isProtected: boolean;
  /** The whole grid, e.g. 1 048 576 × 16 384 in Excel: positions beyond it do not exist. */
  readonly rowCount: number;
  readonly columnCount: number;

  /**
   * The smallest rectangle around the cells that hold something; with `valuesOnly` false also around those that only
   * carry a number format or a look. undefined when there are none.
   */
  usedArea(valuesOnly: boolean): GridArea | undefined;
  /** Value (a formula's result), displayed text, formula and number format of every cell of the area. */
  read(area: GridArea): Matrix<Cell>;
  /** Sets contents; undefined leaves a cell alone. Number formats and looks stay as they are. */
  writeContents(area: GridArea, contents: Matrix<GridContent | undefined>): void;
  /** Sets number format codes, "General" to reset; undefined leaves a cell alone. */
  writeNumberFormats(area: GridArea, formats: Matrix<string | undefined>): void;

  readLooks(area: GridArea): Matrix<GridLook>;
  /** Sets the given properties of every cell; undefined leaves a cell alone. */
  writeLooks(area: GridArea, looks: Matrix<Partial<GridLook> | undefined>): void;
  /** The first one lies on top. */
  readonly conditionalFills: readonly GridConditionalFill[];
  setConditionalFills(fills: readonly GridConditionalFill[]): void;
  /** Kept for the file: a store need not show them. */
  readonly inputRules: GridInputRules;
  setInputRules(rules: GridInputRules): void;
  /** How a sheet made here is printed; undefined where nobody said. Kept for the file. */
  readonly print: PrintLayout | undefined;
  setPrint(print: PrintLayout | undefined): void;
  /** Each cell has one at most. A store that cannot show comments has none, and is offered as an Excel without them. */
  readonly comments: readonly GridComment[];
  setComments(comments: readonly GridComment[]): void;
  /** In points (Univer and CSS count pixels: 96 px are 72 points). */
  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number): void;

  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Rows from the top that stay in view when scrolling; 0 for none. */
  readonly frozenRows: number;
  setFrozenRows(rows: number): void;
  /** Colour of the sheet's tab, "#RRGGBB"; "" for the automatic one. */
  readonly tabColor: string;
  setTabColor(color: string): void;
}

/** What can be set of a sheet apart from its cells. */
export type GridLayout = Pick<
  GridSheet,
  | 'visibility'
  | 'setVisibility'
  | 'conditionalFills'
  | 'setConditionalFills'
  | 'comments'
  | 'setComments'
  | 'inputRules'
  | 'setInputRules'
  | 'print'
  | 'setPrint'
  | 'columnWidth'
  | 'setColumnWidth'
  | 'frozenRows'
  | 'setFrozenRows'
  | 'tabColor'
  | 'setTabColor'
>;

/** Where the person stands. */
export interface GridSelection {
  readonly sheet: GridSheet;
  readonly area: GridArea;
}

/** A change of the workbook, whoever made it: the person in the spreadsheet or a batch of the pane. */
export interface GridChange {
  /** Cell contents, or sheets that come and go; or only the conditional formats that lie over the cells. */
  readonly of: 'contents' | 'conditionalFills';
  readonly sheetId: string;
  /** undefined when the whole sheet came, went or changed. */
  readonly area: GridArea | undefined;
}

export interface GridBook {
  /** In tab order; the same object for the same sheet every time. */
  readonly sheets: readonly GridSheet[];
  /** The structure of the workbook is protected: sheets can be neither added nor removed. */
  readonly isStructureProtected: boolean;
  /** Adds an empty visible sheet after the last one. The emulator has checked that the name is legal and free. */
  addSheet(name: string): GridSheet;
  /** Removes a sheet; what is returned puts it back where it was, with all it had. Called only when others remain. */
  removeSheet(sheet: GridSheet): () => void;

  readonly selection: GridSelection;
  /** Shows the sheet; its own last selection is kept. */
  activate(sheet: GridSheet): void;
  /** Selects the area and scrolls it into view, showing its sheet first. */
  select(sheet: GridSheet, area: GridArea): void;

  /**
   * Resolves when every formula written so far has its result. The emulator waits for it before it reads, so a store
   * that calculates later (in a worker, on a timer) is as good as one that calculates at once.
   */
  calculated(): Promise<void>;
  /** Calls back after each change; what is returned ends it. */
  onChange(listener: (change: GridChange) => void): () => void;
}
