import { whole, type Steps } from './steps';
import { cellAt, type Cell, type Sheet, type Workbook } from './workbook';

/**
 * A short text that differs when the contents of a workbook do: what its cells store, show and calculate, where they
 * stand, and which sheets are hidden. Two workbooks may share one by chance; it answers "did something change?", and
 * guards nothing. Sheets that we made ourselves (their first cell names the program) do not count.
 */
export function fingerprintOf(workbook: Workbook): string {
  return whole(fingerprintSteps(workbook));
}

/** The same, a sheet at a time. */
export function* fingerprintSteps({ sheets }: Workbook): Steps<string> {
  const hash = hashing();
  for (const sheet of sheets) {
    if (!isOurs(sheet)) addSheet(hash, sheet);
    yield;
  }
  return hash.hex();
}

/** A short text that differs when the text does, with the same reserve. */
export function textHash(text: string): string {
  const hash = hashing();
  hash.add(text);
  return hash.hex().slice(0, 8);
}

const isOurs = (sheet: Sheet): boolean => isOwnTitle(cellAt(sheet, 0, 0).value);

/** Whether a sheet that has this in its first cell is one that we made. */
export function isOwnTitle(value: unknown): boolean {
  return String(value).includes('公开表助手');
}

/** What is made into a hash, text by text. */
interface Hash {
  add(text: string): void;
  hex(): string;
}

const PRIME = 0x01000193;

/** Two 32-bit hashes (FNV-1a from different starts), which together make a chance match unlikely. */
function hashing(): Hash {
  let [a, b] = [0x811c9dc5, 0x01000193];
  const hexOf = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return {
    add(text) {
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        a = Math.imul(a ^ unit, PRIME);
        b = Math.imul(b ^ unit, PRIME) ^ (b >>> 15);
      }
    },
    hex: () => hexOf(a) + hexOf(b),
  };
}

/** Workbooks may have millions of cells, so their texts are not put together first. */
function addSheet(hash: Hash, { name, visibility, firstRow, firstColumn, cells }: Sheet): void {
  hash.add([name, visibility, firstRow, firstColumn].join('\u0000'));
  for (const row of cells) {
    hash.add('\u0001');
    for (const cell of row) addCell(hash, cell);
  }
}

function addCell(hash: Hash, { value, formula, text }: Cell): void {
  hash.add(typeof value);
  hash.add(' ');
  hash.add(String(value));
  hash.add('\u0000');
  if (formula !== undefined) hash.add(formula);
  hash.add('\u0000');
  hash.add(text);
  hash.add('\u0002');
}
