import { readNumber } from '../model/content';
import { plain } from '../model/text';
import { cellAt, type Cell, type Sheet, type Workbook } from '../model/workbook';
import type { InputKind, WordingWords } from '../model/wording';

/** Where things stand on the working paper, 底稿: the sheet 情况说明底稿 with one row a quantity. */

export const PAPER_SHEET = '情况说明底稿';
export const PAPER_TITLE = '情况说明底稿（公开表助手生成）';
export const PAPER_HINT = '单位：万元。黄色格请填写，灰色格是公式，随公开表更新。';
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;

export const COLUMN = {
  name: 0,
  current: 1,
  former: 2,
  change: 3,
  growth: 4,
  budget: 5,
  adjustedBudget: 6,
  completion: 7,
  share: 8,
  reason: 9,
} as const;

export const HEADINGS = [
  '项目',
  '本年决算数',
  '上年决算数',
  '增减额',
  '增减率',
  '年初预算数',
  '全年预算数',
  '完成率',
  '占比',
  '主要原因（文字）',
] as const;

export const INPUT_COLUMN: Readonly<Record<InputKind, number>> = {
  本年: COLUMN.current,
  上年: COLUMN.former,
  年初预算: COLUMN.budget,
  全年预算: COLUMN.adjustedBudget,
  原因: COLUMN.reason,
};

/** The slot an input cell fills: "收支总计.上年"; the quantity itself where it is its own figure or text. */
export function slotOf(key: string, kind: InputKind, isOwn: boolean): string {
  return isOwn ? key : `${key}.${kind}`;
}

/** The paper of this workbook, known by its title in A1 whatever the sheet is called now. */
export function paperSheet(workbook: Workbook): Sheet | undefined {
  return workbook.sheets.find((sheet) => cellAt(sheet, 0, 0).value === PAPER_TITLE);
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
    const { value } = cellAt(sheet, row, COLUMN.name);
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
