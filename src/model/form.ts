/**
 * What a standard form is, as data: the words of its title, headers and rows, and the symbolic names of its cells.
 * The recogniser knows nothing else of a form; rules and texts know only the symbolic names.
 */

/** A word of a form and the other words that documents use for it. */
export interface Words {
  readonly zh: string;
  readonly also: readonly string[];
}

/** An amount column: which header words stand over it, from the top down, in any of these combinations. */
export interface ColumnSpec<Key extends string = string> {
  readonly key: Key;
  readonly name: string;
  /** Each alternative is the exact set of telling header tokens in the column's chain of headers. */
  readonly tokens: readonly (readonly string[])[];
  /** Many publications leave the column out, and nothing is wrong with that. */
  readonly optional?: true;
  /** Publications whose forms print this cell are of a time that did not have the column. */
  readonly absentWith?: string;
}

/** A named row of a labelled block. */
export interface RowSpec<Key extends string = string> {
  readonly key: Key;
  readonly name: string;
  readonly words: readonly string[];
  /** Words that name the row where none of its own words stands in the panel: former names, and names of two rows. */
  readonly also?: readonly string[];
  /** The row is a part of that row and stands below it; its words may occur elsewhere too. */
  readonly under?: string;
  /** A form with data must have the row. */
  readonly required?: true;
  /** What stands in the row is no amount: counts, or nothing below a heading. It is known and not bound. */
  readonly holdsNoAmounts?: true;
}

/** Rows known by their words, columns by their headers. */
export interface LabelledBlock {
  readonly kind: 'labelled';
  readonly id: string;
  readonly rows: readonly RowSpec[];
  readonly columns: readonly ColumnSpec[];
  /**
   * The subject form that lists every class this block has an amount in. A printed 0.00 of a class that is not listed
   * there is exactly zero, not an amount too small to print.
   */
  readonly listedIn?: string;
  /** The block that the form has where it does not have this one. */
  readonly insteadOf?: string;
  /** References name its columns as rows and its rows as columns: 预算数 and 决算数 stand below each other. */
  readonly isTransposed?: true;
}

/**
 * What the rows of a subject block are keyed by: the code of a classification; the code of a unit, after "u"; for
 * projects, which have names and no codes, their order, after "p".
 */
export type RowsBy = 'functional' | 'economic' | 'unit' | 'project';

/** One row per subject code, unit or project, and the 合计 row with the key "total". */
export interface SubjectBlock {
  readonly kind: 'subjects';
  readonly id: string;
  readonly codes: RowsBy;
  /** Rows of units (单位代码, 单位名称) stand between 合计 and what they list, and repeat its sums. */
  readonly hasUnits?: true;
  /** Rows without a code that are known by their words: 合计, 人员经费合计. */
  readonly rows: readonly RowSpec[];
  readonly columns: readonly ColumnSpec[];
  /** The standard names of codes, to place a row whose code was lost. */
  readonly standard: readonly { readonly code: string; readonly name: string }[];
  /** Cells that are another name's: 合计 under 人员经费 is the amount of 人员经费合计. */
  readonly aliases?: readonly (CellName & { readonly as: CellName })[];
  /** The only classes the form may list, where that tells it from a form with the same headers. */
  readonly within?: readonly string[];
}

/** A cell by the keys of its row and column. */
export interface CellName {
  readonly row: string;
  readonly column: string;
}

/** One row of amounts; its headers name both the row and the column of each cell. */
export interface CrossBlock {
  readonly kind: 'cross';
  readonly id: string;
  readonly rows: readonly RowSpec[];
  readonly columns: readonly (ColumnSpec & { readonly row: string })[];
}

export type BlockSpec = LabelledBlock | SubjectBlock | CrossBlock;

/** What is published: 部门决算 or 部门预算. */
export type PublicationKind = 'finalAccounts' | 'budget';

export interface FormSpec {
  /** "01" … "09" of final accounts, "b01" … "b12" of a budget: no two forms share one. */
  readonly id: string;
  readonly kind: PublicationKind;
  /** 公开01表, 预算01表. */
  readonly mark: string;
  /** The title as the standard prints it. */
  readonly title: string;
  /** Some provinces alone publish the form, all such ones together. */
  readonly isLocal?: true;
  /** The whole title in `plain` form, without year, department, attachment number and mark. */
  readonly titlePattern: RegExp;
  /** Every header word the form knows, by token. */
  readonly headers: Readonly<Record<string, Words>>;
  /** Tokens that do not tell columns apart where others stand with them: 项目, 收入, 本年支出. */
  readonly neutral: readonly string[];
  /** Publications whose forms print this cell are of a time that did not have the form: it is not missed there. */
  readonly absentWith?: string;
  /**
   * Blocks to look for. A panel is given to the block whose columns and rows it says; of a block and the one it stands
   * instead of, the one that is found binds.
   */
  readonly blocks: readonly BlockSpec[];
}

/** The mark that the standard gives a form: 公开05表 for "05", 预算05表 for "b05". */
export const standardMark = (id: string): string => (id.startsWith('b') ? `预算${id.slice(1)}表` : `公开${id}表`);

/** Tokens of the columns that name rows rather than hold amounts. */
export const ROW_HEADER_TOKENS = {
  label: 'item',
  rowNumber: 'rowNumber',
  code: 'code',
  codeClass: 'codeClass',
  codeGroup: 'codeGroup',
  codeItem: 'codeItem',
  name: 'subjectName',
  remark: 'remark',
  /** The code of a unit. */
  unitCode: 'unitCode',
  /** The subject of a second classification that a row has besides its own. */
  second: 'secondSubject',
  /** What else is said of a row: the kind of a project, its unit. */
  aside: 'aside',
} as const;
