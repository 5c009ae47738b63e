import type { CellAddress } from '../model/address';
import type { Unit } from '../model/amount';
import type { FormHeader, HeaderText } from '../model/binding';
import { plain } from '../model/text';
import type { Sheet } from '../model/workbook';

const DEPARTMENT = /((?:公开)?(?:部门名称|单位名称|编制单位|填报单位|编制部门|公开部门|部门|单位))[:：]\s*([^\s:：]+)/u;
const YEAR = /((?:19|20)\d{2})\s*年/u;
const STATED_YEAR = /(?<!\d)((?:19|20)\d{2})年度/gu;
const UNIT = /(?:金额)?单位[:：]?\s*(?:人民币)?(万元|千元|元)/u;
const MARK = /公开\s*(\d{1,2})\s*表/u;

/** Reads department, year, unit and mark from the rows around a title. */
export function readHead(sheet: Sheet, firstRow: number, lastHeadRow: number): FormHeader {
  const head: { -readonly [K in keyof FormHeader]?: FormHeader[K] | undefined } = {};
  const years: HeaderText[] = [];
  for (let row = firstRow; row <= lastHeadRow; row += 1) {
    (sheet.cells[row - sheet.firstRow] ?? []).forEach(({ value }, offset) => {
      if (typeof value !== 'string' || value.trim() === '') return;
      const at = { sheet: sheet.name, row, column: sheet.firstColumn + offset };
      const text = value.normalize('NFKC');
      head.unit ??= found(at, UNIT.exec(plain(value))?.[1]);
      head.mark ??= found(at, mark(text));
      head.department ??= department(at, text);
      head.year ??= found(at, YEAR.exec(plain(value))?.[1]);
      for (const [, year = ''] of plain(value).matchAll(STATED_YEAR)) years.push({ at, text: year });
    });
  }
  return { years, ...Object.fromEntries(Object.entries(head).filter(([, text]) => text !== undefined)) };
}

function mark(text: string): string | undefined {
  const number = MARK.exec(text)?.[1];
  return number === undefined ? undefined : `公开${number.padStart(2, '0')}表`;
}

function department(at: CellAddress, text: string): FormHeader['department'] {
  const [, label, said] = DEPARTMENT.exec(text) ?? [];
  const name = said?.replace(/(?:金额)?单位[:：].*$/u, '').trim();
  if (label === undefined || name === undefined || name === '' || /^(?:万元|千元|元)/u.test(name)) return undefined;
  return { at, label, text: name };
}

const found = (at: CellAddress, text: string | undefined): HeaderText | undefined =>
  text === undefined ? undefined : { at, text };

/** The unit a head states; 万元 where it states none, as the standard prescribes. */
export function unitOf(head: FormHeader): Unit {
  const text = head.unit?.text;
  return text === '元' || text === '千元' ? text : '万元';
}
