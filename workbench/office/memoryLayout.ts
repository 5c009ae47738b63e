import type { Sheet } from '../../src/index';
import type { GridChange, GridLayout, GridSheet } from './grid';

const DEFAULT_WIDTH = 48;

/** What can be set of a sheet in memory apart from its cells. */
export function memoryLayout(source: Sheet, changed: (of: GridChange['of']) => void): GridLayout {
  const widths = new Map<number, number>();
  let { visibility } = source;
  let conditionalFills: GridSheet['conditionalFills'] = [];
  let comments: GridSheet['comments'] = [];
  let inputRules: GridSheet['inputRules'] = new Map();
  let print: GridSheet['print'];
  let frozenRows = 0;
  let tabColor = '';
  return {
    get visibility() {
      return visibility;
    },
    setVisibility: (wanted) => void (visibility = wanted),
    get conditionalFills() {
      return conditionalFills;
    },
    setConditionalFills(fills) {
      conditionalFills = fills;
      changed('conditionalFills');
    },
    get comments() {
      return comments;
    },
    setComments: (wanted) => void (comments = wanted),
    get inputRules() {
      return inputRules;
    },
    setInputRules: (rules) => void (inputRules = rules),
    get print() {
      return print;
    },
    setPrint: (wanted) => void (print = wanted),
    columnWidth: (column) => widths.get(column) ?? DEFAULT_WIDTH,
    setColumnWidth: (column, points) => void widths.set(column, points),
    get frozenRows() {
      return frozenRows;
    },
    setFrozenRows: (rows) => void (frozenRows = rows),
    get tabColor() {
      return tabColor;
    },
    setTabColor: (color) => void (tabColor = color),
  };
}
