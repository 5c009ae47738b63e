import { check, draft, planFill, readDisclosure, type Workbook } from '../src/index';
import { readWorkbookFile } from '../src/files/index';
import { table } from './table';
import { time } from './timing';

const RUNS = { warmUps: 5, runs: 25 };

/** A sample workbook in memory. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What the engine takes on each workbook, beside parsing the file alone: medians of the same run, and how many times
 * as long reading and checking takes as parsing.
 */
export async function engineTable(samples: readonly Sample[]): Promise<string> {
  const rows: string[][] = [];
  for (const { name, bytes } of samples) {
    const workbook = await readWorkbookFile(bytes);
    const disclosure = readDisclosure(workbook);
    const parse = await time(() => readWorkbookFile(bytes), RUNS);
    const recognise = await time(() => readDisclosure(workbook), RUNS);
    const checking = await time(() => check(disclosure), RUNS);
    const readAndCheck = await time(async () => check(readDisclosure(await readWorkbookFile(bytes))), RUNS);
    const filling = await time(() => planFill(disclosure), RUNS);
    const drafting = await time(() => draft(disclosure), RUNS);
    rows.push([
      name,
      String(cellCount(workbook)),
      String(disclosure.forms.length),
      ...[parse, recognise, checking, readAndCheck].map(({ median }) => milliseconds(median)),
      `${(readAndCheck.median / parse.median).toFixed(2)} ×`,
      milliseconds(readAndCheck.ninth),
      ...[filling, drafting].map(({ median }) => milliseconds(median)),
    ]);
  }
  const head = [
    'workbook',
    'cells',
    'forms',
    'parse',
    'recognise',
    'check',
    'read+check',
    '/ parse',
    '90 %',
    'fill',
    'draft',
  ];
  return table([head, ...rows]);
}

const cellCount = (workbook: Workbook) =>
  workbook.sheets.reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0), 0);

const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
