import { readNumber } from '../model/content';
import type { FormulaStyle } from '../model/formulaStyle';
import { plain } from '../model/text';
import { cellAt, type Cell, type Sheet, type Workbook } from '../model/workbook';
import type { InputKind, PaperColumn, PaperLayout, WordingWords } from '../model/wording';

/** Where things stand on a working paper, 底稿: a sheet with one row a quantity. */

export const paperHint = (style: FormulaStyle): string =>
  style === 'values'
    ? '单位：万元。黄色格请填写，灰色格是填列时算好的数值；公开表或黄色格改动后请再填列一次。'
    : '单位：万元。黄色格请填写，灰色格是公式，随公开表更新。';
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;

/** Names of rows stand in the first column of every paper. */
export const NAME_COLUMN = 0;

/** Where a column stands on the paper; -1 where it has none such. */
export const columnOf = ({ columns }: PaperLayout, id: PaperColumn): number =>
  columns.findIndex((column) => column.id === id);

export const headingOf = ({ columns }: PaperLayout, column: number): string => columns[column]?.heading ?? '';

const INPUT_COLUMNS: Readonly<Record<InputKind, PaperColumn>> = {
  本年: 'current',
  上年: 'former',
  年初预算: 'budget',
  全年预算: 'adjustedBudget',
  原因: 'reason',
};
export const INPUT_KINDS = Object.keys(INPUT_COLUMNS) as readonly InputKind[];

/** The column that an input is typed into. */
export const inputColumn = (layout: PaperLayout, kind: InputKind): number => columnOf(layout, INPUT_COLUMNS[kind]);

/** The slot an input cell fills: "收支总计.上年"; the quantity itself where it is its own figure or text. */
export function slotOf(key: string, kind: InputKind, isOwn: boolean): string {
  return isOwn ? key : `${key}.${kind}`;
}

/** The paper of this workbook, known by its title in A1 whatever the sheet is called now. */
export function paperSheet(workbook: Workbook, { title }: PaperLayout): Sheet | undefined {
  return workbook.sheets.find((sheet) => cellAt(sheet, 0, 0).value === title);
}

/**
 * Rows of the paper by their name in column A; the first where a name stands twice, after its heading where that says
 * the same: 机关运行经费 is a heading and the row below it.
 */
export function paperRows(sheet: Sheet, words: WordingWords): ReadonlyMap<string, number> {
  const headings = new Set(words.paper.map(({ title }) => plain(title)));
  const rows = new Map<string, number>();
  const end = sheet.firstRow + sheet.cells.length;
  for (let row = FIRST_ROW; row < end; row += 1) {
    const { value } = cellAt(sheet, row, NAME_COLUMN);
    const name = typeof value === 'string' ? plain(value) : '';
    if (headings.delete(name)) continue;
    if (name !== '' && !rows.has(name)) rows.set(name, row);
  }
  return rows;
}

/** What was typed into a cell of the paper: a number as decimal text, or a text; undefined when blank. */
export function typedText(cell: Cell, isText: boolean): string | undefined {
  const { value } = cell;
  if (value === null || typeof value === 'boolean') return undefined;
  const text = String(value).trim();
  if (text === '') return undefined;
  if (isText) return text;
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : readNumber(text)?.toString();
}
