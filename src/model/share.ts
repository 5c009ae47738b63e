/** A table of shares to fill: which amounts of a form are shown as parts of which total. */
export interface ShareTable {
  readonly form: string;
  /** "各项收入占本年收入合计的比重". */
  readonly title: string;
  /** The base of all shares, and where else it is printed when that cell is blank. */
  readonly base: readonly string[];
  /** Name of the base row. */
  readonly baseName: string;
  /** The parts: named columns of one row, or every functional class of a column. */
  readonly parts:
    | { readonly kind: 'columns'; readonly refs: readonly string[] }
    | { readonly kind: 'classes'; readonly column: string };
}
