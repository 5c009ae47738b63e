import type { OfficePackage } from '../parts/package';
import type { SheetEntry, WorkbookPart } from '../parts/workbookPart';
import { formulasOf, sharedFormulas } from '../read/cellContent';
import { readsOf, type Reads } from '../read/references';
import { contains, parseArea, sheetRows, type Area, type CellElement } from '../read/sheetCells';
import { applySplices, startTagOf, withoutAttribute, type Splice } from '../xml/patch';
import { child, type XmlDocument } from '../xml/xml';
import type { CheckedPlan } from './checkPlan';

/** Areas by lower-cased sheet name. */
type Places = ReadonlyMap<string, readonly Area[]>;

interface FormulaCell {
  readonly sheet: string;
  /** The cells that show its result: itself, or the range of its array. */
  readonly area: Area;
  readonly reads: Reads;
}

/**
 * Takes away the stored results that rest on changed cells, directly or through other formulas, so that no program
 * shows, and no later reading believes, a number that is no longer true. The formulas stay; Excel and LibreOffice
 * calculate them on opening. A changed cell keeps the result that it was written with. `changed` are the cells of
 * sheets that were there: nothing that was calculated before can rest on a new sheet.
 */
export function dropStaleResults(opened: OfficePackage, workbook: WorkbookPart, changed: CheckedPlan['sheets']): void {
  const places = new Map<string, readonly Area[]>();
  for (const { entry, writes } of changed) {
    const contents = writes.filter((write) => write.content);
    if (contents.length > 0) places.set(sheetKey(entry.name), contents.map(areaOf));
  }
  if (places.size === 0) return;
  const worksheets = workbook.sheets.filter((entry) => entry.isWorksheet && hasFormulas(opened.xml(entry.part)));
  const formulas = worksheets.flatMap((entry) => formulaCells(opened, entry));
  const stale = dependents(formulas, places);
  for (const entry of worksheets) {
    const areas = stale.get(sheetKey(entry.name));
    if (areas) dropResults(opened, entry, areas);
  }
}

function sheetKey(name: string): string {
  return name.toLowerCase();
}

function hasFormulas(document: XmlDocument): boolean {
  return /<(?:[^\s<>/:]+:)?f[\s>/]/u.test(document.source);
}

function formulaCells(opened: OfficePackage, entry: SheetEntry): FormulaCell[] {
  const document = opened.xml(entry.part);
  const rows = sheetRows(document, entry.part);
  const formulaOf = formulasOf(document, sharedFormulas(document, rows));
  const sheet = sheetKey(entry.name);
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => {
      const element = child(cell.element, 'f');
      if (element === undefined) return [];
      const formula = formulaOf(cell);
      const isShared = element.attributes.get('t') === 'shared';
      const range = isShared ? undefined : parseArea(element.attributes.get('ref') ?? '');
      const reads = formula === undefined ? 'anything' : readsOf(formula, sheet);
      return [{ sheet, area: range ?? areaOf(cell), reads }];
    });
}

function areaOf({ row, column }: Pick<CellElement, 'row' | 'column'>): Area {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

/** The formulas that read changed cells, those that read these, and so on; without the changed cells themselves. */
function dependents(formulas: readonly FormulaCell[], changed: Places): Places {
  const stale = new Map<string, Area[]>();
  let pending = formulas.filter(({ sheet, area }) => !meets(changed.get(sheet) ?? [], area));
  let latest = changed;
  while (latest.size > 0) {
    const reached = latest;
    const found = new Set(pending.filter(({ reads }) => readsAny(reads, reached)));
    pending = pending.filter((formula) => !found.has(formula));
    const next = new Map<string, Area[]>();
    for (const { sheet, area } of found) {
      addTo(next, sheet, area);
      addTo(stale, sheet, area);
    }
    latest = next;
  }
  return stale;
}

function addTo(places: Map<string, Area[]>, sheet: string, area: Area): void {
  const areas = places.get(sheet);
  if (areas) areas.push(area);
  else places.set(sheet, [area]);
}

function readsAny(reads: Reads, places: Places): boolean {
  return reads === 'anything' || reads.some(({ sheet, area }) => meets(places.get(sheet) ?? [], area));
}

function meets(areas: readonly Area[], area: Area): boolean {
  return areas.some(
    (other) =>
      other.firstRow <= area.lastRow &&
      other.lastRow >= area.firstRow &&
      other.firstColumn <= area.lastColumn &&
      other.lastColumn >= area.firstColumn,
  );
}

function dropResults(opened: OfficePackage, entry: SheetEntry, areas: readonly Area[]): void {
  const document = opened.xml(entry.part);
  const splices: Splice[] = [];
  for (const { cells } of sheetRows(document, entry.part)) {
    for (const cell of cells) {
      const result = child(cell.element, 'v');
      if (result === undefined || !areas.some((area) => contains(area, cell))) continue;
      const tag = withoutAttribute(startTagOf(document, cell.element), 't');
      splices.push({ start: cell.element.start, end: cell.element.openEnd, text: tag });
      splices.push({ start: result.start, end: result.end, text: '' });
    }
  }
  opened.put(entry.part, applySplices(document.source, splices));
}
