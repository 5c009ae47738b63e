import type { CellAddress } from '../model/address';
import { isUnit, UNIT_WORDS, type Unit } from '../model/amount';
import type { FormHeader, HeaderText } from '../model/binding';
import { plain } from '../model/text';
import { filledColumns, type Area } from './grid';
import { isOrganisation, type Title } from './titles';

/** What stands around a title: department, year, unit, mark. */

const LABELS = [
  ...['部门名称', '单位名称', '部门(单位)名称', '单位(部门)名称', '部门(单位)', '单位(部门)', '预算单位', '预算部门'],
  ...['编制单位', '填报单位', '编报单位', '编制部门', '填报部门', '编报部门', '公开部门', '公开单位', '部门', '单位'],
];
/** Spaces stretch the words: 部  门：; seals are named behind them: 填报单位（盖章）： */
const stretched = (text: string): string =>
  [...text].map((character) => character.replace(/[()]/u, '\\$&')).join('\\s*');
const LABEL = `((?:公开)?(?:${LABELS.map(stretched).join('|')}))(?:\\s*\\((?:盖|公|签)?章\\))?\\s*`;
const DEPARTMENT = new RegExp(`${LABEL}[:：]\\s*([^\\s:：]+)`, 'u');
/** A label alone: the name stands in the next cell. */
const DEPARTMENT_LABEL = new RegExp(`^${LABEL}[:：]?$`, 'u');
const YEAR = /((?:19|20)\d{2}|[〇零○一二三四五六七八九]{4})\s*年/u;
const STATED_YEAR = /(?<![\d〇零○一二三四五六七八九])((?:19|20)\d{2}|[〇零○一二三四五六七八九]{4})年度/gu;
const UNIT = new RegExp(`(?:金额)?单位[:：]?\\s*(?:人民币)?(${UNIT_WORDS})`, 'u');
/** Words where the unit should stand, be they a unit or not: "金额单位：百万元", "单位：美元". */
const UNIT_PLACE = /(金额)?单位[:：]([^\s:：;,，。()]{1,6})/u;
const UNIT_LABEL = /^\(?(?:金额)?单位[:：]?$/u;
const MONEY = /[元圆币镑百千万亿]$|^[十百千万亿]/u;
/** Over the amounts themselves: "金额（万元）". */
const UNIT_IN_HEADER = new RegExp(`\\((?:金额)?(?:单位:?)?(?:人民币)?(${UNIT_WORDS})\\)`, 'u');
const UNIT_FIRST = new RegExp(`^(?:人民币)?(?:${UNIT_WORDS})`, 'u');
const UNIT_ONLY = new RegExp(`^\\(?(?:金额)?单位:?(?:人民币)?(?:${UNIT_WORDS})\\)?$`, 'u');
const MARK = /(公开|预算)\s*(?:(\d{1,2})\s*表|表\s*(\d{1,2}))/u;
const ATTACHMENT = /^附(?:件|表|录)?[\d一二三四五六七八九十]*(?:[-—.]\d+)*[:：]?$/u;
/** 2024年度部门决算, 某某局2024年部门预算公开 */
const PUBLICATION = /^[^。;:,]{0,30}(?:部门|单位)[决预]算(?:公开)?(?:报表)?$/u;
const DATE = /^(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?$/u;

/** Reads the head in the rows from `firstRow`, above the headers; the title may name the department too. */
export function readHead(area: Area, firstRow: number, lastHeadRow: number, title: Title | undefined): FormHeader {
  const head: { -readonly [K in keyof FormHeader]?: FormHeader[K] | undefined } = {};
  const years: HeaderText[] = [];
  let inTitle: FormHeader['department'];
  for (const { at, text } of textsIn(area, firstRow, lastHeadRow)) {
    const bare = plain(text);
    head.unit ??= found(at, unitIn(bare)) ?? unitBesideLabel(area, at, bare);
    head.mark ??= found(at, markIn(text));
    head.department ??= departmentIn(area, at, text);
    head.year ??= found(at, yearIn(YEAR.exec(bare)?.[1]));
    for (const [, year] of bare.matchAll(STATED_YEAR)) years.push({ at, text: yearIn(year) ?? '' });
    if (title?.department !== undefined && bare.includes(title.department)) {
      inTitle ??= { at, label: '', text: title.department };
    }
  }
  head.department ??= inTitle;
  return { years, ...Object.fromEntries(Object.entries(head).filter(([, text]) => text !== undefined)) };
}

/** The unit that the headers state, where the head states none; a header may be broken over the cells of its column. */
export function unitInHeaders({ grid, left, right }: Area, firstRow: number, lastRow: number): HeaderText | undefined {
  for (let column = left; column <= right; column += 1) {
    let [said, row] = ['', firstRow];
    for (let at = firstRow; at <= lastRow; at += 1) {
      const text = grid.plain(at, column);
      if (text !== '') row = at;
      said += text;
    }
    const unit = UNIT_IN_HEADER.exec(said)?.[1];
    if (unit !== undefined) return { at: { sheet: grid.sheet.name, row, column }, text: unit };
  }
  return undefined;
}

function* textsIn(area: Area, firstRow: number, lastRow: number): Generator<{ at: CellAddress; text: string }> {
  const { grid } = area;
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const column of filledColumns(area, row)) {
      const text = grid.text(row, column);
      if (text !== '') yield { at: { sheet: grid.sheet.name, row, column }, text };
    }
  }
}

/** The unit that a text states; where that is none of ours, the words that stand in its place. */
function unitIn(bare: string): string | undefined {
  const [, isMoney, words] = UNIT_PLACE.exec(bare) ?? [];
  const placed = words !== undefined && (isMoney !== undefined || isMoneyWord(words)) ? words : undefined;
  return UNIT.exec(bare)?.[1] ?? placed;
}

/** "百万元", "美元", but no name of an organisation. */
const isMoneyWord = (words: string): boolean =>
  UNIT_FIRST.test(words) ||
  (words.length <= LONGEST_UNIT && MONEY.test(words) && (words.length <= 2 || !isOrganisation(words)));

const LONGEST_UNIT = 4;

/** "单位：" in one cell, the unit in the next one that says anything. */
function unitBesideLabel(area: Area, at: CellAddress, bare: string): HeaderText | undefined {
  if (!UNIT_LABEL.test(bare)) return undefined;
  const next = filledColumns(area, at.row).find((column) => column > at.column);
  const words = next === undefined ? '' : area.grid.plain(at.row, next).replace(/\)$/u, '');
  return next !== undefined && isMoneyWord(words) ? { at: { ...at, column: next }, text: words } : undefined;
}

function markIn(text: string): string | undefined {
  const [, kind, before, behind] = MARK.exec(text.normalize('NFKC')) ?? [];
  const number = before ?? behind;
  return kind === undefined || number === undefined ? undefined : `${kind}${number.padStart(2, '0')}表`;
}

function departmentIn(area: Area, at: CellAddress, text: string): FormHeader['department'] {
  const normal = text.normalize('NFKC');
  const alone = DEPARTMENT_LABEL.exec(plain(text))?.[1];
  if (alone !== undefined) return besideLabel(area, at, alone);
  const [, stated, said] = UNIT_ONLY.test(plain(text)) ? [] : (DEPARTMENT.exec(normal) ?? []);
  const label = stated?.replace(/\s+/gu, '');
  const name = said?.replace(/(?:金额)?单位[:：].*$/u, '').trim();
  if (label === undefined || name === undefined || name === '' || isMoneyWord(name)) {
    return undefined;
  }
  return { at, label, text: name };
}

/** "部门：" in one cell, the name in the next one that says anything. */
function besideLabel(area: Area, at: CellAddress, label: string): FormHeader['department'] {
  const next = filledColumns(area, at.row).find((column) => column > at.column);
  if (next === undefined) return undefined;
  const text = area.grid.text(at.row, next);
  const isOther = text === '' || YEAR.test(plain(text)) || UNIT.test(plain(text)) || isMoneyWord(plain(text));
  return isOther ? undefined : { at: { ...at, column: next }, label, text };
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/** "二〇二四" → "2024". */
function yearIn(said: string | undefined): string | undefined {
  if (said === undefined || /^\d+$/u.test(said)) return said;
  return [...said.replace(/[〇○]/gu, '零')].map((digit) => CHINESE_DIGITS.indexOf(digit)).join('');
}

const found = (at: CellAddress, text: string | undefined): HeaderText | undefined =>
  text === undefined ? undefined : { at, text };

/** The unit a head states; 万元 where it states none, as the standard prescribes. */
export function unitOf(head: FormHeader): Unit {
  const text = head.unit?.text;
  return isUnit(text) ? text : '万元';
}

/** Whether every text of a row belongs to the head of a form: attachment number, mark, department, unit, year. */
export function isHeadRow(area: Area, row: number): boolean {
  const columns = filledColumns(area, row);
  return columns.length > 0 && columns.every((column) => isHeadText(area.grid.text(row, column)));
}

/** Whether a text names whose form it is, and so says nothing else. */
export const isDepartmentText = (text: string): boolean =>
  DEPARTMENT.test(text.normalize('NFKC')) || isOrganisation(text);

function isHeadText(text: string): boolean {
  const bare = plain(text);
  return (
    ATTACHMENT.test(bare) ||
    DATE.test(bare) ||
    PUBLICATION.test(bare) ||
    /^\(?(?:财决|部门|单位)?(?:公开|预算)(?:\d{1,2}表|表\d{1,2})\)?$/u.test(bare) ||
    /^(?:19|20)\d{2}年度?$/u.test(bare) ||
    UNIT_ONLY.test(bare) ||
    isDepartmentText(text)
  );
}
