import type { GridSheet } from '../grid';
import { UNWATCH_CHANGES, WATCH_CHANGES } from '../wire';
import { HostFailure } from './failure';
import { does, reaches, text, type HostObject, type ScalarsOf, type Session } from './hostObject';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

/** Excel.Workbook: the root that every object path starts from. */
export function workbookObject(session: Session): HostObject {
  const { book } = session;
  return {
    type: 'Workbook',
    scalars: {},
    parts: {
      worksheets: () => worksheetsObject(session),
      protection: () => workbookProtection(session),
    },
    methods: {
      getSelectedRange: reaches(() => rangeObject(session, book.selection.sheet, book.selection.area)),
    },
  };
}

function workbookProtection({ book }: Session): HostObject {
  const scalars: ScalarsOf<Excel.WorkbookProtection, 'protected'> = {
    protected: { get: () => book.isStructureProtected },
  };
  return { type: 'WorkbookProtection', scalars, parts: {}, methods: {} };
}

/** Excel.WorksheetCollection. A key is a name, in either case, or an id. */
function worksheetsObject(session: Session): HostObject {
  const { book } = session;
  const found = (key: unknown): GridSheet | undefined => {
    const wanted = text(key).toLowerCase();
    return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
  };
  const object = (sheet: GridSheet | undefined) => (sheet ? worksheetObject(session, sheet) : null);
  return {
    type: 'WorksheetCollection',
    scalars: {},
    parts: {},
    items: () => book.sheets.map((sheet) => worksheetObject(session, sheet)),
    item(key) {
      const sheet = found(key);
      if (!sheet) throw new HostFailure('ItemNotFound');
      return worksheetObject(session, sheet);
    },
    methods: {
      add: reaches(([name]) => object(addSheet(session, name))),
      getActiveWorksheet: reaches(() => object(book.selection.sheet)),
      getCount: {
        call: ([visibleOnly]) => ({
          data: book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'visible').length,
        }),
      },
      getItemOrNullObject: reaches(([key]) => object(found(key))),
      [WATCH_CHANGES]: { since: '1.9', ...does(() => session.watch(true)) },
      [UNWATCH_CHANGES]: { since: '1.9', ...does(() => session.watch(false)) },
    },
  };
}

const LONGEST_NAME = 31;

function addSheet({ book, edits }: Session, name: unknown): GridSheet {
  const isTaken = (candidate: string) =>
    book.sheets.some((sheet) => sheet.name.toLowerCase() === candidate.toLowerCase());
  if (name === undefined || name === null) {
    let count = book.sheets.length + 1;
    while (isTaken(`Sheet${count}`)) count += 1;
    return edits.addSheet(`Sheet${count}`);
  }
  const wanted = text(name);
  const isLegal = wanted.trim() !== '' && wanted.length <= LONGEST_NAME && !/[:\\/?*[\]]|^'|'$/.test(wanted);
  if (!isLegal) throw new HostFailure('InvalidArgument');
  if (isTaken(wanted)) throw new HostFailure('ItemAlreadyExists');
  return edits.addSheet(wanted);
}
