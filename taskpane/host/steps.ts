import { blockSize, cutRows, type Block } from './blocks';

/** A piece of work that goes into one request whole. */
export interface Step {
  /** About how much it adds to the request. */
  readonly bytes: number;
  /** Queues its commands. */
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web takes 5 MB a request; what the messages add to the contents stays below the rest. */
const REQUEST_BYTES = 4 * 1024 * 1024;
/** Larger blocks are cut, so that requests can be filled. */
const BLOCK_BYTES = 1024 * 1024;
/** A command with its object path, as JSON. */
const COMMAND_BYTES = 400;

/** Steps in the order given, gathered into as few requests as their size allows. */
export function gatherRequests(steps: readonly Step[]): Step[][] {
  const requests: Step[][] = [];
  let left = 0;
  for (const step of steps) {
    if (step.bytes > left || requests.length === 0) {
      requests.push([]);
      left = REQUEST_BYTES;
    }
    requests.at(-1)?.push(step);
    left -= step.bytes;
  }
  return requests;
}

/** Sends requests one after the other. */
export async function sendRequests(
  context: Excel.RequestContext,
  requests: readonly (readonly Step[])[],
  onSent: () => void = () => undefined,
): Promise<void> {
  const [first, ...rest] = requests;
  if (!first) return;
  for (const step of first) step.queue(context);
  await context.sync();
  onSent();
  await sendRequests(context, rest, onSent);
}

/** Steps that write a block into the sheet of that name, through `write` for each piece of it. */
export function blockSteps<T>(
  sheet: string,
  block: Block<T>,
  write: (range: Excel.Range, cells: T[][]) => void,
): Step[] {
  return piecesOf(block).map(({ piece, bytes }) => ({
    bytes: bytes + COMMAND_BYTES,
    queue: (context) =>
      write(
        rangeOf(context, sheet, piece),
        piece.cells.map((row) => [...row]),
      ),
  }));
}

/** A step of a few commands whose size does not depend on contents. */
export function commandStep(commands: number, queue: Step['queue']): Step {
  return { bytes: commands * COMMAND_BYTES, queue };
}

export function rangeOf(context: Excel.RequestContext, sheet: string, block: Block<unknown>): Excel.Range {
  const { rows, columns } = blockSize(block);
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(block.row, block.column, rows, columns);
}

function piecesOf<T>(block: Block<T>): { piece: Block<T>; bytes: number }[] {
  const bytes = new TextEncoder().encode(JSON.stringify(block.cells)).length;
  if (bytes <= BLOCK_BYTES || block.cells.length === 1) return [{ piece: block, bytes }];
  return cutRows(block, Math.ceil(block.cells.length / 2)).flatMap(piecesOf);
}
