import { refuse, type Outcome } from './operand';

/** The values of a range, row by row. One cell, or one value, is a range of one. */
export type Range = readonly (readonly unknown[])[];

/**
 * Calculates cell by cell over ranges, as a spreadsheet does: a single cell goes with every cell of the others, a single
 * row with every row, a single column with every column. A place that a longer range has alone is refused.
 */
export function spread(calculation: (...values: readonly unknown[]) => Outcome, ranges: readonly Range[]): Outcome[][] {
  const height = Math.max(...ranges.map((range) => range.length));
  const width = Math.max(...ranges.map((range) => range[0]?.length ?? 0));
  return Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column) => {
      const places = ranges.map((range) => placeIn(range, row, column));
      const values = places.map(({ rowValues, at }) => rowValues?.[at]);
      const isWhole = places.every(({ rowValues, at }) => rowValues !== undefined && at < rowValues.length);
      return isWhole ? calculation(...values) : refuse('noPartner');
    }),
  );
}

function placeIn(range: Range, row: number, column: number) {
  const rowValues = range[range.length === 1 ? 0 : row];
  return { rowValues, at: rowValues?.length === 1 ? 0 : column };
}
