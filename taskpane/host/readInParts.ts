import { a1 } from '../../src/index';
import { HostError } from './host';
import { readPortions } from './portions';
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

/** How many cells are first asked for at once: at some sixty bytes a cell about half of what Excel on the web sends. */
const FIRST_BUDGET = 40_000;

/**
 * Reads the used ranges of sheets whose common answer is too large: one cheap round trip for where they are, then
 * their rows in as few round trips as the size allows.
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

  const reading = {
    rows: ({ rows }: Part) => rows,
    columns: ({ columns }: Part) => columns,
    cut: (part: Part, first: number, rows: number): Part => ({ ...part, row: part.row + first, rows }),
    queue({ sheet, row, column, rows, columns }: Part) {
      const range = (sheets[sheet] as Excel.Worksheet).getRangeByIndexes(row, column, rows, columns);
      const pending = queueCells(range, canReadHidden);
      return () => readCells(pending);
    },
    onRead: (later: readonly Part[]) => onSheets(later[0]?.sheet ?? sheets.length),
    tooLarge: (part: Part) => rowTooLarge(sheets[part.sheet]?.name ?? '', part),
  };
  const pieces = await readPortions(context, parts, reading, FIRST_BUDGET);
  return sheets.map((_, index) => joined(pieces.filter(({ piece }) => piece.sheet === index).map(({ read }) => read)));
}

function rowTooLarge(sheet: string, part: Part): HostError {
  const where = `工作表“${sheet}”从 ${a1(part)} 起的一行`;
  return new HostError('too-large', `${where}内容太多，Excel 网页版无法传送。请用 Excel 桌面版打开后重试。`);
}

/** The pieces of one sheet, from the top. */
function joined(pieces: readonly (SheetCells | undefined)[]): SheetCells | undefined {
  const read = pieces.filter((piece) => piece !== undefined);
  const [first] = read;
  if (!first) return undefined;
  return {
    ...first,
    rows: read.flatMap(({ rows }) => rows),
    hiddenRows: new Set(read.flatMap(({ hiddenRows }) => [...hiddenRows])),
  };
}
