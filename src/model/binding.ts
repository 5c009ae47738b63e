import type { CellAddress } from './address';
import type { Unit } from './amount';
import type { ComputedTable } from './computed';
import { readContent, type Content } from './content';
import type { RecognisedForm } from './finding';
import type { FormSpec } from './form';
import type { Cell, Workbook } from './workbook';

/**
 * The result of recognition: from symbolic references to cells. Everything after recognition works on this alone and
 * never looks at a grid again.
 */

/** A cell with the name its form gives it. */
export interface BoundCell {
  readonly address: CellAddress;
  readonly content: Content;
  /** "302 商品和服务支出 决算数". */
  readonly label: string;
  readonly columnName: string;
  /** What the cell shows. */
  readonly shown: string;
  readonly unit: Unit;
  /** Whether the row or column is hidden. */
  readonly isHidden: boolean;
  /** The cell as it is stored: its raw value, formula and number format. */
  readonly stored: Cell;
}

/** A row of a form that was bound: a named row, one with a subject code, a unit or a project. */
export interface BoundRow {
  /**
   * The row's key in references: "currentIncome", "total", "2010350"; "u141" for the unit 141, "p1" for the first
   * project. A subject that the form lists several times, for each unit or each governmental subject, is known by that
   * too: "2010350@u141001", "30101@50501".
   */
  readonly key: string;
  readonly kind: 'named' | 'subject' | 'unit' | 'project';
  /** Present in rows with a subject code. */
  readonly code?: string;
  /** The name as the form prints it. */
  readonly name: string;
  /** Where the code stands, or should stand; absent in named rows. */
  readonly codeAt?: CellAddress;
  /** What the code cells show, before width and spaces are evened out; "" where the code was lost. */
  readonly codeShown?: string;
  readonly nameAt: CellAddress;
  /** Which of the form's panels the row stands in, counted from the left from 0. */
  readonly panel: number;
  /** The printed 行次, when the panel has one. */
  readonly number?: PrintedNumber;
  /** Block it belongs to. */
  readonly block: string;
  /** The code was lost in the form and found by the name. */
  readonly codeFromName?: true;
  /** The key of the unit's row that it stands under, which repeats the sums of such rows. */
  readonly unit?: string;
  /** The subject of the second classification that the row names. */
  readonly second?: SecondSubject;
  /** What else the row says: the kind of a project, its unit. */
  readonly asides?: readonly string[];
  /** The unit's code stands where subjects or projects have theirs, though units have a column of their own. */
  readonly codeIsMisplaced?: true;
  /** The row is known as a total by its place alone: it says no word. */
  readonly hasNoName?: true;
}

/** The row's code and name: "302 商品和服务支出", "141 某某局". */
export function rowTitle({
  kind,
  code,
  codeShown = '',
  name,
}: Pick<BoundRow, 'kind' | 'code' | 'codeShown' | 'name'>): string {
  return `${kind === 'unit' ? codeShown : (code ?? '')} ${name}`.trim();
}

/** The governmental economic subject beside a departmental one. */
export interface SecondSubject {
  readonly code: string;
  readonly name: string;
  readonly at: CellAddress;
}

/** A column of a form that was bound. */
export interface BoundColumn {
  /** The lowest header cell of the very column; absent where a merged one at its left is all. */
  readonly header?: HeaderText;
  readonly key: string;
  readonly name: string;
  readonly block: string;
  readonly sheet: string;
  readonly column: number;
}

/** Something in a recognised form that the form does not know; an amount that no row and column names. */
export interface Unrecognised {
  readonly what: 'row' | 'column' | 'amount';
  readonly at: CellAddress;
  readonly text: string;
  readonly block: string;
  /** Whether it holds amounts other than zero, so that sums of its block may depend on it. */
  readonly hasAmounts: boolean;
}

/** A row or column that the form must have and does not. */
export interface MissingPart {
  readonly what: 'row' | 'column';
  /** As the standard prints it. */
  readonly name: string;
  readonly block: string;
  /** As in the spec of a column. */
  readonly absentWith?: string;
}

/** A text of the form's head: where it stands and what it says. */
export interface HeaderText {
  readonly at: CellAddress;
  readonly text: string;
}

/** A cell that is no amount, with the name of its row and column; "" where it has none. */
export interface NamedCell extends HeaderText {
  readonly name: string;
}

/** A printed ordinal: 行次 or 栏次. */
export interface PrintedNumber {
  readonly at: CellAddress;
  readonly shown: string;
}

export interface FormHeader {
  /** The department's name, without its label "部门：". */
  readonly department?: HeaderText & { readonly label: string };
  /** "2024". */
  readonly year?: HeaderText;
  /** Every "2024年度" of the head; more than one where the title names the year too. */
  readonly years: readonly HeaderText[];
  readonly unit?: HeaderText;
  /** "公开01表". */
  readonly mark?: HeaderText;
}

/** One form of the workbook. Its cells may lie on several sheets, where a printed form is split. */
export interface BoundForm {
  readonly spec: FormSpec;
  readonly recognised: RecognisedForm;
  readonly header: FormHeader;
  readonly unit: Unit;
  /** Rows in printed order. */
  readonly rows: readonly BoundRow[];
  readonly columns: readonly BoundColumn[];
  /** By "row/column". */
  readonly cells: ReadonlyMap<string, BoundCell>;
  /** 栏次: what is printed over each amount column, and numbers over other columns, from left to right. */
  readonly columnNumbers: readonly (PrintedNumber & { readonly panel: number; readonly isOverAmounts: boolean })[];
  /** 行次: what is printed beside each row of a panel, rows without a name included; panel by panel, from the top. */
  readonly rowNumbers: readonly (PrintedNumber & { readonly panel: number })[];
  readonly unrecognised: readonly Unrecognised[];
  /** Error values where the form has no amounts of its own: in columns beside them, in its head. */
  readonly errors: readonly NamedCell[];
  /** Its panels that have columns beside the form's own: 占比, 上年决算数. */
  readonly tables: readonly ComputedTable[];
  readonly missing: readonly MissingPart[];
  /** 注 and 说明 below the form, and the lines that go on from them. */
  readonly notes: readonly HeaderText[];
  /** Whether any amount other than zero is printed. */
  readonly hasData: boolean;
  /** Whether every sheet it stands on is visible. */
  readonly isVisible: boolean;
}

/** The same form with its amounts read in another unit than it states, or where it states none. */
export function readInUnit(form: BoundForm, unit: Unit): BoundForm {
  const cells = new Map(
    [...form.cells].map(([key, cell]) => [key, { ...cell, unit, content: readContent(cell.stored, unit) }] as const),
  );
  return { ...form, unit, cells, tables: form.tables.map((table) => ({ ...table, unit })) };
}

/** Whether the forms are of a time that did not have a form, or a column. */
export const isBefore = ({ at }: Disclosure, { absentWith }: { readonly absentWith?: string }): boolean =>
  absentWith !== undefined && 'cell' in at(absentWith);

/** Whether what a reference names and the workbook lacks did not exist at the time of its forms. */
export function isOfLater(ref: string, disclosure: Disclosure): boolean {
  const { form, column } = splitRef(ref);
  const spec = disclosure.specs.find(({ id }) => id === form);
  if (!spec) return false;
  if (!disclosure.bound.has(form)) return isBefore(disclosure, spec);
  return spec.blocks.some(({ columns }) => columns.some((one) => one.key === column && isBefore(disclosure, one)));
}

/** The standard forms that should be in the workbook and are not. */
export const missingForms = (disclosure: Disclosure): readonly FormSpec[] =>
  disclosure.specs.filter((spec) => !disclosure.bound.has(spec.id) && !isBefore(disclosure, spec));

/** Whether a form is known to hold no amount: nothing in it is unread. */
export function isKnownEmpty({ cells, hasData, unrecognised }: Omit<BoundForm, 'recognised'>): boolean {
  if (hasData || unrecognised.some(({ hasAmounts }) => hasAmounts)) return false;
  return [...cells.values()].every(({ content: { kind } }) => kind === 'empty' || kind === 'dash' || kind === 'amount');
}

/** Why a reference leads to no cell. */
export type Unbound = 'no-form' | 'no-row' | 'no-column';

export type Lookup = { readonly cell: BoundCell } | { readonly missing: Unbound };

/** A table whose title says neither 决算 nor 预算, and nothing else does. */
export interface UnclearKind {
  /** As it was taken. */
  readonly form: BoundForm;
  /** What it may be instead. */
  readonly other: FormSpec;
}

/** A table that is none of the forms. */
export interface OtherTable {
  readonly title: string;
  /** Where the title stands. */
  readonly at: CellAddress;
}

export interface Disclosure {
  readonly workbook: Workbook;
  readonly forms: readonly RecognisedForm[];
  /** By form id; the one with data where a form stands twice. */
  readonly bound: ReadonlyMap<string, BoundForm>;
  /** Further copies of a form that is bound. */
  readonly copies: readonly BoundForm[];
  /** Tables under other titles that read as a form that is bound. They may be forms of their own. */
  readonly alike: readonly BoundForm[];
  /** Tables that may as well be the form of the other publication: nothing says whether 决算 or 预算. */
  readonly unclear: readonly UnclearKind[];
  /** Tables with numbers under titles that are none of the forms: nothing of them is known. */
  readonly others: readonly OtherTable[];
  /** The standard forms looked for, in printed order. */
  readonly specs: readonly FormSpec[];
  /** The cell of "form/row/column". */
  at(ref: string): Lookup;
}

/** The parts of "form/row/column". */
export function splitRef(ref: string): { form: string; row: string; column: string } {
  const first = ref.indexOf('/');
  const second = ref.indexOf('/', first + 1);
  return { form: ref.slice(0, first), row: ref.slice(first + 1, second), column: ref.slice(second + 1) };
}

/** Printed forms found in a workbook by their symbolic names. */
export function lookup(forms: ReadonlyMap<string, BoundForm>, ref: string): Lookup {
  const end = ref.indexOf('/');
  const form = forms.get(ref.slice(0, end));
  if (!form) return { missing: 'no-form' };
  const cell = form.cells.get(ref.slice(end + 1));
  if (cell) return { cell };
  const { row } = splitRef(ref);
  return { missing: form.rows.some((candidate) => candidate.key === row) ? 'no-column' : 'no-row' };
}
