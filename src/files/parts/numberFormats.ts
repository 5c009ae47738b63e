import { getFormatFromId } from 'numfmt';
import { child, childrenNamed, type XmlDocument } from '../xml/xml';

/** Number of the first format that a workbook defines itself; below are the built-in ones. */
export const FIRST_CUSTOM_FORMAT = 164;

/**
 * Built-in formats of Chinese Excel that have numbers only (ECMA-376 Part 1, 18.8.30, zh-cn): the file does not say
 * what they are, and other languages show them otherwise.
 */
const CHINESE_FORMATS: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The code of a built-in format, as Chinese Excel has it. */
export function builtInFormat(id: number): string {
  return CHINESE_FORMATS.get(id) ?? getFormatFromId(id, 'zh-CN');
}

/** The formats that xl/styles.xml defines: number → code. */
export function customFormats(styles: XmlDocument | undefined): ReadonlyMap<number, string> {
  const list = styles && child(styles.root, 'numFmts');
  if (!list) return new Map();
  return new Map(
    childrenNamed(list, 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? 'General',
    ]),
  );
}

/** The number format code of every cell style, by the index that cells carry. */
export function readNumberFormats(styles: XmlDocument | undefined): readonly string[] {
  const custom = customFormats(styles);
  const list = styles && child(styles.root, 'cellXfs');
  if (!list) return [];
  return childrenNamed(list, 'xf').map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? '0');
    return custom.get(id) ?? builtInFormat(id);
  });
}
