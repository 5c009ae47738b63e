import type { GridArea, GridLook, GridSheet } from '../grid';
import { HostFailure } from './failure';
import { oneOf, type HostObject, type ScalarsOf, type Session } from './hostObject';
import { color, uniform } from './looks';

/** Excel.RangeBorderCollection and its borders: lines around and inside a range. */

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
type Side = (typeof SIDES)[number];
type Line = 'topLine' | 'rightLine' | 'bottomLine' | 'leftLine';

/** Which line of a cell belongs to a border, given where the cell is; both cells that share a line carry it. */
const LINES: Readonly<Record<Side, (place: Place) => readonly Line[]>> = {
  EdgeTop: ({ isTop }) => (isTop ? ['topLine'] : []),
  EdgeBottom: ({ isBottom }) => (isBottom ? ['bottomLine'] : []),
  EdgeLeft: ({ isLeft }) => (isLeft ? ['leftLine'] : []),
  EdgeRight: ({ isRight }) => (isRight ? ['rightLine'] : []),
  InsideHorizontal: ({ isTop, isBottom }) => [
    ...(isTop ? [] : ['topLine' as const]),
    ...(isBottom ? [] : ['bottomLine' as const]),
  ],
  InsideVertical: ({ isLeft, isRight }) => [
    ...(isLeft ? [] : ['leftLine' as const]),
    ...(isRight ? [] : ['rightLine' as const]),
  ],
};

interface Place {
  readonly isTop: boolean;
  readonly isBottom: boolean;
  readonly isLeft: boolean;
  readonly isRight: boolean;
}

export function bordersObject(session: Session, sheet: GridSheet, area: GridArea): HostObject {
  return {
    type: 'RangeBorderCollection',
    scalars: {},
    parts: {},
    methods: {},
    item: (key) => borderObject(session, sheet, area, oneOf(key, SIDES)),
  };
}

function borderObject(session: Session, sheet: GridSheet, area: GridArea, side: Side): HostObject {
  // One row has no horizontal inside, one column no vertical one.
  const extent = side === 'InsideHorizontal' ? area.rows : side === 'InsideVertical' ? area.columns : Infinity;
  if (extent < 2) throw new HostFailure('InvalidArgument');

  const places = placesOf(area);
  const lines = (): (string | null)[] =>
    sheet
      .readLooks(area)
      .flatMap((row, r) => row.flatMap((look, c) => LINES[side](placeAt(places, r, c)).map((line) => look[line])));
  const draw = (line: string | null) =>
    session.edits.writeLooks(
      sheet,
      area,
      places.map((row) => row.map((place) => lookOf(LINES[side](place), line))),
    );
  const drawn = (): string => lines().find((line) => line !== null) ?? '#000000';

  const scalars: ScalarsOf<Excel.RangeBorder, 'style' | 'color' | 'weight' | 'sideIndex'> = {
    sideIndex: { get: () => side },
    style: {
      get: () => uniform<'None' | 'Continuous'>(lines().map((line) => (line === null ? 'None' : 'Continuous'))),
      set: (style) => draw(oneOf(style, ['None', 'Continuous']) === 'None' ? null : drawn()),
    },
    color: {
      get: () => uniform(lines().map((line) => line ?? '#000000')),
      set: (value) => draw(color(value)),
    },
    weight: { get: () => 'Thin', set: (weight) => draw(oneOf(weight, ['Thin']) && drawn()) },
  };
  return { type: 'RangeBorder', scalars, parts: {}, methods: {} };
}

function lookOf(sides: readonly Line[], line: string | null): Partial<GridLook> | undefined {
  return sides.length === 0 ? undefined : Object.fromEntries(sides.map((side) => [side, line]));
}

function placesOf({ rows, columns }: GridArea): Place[][] {
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => ({
      isTop: r === 0,
      isBottom: r === rows - 1,
      isLeft: c === 0,
      isRight: c === columns - 1,
    })),
  );
}

function placeAt(places: readonly (readonly Place[])[], row: number, column: number): Place {
  return places[row]?.[column] as Place;
}
