import type { FormSpec } from '../model/form';
import { plain } from '../model/text';
import type { Sheet } from '../model/workbook';
import { lastRow } from './grid';

/** A cell that reads as the title of a form, and the rows that may belong to it. */
export interface TitleCandidate {
  readonly spec: FormSpec;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Rows below the title up to the next title or the end of the sheet, inclusive. */
  readonly endRow: number;
}

const LONGEST_TITLE = 80;
const PREFIXES = [
  /^(?:附件|附表|附)[\d一二三四五六七八九十]*(?:[-—.:、]\d*)?/u,
  /^\(?公开\d+表\)?[:、]?/u,
  /^表[\d一二三四五六七八九十]+[:、.]?/u,
  /^(?:[\d一二三四五六七八九十]+[、.:]|\([\d一二三四五六七八九十]+\))/u,
  /^.{0,40}?(?:\d{4}|[〇零○一二三四五六七八九]{4})年(?:度)?/u,
];
const SUFFIXES = [
  /\(?公开\d+表\)?$/u,
  /\(?(?:续|续表|接上页)\)?$/u,
  /\(?\d{4}年(?:度)?\)?$/u,
  /\(?单位:?(?:万元|千元|元)\)?$/u,
];

/** The title alone: without attachment number, mark, ordinal, department and year before it, or mark and year behind. */
export function bareTitle(text: string): string {
  let bare = plain(text);
  for (let before = ''; before !== bare;) {
    before = bare;
    for (const pattern of [...PREFIXES, ...SUFFIXES]) bare = bare.replace(pattern, '');
  }
  return bare;
}

/** All cells of the sheet that read as a whole title, from the top. */
export function findTitles(sheet: Sheet, specs: readonly FormSpec[]): TitleCandidate[] {
  const found: Omit<TitleCandidate, 'endRow'>[] = [];
  sheet.cells.forEach((cells, rowOffset) => {
    cells.forEach(({ value }, columnOffset) => {
      if (typeof value !== 'string' || value.length > LONGEST_TITLE || !value.includes('表')) return;
      const title = bareTitle(value);
      const spec = specs.find(({ titlePattern }) => titlePattern.test(title));
      if (!spec) return;
      found.push({
        spec,
        text: value.trim(),
        row: sheet.firstRow + rowOffset,
        column: sheet.firstColumn + columnOffset,
      });
    });
  });
  return found.map((title, index) => ({ ...title, endRow: (found[index + 1]?.row ?? lastRow(sheet) + 1) - 1 }));
}
