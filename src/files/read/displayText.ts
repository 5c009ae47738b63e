import { format, isDateFormat, isValidFormat } from 'numfmt';
import type { CellValue } from '../../model/workbook';

/** Days from 1900's day 0 to 1904's. */
const DAYS_TO_1904 = 1462;

/** Words of Chinese Excel that reach files through other programs, and what format codes call them. */
const CHINESE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/G\/通用格式/gu, 'General'],
  [/上午\/下午/gu, 'AM/PM'],
  [/\[(?:黑色|蓝色|蓝绿色|绿色|洋红色?|红色|白色|黄色|颜色\s*\d+)\]/gu, ''],
];
/** These show Chinese words whatever the language of Excel is set to: 上午/下午, and the weekday of aaa and aaaa. */
const SHOWS_CHINESE = /上午\/下午|a{3,4}/u;

/** Says what a value shows through a number format code. */
export type DisplayText = (value: CellValue, numberFormat: string) => string;

/**
 * What cells show: their values through their number formats, in columns that are wide enough. A code that cannot be
 * read shows the value as General does, all its digits, so that nothing is taken for rounded.
 */
export function displayTexts(countsFrom1904: boolean): DisplayText {
  // A workbook has few codes and many cells.
  const codes = new Map<string, { readonly code: string; readonly locale: string; readonly shift: number }>();
  return (value, numberFormat) => {
    if (value === null) return '';
    if (numberFormat === 'General') {
      const plain = plainGeneral(value);
      if (plain !== undefined) return plain;
    }
    let known = codes.get(numberFormat);
    if (known === undefined) {
      const code = readableCode(numberFormat);
      const locale = SHOWS_CHINESE.test(numberFormat) ? 'zh-CN' : 'en-US';
      known = { code, locale, shift: countsFrom1904 && isDateFormat(code) ? DAYS_TO_1904 : 0 };
      codes.set(numberFormat, known);
    }
    const shown = typeof value === 'number' ? value + known.shift : value;
    return format(known.code, shown, { locale: known.locale, dateErrorNumber: false, dateSpanLarge: false });
  };
}

/** General shows eleven characters; what has fewer digits is shown as it is. Most cells of a workbook are such. */
const GENERAL_DIGITS = 9;

function plainGeneral(value: string | number | boolean): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return undefined;
  const digits = String(value);
  return digits.length <= GENERAL_DIGITS && /^-?[\d.]+$/u.test(digits) ? digits : undefined;
}

function readableCode(numberFormat: string): string {
  const code = CHINESE_WORDS.reduce((text, [word, meaning]) => text.replaceAll(word, meaning), numberFormat);
  return isValidFormat(code) ? code : 'General';
}
