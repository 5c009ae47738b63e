import type { LookStyle } from '../../model/look';
import { encodeText } from '../xml/text';

/** Looks as the elements of xl/styles.xml. `prefix` is the namespace prefix of the part, "" or "x:". */

/** Charset and family of Chinese fonts, as Chinese Excel writes them. */
const GB2312_CHARSET = 134;
const FAMILY_AUTO = 3;

/** "#RRGGBB" → opaque ARGB. */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

export function fontXml(prefix: string, style: LookStyle): string {
  const parts = [
    style.bold ? `<${prefix}b/>` : '',
    `<${prefix}sz val="${style.fontSize}"/>`,
    `<${prefix}color rgb="${argb(style.fontColor)}"/>`,
    `<${prefix}name val="${encodeText(style.fontName)}"/>`,
    `<${prefix}family val="${FAMILY_AUTO}"/>`,
    `<${prefix}charset val="${GB2312_CHARSET}"/>`,
  ];
  return `<${prefix}font>${parts.join('')}</${prefix}font>`;
}

/** `fill` is "#RRGGBB" for a solid fill, or the name of a pattern. */
export function fillXml(prefix: string, fill: string): string {
  const pattern = fill.startsWith('#')
    ? `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(fill)}"/>` +
      `<${prefix}bgColor indexed="64"/></${prefix}patternFill>`
    : `<${prefix}patternFill patternType="${fill}"/>`;
  return `<${prefix}fill>${pattern}</${prefix}fill>`;
}

export function borderXml(prefix: string, color: string | null): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    color === null
      ? `<${prefix}${side}/>`
      : `<${prefix}${side} style="thin"><${prefix}color rgb="${argb(color)}"/></${prefix}${side}>`,
  );
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
}

/** A cell style (an `xf` of cellXfs) by the indices of its parts. */
export function cellStyleXml(
  prefix: string,
  style: LookStyle,
  ids: { readonly format: number; readonly font: number; readonly fill: number; readonly border: number },
): string {
  const alignment = [
    style.horizontal === 'general' ? '' : ` horizontal="${style.horizontal}"`,
    ` vertical="${style.vertical}"`,
    style.wrap ? ' wrapText="1"' : '',
  ].join('');
  return (
    `<${prefix}xf numFmtId="${ids.format}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0"` +
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
    `<${prefix}alignment${alignment}/></${prefix}xf>`
  );
}
