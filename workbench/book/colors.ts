import { child, elements, flagOf, numberOf } from './lookParts';

/** Turns a colour element of a workbook file (rgb, theme with tint, indexed) into "#RRGGBB"; undefined for automatic. */
export type ColorReader = (color: Element | undefined) => string | undefined;

/** The legacy palette (ECMA-376 18.8.27): the first eight are repeated, 64 and 65 are the system's black and white. */
const EIGHT = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const PALETTE = [
  ...EIGHT,
  ...EIGHT,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
  ...['000000', 'FFFFFF'],
];

/** A theme lists dark 1, light 1, dark 2, light 2, accents, links; cells count light 1, dark 1, light 2, dark 2, …. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

export function colorReader(styles: Document | undefined, theme: Document | undefined): ColorReader {
  const own = elements(elements(styles, 'indexedColors')[0], 'rgbColor').map((color) => rgb(color));
  const scheme = [...(elements(theme, 'clrScheme')[0]?.children ?? [])].map(schemeColor);
  return (color) => {
    if (!color || flagOf(color, 'auto')) return undefined;
    const indexed = numberOf(color, 'indexed');
    const themed = numberOf(color, 'theme');
    const base =
      rgb(color) ??
      (themed === undefined ? undefined : scheme[THEME_ORDER[themed] ?? -1]) ??
      (indexed === undefined ? undefined : (own[indexed] ?? PALETTE[indexed]));
    return base === undefined ? undefined : `#${tinted(base, numberOf(color, 'tint') ?? 0)}`;
  };
}

/** The colour as six digits; files write eight, the first two of which (opacity) Excel ignores. */
function rgb(color: Element): string | undefined {
  return color.getAttribute('rgb')?.slice(-6).toUpperCase();
}

function schemeColor(entry: Element): string | undefined {
  const value = child(entry, 'srgbClr')?.getAttribute('val') ?? child(entry, 'sysClr')?.getAttribute('lastClr');
  return value?.toUpperCase();
}

/** Lightens (tint > 0) or darkens (tint < 0) as ECMA-376 18.8.19 says: the lightness moves, hue and saturation stay. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const reach = (of: number) => Math.min(of, 1 - of);
  const scale = high === low ? 0 : reach(moved) / reach(lightness);
  return channels.map((channel) => twoDigits(moved + (channel - lightness) * scale)).join('');
}

function twoDigits(channel: number): string {
  return Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
}
