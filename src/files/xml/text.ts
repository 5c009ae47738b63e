/** Text as XML and OOXML encode it. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/gu;

/** Decodes references and line ends. A reference to what XML does not know stays as written. */
export function decodeText(raw: string): string {
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/gu, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replaceAll(REFERENCE, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const SPECIAL = /[&<>"\r\n\t]/gu;
const ENCODED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as it stands in an element or in a double-quoted attribute. */
export function encodeText(text: string): string {
  return text.replaceAll(SPECIAL, (character) => ENCODED[character] as string);
}

/** What XML 1.0 cannot hold, and the control characters that it normalises or discourages: Excel escapes them too. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/gu;

/** Cell text as OOXML holds it (ECMA-376 ST_Xstring): `_x000D_` stands for the character of that number. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The inverse of `decodeCellText`: escapes what XML cannot hold, and what would read as an escape. */
export function encodeCellText(text: string): string {
  return encodeText(
    text
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
      .replaceAll(
        FORBIDDEN,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}
