import type { CellAddress } from './address';
import type { InputRule } from './inputRule';
import type { PrintLayout } from './printLayout';
import type { SheetVisibility } from './workbook';

/**
 * Changes to a workbook are a plan: shown first, applied whole or not at all.
 * Applying never touches a format, a width, a protection or a cell that the plan does not name.
 */

/** One cell's new content. */
export interface CellEdit extends CellAddress {
  /**
   * What the cell holds now: its formula, or its stored value, or null when empty. Applying refuses the whole plan
   * when the workbook holds something else by then, so nothing unseen is ever overwritten.
   */
  readonly before: string | number | boolean | null;
  /** The new content: a formula in en-US notation starting with "=", a text, a number, or null to empty the cell. */
  readonly after: string | number | boolean | null;
  /**
   * What the formula in `after` gives, where the plan knows it. A file keeps it beside the formula, so that programs
   * that show without calculating (previews on a phone, this engine) have it; Excel calculates anew anyway.
   */
  readonly result?: string | number | boolean;
  /** A number format code to set, only on cells the plan owns (new sheets, columns being filled). */
  readonly numberFormat?: string;
  /** Look of an owned cell. */
  readonly style?: CellLook;
  /** What an owned cell takes when a person types into it; null takes away what was said before. */
  readonly inputRule?: InputRule | null;
  /**
   * Whose content is overwritten: 'own' where this program wrote it, or the new content says the same. Absent where
   * `before` is not null: a person's, which is overwritten only when the person says so.
   */
  readonly replaces?: 'own';
  /** Edits of one bundle are right together only: accepted and taken back as one. The name says what they do. */
  readonly bundle?: string;
  /** What the edit is for, in Chinese, as the plan shows it: "基本支出占比". */
  readonly purpose: string;
}

/** The little styling that sheets made by us need. */
export type CellLook = 'title' | 'header' | 'label' | 'computed' | 'input' | 'note' | 'paragraph';

/** A sheet to make; its cells come as edits with `before: null`. */
export interface NewSheet {
  readonly name: string;
  /** Widths in characters from column A on. */
  readonly columnWidths: readonly number[];
  /** How many rows stay in view when scrolling. */
  readonly frozenRows: number;
  /** Absent: visible. A very hidden sheet is unhidden by programs only, not from Excel's menus. */
  readonly visibility?: SheetVisibility;
  /** The name that it would have, where a sheet of others has it. */
  readonly beside?: string;
  /** Absent: as the program prints a new sheet. */
  readonly print?: PrintLayout;
}

/** A whole change: new sheets first, then the edits in order. */
export interface EditPlan {
  readonly newSheets: readonly NewSheet[];
  readonly edits: readonly CellEdit[];
}

export function isEmptyPlan(plan: EditPlan): boolean {
  return plan.newSheets.length === 0 && plan.edits.length === 0;
}
