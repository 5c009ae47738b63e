import type { HeaderText } from '../model/binding';
import { filledColumns, type Area } from './grid';

/** What stands below the body of a form: notes, and signatures that say nothing of its amounts. */

const NOTE = /^\(?(?:备注|附注|注释|注意|注|说明)\)?(?:\d*[:.、,]|\d+$|$)/u;
/** A sentence on the form, without the word 注. */
const SENTENCE = /本表|无数据|故无|公开空表|。/u;
const SIGNATURE =
  /负责人|制表|填表|填报人|经办人|复核|联系电话|联系人|打印|第\d+页|^\d{4}年\d{1,2}月\d{1,2}日$|^[-—]?\d+[-—]$/u;

/** Whether the row says a note: 注：…, 说明：…, or one sentence alone. */
export function isNoteRow(area: Area, row: number): boolean {
  const columns = filledColumns(area, row);
  const [first] = columns;
  if (first === undefined) return false;
  const text = area.grid.plain(row, first);
  return NOTE.test(text) || (columns.length === 1 && SENTENCE.test(text));
}

/** Whether the row is of the people who made the form. */
export function isSignatureRow(area: Area, row: number): boolean {
  const columns = filledColumns(area, row);
  return columns.some((column) => SIGNATURE.test(area.grid.plain(row, column)));
}

/** The last row of the body: the one above the first note or signature, or the last of the area. */
export function bodyEnd(area: Area, firstRow: number): number {
  for (let row = firstRow; row <= area.bottom; row += 1) {
    if (isNoteRow(area, row) || isSignatureRow(area, row)) return row - 1;
  }
  return area.bottom;
}

/** The notes from a row on, and the rows of text directly below them that go on. */
export function readNotes(area: Area, firstRow: number): HeaderText[] {
  const notes: HeaderText[] = [];
  let goesOn = false;
  for (let row = firstRow; row <= area.bottom; row += 1) {
    const [first, ...others] = filledColumns(area, row);
    const text = first === undefined ? '' : area.grid.text(row, first);
    const isText = text !== '' && !others.some((column) => area.grid.isNumeric(row, column));
    goesOn = isText && (isNoteRow(area, row) || (goesOn && !isSignatureRow(area, row)));
    if (!goesOn || first === undefined) continue;
    // "注：" in a cell of its own: what it notes stands beside it.
    const said = [first, ...others].map((column) => area.grid.text(row, column));
    const whole = text.length <= LONGEST_LABEL ? said.join('') : text;
    notes.push({ at: { sheet: area.grid.sheet.name, row, column: first }, text: whole });
  }
  return notes;
}

const LONGEST_LABEL = 4;
