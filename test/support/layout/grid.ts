import { addressKey, EMPTY_CELL, type Cell, type Sheet, type SheetVisibility } from '../../../src/index';

/** Cells on squared paper: what the transformer draws on, whatever sheet they end on. */

/** Which part of a form a cell belongs to. */
export type Zone = 'head' | 'header' | 'numbers' | 'body' | 'notes';

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly zone: Zone;
  /** The amount's name, "01/currentIncome/amount". */
  readonly ref?: string;
}

/** A drawing; rows and columns count from 0. */
export type Block = readonly Placed[];

export const textCell = (text: string): Cell => ({ value: text, text, numberFormat: 'General' });
export const numberCell = (value: number): Cell => ({ value, text: String(value), numberFormat: 'General' });

/** A table of texts and numbers, blank where "" or undefined. */
export function drawn(rows: readonly (readonly (string | number | undefined)[])[], zone: Zone): Block {
  return rows.flatMap((cells, row) =>
    cells.flatMap((content, column) => {
      if (content === undefined || content === '') return [];
      return [{ row, column, zone, cell: typeof content === 'number' ? numberCell(content) : textCell(content) }];
    }),
  );
}

export const heightOf = (block: Block): number => Math.max(0, ...block.map(({ row }) => row + 1));
export const widthOf = (block: Block): number => Math.max(0, ...block.map(({ column }) => column + 1));

export const moved = (block: Block, rows: number, columns: number): Block =>
  block.map((placed) => ({ ...placed, row: placed.row + rows, column: placed.column + columns }));

/** One below the other, `gap` blank rows between. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  let top = 0;
  return blocks.flatMap((block) => {
    const placed = moved(block, top, 0);
    if (block.length > 0) top += heightOf(block) + gap;
    return placed;
  });
}

/** Side by side, `gap` blank columns between. */
export function beside(blocks: readonly Block[], gap = 0): Block {
  let left = 0;
  return blocks.flatMap((block) => {
    const placed = moved(block, 0, left);
    left += widthOf(block) + gap;
    return placed;
  });
}

/** With a blank column before each of these. */
export function withBlankColumns(block: Block, before: readonly number[]): Block {
  return block.map((placed) => ({
    ...placed,
    column: placed.column + before.filter((column) => column <= placed.column).length,
  }));
}

/** A sheet that shows the drawing, its used range as tight as Excel's, and the names of its amounts by address. */
export function sheetOf(
  name: string,
  block: Block,
  visibility: SheetVisibility = 'visible',
): { sheet: Sheet; names: [string, string][] } {
  const [firstRow, firstColumn] = [
    Math.min(...block.map(({ row }) => row)),
    Math.min(...block.map(({ column }) => column)),
  ];
  const cells = Array.from({ length: heightOf(block) - firstRow }, () =>
    Array.from<Cell>({ length: widthOf(block) - firstColumn }).fill(EMPTY_CELL),
  );
  for (const { row, column, cell } of block) {
    const line = cells[row - firstRow];
    if (line?.[column - firstColumn] !== EMPTY_CELL) throw new Error(`Two cells at ${row},${column} of ${name}`);
    line[column - firstColumn] = cell;
  }
  return {
    sheet: {
      name,
      visibility,
      isProtected: false,
      firstRow,
      firstColumn,
      cells,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    },
    names: block.flatMap(({ row, column, ref }) =>
      ref === undefined ? [] : [[addressKey({ sheet: name, row, column }), ref]],
    ),
  };
}
