import type { CellEdit } from '../../src/index';
import { blocksOf, blockSize, cutRows, type Block } from './blocks';
import { contentOf, formatOf, formulaOf, inputForText, type CellContent } from './content';
import type { SheetWork } from './planWork';
import { blockSteps, rangeOf, type Step } from './steps';

/** What stood in the cells of a plan before it was applied, to compare with the plan and to put back. */

export interface RememberedBlock {
  readonly sheet: string;
  readonly block: Block<RememberedCell>;
}

export interface RememberedCell {
  readonly edit: CellEdit;
  readonly formula: unknown;
  readonly value: unknown;
  readonly isError: boolean;
  readonly numberFormat: string;
}

/** Cells read at once; small enough for the answer to stay far below what Excel on the web sends. */
const CELLS_AT_ONCE = 20_000;

interface Wanted {
  readonly sheet: string;
  readonly block: Block<CellEdit>;
}

/**
 * Reads the cells that the work touches on sheets that exist: with whatever else is queued, one round trip for up to
 * CELLS_AT_ONCE cells.
 */
export async function rememberCells(
  context: Excel.RequestContext,
  sheets: readonly SheetWork[],
): Promise<RememberedBlock[]> {
  const wanted = sheets.flatMap(({ name, edits }) =>
    blocksOf(edits)
      .flatMap((block) => cutRows(block, Math.max(1, Math.floor(CELLS_AT_ONCE / blockSize(block).columns))))
      .map((block) => ({ sheet: name, block })),
  );
  return readWanted(context, wanted);
}

async function readWanted(context: Excel.RequestContext, wanted: readonly Wanted[]): Promise<RememberedBlock[]> {
  let cells = 0;
  const beyond = wanted.findIndex(({ block }) => {
    const { rows, columns } = blockSize(block);
    cells += rows * columns;
    return cells > CELLS_AT_ONCE;
  });
  const count = beyond < 0 ? wanted.length : Math.max(1, beyond);
  const pending = wanted.slice(0, count).map((item) => ({ item, range: queueCells(context, item) }));
  await context.sync();
  const read = pending.map(({ item, range }) => readBlock(item, range));
  return count === wanted.length ? read : [...read, ...(await readWanted(context, wanted.slice(count)))];
}

function queueCells(context: Excel.RequestContext, { sheet, block }: Wanted): Excel.Range {
  return rangeOf(context, sheet, block).load('formulas,values,valueTypes,numberFormat');
}

function readBlock({ sheet, block }: Wanted, range: Excel.Range): RememberedBlock {
  const formulas: unknown[][] = range.formulas;
  const values: unknown[][] = range.values;
  const formats: unknown[][] = range.numberFormat;
  const cells = block.cells.map((row, r) =>
    row.map((edit, c) => ({
      edit,
      formula: formulas[r]?.[c],
      value: values[r]?.[c],
      isError: String(range.valueTypes[r]?.[c]) === 'Error',
      numberFormat: formatOf(formats[r]?.[c]),
    })),
  );
  return { sheet, block: { row: block.row, column: block.column, cells } };
}

export function contentBefore({ formula, value }: RememberedCell): CellContent {
  return contentOf(formula, value);
}

/** Steps that put back what differs by now; cells that are as they were stay untouched. */
export function putBack(remembered: readonly RememberedBlock[], now: readonly RememberedBlock[]): Step[] {
  return remembered.flatMap(({ sheet, block }, index) => {
    const current = now[index]?.block.cells ?? [];
    const cells = block.cells.map((row, r) => row.map((cell, c) => (isSame(cell, current[r]?.[c]) ? null : cell)));
    if (cells.flat().every((cell) => cell === null)) return [];
    return blockSteps(sheet, { row: block.row, column: block.column, cells }, restore);
  });
}

/** Writes cells as they were; null leaves a cell alone. */
function restore(range: Excel.Range, cells: (RememberedCell | null)[][]): void {
  const each = <T>(of: (cell: RememberedCell) => T) => cells.map((row) => row.map((cell) => cell && of(cell)));
  // In a cell formatted as text a number would become a text: contents go in before the format comes back.
  range.numberFormat = each(() => 'General');
  range.formulas = each(inputAsItWas);
  range.numberFormat = each(({ numberFormat }) => numberFormat);
}

function inputAsItWas({ formula, value, isError }: RememberedCell): unknown {
  return (
    formulaOf(formula, value) ?? (typeof value === 'string' && !isError && value !== '' ? inputForText(value) : value)
  );
}

function isSame(one: RememberedCell, other: RememberedCell | undefined): boolean {
  return (
    other !== undefined &&
    one.formula === other.formula &&
    one.value === other.value &&
    one.isError === other.isError &&
    one.numberFormat === other.numberFormat
  );
}
