import type { Cell } from '../../../src/index';
import { printedAmount } from './amounts';
import { drawn, textCell, type Block, type Placed } from './grid';
import type { Layout } from './options';
import type { SourceForm } from './source';
import { broken } from './words';

/** A form drawn, before it is put on a sheet. */
export interface Drawn {
  readonly header: Block;
  /** The 栏次 row; [] without one. */
  readonly numbers: Block;
  readonly body: Block;
}

/** A row of headers; words are broken as the layout says. */
export const headers = (rows: readonly (readonly (string | undefined)[])[], layout: Layout): Block =>
  drawn(
    rows.map((cells) => cells.map((text) => text && broken(text, layout))),
    'header',
  );

export function label(text: string, row: number, column: number): readonly Placed[] {
  return text === '' ? [] : [{ row, column, zone: 'body', cell: textCell(text) }];
}

/** An amount with its name; it stands in the drawing even when it is blank, so that its place is known. */
export function amountAt(
  { id }: SourceForm,
  layout: Layout,
  cell: Cell | undefined,
  name: readonly [row: string, column: string],
  at: { readonly row: number; readonly column: number },
): Placed {
  return { ...at, zone: 'body', cell: printedAmount(cell, layout), ref: `${id}/${name[0]}/${name[1]}` };
}

/** Blank strings for columns that a merged header covers. */
export const merged = (text: string, width: number): string[] => [text, ...Array.from({ length: width - 1 }, () => '')];
