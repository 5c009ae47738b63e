/** Cell addresses: 0-based in the engine, A1 text at the edges. */

/** A cell of a workbook. */
export interface CellAddress {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0, "AA" → 26. The letters must be A–Z in either case. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** The A1 text of a position, without its sheet: (6, 2) → "C7". */
export function a1(position: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(position.column)}${position.row + 1}`;
}

/** Reads "C7" or "$C$7" (one cell, no sheet); undefined for anything else. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]*)$/.exec(text.trim());
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] as string) };
}

/** A sheet name as a formula needs it: always quoted, inner quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The cell as a formula refers to it from another sheet: 'Sheet'!C7. */
export function formulaReference(address: CellAddress): string {
  return `${quotedSheet(address.sheet)}!${a1(address)}`;
}

/** A key for maps and sets of cells; equal for equal addresses. */
export function addressKey(address: CellAddress): string {
  return `${address.row},${address.column},${address.sheet}`;
}
