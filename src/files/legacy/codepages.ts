import type { TextDecoding } from '../read/plainText';

/**
 * The code pages of texts before Excel 97, decoded by the runtime, which knows them all: the library's own tables would
 * be half a megabyte more.
 */

/** Windows code pages → names of the Encoding Standard. A Chinese workbook says 936. */
const ENCODINGS: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page): [number, string] => [page, `windows-${page}`]),
  [10000, 'macintosh'],
  [28591, 'windows-1252'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** The tables in the form that the library asks for. */
export function codepageTables(Decoder: TextDecoding) {
  const decode = (page: number, data: ArrayLike<number>): string =>
    new Decoder(ENCODINGS.get(page) ?? 'windows-1252').decode(Uint8Array.from(data));
  const encode = (): never => {
    throw new Error('Workbooks are only read here');
  };
  return { utils: { decode, encode } };
}
