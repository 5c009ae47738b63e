import { PAGE_NUMBERS, type PrintLayout } from '../../../src/index';
import type { GridSheet } from '../grid';
import { HostFailure } from './failure';
import { does, oneOf, text, truth, type HostObject, type Scalar, type ScalarsOf, type Session } from './hostObject';

const SINCE = '1.9';
const ORIENTATIONS = { Portrait: 'portrait', Landscape: 'landscape' } as const;

/**
 * Excel.PageLayout, as far as a sheet made by the pane is laid out: its orientation and the rows that repeat are kept;
 * the rest is the one layout that such a sheet has, and nothing else is taken.
 */
export function pageLayoutObject(session: Session, sheet: GridSheet): HostObject {
  const now = (): PrintLayout => sheet.print ?? { orientation: 'portrait', repeatedRows: 0 };
  const set = (change: Partial<PrintLayout>) => session.edits.setPrint(sheet, { ...now(), ...change });
  const only = <T>(isIt: (value: unknown) => boolean, get: () => T): Scalar<T> => ({
    since: SINCE,
    get,
    set(value) {
      if (!isIt(value)) throw new HostFailure('NotImplemented');
      set({});
    },
  });
  const scalars: ScalarsOf<Excel.PageLayout, 'orientation' | 'paperSize' | 'zoom' | 'centerHorizontally'> = {
    orientation: {
      since: SINCE,
      get: () => (now().orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (value) => set({ orientation: ORIENTATIONS[oneOf(value, ['Portrait', 'Landscape'])] }),
    },
    paperSize: only(
      (value) => text(value) === 'A4',
      () => 'A4',
    ),
    zoom: only(isOnePageWide, () => (sheet.print ? { horizontalFitToPages: 1 } : { scale: 100 })),
    centerHorizontally: only(truth, () => sheet.print !== undefined),
  };
  return {
    type: 'PageLayout',
    scalars,
    parts: { headersFooters: () => headersFootersObject(sheet, only) },
    methods: {
      setPrintTitleRows: { since: SINCE, ...does(([rows]) => set({ repeatedRows: rowsFromTop(rows) })) },
    },
  };
}

type Only = <T>(isIt: (value: unknown) => boolean, get: () => T) => Scalar<T>;

function headersFootersObject(sheet: GridSheet, only: Only): HostObject {
  const scalars: ScalarsOf<Excel.HeaderFooter, 'centerFooter'> = {
    centerFooter: only(
      (value) => value === PAGE_NUMBERS,
      () => (sheet.print ? PAGE_NUMBERS : ''),
    ),
  };
  const everyPage = (): HostObject => ({ type: 'HeaderFooter', scalars, parts: {}, methods: {} });
  return { type: 'HeaderFooterGroup', scalars: {}, parts: { defaultForAllPages: everyPage }, methods: {} };
}

function isOnePageWide(value: unknown): boolean {
  const { horizontalFitToPages, verticalFitToPages, scale } = (value ?? {}) as Excel.PageLayoutZoomOptions;
  return horizontalFitToPages === 1 && !verticalFitToPages && !scale;
}

/** "$1:$3" is three. */
function rowsFromTop(rows: unknown): number {
  const match = /^\$?1:\$?([1-9][0-9]*)$/u.exec(text(rows));
  if (!match) throw new HostFailure('NotImplemented');
  return Number(match[1]);
}
