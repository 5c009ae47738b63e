import { check, draft, planFill, readDisclosure, type Workbook } from '../src/index';
import { readWorkbookFile } from '../src/files/index';
import { table } from './table';
import { timeTogether } from './timing';

export const ROUNDS = { warmUp: 5, measured: 25 };

/** A sample workbook in memory. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What the engine takes on each workbook, beside parsing the file alone in the same run, and how many times as long
 * reading and checking takes as parsing.
 */
export async function engineTable(samples: readonly Sample[]): Promise<string> {
  const rows: string[][] = [];
  for (const { name, bytes } of samples) {
    const workbook = await readWorkbookFile(bytes);
    const disclosure = readDisclosure(workbook);
    const { parse, recognise, checking, filling, drafting, readAndCheck } = await timeTogether(
      {
        parse: () => readWorkbookFile(bytes),
        recognise: () => readDisclosure(workbook),
        checking: () => check(disclosure),
        filling: () => planFill(disclosure),
        drafting: () => draft(disclosure),
        readAndCheck: async () => check(readDisclosure(await readWorkbookFile(bytes))),
      },
      ROUNDS,
    );
    const parts = [parse, recognise, checking, filling, drafting, readAndCheck];
    rows.push([
      name,
      String(cellCount(workbook)),
      String(disclosure.forms.length),
      ...parts.map(({ median }) => milliseconds(median)),
      milliseconds(readAndCheck.ninth),
      milliseconds(readAndCheck.median - parse.median),
      `${(readAndCheck.median / parse.median).toFixed(2)} ×`,
    ]);
  }
  const parts = ['parse', 'recognise', 'check', 'fill', 'draft', 'read+check', '(90 %)', 'adds', 'of parse'];
  return table([['workbook', 'cells', 'forms', ...parts], ...rows]);
}

const cellCount = (workbook: Workbook) =>
  workbook.sheets.reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0), 0);

const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
