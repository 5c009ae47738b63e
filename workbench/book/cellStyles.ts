import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { ColorReader } from './colors';
import { child, elements, flagOf, numberOf } from './lookParts';

/**
 * The cell formats of a workbook file (the cellXfs of its style sheet) as the spreadsheet's own styles, by number.
 * Number formats are not among them: they come with the cells, from the engine.
 */
export function readCellStyles(styles: Document | undefined, color: ColorReader): readonly IStyleData[] {
  const fonts = listed(styles, 'fonts').map((font) => fontStyle(font, color));
  const fills = listed(styles, 'fills').map((fill) => fillStyle(fill, color));
  const borders = listed(styles, 'borders').map((border) => borderStyle(border, color));
  return listed(styles, 'cellXfs').map((format) => ({
    ...fonts[numberOf(format, 'fontId') ?? 0],
    ...fills[numberOf(format, 'fillId') ?? 0],
    ...borders[numberOf(format, 'borderId') ?? 0],
    ...alignmentStyle(child(format, 'alignment')),
  }));
}

/** The children of the first list of that name. */
function listed(styles: Document | undefined, list: string): readonly Element[] {
  return [...(elements(styles, list)[0]?.children ?? [])];
}

function fontStyle(font: Element, color: ColorReader): IStyleData {
  const rgb = color(child(font, 'color'));
  const underline = child(font, 'u');
  const has = (name: string) => {
    const element = child(font, name);
    return element !== undefined && flagOf(element, 'val', true);
  };
  return {
    ff: child(font, 'name')?.getAttribute('val') ?? 'Calibri',
    fs: numberOf(child(font, 'sz'), 'val') ?? 11,
    ...(has('b') ? { bl: 1 } : {}),
    ...(has('i') ? { it: 1 } : {}),
    ...(underline && underline.getAttribute('val') !== 'none' ? { ul: { s: 1 } } : {}),
    ...(has('strike') ? { st: { s: 1 } } : {}),
    ...(rgb === undefined ? {} : { cl: { rgb } }),
  };
}

/** Patterns other than solid are shown by their colour, gradients by their first one. */
function fillStyle(fill: Element, color: ColorReader): IStyleData {
  const pattern = child(fill, 'patternFill');
  const kind = pattern?.getAttribute('patternType') ?? 'none';
  if (pattern && (kind === 'none' || kind === 'gray125')) return {};
  const rgb = color(child(pattern, 'fgColor') ?? child(child(child(fill, 'gradientFill'), 'stop'), 'color'));
  return rgb === undefined ? {} : { bg: { rgb } };
}

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** The spreadsheet's keys for a file's edges. */
const EDGES = { t: ['top'], r: ['right', 'end'], b: ['bottom'], l: ['left', 'start'] } as const;

function borderStyle(border: Element, color: ColorReader): IStyleData {
  const bd: IBorderData = {};
  for (const [key, names] of Object.entries(EDGES)) {
    const edge = names.map((name) => child(border, name)).find((element) => element !== undefined);
    const line = LINES[edge?.getAttribute('style') ?? 'none'];
    if (line) bd[key as keyof typeof EDGES] = { s: line, cl: { rgb: color(child(edge, 'color')) ?? '#000000' } };
  }
  return Object.keys(bd).length === 0 ? {} : { bd };
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** One step of indentation, in pixels: three spaces of the usual font. */
const INDENT = 9;

function alignmentStyle(alignment: Element | undefined): IStyleData {
  const horizontal = HORIZONTAL[alignment?.getAttribute('horizontal') ?? 'general'];
  const indent = numberOf(alignment, 'indent') ?? 0;
  const side = horizontal === HorizontalAlign.RIGHT ? 'r' : 'l';
  return {
    vt: VERTICAL[alignment?.getAttribute('vertical') ?? 'bottom'] ?? VerticalAlign.BOTTOM,
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(flagOf(alignment, 'wrapText') ? { tb: WrapStrategy.WRAP } : {}),
    ...(indent > 0 ? { pd: { [side]: indent * INDENT } } : {}),
    ...rotationStyle(numberOf(alignment, 'textRotation') ?? 0),
  };
}

/** Files count 1–90 upwards, 91–180 downwards, 255 for characters under each other; the spreadsheet counts downwards. */
function rotationStyle(rotation: number): IStyleData {
  if (rotation === 0) return {};
  if (rotation === 255) return { tr: { a: 0, v: 1 } };
  return { tr: { a: rotation <= 90 ? -rotation : rotation - 90 } };
}
