import type { SheetVisibility } from '../../../src/index';
import type { GridSheet } from '../grid';
import { parseArea, insideSheet, wholeSheet } from './address';
import { commentsObject } from './comments';
import { HostFailure } from './failure';
import { does, number, reaches, text, type HostObject, type ScalarsOf, type Session } from './hostObject';
import { color } from './looks';
import { pageLayoutObject } from './pageLayout';
import { rangeObject } from './range';

const VISIBILITY: Readonly<Record<SheetVisibility, 'Visible' | 'Hidden' | 'VeryHidden'>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Excel.Worksheet. */
export function worksheetObject(session: Session, sheet: GridSheet): HostObject {
  const { book, edits } = session;
  const range = (area: Parameters<typeof insideSheet>[0]) => rangeObject(session, sheet, insideSheet(area, sheet));
  const used = (valuesOnly: unknown) => sheet.usedArea(valuesOnly === true);
  const topLeft = { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    type: 'Worksheet',
    identity: () => ({ Id: sheet.id }),
    ensureAlive() {
      if (!book.sheets.includes(sheet)) throw new HostFailure('ItemNotFound');
    },
    scalars: worksheetScalars(session, sheet),
    parts: {
      protection: () => protectionObject(sheet),
      freezePanes: () => freezePanesObject(session, sheet),
      comments: () => commentsObject(session, sheet, range),
      pageLayout: () => pageLayoutObject(session, sheet),
    },
    methods: {
      activate: does(() => {
        if (sheet.visibility !== 'visible') throw new HostFailure('InvalidOperation');
        edits.select(sheet, undefined);
      }),
      delete: does(() => deleteSheet(session, sheet)),
      getCell: reaches(([row, column]) => range({ ...topLeft, row: number(row), column: number(column) })),
      getRange: reaches(([address]) =>
        range(address === undefined || address === null ? wholeSheet(sheet) : parseArea(text(address), sheet)),
      ),
      getRangeByIndexes: reaches(([row, column, rows, columns]) =>
        range({ row: number(row), column: number(column), rows: number(rows), columns: number(columns) }),
      ),
      // A blank sheet answers with its first cell.
      getUsedRange: reaches(([valuesOnly]) => range(used(valuesOnly) ?? topLeft)),
      getUsedRangeOrNullObject: reaches(([valuesOnly]) => {
        const area = used(valuesOnly);
        return area ? range(area) : null;
      }),
    },
  };
}

function worksheetScalars(
  { book, edits }: Session,
  sheet: GridSheet,
): ScalarsOf<Excel.Worksheet, 'id' | 'name' | 'position' | 'tabColor' | 'visibility'> {
  return {
    id: { get: () => sheet.id },
    name: { get: () => sheet.name },
    position: { get: () => book.sheets.indexOf(sheet) },
    tabColor: {
      get: () => sheet.tabColor,
      set: (value) => edits.setTabColor(sheet, value === '' ? '' : color(value)),
    },
    visibility: {
      get: () => VISIBILITY[sheet.visibility],
      set: (value) => setVisibility({ book, edits }, sheet, value),
    },
  };
}

function deleteSheet({ book, edits }: Session, sheet: GridSheet): void {
  const others = book.sheets.filter((other) => other !== sheet);
  const leavesOne = others.some((other) => other.visibility === 'visible');
  if (!leavesOne || sheet.visibility === 'veryHidden') throw new HostFailure('InvalidOperation');
  edits.removeSheet(sheet);
}

/** One sheet is always visible; the one that is shown is not hidden here, where Excel would show another. */
function setVisibility({ book, edits }: Pick<Session, 'book' | 'edits'>, sheet: GridSheet, value: unknown): void {
  const wanted = (Object.keys(VISIBILITY) as SheetVisibility[]).find((key) => VISIBILITY[key] === value);
  if (wanted === undefined) throw new HostFailure('InvalidArgument');
  const isShown = book.selection.sheet === sheet;
  if (wanted !== 'visible' && isShown) throw new HostFailure('InvalidOperation');
  edits.setVisibility(sheet, wanted);
}

function protectionObject(sheet: GridSheet): HostObject {
  const scalars: ScalarsOf<Excel.WorksheetProtection, 'protected'> = { protected: { get: () => sheet.isProtected } };
  return { type: 'WorksheetProtection', scalars, parts: {}, methods: {} };
}

function freezePanesObject({ edits }: Session, sheet: GridSheet): HostObject {
  return {
    type: 'WorksheetFreezePanes',
    scalars: {},
    parts: {},
    methods: {
      freezeRows: does(([count]) => {
        const rows = count === undefined || count === null ? 1 : number(count);
        if (rows < 1) throw new HostFailure('InvalidArgument');
        edits.setFrozenRows(sheet, rows);
      }),
      unfreeze: does(() => edits.setFrozenRows(sheet, 0)),
    },
  };
}
