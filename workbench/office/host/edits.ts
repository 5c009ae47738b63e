import type { PrintLayout, SheetVisibility } from '../../../src/index';
import type {
  GridArea,
  GridBook,
  GridComment,
  GridConditionalFill,
  GridContent,
  GridInputRules,
  GridLook,
  GridSheet,
  Matrix,
} from '../grid';
import { HostFailure } from './failure';

/**
 * The changes one batch makes to the grid. Each records how to take it back, so that a batch that fails can leave the
 * grid as it was. Protection is refused here, before anything is changed.
 */
export interface Edits {
  writeContents(sheet: GridSheet, area: GridArea, contents: Matrix<GridContent | undefined>): void;
  writeNumberFormats(sheet: GridSheet, area: GridArea, formats: Matrix<string | undefined>): void;
  writeLooks(sheet: GridSheet, area: GridArea, looks: Matrix<Partial<GridLook> | undefined>): void;
  setConditionalFills(sheet: GridSheet, fills: readonly GridConditionalFill[]): void;
  setInputRules(sheet: GridSheet, rules: GridInputRules): void;
  setPrint(sheet: GridSheet, print: PrintLayout | undefined): void;
  setComments(sheet: GridSheet, comments: readonly GridComment[]): void;
  setColumnWidths(sheet: GridSheet, area: GridArea, points: number): void;
  setFrozenRows(sheet: GridSheet, rows: number): void;
  setTabColor(sheet: GridSheet, color: string): void;
  setVisibility(sheet: GridSheet, visibility: SheetVisibility): void;
  addSheet(name: string): GridSheet;
  removeSheet(sheet: GridSheet): void;
  select(sheet: GridSheet, area: GridArea | undefined): void;
  /** Whether contents changed since the grid was last known to have calculated. */
  isUncalculated(): boolean;
  markCalculated(): void;
  /** Takes everything back, the last change first. */
  undo(): void;
}

/** @throws HostFailure AccessDenied from every write to a protected sheet or structure. */
export function edits(book: GridBook): Edits {
  const inverses: (() => void)[] = [];
  let isUncalculated = false;
  const change = <T>(before: T, after: T, set: (value: T) => void): void => {
    inverses.push(() => set(before));
    set(after);
  };
  return {
    writeContents(sheet, area, contents) {
      refuseProtected(sheet);
      const before = sheet
        .read(area)
        .map((row) => row.map(({ formula, value }) => (formula ? { formula } : { value })));
      inverses.push(() => sheet.writeContents(area, before));
      sheet.writeContents(area, contents);
      isUncalculated = true;
    },
    writeNumberFormats(sheet, area, formats) {
      refuseProtected(sheet);
      const before = sheet.read(area).map((row) => row.map((cell) => cell.numberFormat));
      inverses.push(() => sheet.writeNumberFormats(area, before));
      sheet.writeNumberFormats(area, formats);
    },
    writeLooks(sheet, area, looks) {
      refuseProtected(sheet);
      const before = sheet.readLooks(area);
      inverses.push(() => sheet.writeLooks(area, before));
      sheet.writeLooks(area, looks);
    },
    setConditionalFills: (sheet, fills) =>
      change(unprotected(sheet).conditionalFills, fills, (value) => sheet.setConditionalFills(value)),
    setComments: (sheet, comments) =>
      change(unprotected(sheet).comments, comments, (value) => sheet.setComments(value)),
    setInputRules(sheet, rules) {
      refuseProtected(sheet);
      change(sheet.inputRules, rules, (value) => sheet.setInputRules(value));
    },
    setPrint(sheet, print) {
      refuseProtected(sheet);
      change(sheet.print, print, (value) => sheet.setPrint(value));
    },
    setColumnWidths(sheet, area, points) {
      refuseProtected(sheet);
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const before = sheet.columnWidth(column);
        inverses.push(() => sheet.setColumnWidth(column, before));
        sheet.setColumnWidth(column, points);
      }
    },
    setFrozenRows: (sheet, rows) => change(sheet.frozenRows, rows, (value) => sheet.setFrozenRows(value)),
    setTabColor: (sheet, color) => change(sheet.tabColor, color, (value) => sheet.setTabColor(value)),
    setVisibility(sheet, visibility) {
      if (book.isStructureProtected) throw new HostFailure('AccessDenied');
      change(sheet.visibility, visibility, (value) => sheet.setVisibility(value));
    },
    addSheet(name) {
      if (book.isStructureProtected) throw new HostFailure('AccessDenied');
      const sheet = book.addSheet(name);
      inverses.push(() => void book.removeSheet(sheet));
      return sheet;
    },
    removeSheet(sheet) {
      if (book.isStructureProtected) throw new HostFailure('AccessDenied');
      inverses.push(book.removeSheet(sheet));
      isUncalculated = true;
    },
    select(sheet, area) {
      const before = book.selection;
      inverses.push(() => book.select(before.sheet, before.area));
      if (area) book.select(sheet, area);
      else book.activate(sheet);
    },
    isUncalculated: () => isUncalculated,
    markCalculated: () => void (isUncalculated = false),
    undo() {
      for (const takeBack of inverses.splice(0).reverse()) takeBack();
    },
  };
}

function refuseProtected(sheet: GridSheet): void {
  if (sheet.isProtected) throw new HostFailure('AccessDenied');
}

/** @throws HostFailure AccessDenied for a protected sheet */
function unprotected(sheet: GridSheet): GridSheet {
  refuseProtected(sheet);
  return sheet;
}
