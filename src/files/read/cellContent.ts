import { a1 } from '../../model/address';
import type { CellValue } from '../../model/workbook';
import { refusals } from '../refusals';
import { decodeCellText } from '../xml/text';
import { child, textOf, type XmlDocument } from '../xml/xml';
import { richText } from '../parts/stringTable';
import { shiftFormula } from './formulaShift';
import type { CellElement, RowElement } from './sheetCells';

/** Days from serial 0 to 1970-01-01, in either date system. */
const EPOCH_DAYS = { from1900: 25569, from1904: 24107 };
const DAY_MILLISECONDS = 86_400_000;

/** What the cells of one sheet need to be read. */
export interface SheetSource {
  readonly document: XmlDocument;
  readonly part: string;
  readonly strings: readonly string[];
  readonly countsFrom1904: boolean;
}

/**
 * The stored value. A formula without a calculated result is null, one that gave the empty text is "". A constant
 * empty text is null, as Office.js reads it.
 * @throws FileError 'damaged' when the value does not fit its type.
 */
export function readValue(source: SheetSource, cell: CellElement): CellValue {
  const { document } = source;
  const type = cell.element.attributes.get('t') ?? 'n';
  if (type === 'inlineStr') {
    const item = child(cell.element, 'is');
    return (item && richText(document, item)) || null;
  }
  const stored = child(cell.element, 'v');
  const text = textOf(document, stored);
  const damaged = () => refusals.damaged(`${source.part} ${a1(cell)}`);
  switch (type) {
    case 's': {
      if (stored === undefined) return null;
      const shared = source.strings[Number(text)];
      if (shared === undefined) throw damaged();
      return shared || null;
    }
    case 'str':
      return stored && child(cell.element, 'f') ? decodeCellText(text) : decodeCellText(text) || null;
    case 'b':
      return text === '' ? null : text === '1' || text === 'true';
    case 'e':
      return text || null;
    case 'd': {
      const serial = serialOf(text, source.countsFrom1904);
      if (serial === undefined) throw damaged();
      return serial;
    }
    default: {
      if (text.trim() === '') return null;
      const number = Number(text);
      if (!Number.isFinite(number)) throw damaged();
      return number;
    }
  }
}

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/u;

/** The serial number of an ISO 8601 date, which strict OOXML stores; null when there is none. */
function serialOf(text: string, countsFrom1904: boolean): number | null | undefined {
  if (text === '') return null;
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day, hours, minutes] = match.slice(1, 6).map((part) => Number(part ?? '0'));
  const seconds = Number(match[6] ?? '0');
  const days = Date.UTC(year ?? 0, (month ?? 1) - 1, day) / DAY_MILLISECONDS;
  const time = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + seconds) / 86_400;
  return days + time + (countsFrom1904 ? EPOCH_DAYS.from1904 : EPOCH_DAYS.from1900);
}

/** The formula of a cell with its leading "=", or undefined. */
export type FormulaOf = (cell: CellElement) => string | undefined;

/** The cells that a shared formula is stated for: the first of each group holds its text. */
export interface SharedFormula {
  readonly cell: CellElement;
  readonly text: string;
}

/** The shared formulas of a sheet, by their index. */
export function sharedFormulas(document: XmlDocument, rows: readonly RowElement[]): ReadonlyMap<string, SharedFormula> {
  const shared = new Map<string, SharedFormula>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const formula = child(cell.element, 'f');
      const index = formula?.attributes.get('si');
      if (formula?.attributes.get('t') !== 'shared' || index === undefined) continue;
      const text = decodeCellText(textOf(document, formula));
      if (text !== '' && formula.attributes.has('ref')) shared.set(index, { cell, text });
    }
  }
  return shared;
}

/**
 * Formulas in the file's notation, which is en-US; functions newer than Excel 2010 keep the file's prefix ("_xlfn.").
 * Cells that share a formula each get their own. Only the first cell of an array has its formula.
 */
export function formulasOf(document: XmlDocument, shared: ReadonlyMap<string, SharedFormula>): FormulaOf {
  return (cell) => {
    const element = child(cell.element, 'f');
    if (element === undefined) return undefined;
    const text = decodeCellText(textOf(document, element));
    if (text !== '') return `=${text}`;
    const first = shared.get(element.attributes.get('si') ?? '');
    if (element.attributes.get('t') !== 'shared' || first === undefined) return undefined;
    return `=${shiftFormula(first.text, cell.row - first.cell.row, cell.column - first.cell.column)}`;
  };
}
