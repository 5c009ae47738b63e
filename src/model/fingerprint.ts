import { cellAt, type Cell, type Sheet, type Workbook } from './workbook';

/**
 * A short text that differs when the contents of a workbook do: what its cells store, show and calculate, where they
 * stand, and which sheets are hidden. Two workbooks may share one by chance; it answers "did something change?", and
 * guards nothing. Sheets that we made ourselves (their first cell names the program) do not count.
 */
export function fingerprintOf({ sheets }: Workbook): string {
  const counted = sheets.filter((sheet) => !isOurs(sheet));
  return hex(counted.reduce(withSheet, START));
}

/** A short text that differs when the text does, with the same reserve. */
export function textHash(text: string): string {
  return hex(withText(START, text)).slice(0, 8);
}

function hex(hash: Hash): string {
  return hash.map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

const isOurs = (sheet: Sheet): boolean => isOwnTitle(cellAt(sheet, 0, 0).value);

/** Whether a sheet that has this in its first cell is one that we made. */
export function isOwnTitle(value: unknown): boolean {
  return String(value).includes('公开表助手');
}

/** Two 32-bit hashes (FNV-1a from different starts), which together make a chance match unlikely. */
type Hash = readonly [number, number];
const START: Hash = [0x811c9dc5, 0x01000193];
const PRIME = 0x01000193;

function withSheet(hash: Hash, { name, visibility, firstRow, firstColumn, cells }: Sheet): Hash {
  const head = withText(hash, [name, visibility, firstRow, firstColumn].join('\u0000'));
  return cells.reduce((rows, row) => row.reduce(withCell, withText(rows, '\u0001')), head);
}

function withCell(hash: Hash, { value, formula, text }: Cell): Hash {
  return withText(hash, `${typeof value} ${String(value)}\u0000${formula ?? ''}\u0000${text}\u0002`);
}

function withText([first, second]: Hash, text: string): Hash {
  let [a, b] = [first, second];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, PRIME);
    b = Math.imul(b ^ unit, PRIME) ^ (b >>> 15);
  }
  return [a, b];
}
