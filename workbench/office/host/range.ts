import type { GridArea, GridSheet } from '../grid';
import { fullAddress, insideSheet } from './address';
import { clearContents, readCells, valueType, writeFormats, writeInputs } from './cells';
import { conditionalFormatsObject } from './conditionalFormats';
import { dataValidationObject } from './dataValidation';
import { HostFailure } from './failure';
import { formatObject } from './format';
import {
  does,
  number,
  reaches,
  text,
  type Data,
  type HostObject,
  type Method,
  type ScalarsOf,
  type Session,
} from './hostObject';

/** Excel.Range: a rectangle of cells. */
export function rangeObject(session: Session, sheet: GridSheet, area: GridArea): HostObject {
  const other = (found: GridArea) => rangeObject(session, sheet, insideSheet(found, sheet));
  return {
    type: 'Range',
    kept: { sheet, area },
    ensureAlive() {
      if (!session.book.sheets.includes(sheet)) throw new HostFailure('ItemNotFound');
    },
    scalars: rangeScalars(session, sheet, area),
    parts: {
      format: () => formatObject(session, sheet, area),
      dataValidation: () => dataValidationObject(session, sheet, area),
      conditionalFormats: () => conditionalFormatsObject(session, sheet, area, (found) => other(found)),
    },
    methods: {
      clear: does(([applyTo]) => {
        if (applyTo !== 'Contents') throw new HostFailure('NotImplemented');
        clearContents(session, sheet, area);
      }),
      select: does(() => {
        if (sheet.visibility !== 'visible') throw new HostFailure('InvalidOperation');
        session.edits.select(sheet, area);
      }),
      getCell: reaches(([row, column]) =>
        other({ row: area.row + number(row), column: area.column + number(column), rows: 1, columns: 1 }),
      ),
      getRow: reaches(([row]) => other({ ...area, row: area.row + number(row), rows: 1 })),
      getBoundingRect: reaches(([range]) => other(bounding(area, heldArea(range)))),
      getRowProperties: spanProperties('rowIndex', 'rowHidden', area.row, area.rows, (row) => sheet.isRowHidden(row)),
      getColumnProperties: spanProperties('columnIndex', 'columnHidden', area.column, area.columns, (column) =>
        sheet.isColumnHidden(column),
      ),
      _ValidateArraySize: does(([rows, columns]) => {
        if (rows !== area.rows || columns !== area.columns) throw new HostFailure('InvalidArgument');
      }),
    },
  };
}

type RangeScalars =
  | 'address'
  | 'cellCount'
  | 'columnCount'
  | 'columnIndex'
  | 'formulas'
  | 'numberFormat'
  | 'rowCount'
  | 'rowIndex'
  | 'text'
  | 'values'
  | 'valueTypes';

function rangeScalars(session: Session, sheet: GridSheet, area: GridArea): ScalarsOf<Excel.Range, RangeScalars> {
  return {
    address: { get: () => fullAddress(sheet, area) },
    cellCount: { get: () => area.rows * area.columns },
    columnCount: { get: () => area.columns },
    columnIndex: { get: () => area.column },
    rowCount: { get: () => area.rows },
    rowIndex: { get: () => area.row },
    formulas: {
      get: () => readCells(sheet, area, ({ formula, value }) => formula ?? value ?? ''),
      set: (input) => writeInputs(session, sheet, area, input),
    },
    numberFormat: {
      get: () => readCells(sheet, area, ({ numberFormat }) => numberFormat),
      set: (input) => writeFormats(session, sheet, area, input),
    },
    text: { get: () => readCells(sheet, area, (cell) => cell.text) },
    values: {
      get: () => readCells(sheet, area, ({ value }) => value ?? ''),
      set: (input) => writeInputs(session, sheet, area, input),
    },
    valueTypes: { get: () => readCells(sheet, area, valueType) as Excel.RangeValueType[][] },
  };
}

/** getRowProperties and getColumnProperties: for each row or column what the options ask for. */
function spanProperties(
  index: string,
  hidden: string,
  first: number,
  count: number,
  isHidden: (position: number) => boolean,
): Method {
  return {
    since: '1.9',
    call([options]): Data {
      if (typeof options !== 'object' || options === null) throw new HostFailure('InvalidArgument');
      const wanted = Object.entries(options).filter(([, isWanted]) => isWanted === true);
      const read = (name: string, position: number): unknown => {
        if (name === index) return position;
        if (name === hidden) return isHidden(position);
        throw new HostFailure('NotImplemented');
      };
      const positions = Array.from({ length: count }, (_, offset) => first + offset);
      return { data: positions.map((at) => Object.fromEntries(wanted.map(([name]) => [name, read(text(name), at)]))) };
    },
  };
}

function heldArea(range: unknown): GridArea {
  const held = (range as HostObject | undefined)?.kept;
  if (!held) throw new HostFailure('InvalidArgument');
  return held.area;
}

function bounding(one: GridArea, other: GridArea): GridArea {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}
