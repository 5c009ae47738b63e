import type { GridArea, GridConditionalFill, GridSheet } from '../grid';
import { fullAddress } from './address';
import { HostFailure } from './failure';
import { does, reaches, text, type HostObject, type ScalarsOf, type Session } from './hostObject';
import { color } from './looks';

/** Excel.ConditionalFormatCollection: the conditional formats that touch a range, as far as the pane makes such. */
export function conditionalFormatsObject(
  session: Session,
  sheet: GridSheet,
  area: GridArea,
  range: (area: GridArea) => HostObject,
): HostObject {
  const touching = () => sheet.conditionalFills.filter(({ areas }) => areas.some((found) => meet(found, area)));
  const object = ({ id }: GridConditionalFill) => conditionalFormatObject(session, sheet, id, range);
  return {
    type: 'ConditionalFormatCollection',
    scalars: {},
    parts: {},
    items: () => touching().map(object),
    item(key) {
      const found = touching().find(({ id }) => id === key);
      if (!found) throw new HostFailure('ItemNotFound');
      return object(found);
    },
    methods: {
      add: reaches(([type]) => {
        if (type !== 'Custom') throw new HostFailure('NotImplemented');
        const made: GridConditionalFill = { id: `{${crypto.randomUUID()}}`, formula: '', color: null, areas: [area] };
        session.edits.setConditionalFills(sheet, [made, ...sheet.conditionalFills]);
        return object(made);
      }),
      getCount: { call: () => ({ data: touching().length }) },
    },
  };
}

function conditionalFormatObject(
  session: Session,
  sheet: GridSheet,
  id: string,
  range: (area: GridArea) => HostObject,
): HostObject {
  const now = (): GridConditionalFill => {
    const found = sheet.conditionalFills.find((candidate) => candidate.id === id);
    if (!found) throw new HostFailure('ItemNotFound');
    return found;
  };
  const set = (change: Partial<GridConditionalFill>) =>
    session.edits.setConditionalFills(
      sheet,
      sheet.conditionalFills.map((fill) => (fill.id === now().id ? { ...fill, ...change } : fill)),
    );
  /** The only area; null where there are several. */
  const only = (): GridArea | null => {
    const [first, second] = now().areas;
    return first && !second ? first : null;
  };
  const scalars: ScalarsOf<Excel.ConditionalFormat, 'id' | 'type' | 'priority'> = {
    id: { get: () => id },
    type: { get: () => 'Custom' },
    priority: { get: () => sheet.conditionalFills.findIndex((candidate) => candidate.id === now().id) },
  };
  return {
    type: 'ConditionalFormat',
    identity: () => ({ Id: id }),
    ensureAlive: () => void now(),
    scalars,
    parts: { custom: () => customObject(now, set) },
    methods: {
      delete: does(() =>
        session.edits.setConditionalFills(
          sheet,
          sheet.conditionalFills.filter((fill) => fill.id !== id),
        ),
      ),
      getRange: reaches(() => {
        const area = only();
        if (!area) throw new HostFailure('InvalidOperation');
        return range(area);
      }),
      getRangeOrNullObject: reaches(() => {
        const area = only();
        return area && range(area);
      }),
      getRanges: { since: '1.9', ...reaches(() => areasObject(sheet, now().areas)) },
    },
  };
}

function customObject(now: () => GridConditionalFill, set: (change: Partial<GridConditionalFill>) => void): HostObject {
  const rule: ScalarsOf<Excel.ConditionalFormatRule, 'formula'> = {
    formula: { get: () => now().formula, set: (formula) => set({ formula: formulaText(formula) }) },
  };
  const fill: ScalarsOf<Excel.ConditionalRangeFill, 'color'> = {
    color: { get: () => now().color ?? '', set: (value) => set({ color: color(value) }) },
  };
  const clear = does(() => set({ color: null }));
  const fillObject: HostObject = { type: 'ConditionalRangeFill', scalars: fill, parts: {}, methods: { clear } };
  const format = { type: 'ConditionalRangeFormat', scalars: {}, parts: { fill: () => fillObject }, methods: {} };
  return {
    type: 'CustomConditionalFormat',
    scalars: {},
    parts: {
      rule: () => ({ type: 'ConditionalFormatRule', scalars: rule, parts: {}, methods: {} }),
      format: () => format,
    },
    methods: {},
  };
}

/** Excel.RangeAreas, as far as to say where they are. */
export function areasObject(sheet: GridSheet, areas: readonly GridArea[]): HostObject {
  const scalars: ScalarsOf<Excel.RangeAreas, 'address'> = {
    address: { get: () => areas.map((area) => fullAddress(sheet, area)).join(',') },
  };
  const [area] = areas;
  return { type: 'RangeAreas', scalars, parts: {}, methods: {}, ...(area && { kept: { sheet, area, areas } }) };
}

function formulaText(value: unknown): string {
  const formula = text(value);
  if (formula === '') throw new HostFailure('InvalidArgument');
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function meet(one: GridArea, other: GridArea): boolean {
  const isApart =
    one.row >= other.row + other.rows ||
    other.row >= one.row + one.rows ||
    one.column >= other.column + other.columns ||
    other.column >= one.column + one.columns;
  return !isApart;
}
