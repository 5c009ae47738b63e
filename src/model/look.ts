import type { CellLook } from './edit';

/** How a cell made by us looks, as plain data: the file writer and the Office.js host both apply it. */
export interface LookStyle {
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  /** "#RRGGBB". */
  readonly fontColor: string;
  /** "#RRGGBB", or null for no fill. */
  readonly fillColor: string | null;
  /** "general" is Excel's own choice: numbers right, texts left. */
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'center';
  readonly wrap: boolean;
  /** Colour "#RRGGBB" of a thin line on all four sides, or null for none. */
  readonly borderColor: string | null;
}

/** A ruled cell in the font of the printed forms; the looks of a table differ from it in a few points. */
const RULED: LookStyle = {
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  fontColor: '#000000',
  fillColor: null,
  horizontal: 'general',
  vertical: 'center',
  wrap: false,
  borderColor: '#000000',
};

/** The one table of looks. Grey cells are computed, yellow cells wait for the person; nothing else is coloured. */
export const LOOKS: Readonly<Record<CellLook, LookStyle>> = {
  title: { ...RULED, fontSize: 16, bold: true, horizontal: 'left', borderColor: null },
  header: { ...RULED, bold: true, fillColor: '#DDEBF7', horizontal: 'center', wrap: true },
  label: { ...RULED, horizontal: 'left', wrap: true },
  computed: { ...RULED, fillColor: '#F2F2F2', horizontal: 'right' },
  input: { ...RULED, fillColor: '#FFF2CC', wrap: true },
  /** A paragraph of running text, as wide as its column. */
  paragraph: { ...RULED, horizontal: 'left', wrap: true, borderColor: null },
  note: { ...RULED, fontSize: 10, fontColor: '#595959', horizontal: 'left', borderColor: null },
};
