/** Sizes as a screen of 96 dots per inch shows them: 96 px are 72 points. */

export function pixelsOfPoints(points: number): number {
  return Math.round((points * 96) / 72);
}

export function pointsOfPixels(pixels: number): number {
  return (pixels * 72) / 96;
}

/**
 * The width in pixels of the widest digit of a workbook's standard font, which column widths are counted in. Chinese
 * fonts draw a digit half as wide as an ideograph, rounded up to whole pixels (宋体 11: 8); western ones about as much,
 * rounded (Calibri 11: 7, Arial 10: 7).
 */
export function digitWidth(font: { readonly name: string; readonly points: number }): number {
  const half = (font.points * 96) / 72 / 2;
  const isChinese = /[^\p{ASCII}]|^(?:SimSun|SimHei|FangSong|KaiTi|DengXian|Microsoft YaHei)/u.test(font.name);
  return isChinese ? Math.ceil(half) : Math.round(half);
}

/** A column's width from what the file stores, in digits with their margins (ECMA-376 18.3.1.13). */
export function columnPixels(digits: number, digit: number): number {
  return Math.trunc(((256 * digits + Math.trunc(128 / digit)) / 256) * digit);
}

/** The standard column: eight digits and the margins, up to a multiple of eight pixels. */
export function standardColumnPixels(digits: number, digit: number): number {
  return Math.ceil((digits * digit + 5) / 8) * 8;
}

/** A column's width in points as the number of digits (of Calibri 11, 7 px each, and 5 px of margins) it holds. */
export function digitsOfColumn(points: number): number {
  return Math.max(0, (pixelsOfPoints(points) - 5) / 7);
}
