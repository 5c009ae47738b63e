import { a1 } from '../../model/address';
import type { OfficePackage } from '../parts/package';
import { relationshipsOf } from '../parts/relationships';
import type { SheetEntry } from '../parts/workbookPart';
import { contains, parseArea, sheetRows, type Area } from '../read/sheetCells';
import { refusals, type FileError } from '../refusals';
import { child, childrenNamed, type XmlDocument } from '../xml/xml';

/** Why a cell cannot take content of its own; undefined for every other cell. */
export type BlockedCells = (cell: { readonly row: number; readonly column: number }) => FileError | undefined;

interface BlockedArea {
  readonly area: Area;
  readonly reference: string;
  readonly refuse: (sheet: string, cell: string, reference: string) => FileError;
  /** The top left cell of a merge shows its content, so it is free. */
  readonly firstIsFree: boolean;
}

/**
 * Cells under a merge, whose content nobody would see; cells of an array formula or a data table, which have no content
 * of their own; and header cells of an Excel table, which must say what the table's definition says, or Excel calls
 * the file broken.
 */
export function blockedCells(opened: OfficePackage, entry: SheetEntry): BlockedCells {
  const document = opened.xml(entry.part);
  const areas = [...merges(document), ...arrays(document, entry.part), ...tableHeaders(opened, entry.part)];
  return (cell) => {
    for (const { area, reference, refuse, firstIsFree } of areas) {
      const isFirst = cell.row === area.firstRow && cell.column === area.firstColumn;
      if (contains(area, cell) && !(firstIsFree && isFirst)) return refuse(entry.name, a1(cell), reference);
    }
    return undefined;
  };
}

function merges(document: XmlDocument): BlockedArea[] {
  const list = child(document.root, 'mergeCells');
  return (list ? childrenNamed(list, 'mergeCell') : []).flatMap(({ attributes }) =>
    blockedArea(attributes.get('ref'), refusals.insideMerge, true),
  );
}

function arrays(document: XmlDocument, part: string): BlockedArea[] {
  const areas: BlockedArea[] = [];
  for (const { cells } of sheetRows(document, part)) {
    for (const { element } of cells) {
      const formula = child(element, 'f');
      const type = formula?.attributes.get('t');
      if (type !== 'array' && type !== 'dataTable') continue;
      areas.push(...blockedArea(formula?.attributes.get('ref'), refusals.insideArray, false).filter(isMany));
    }
  }
  return areas;
}

/** An array formula in one cell is an ordinary formula to whoever overwrites it. */
function isMany({ area }: BlockedArea): boolean {
  return area.lastRow > area.firstRow || area.lastColumn > area.firstColumn;
}

function tableHeaders(opened: OfficePackage, part: string): BlockedArea[] {
  return relationshipsOf(opened, part)
    .filter((relationship) => relationship.kind === 'table')
    .flatMap(({ target }) => {
      const { attributes } = opened.xml(target).root;
      if (attributes.get('headerRowCount') === '0') return [];
      return blockedArea(attributes.get('ref'), refusals.tableHeader, false).map((blocked) => ({
        ...blocked,
        area: { ...blocked.area, lastRow: blocked.area.firstRow },
      }));
    });
}

function blockedArea(
  reference: string | undefined,
  refuse: BlockedArea['refuse'],
  firstIsFree: boolean,
): BlockedArea[] {
  const area = reference === undefined ? undefined : parseArea(reference);
  return area && reference !== undefined ? [{ area, reference, refuse, firstIsFree }] : [];
}
