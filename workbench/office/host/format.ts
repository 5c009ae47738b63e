import type { GridArea, GridLook, GridSheet } from '../grid';
import { bordersObject } from './borders';
import { filled } from './cells';
import { HostFailure } from './failure';
import {
  does,
  number,
  oneOf,
  text,
  truth,
  type HostObject,
  type Scalar,
  type ScalarsOf,
  type Session,
} from './hostObject';
import { color, uniform } from './looks';

/** Excel.RangeFormat and its font, fill and borders. A property that differs within the range reads as null. */
export function formatObject(session: Session, sheet: GridSheet, area: GridArea): HostObject {
  const look = <K extends keyof GridLook>(key: K, check: (value: unknown) => GridLook[K]) =>
    lookScalar(session, sheet, area, key, check);
  const scalars: ScalarsOf<
    Excel.RangeFormat,
    'columnWidth' | 'horizontalAlignment' | 'verticalAlignment' | 'wrapText'
  > = {
    columnWidth: {
      get: () => uniform(Array.from({ length: area.columns }, (_, offset) => sheet.columnWidth(area.column + offset))),
      set: (points) => session.edits.setColumnWidths(sheet, area, width(points)),
    },
    horizontalAlignment: look('horizontal', (value) => oneOf(value, ['General', 'Left', 'Center', 'Right'])),
    verticalAlignment: look('vertical', (value) => oneOf(value, ['Top', 'Center', 'Bottom'])),
    wrapText: look('wrap', truth),
  };
  return {
    type: 'RangeFormat',
    scalars,
    parts: {
      font: () => fontObject(look),
      fill: () => fillObject(session, sheet, area),
      borders: () => bordersObject(session, sheet, area),
    },
    methods: {},
  };
}

type LookScalar = <K extends keyof GridLook>(key: K, check: (value: unknown) => GridLook[K]) => Scalar<GridLook[K]>;

function fontObject(look: LookScalar): HostObject {
  const scalars: ScalarsOf<Excel.RangeFont, 'bold' | 'italic' | 'name' | 'size' | 'color'> = {
    bold: look('bold', truth),
    italic: look('italic', truth),
    name: look('fontName', text),
    size: look('fontSize', number),
    color: look('fontColor', color),
  };
  return { type: 'RangeFont', scalars, parts: {}, methods: {} };
}

function fillObject(session: Session, sheet: GridSheet, area: GridArea): HostObject {
  const fill = lookScalar(session, sheet, area, 'fillColor', color);
  const colors = () =>
    sheet
      .readLooks(area)
      .flat()
      .map((cell) => cell.fillColor);
  const scalars: ScalarsOf<Excel.RangeFill, 'color' | 'pattern'> = {
    color: {
      // A cell without fill reads as white, as in Excel; `pattern` tells the two apart.
      get: () => uniform(colors().map((found) => found ?? '#FFFFFF')),
      set: (value) => fill.set?.(value),
    },
    pattern: {
      since: '1.9',
      get: () => uniform<'None' | 'Solid'>(colors().map((found) => (found === null ? 'None' : 'Solid'))),
    },
  };
  const clear = does(() => session.edits.writeLooks(sheet, area, filled(area, { fillColor: null })));
  return { type: 'RangeFill', scalars, parts: {}, methods: { clear } };
}

function lookScalar<K extends keyof GridLook>(
  session: Session,
  sheet: GridSheet,
  area: GridArea,
  key: K,
  check: (value: unknown) => GridLook[K],
): Scalar<GridLook[K]> {
  return {
    get: () =>
      uniform(
        sheet
          .readLooks(area)
          .flat()
          .map((cell) => cell[key]),
      ),
    set: (value) => session.edits.writeLooks(sheet, area, filled(area, { [key]: check(value) })),
  };
}

function width(points: unknown): number {
  const value = number(points);
  if (value < 0) throw new HostFailure('InvalidArgument');
  return value;
}
