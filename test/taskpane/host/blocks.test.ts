import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, blockSize, cutRows, mapBlock, type Block, type Placed } from '../../../taskpane/host/blocks';

const cell = (row: number, column: number): Placed => ({ row, column });

/** The cells of a block by where the block says they are. */
function placesOf<T>({ row, column, cells }: Block<T>): { place: Placed; entry: T }[] {
  return cells.flatMap((entries, r) => entries.map((entry, c) => ({ place: cell(row + r, column + c), entry })));
}

describe('rectangles of cells', () => {
  test('a table is one rectangle, in whatever order it comes', () => {
    const blocks = blocksOf([cell(2, 1), cell(1, 2), cell(1, 1), cell(2, 2)]);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ row: 1, column: 1 });
    expect(blocks.map(blockSize)).toEqual([{ rows: 2, columns: 2 }]);
  });

  test('a gap, or a row of another width, begins another rectangle', () => {
    const sizes = blocksOf([cell(0, 0), cell(0, 1), cell(0, 3), cell(1, 0), cell(1, 1), cell(2, 0), cell(4, 0)]).map(
      (block) => [block.row, block.column, blockSize(block)],
    );
    expect(sizes).toEqual([
      [0, 0, { rows: 2, columns: 2 }],
      [0, 3, { rows: 1, columns: 1 }],
      [2, 0, { rows: 1, columns: 1 }],
      [4, 0, { rows: 1, columns: 1 }],
    ]);
  });

  test('whatever the cells, each stands in exactly one rectangle, at its place', () => {
    const cells = fc.uniqueArray(fc.record({ row: fc.nat(8), column: fc.nat(8) }), {
      selector: ({ row, column }) => `${row},${column}`,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const covered = blocksOf(given).flatMap(placesOf);
        for (const { place, entry } of covered) expect(entry).toMatchObject(place);
        const inOrder = (one: Placed, other: Placed) => one.row - other.row || one.column - other.column;
        expect(covered.map(({ entry }) => entry).sort(inOrder)).toEqual([...given].sort(inOrder));
      }),
      { seed: 2024 },
    );
  });

  test('cut into rows, nothing is lost and every piece is where it was', () => {
    const [block] = blocksOf([0, 1, 2, 3, 4].map((row) => cell(row + 3, 2)));
    const pieces = cutRows(block as Block<Placed>, 2);
    expect(pieces.map((piece) => [piece.row, blockSize(piece).rows])).toEqual([
      [3, 2],
      [5, 2],
      [7, 1],
    ]);
    expect(pieces.flatMap(placesOf)).toEqual(placesOf(block as Block<Placed>));
  });

  test('mapped, a rectangle keeps its place and shape', () => {
    const block = { row: 1, column: 2, cells: [[1, 2]] };
    expect(mapBlock(block, (entry) => entry * 10)).toEqual({ row: 1, column: 2, cells: [[10, 20]] });
  });
});
