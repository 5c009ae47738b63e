import type { CellLook } from '../../model/edit';
import { LOOKS } from '../../model/look';
import { builtInFormat, customFormats, FIRST_CUSTOM_FORMAT } from '../parts/numberFormats';
import { appendChildren, applySplices, insertInOrder, withAttribute, type Splice } from '../xml/patch';
import { encodeText } from '../xml/text';
import { child, sourceOf, type XmlDocument } from '../xml/xml';
import { borderXml, cellStyleXml, fillXml, fontXml } from './lookXml';

/** The cell styles of a workbook, growing only at their ends: every index that a cell carries keeps its meaning. */
export interface StyleBook {
  /** The index of a style: `base` with the look and the number format that are asked for, or `base` itself. */
  styleFor(base: number, wanted: { readonly look?: CellLook; readonly numberFormat?: string }): number;
  /** The source of xl/styles.xml with the styles added; undefined when there are none. */
  source(): string | undefined;
}

/** The styles part of a workbook that has none; its lists are made when something is added. */
export function emptyStyles(namespace: string): string {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return `${declaration}<styleSheet xmlns="${encodeText(namespace)}"></styleSheet>`;
}

/** Sequence of ECMA-376 CT_Stylesheet. */
export const STYLES_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
/** Built-in formats that mean the same in every language. */
const UNIVERSAL_FORMATS = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49];

/** What a list holds before anything is added, where the file leaves the list out: index 0 is what plain cells use. */
const DEFAULTS = {
  numFmts: () => [],
  fonts: (prefix: string) => [fontXml(prefix, { ...LOOKS.note, fontSize: 11, fontColor: '#000000' })],
  fills: (prefix: string) => [fillXml(prefix, 'none'), fillXml(prefix, 'gray125')],
  borders: (prefix: string) => [borderXml(prefix, null)],
  cellXfs: (prefix: string) => [`<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
} as const;

type ListName = keyof typeof DEFAULTS;

export function openStyleBook(styles: XmlDocument): StyleBook {
  const { prefix } = styles.root;
  const lists = {
    numFmts: openList(styles, 'numFmts'),
    fonts: openList(styles, 'fonts'),
    fills: openList(styles, 'fills'),
    borders: openList(styles, 'borders'),
    cellXfs: openList(styles, 'cellXfs'),
  };
  const formats = new Map(customFormats(styles));

  const formatId = (code: string): number => {
    const universal = UNIVERSAL_FORMATS.find((id) => builtInFormat(id) === code);
    if (universal !== undefined) return universal;
    for (const [id, known] of formats) if (known === code) return id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...formats.keys()) + 1;
    formats.set(id, code);
    lists.numFmts.add(`<${prefix}numFmt numFmtId="${id}" formatCode="${encodeText(code)}"/>`);
    return id;
  };

  return {
    styleFor: (base, { look, numberFormat }) => {
      if (look === undefined && numberFormat === undefined) return base;
      const known = lists.cellXfs.items[base] ?? lists.cellXfs.items[0] ?? DEFAULTS.cellXfs(prefix)[0] ?? '';
      const format = numberFormat === undefined ? undefined : formatId(numberFormat);
      if (look === undefined) return lists.cellXfs.add(withFormat(known, format ?? 0));
      const style = LOOKS[look];
      const ids = {
        format: format ?? Number(/\snumFmtId\s*=\s*["'](\d+)/u.exec(known)?.[1] ?? '0'),
        font: lists.fonts.add(fontXml(prefix, style)),
        fill: lists.fills.add(fillXml(prefix, style.fillColor ?? 'none')),
        border: lists.borders.add(borderXml(prefix, style.borderColor)),
      };
      return lists.cellXfs.add(cellStyleXml(prefix, style, ids));
    },
    source: () => {
      const splices = Object.values(lists).flatMap((list) => list.splices());
      return splices.length === 0 ? undefined : applySplices(styles.source, splices);
    },
  };
}

/** A cell style with another number format. */
function withFormat(style: string, format: number): string {
  return style.replace(/^<[^>]*>/u, (tag) =>
    withAttribute(withAttribute(tag, 'numFmtId', String(format)), 'applyNumberFormat', '1'),
  );
}

interface StyleList {
  /** Every item as XML, by index. */
  readonly items: readonly string[];
  /** The index of the item, which is added when it is not there yet. */
  add(item: string): number;
  splices(): Splice[];
}

function openList(styles: XmlDocument, name: ListName): StyleList {
  const { root } = styles;
  const element = child(root, name);
  const items = element ? element.children.map((item) => sourceOf(styles, item)) : [...DEFAULTS[name](root.prefix)];
  const known = items.length;
  return {
    items,
    add: (item) => {
      const at = items.indexOf(item);
      return at >= 0 ? at : items.push(item) - 1;
    },
    splices: () => {
      if (items.length === known) return [];
      const count = String(items.length);
      if (element) return appendChildren(styles, element, items.slice(known).join(''), { count });
      const tag = root.prefix + name;
      return insertInOrder(styles, root, name, `<${tag} count="${count}">${items.join('')}</${tag}>`, STYLES_ORDER);
    },
  };
}
