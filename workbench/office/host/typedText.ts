import type { CellValue } from '../../../src/index';
import type { GridContent } from '../grid';

/**
 * What Excel makes of something written into a cell through `values` or `formulas`: a text is read as if a person had
 * typed it, so "12%" becomes 0.12 in the format 0%, "3-1" a date, "01" the number 1 and "=A1" a formula. A leading
 * apostrophe, or the number format "@", keeps a text a text. Locale: zh-CN, the one our users have.
 */

/** The outcome: what the cell stores and, where Excel also picks a number format, its code. */
export interface TypedContent {
  readonly content: GridContent;
  readonly numberFormat?: string;
}

export interface TypingContext {
  /** The format of the cell before the write. */
  readonly numberFormat: string;
  /** The year a date typed without one belongs to. */
  readonly thisYear: number;
}

/** Values that Excel shows as errors; a text that spells one becomes it. */
const ERROR_VALUES: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** Excel keeps 15 significant digits of a typed number and turns the rest into zeros. */
const SIGNIFICANT_DIGITS = 15;
const MS_A_DAY = 86_400_000;

export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && ERROR_VALUES.has(value);
}

/** A text as typed into a cell. */
export function typedText(text: string, context: TypingContext): TypedContent {
  if (text === '') return stored(null);
  if (text.startsWith("'")) return stored(text.slice(1));
  if (context.numberFormat === '@') return stored(text);
  if (text.startsWith('=') && text.length > 1) return { content: { formula: text } };
  const recognised = literal(text.normalize('NFKC').trim(), context);
  if (recognised) return recognised;
  if (/^[+-]./.test(text)) return { content: { formula: `=${text}` } };
  if (/^@./.test(text)) return { content: { formula: `=${text.slice(1)}` } };
  return stored(text);
}

/** Anything but a text: numbers and truth values stay what they are, except in a cell formatted as text. */
export function typedValue(value: number | boolean, context: TypingContext): TypedContent {
  if (context.numberFormat !== '@') return stored(value);
  return stored(typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
}

function stored(value: CellValue): TypedContent {
  return { content: { value } };
}

function literal(text: string, { numberFormat, thisYear }: TypingContext): TypedContent | undefined {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return stored(upper === 'TRUE');
  if (ERROR_VALUES.has(upper)) return stored(upper);
  const found =
    plainNumber(text) ?? markedNumber(text) ?? fraction(text) ?? calendarDate(text, thisYear) ?? timeOfDay(text);
  if (!found) return undefined;
  const picks = found.format !== undefined && numberFormat === 'General';
  return { content: { value: found.value }, ...(picks && { numberFormat: found.format }) };
}

interface TypedNumber {
  readonly value: number;
  /** The format Excel picks when the cell has none. */
  readonly format?: string;
}

const UNSIGNED = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+`;
const NUMBER = new RegExp(`^([+-]?)(${UNSIGNED})(e[+-]?\\d+)?$`, 'i');

function plainNumber(text: string): TypedNumber | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = '', exponent = ''] = match;
  const value = Number(sign + significant(digits.replaceAll(',', '')) + exponent);
  if (!Number.isFinite(value)) return undefined;
  if (exponent !== '') return { value, format: '0.00E+00' };
  return digits.includes(',') ? { value, format: digits.includes('.') ? '#,##0.00' : '#,##0' } : { value };
}

/** Digits after the fifteenth significant one become zeros. */
function significant(digits: string): string {
  let seen = 0;
  return digits.replace(/\d/g, (digit) => {
    if (seen > 0 || digit !== '0') seen += 1;
    return seen > SIGNIFICANT_DIGITS ? '0' : digit;
  });
}

/** Percentages, amounts with a currency sign, negatives in parentheses. */
function markedNumber(text: string): TypedNumber | undefined {
  const percent = /^(.*\d.*)%$/.exec(text);
  if (percent) {
    const number = plainNumber((percent[1] as string).trim());
    if (!number) return undefined;
    return { value: number.value / 100, format: text.includes('.') ? '0.00%' : '0%' };
  }
  const currency = /^([+-]?)([¥$])\s*(.+)$/.exec(text);
  if (currency) {
    const number = plainNumber(`${currency[1]}${currency[3]}`);
    return number && { value: number.value, format: `"${currency[2]}"#,##0.00` };
  }
  const negative = new RegExp(`^\\((${UNSIGNED})\\)$`).exec(text);
  const number = negative ? plainNumber(negative[1] as string) : undefined;
  return number && { ...number, value: -number.value };
}

/** "1 1/2"; "1/2" alone is a date. */
function fraction(text: string): TypedNumber | undefined {
  const match = /^([+-]?)(\d+) (\d{1,2})\/(\d{1,2})$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === '-' ? -size : size, format: '# ?/?' };
}

/** How a date may be typed, with the format that Excel gives it; y, m, d are the named groups. */
const DATES: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/^(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})$/, 'yyyy/m/d'],
  [/^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/, 'yyyy"年"m"月"d"日"'],
  [/^(?<y>\d{4})[-/](?<m>\d{1,2})$/, 'mmm-yy'],
  [/^(?<y>\d{4})年(?<m>\d{1,2})月$/, 'yyyy"年"m"月"'],
  [/^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/, 'm"月"d"日"'],
  [/^(?<m>\d{1,2})月(?<d>\d{1,2})日$/, 'm"月"d"日"'],
];

function calendarDate(text: string, thisYear: number): TypedNumber | undefined {
  for (const [pattern, format] of DATES) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const year = groups['y'] === undefined ? thisYear : Number(groups['y']);
    const value = dateSerial(year, Number(groups['m']), Number(groups['d'] ?? '1'));
    if (value !== undefined) return { value, format };
  }
  return undefined;
}

/** Days since 1899-12-30, as Excel numbers them from March 1900 on; undefined when there is no such day. */
function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1901 ? (time - Date.UTC(1899, 11, 30)) / MS_A_DAY : undefined;
}

function timeOfDay(text: string): TypedNumber | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds] = match;
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, format: seconds === undefined ? 'h:mm' : 'h:mm:ss' };
}
