import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { GridLook } from '../office/grid';

/** Cell looks between Office.js's terms and the spreadsheet's. */

/** What a cell shows that has no style: the spreadsheet's own defaults. */
const PLAIN: GridLook = {
  bold: false,
  italic: false,
  fontName: 'Arial',
  fontSize: 11,
  fontColor: '#000000',
  fillColor: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  topLine: null,
  rightLine: null,
  bottomLine: null,
  leftLine: null,
};

const HORIZONTAL: Readonly<Record<GridLook['horizontal'], HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};

const VERTICAL: Readonly<Record<GridLook['vertical'], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Edges by the names the two sides give them. */
const EDGES = { topLine: 't', rightLine: 'r', bottomLine: 'b', leftLine: 'l' } as const;
type EdgeName = keyof typeof EDGES;
const EDGE_NAMES = Object.keys(EDGES) as readonly EdgeName[];

export function lookOf(style: IStyleData | null | undefined): GridLook {
  const edge = (name: EdgeName) => {
    const line = style?.bd?.[EDGES[name]];
    return line && line.s !== BorderStyleTypes.NONE ? hex(line.cl.rgb, '#000000') : null;
  };
  return {
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    fontName: style?.ff ?? PLAIN.fontName,
    fontSize: style?.fs ?? PLAIN.fontSize,
    fontColor: hex(style?.cl?.rgb, PLAIN.fontColor),
    fillColor: style?.bg?.rgb ? hex(style.bg.rgb, '') : null,
    horizontal: keyOf(HORIZONTAL, style?.ht) ?? PLAIN.horizontal,
    vertical: keyOf(VERTICAL, style?.vt) ?? PLAIN.vertical,
    wrap: style?.tb === WrapStrategy.WRAP,
    topLine: edge('topLine'),
    rightLine: edge('rightLine'),
    bottomLine: edge('bottomLine'),
    leftLine: edge('leftLine'),
  };
}

/** The style to lay over a cell's own: only what the look names; null takes a property away. */
export function styleOf(look: Partial<GridLook>): IStyleData {
  const edges = EDGE_NAMES.filter((name) => look[name] !== undefined);
  return {
    ...(look.bold === undefined ? {} : { bl: flag(look.bold) }),
    ...(look.italic === undefined ? {} : { it: flag(look.italic) }),
    ...(look.fontName === undefined ? {} : { ff: look.fontName }),
    ...(look.fontSize === undefined ? {} : { fs: look.fontSize }),
    ...(look.fontColor === undefined ? {} : { cl: { rgb: look.fontColor } }),
    ...(look.fillColor === undefined ? {} : { bg: look.fillColor === null ? null : { rgb: look.fillColor } }),
    ...(look.horizontal === undefined ? {} : { ht: HORIZONTAL[look.horizontal] }),
    ...(look.vertical === undefined ? {} : { vt: VERTICAL[look.vertical] }),
    ...(look.wrap === undefined ? {} : { tb: look.wrap ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED }),
    ...(edges.length === 0
      ? {}
      : { bd: Object.fromEntries(edges.map((name) => [EDGES[name], lineOf(look[name] ?? null)])) }),
  };
}

function lineOf(color: string | null) {
  return color === null ? null : { s: BorderStyleTypes.THIN, cl: { rgb: color } };
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: V | null | undefined): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** A colour as "#RRGGBB" in capitals; the spreadsheet also writes rgb(r, g, b). */
function hex(color: Nullable<string>, otherwise: string): string {
  if (!color) return otherwise;
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!channels) return color.toUpperCase();
  return `#${channels
    .slice(1, 4)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
