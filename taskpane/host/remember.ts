import { a1, addressKey, type CellEdit } from '../../src/index';
import { blocksOf, blockSize, mapBlock, type Block } from './blocks';
import { contentOf, formatOf, formulaOf, inputForText, type CellContent } from './content';
import { HostError } from './host';
import type { SheetWork } from './planWork';
import { readPortions } from './portions';
import { blockSteps, rangeOf, type Step } from './steps';

/** What stood in the cells of a plan before it was applied, to compare with the plan and to put back. */

export interface RememberedCell {
  readonly edit: CellEdit;
  readonly formula: unknown;
  readonly value: unknown;
  readonly isError: boolean;
  readonly numberFormat: string;
}

export interface RememberedBlock {
  readonly sheet: string;
  readonly block: Block<RememberedCell>;
}

interface Wanted {
  readonly sheet: string;
  readonly block: Block<CellEdit>;
}

/** Cells read at once: mostly empty or short, so the answer stays far below what Excel on the web sends. */
const CELLS_AT_ONCE = 20_000;

/**
 * Reads the cells that the work touches on sheets that exist, in one round trip unless they are many.
 * @param accompany queues what else the first round trip brings, once more when that has to be repeated
 */
export async function rememberCells<A>(
  context: Excel.RequestContext,
  sheets: readonly SheetWork[],
  accompany: () => A,
): Promise<{ cells: RememberedBlock[]; accompanied: A }> {
  let accompanied = accompany();
  const wanted = sheets.flatMap(({ name, edits }) => blocksOf(edits).map((block) => ({ sheet: name, block })));
  const reading = {
    rows: ({ block }: Wanted) => blockSize(block).rows,
    columns: ({ block }: Wanted) => blockSize(block).columns,
    cut({ sheet, block }: Wanted, first: number, rows: number): Wanted {
      const cells = block.cells.slice(first, first + rows);
      return { sheet, block: { row: block.row + first, column: block.column, cells } };
    },
    queue({ sheet, block }: Wanted) {
      const range = rangeOf(context, sheet, block).load('formulas,values,valueTypes,numberFormat');
      return () => ({ sheet, block: rememberedBlock(block, range) });
    },
    onRepeat() {
      accompanied = accompany();
    },
    tooLarge: ({ sheet, block }: Wanted) =>
      new HostError(
        'too-large',
        `工作表“${sheet}”的 ${a1(block)} 一行内容太多，Excel 网页版无法传送。请用 Excel 桌面版。`,
      ),
  };
  const pieces = await readPortions(context, wanted, reading, CELLS_AT_ONCE);
  return { cells: pieces.map(({ read }) => read), accompanied };
}

function rememberedBlock(block: Block<CellEdit>, range: Excel.Range): Block<RememberedCell> {
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
  return { row: block.row, column: block.column, cells };
}

export function contentBefore({ formula, value }: RememberedCell): CellContent {
  return contentOf(formula, value);
}

/** Steps that put back what differs by now; cells that are as they were stay untouched. */
export function putBack(remembered: readonly RememberedBlock[], now: readonly RememberedBlock[]): Step[] {
  const current = new Map(now.flatMap(({ block }) => block.cells.flat()).map((cell) => [addressKey(cell.edit), cell]));
  return remembered.flatMap(({ sheet, block }) => {
    const changed = mapBlock(block, (cell) => (isSame(cell, current.get(addressKey(cell.edit))) ? null : cell));
    const isWorthIt = changed.cells.flat().some((cell) => cell !== null);
    return isWorthIt ? blockSteps(sheet, changed, restore) : [];
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
  const isText = typeof value === 'string' && !isError && value !== '';
  return formulaOf(formula, value) ?? (isText ? inputForText(value) : value);
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
