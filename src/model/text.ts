/** One normal form for the words of forms, so that spacing, width, quotes and numbering never decide a match. */

const ORDINAL =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)[、.]?|\(\d+\)|\d+[、.](?!\d)|[①-⑳]|其中:|#)+/u;

/** Most texts are made of characters that `plain` leaves as they are. */
const IS_PLAIN = /^[\u4e00-\u9fff\w.,:;%()+\-*/=<>、。]*$/;

/** Half-width, without white space and quotes: for titles, where every other character counts. */
export function plain(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/["'“”‘’「」『』〝〞＂]/gu, '');
}

/**
 * The word itself: `plain`, without its ordinal ("一、", "（二）", "3.", "其中："), without bracketed additions
 * ("（含专用结余）") other than "(%)", with 与 as 和, without a closing colon. "九、年末结转与结余" → "年末结转和结余".
 */
export function word(text: string): string {
  const bare = plain(text)
    .replace(ORDINAL, '')
    .replace(/\((?:单位:)?%\)/gu, '%')
    .replace(/[:;,]+$/u, '');
  const unbracketed = bare.replace(/\([^()]*\)/gu, '');
  return (unbracketed === '' ? bare : unbracketed).replaceAll('与', '和');
}
