/** TextDecoder, of the browser or of Node: the engine names neither. */
export type TextDecoding = new (
  encoding: string,
  options?: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string };

/** How Windows and WPS save plain text: UTF-8, "Unicode" (UTF-16 with its mark), or "ANSI", which is GB 18030 (GBK). */
const MARKED: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];
const UNMARKED = ['utf-8', 'gb18030'] as const;

/** How files begin that are made of characters, but are no plain text. */
const OTHER_FORMATS = ['%PDF-', '{\\rtf'] as const;

/** The characters of a text file, without its byte order mark; undefined when the bytes are no plain text. */
export function plainText(bytes: Uint8Array, Decoder: TextDecoding): string | undefined {
  const marked = MARKED.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  const encodings = marked ? [marked[2]] : UNMARKED;
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding, Decoder);
    if (text === undefined) continue;
    return text.includes('\0') || OTHER_FORMATS.some((start) => text.startsWith(start)) ? undefined : text;
  }
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: string, Decoder: TextDecoding): string | undefined {
  try {
    return new Decoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    // Bytes that are not of this encoding say so by a TypeError; the next one is tried.
    if (cause instanceof TypeError) return undefined;
    throw cause;
  }
}
