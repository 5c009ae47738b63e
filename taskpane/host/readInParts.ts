import { a1 } from '../../src/index';
import { HostError } from './host';
import { isTooLarge } from './officeErrors';
import { queueCells, readCells, type SheetCells } from './sheetCells';

/** Rows of one sheet that are read together. */
interface Part {
  /** Which sheet of the workbook. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many cells are first asked for at once: at some sixty bytes a cell about half of what Excel on the web takes. */
const FIRST_BUDGET = 40_000;

/**
 * Reads the used ranges of sheets whose common answer is too large: one cheap round trip for where they are, then
 * their rows in as few round trips as the size allows. A part that is still too large is halved.
 * @param onSheets told after each round trip how many sheets are complete
 * @returns for each sheet its cells, undefined where it holds none
 * @throws HostError too-large when a single row is more than Excel sends
 */
export async function readInParts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  canReadHidden: boolean,
  onSheets: (done: number) => void,
): Promise<(SheetCells | undefined)[]> {
  const extents = sheets.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  await context.sync();
  const parts = extents.flatMap((range, sheet): Part[] => {
    if (range.isNullObject) return [];
    return [
      { sheet, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
    ];
  });

  const read: (SheetCells | undefined)[] = sheets.map(() => undefined);

  async function readAll(waiting: readonly Part[], budget: number): Promise<void> {
    if (waiting.length === 0) return;
    const { now, later } = fitting(waiting, budget);
    const pending = now.map((part) => ({ part, cells: queueCells(rangeOf(part), canReadHidden) }));
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      return readAll(waiting, smaller(now, sheets));
    }
    for (const { part, cells } of pending) read[part.sheet] = joined(read[part.sheet], readCells(cells));
    onSheets(later[0]?.sheet ?? sheets.length);
    return readAll(later, budget);
  }

  function rangeOf({ sheet, row, column, rows, columns }: Part): Excel.Range {
    return (sheets[sheet] as Excel.Worksheet).getRangeByIndexes(row, column, rows, columns);
  }

  await readAll(parts, FIRST_BUDGET);
  return read;
}

/** The parts that fit into the budget of cells, the last of them cut to fit; at least one row. */
function fitting(waiting: readonly Part[], budget: number): { now: Part[]; later: Part[] } {
  const now: Part[] = [];
  let left = budget;
  for (const [index, part] of waiting.entries()) {
    const rows = Math.min(part.rows, Math.max(Math.floor(left / part.columns), now.length === 0 ? 1 : 0));
    if (rows > 0) now.push({ ...part, rows });
    if (rows < part.rows) {
      const rest = { ...part, row: part.row + rows, rows: part.rows - rows };
      return { now, later: [rest, ...waiting.slice(index + 1)] };
    }
    left -= rows * part.columns;
  }
  return { now, later: [] };
}

/** Half of what proved too much. */
function smaller(parts: readonly Part[], sheets: readonly Excel.Worksheet[]): number {
  const [first] = parts;
  if (first && parts.length === 1 && first.rows === 1) {
    const name = sheets[first.sheet]?.name ?? '';
    throw new HostError(
      'too-large',
      `工作表“${name}”从 ${a1(first)} 起的一行内容太多，Excel 网页版无法传送。请用 Excel 桌面版打开后重试。`,
    );
  }
  return Math.floor(parts.reduce((cells, { rows, columns }) => cells + rows * columns, 0) / 2);
}

/** A sheet read so far, with the rows that follow. */
function joined(before: SheetCells | undefined, next: SheetCells | undefined): SheetCells | undefined {
  if (!before || !next) return before ?? next;
  return {
    ...before,
    rows: [...before.rows, ...next.rows],
    hiddenRows: new Set([...before.hiddenRows, ...next.hiddenRows]),
  };
}
