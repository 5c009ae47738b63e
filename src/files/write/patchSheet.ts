import { a1 } from '../../model/address';
import { formulasOf, sharedFormulas } from '../read/cellContent';
import { parseArea, sheetRows, type CellElement, type RowElement } from '../read/sheetCells';
import { refusals } from '../refusals';
import {
  appendChildren,
  applySplices,
  isSelfClosed,
  openedTag,
  startTagOf,
  withAttribute,
  type Splice,
} from '../xml/patch';
import { child, childrenNamed, isTrue, type XmlDocument, type XmlElement } from '../xml/xml';
import { cellXml, formulaXml, type CellWrite } from './cellWrite';
import type { StyleBook } from './styleBook';

/**
 * The source of a sheet with cells written. Each written cell's element is replaced or inserted; every other character
 * stays, except what must follow: the sheet's stated dimension, a row's stated span, and the formulas of cells that
 * shared the formula of an overwritten one.
 */
export function patchSheet(
  document: XmlDocument,
  part: string,
  writes: readonly CellWrite[],
  styles: StyleBook,
): string {
  const data = child(document.root, 'sheetData');
  if (data === undefined) throw refusals.damaged(part);
  const rows = sheetRows(document, part);
  const existing = new Map(rows.map((row) => [row.row, row]));
  const columnStyle = columnStyles(document);
  const sheet: SheetPatch = { document, prefix: data.prefix, styles, columnStyle };
  const splices: Splice[] = [...dimensionSplices(document, writes), ...unsharedFormulas(document, rows, writes)];
  const added: { row: number; xml: string }[] = [];
  for (const [row, ofRow] of byRow(writes)) {
    const there = existing.get(row);
    if (there) splices.push(...patchRow(sheet, there, ofRow));
    else added.push({ row, xml: newRow(sheet, row, ofRow) });
  }
  if (rows.length === 0) {
    if (added.length > 0) splices.push(...appendChildren(document, data, added.map(({ xml }) => xml).join('')));
    return applySplices(document.source, splices);
  }
  for (const { row, xml } of added) {
    const at = rows.find((candidate) => candidate.row > row)?.element.start ?? data.closeStart;
    splices.push({ start: at, end: at, text: xml });
  }
  return applySplices(document.source, splices);
}

interface SheetPatch {
  readonly document: XmlDocument;
  readonly prefix: string;
  readonly styles: StyleBook;
  /** The style that cells of a column have unless they say otherwise. */
  readonly columnStyle: (column: number) => number;
}

/** The writes by row, rows and columns ascending. */
function byRow(writes: readonly CellWrite[]): Map<number, CellWrite[]> {
  const rows = new Map<number, CellWrite[]>();
  for (const write of [...writes].sort((left, right) => left.row - right.row || left.column - right.column)) {
    const row = rows.get(write.row);
    if (row) row.push(write);
    else rows.set(write.row, [write]);
  }
  return rows;
}

function newRow(sheet: SheetPatch, row: number, writes: readonly CellWrite[]): string {
  const cells = writes.map((write) => newCell(sheet, write, undefined)).join('');
  return `<${sheet.prefix}row r="${row + 1}">${cells}</${sheet.prefix}row>`;
}

/** A cell that the file does not have yet looks like its row, else like its column: as when it is typed into. */
function newCell(sheet: SheetPatch, write: CellWrite, row: XmlElement | undefined): string {
  const rowStyle = row && isTrue(row, 'customFormat') ? Number(row.attributes.get('s') ?? '0') : undefined;
  const base = rowStyle ?? sheet.columnStyle(write.column);
  return cellXml(sheet.prefix, write, sheet.styles.styleFor(base, write));
}

function patchRow(sheet: SheetPatch, row: RowElement, writes: readonly CellWrite[]): Splice[] {
  const { document } = sheet;
  const there = new Map(row.cells.map((cell) => [cell.column, cell]));
  const replaced = writes.flatMap((write) => {
    const cell = there.get(write.column);
    return cell ? [patchCell(sheet, cell, write)] : [];
  });
  const inserted = writes.filter((write) => !there.has(write.column));
  if (inserted.length === 0) return replaced;

  const tag = startTagOf(document, row.element);
  const widened = withSpans(tag, row.element.attributes.get('spans'), inserted);
  const xml = (write: CellWrite) => newCell(sheet, write, row.element);
  if (isSelfClosed(row.element)) {
    const text = `${openedTag(widened)}${inserted.map(xml).join('')}</${row.element.prefix}row>`;
    return [{ start: row.element.start, end: row.element.end, text }];
  }
  const splices = inserted.map((write) => {
    const next = row.cells.find((cell) => cell.column > write.column);
    const at = next?.element.start ?? row.element.closeStart;
    return { start: at, end: at, text: xml(write) };
  });
  if (widened !== tag) splices.push({ start: row.element.start, end: row.element.openEnd, text: widened });
  return [...replaced, ...splices];
}

function patchCell(sheet: SheetPatch, cell: CellElement, write: CellWrite): Splice {
  const { element } = cell;
  const base = Number(element.attributes.get('s') ?? '0');
  const style = sheet.styles.styleFor(base, write);
  if (write.content) return { start: element.start, end: element.end, text: cellXml(sheet.prefix, write, style) };
  const tag = withAttribute(startTagOf(sheet.document, element), 's', String(style));
  return { start: element.start, end: element.openEnd, text: tag };
}

/** A row may state which columns its cells lie in ("1:4", 1-based); it must stay true. */
function withSpans(tag: string, spans: string | undefined, inserted: readonly CellWrite[]): string {
  const match = /^(\d+):(\d+)$/u.exec(spans ?? '');
  if (!match) return tag;
  const columns = inserted.map((write) => write.column + 1);
  const first = Math.min(Number(match[1]), ...columns);
  const last = Math.max(Number(match[2]), ...columns);
  return `${first}:${last}` === spans ? tag : withAttribute(tag, 'spans', `${first}:${last}`);
}

function columnStyles(document: XmlDocument): (column: number) => number {
  const columns = childrenNamed(document.root, 'cols').flatMap((list) =>
    childrenNamed(list, 'col').map(({ attributes }) => ({
      first: Number(attributes.get('min')) - 1,
      last: Number(attributes.get('max')) - 1,
      style: Number(attributes.get('style') ?? '0'),
    })),
  );
  return (at) => columns.find(({ first, last }) => at >= first && at <= last)?.style ?? 0;
}

/** The stated used range, widened to the cells that now hold something. */
function dimensionSplices(document: XmlDocument, writes: readonly CellWrite[]): Splice[] {
  const element = child(document.root, 'dimension');
  const stated = parseArea(element?.attributes.get('ref') ?? '');
  const filled = writes.filter((write) => write.content && write.content.after !== null);
  if (!element || !stated || filled.length === 0) return [];
  const first = { row: stated.firstRow, column: stated.firstColumn };
  const last = { row: stated.lastRow, column: stated.lastColumn };
  for (const { row, column } of filled) {
    first.row = Math.min(first.row, row);
    first.column = Math.min(first.column, column);
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  }
  const reference = a1(first) === a1(last) ? a1(first) : `${a1(first)}:${a1(last)}`;
  if (reference === element.attributes.get('ref')) return [];
  const tag = withAttribute(startTagOf(document, element), 'ref', reference);
  return [{ start: element.start, end: element.openEnd, text: tag }];
}

/** Where the cell that states a shared formula is overwritten, those that share it get it written out. */
function unsharedFormulas(document: XmlDocument, rows: readonly RowElement[], writes: readonly CellWrite[]): Splice[] {
  const shared = sharedFormulas(document, rows);
  const overwritten = new Set(writes.filter((write) => write.content).map(a1));
  const orphaned = new Set([...shared].filter(([, { cell }]) => overwritten.has(a1(cell))).map(([index]) => index));
  if (orphaned.size === 0) return [];
  const formulaOf = formulasOf(document, shared);
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => {
      const element = child(cell.element, 'f');
      const formula = formulaOf(cell);
      if (!element || formula === undefined || overwritten.has(a1(cell))) return [];
      if (element.attributes.get('t') !== 'shared' || !orphaned.has(element.attributes.get('si') ?? '')) return [];
      return [{ start: element.start, end: element.end, text: formulaXml(element.prefix, formula) }];
    });
}
