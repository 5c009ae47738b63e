import type { CellAddress } from '../model/address';
import type { RowSpec, SubjectBlock } from '../model/form';
import { plain, word } from '../model/text';
import { cellAt, type Sheet } from '../model/workbook';
import { isBlank, saidAt, textAt } from './grid';
import type { Panel, PlacedPanel } from './panels';

/** A row found in a panel, not yet joined to its amounts. */
export interface FoundRow {
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  readonly row: number;
  readonly codeAt?: CellAddress;
  readonly codeShown?: string;
  readonly nameAt: CellAddress;
  readonly codeFromName?: true;
}

export interface FoundRows {
  readonly rows: readonly FoundRow[];
  /** Rows with words or amounts that the form does not know. */
  readonly unknown: readonly { readonly at: CellAddress; readonly text: string; readonly row: number }[];
}

const NOTE = /^(?:注|说明|备注)(?:\d*[:：.、]|$)/u;

/** A row below the form: 注：…, 说明：…. */
function isNoteRow(sheet: Sheet, row: number): boolean {
  return noteIn(sheet, row) !== undefined;
}

export function noteIn(sheet: Sheet, row: number): CellAddress | undefined {
  const cells = sheet.cells[row - sheet.firstRow] ?? [];
  const first = cells.findIndex((cell) => !isBlank(cell));
  if (first < 0) return undefined;
  const column = sheet.firstColumn + first;
  return NOTE.test(plain(textAt(sheet, row, column))) ? { sheet: sheet.name, row, column } : undefined;
}

/** The first row below the body: a note or the end of the region. */
export function bodyEnd(sheet: Sheet, firstRow: number, endRow: number): number {
  for (let row = firstRow; row <= endRow; row += 1) if (isNoteRow(sheet, row)) return row - 1;
  return endRow;
}

/** Rows of a labelled panel, by the words in its label columns. */
export function labelledRows(
  sheet: Sheet,
  panel: Panel,
  specs: readonly RowSpec[],
  firstRow: number,
  endRow: number,
): FoundRows {
  const rows: FoundRow[] = [];
  const unknown: { at: CellAddress; text: string; row: number }[] = [];
  const taken = new Set<string>();
  let parent: string | undefined;
  for (let row = firstRow; row <= endRow; row += 1) {
    const column = panel.labelColumns.find((candidate) => textAt(sheet, row, candidate).trim() !== '');
    const at = { sheet: sheet.name, row, column: column ?? panel.labelColumns[0] ?? sheet.firstColumn };
    const text = column === undefined ? '' : textAt(sheet, row, column).trim();
    const spec = text === '' ? undefined : rowSaying(word(text), specs, taken, parent);
    if (spec) {
      taken.add(spec.key);
      if (spec.under === undefined) parent = spec.key;
      rows.push({ key: spec.key, name: text, row, nameAt: at });
    } else if (text !== '' || hasValues(sheet, panel, row)) {
      unknown.push({ at, text, row });
    }
  }
  return { rows, unknown };
}

/** The row that says this word: a part of the row above first, then any row not yet found. */
function rowSaying(
  said: string,
  specs: readonly RowSpec[],
  taken: ReadonlySet<string>,
  parent?: string,
): RowSpec | undefined {
  const saying = specs.filter(({ key, words }) => !taken.has(key) && words.some((text) => word(text) === said));
  return (
    saying.find(({ under }) => under !== undefined && under === parent) ??
    saying.find(({ under }) => under === undefined)
  );
}

function hasValues(sheet: Sheet, panel: Panel, row: number): boolean {
  return panel.values.some(({ column }) => !isBlank(cellAt(sheet, row, column)));
}

/** Rows of a subject panel: by code, by the words of a total, or by the standard name where the code was lost. */
export function subjectRows(
  sheet: Sheet,
  placed: PlacedPanel,
  block: SubjectBlock,
  firstRow: number,
  endRow: number,
): FoundRows {
  const { panel } = placed;
  const rows: FoundRow[] = [];
  const unknown: { at: CellAddress; text: string; row: number }[] = [];
  let previous = '';
  for (let row = firstRow; row <= endRow; row += 1) {
    const named = namedRow(sheet, panel, block, row);
    if (named) {
      rows.push(named);
      continue;
    }
    const code = codeIn(sheet, panel, row, previous);
    const name = nameIn(sheet, panel, row);
    if (code !== undefined) {
      previous = code.text;
      const codeShown = codeSaid(sheet, panel, row);
      rows.push({ key: code.text, code: code.text, name: name.text, row, codeAt: code.at, codeShown, nameAt: name.at });
      continue;
    }
    const placedByName = codeOfName(sheet, panel, block, row, endRow, previous, name.text);
    if (placedByName !== undefined) {
      previous = placedByName;
      const codeAt = { sheet: sheet.name, row, column: panel.codeColumns[0] ?? name.at.column };
      const codeShown = codeSaid(sheet, panel, row);
      const found = { key: placedByName, code: placedByName, name: name.text, row, nameAt: name.at };
      rows.push({ ...found, codeAt, codeShown, codeFromName: true });
    } else if (name.text !== '' || hasValues(sheet, panel, row)) {
      unknown.push({ at: name.at, text: name.text, row });
    }
  }
  return { rows, unknown };
}

function namedRow(sheet: Sheet, panel: Panel, block: SubjectBlock, row: number): FoundRow | undefined {
  for (const column of [...panel.nameColumns, ...panel.codeColumns]) {
    const said = word(textAt(sheet, row, column));
    const spec = said === '' ? undefined : block.rows.find(({ words }) => words.some((text) => word(text) === said));
    if (spec) {
      return {
        key: spec.key,
        name: textAt(sheet, row, column).trim(),
        row,
        nameAt: { sheet: sheet.name, row, column },
      };
    }
  }
  return undefined;
}

function nameIn(sheet: Sheet, panel: Panel, row: number): { text: string; at: CellAddress } {
  const columns = panel.nameColumns.length > 0 ? panel.nameColumns : panel.codeColumns;
  const column =
    columns.find((candidate) => textAt(sheet, row, candidate).trim() !== '') ?? columns[0] ?? sheet.firstColumn;
  return { text: textAt(sheet, row, column).trim(), at: { sheet: sheet.name, row, column } };
}

/** What the code cells of a row show, as it stands. */
const codeSaid = (sheet: Sheet, panel: Panel, row: number): string =>
  panel.codeColumns.map((column) => saidAt(sheet, row, column)).join('');

/** "2010350" in one cell, or 201 | 03 | 50 in three; a blank class or group repeats the row above. */
function codeIn(
  sheet: Sheet,
  panel: Panel,
  row: number,
  previous: string,
): { text: string; at: CellAddress } | undefined {
  const parts = panel.codeColumns.map((column) => saidAt(sheet, row, column).normalize('NFKC').replace(/\s+/gu, ''));
  const first = parts.findIndex((part) => part !== '');
  if (first < 0 || parts.some((part) => !/^\d*$/u.test(part))) return undefined;
  const at = { sheet: sheet.name, row, column: panel.codeColumns[first] ?? sheet.firstColumn };
  const inherited = [previous.slice(0, 3), previous.slice(3, 5)].slice(0, first);
  let text = inherited.join('');
  // Some forms repeat the whole code in each column: 201 | 20103 | 2010350.
  for (const part of parts) text = text !== '' && part.length > 2 && part.startsWith(text) ? part : text + part;
  return { text, at };
}

/**
 * The code of a row whose code cell is empty, when its name is a standard one and the order of codes leaves one choice:
 * 其他支出 before 39907 is 399, after it 39999.
 */
function codeOfName(
  sheet: Sheet,
  panel: Panel,
  block: SubjectBlock,
  row: number,
  endRow: number,
  previous: string,
  name: string,
): string | undefined {
  if (name === '') return undefined;
  const said = word(name);
  const next = nextCode(sheet, panel, row, endRow);
  const fitting = block.standard.filter(
    (subject) => word(subject.name) === said && subject.code > previous && (next === undefined || subject.code < next),
  );
  const [only, ...others] = fitting;
  return others.length === 0 ? only?.code : undefined;
}

function nextCode(sheet: Sheet, panel: Panel, row: number, endRow: number): string | undefined {
  for (let below = row + 1; below <= endRow; below += 1) {
    const code = codeIn(sheet, panel, below, '');
    if (code) return code.text;
  }
  return undefined;
}
