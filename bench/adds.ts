import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { check, readDisclosure, type Workbook } from '../src/index';
import { readWorkbookFile } from '../src/files/index';
import { ROUNDS, type Sample } from './engine';
import { table } from './table';
import { timeTogether } from './timing';

/** What checking adds to parsing the file, in the same process: once warm, and the very first time. */

const COLD_RUNS = 5;

const judged = (workbook: Workbook) => check(readDisclosure(workbook));

export async function addsTable(samples: readonly Sample[]): Promise<string> {
  const rows: string[][] = [];
  for (const { name, bytes } of samples) {
    const workbook = await readWorkbookFile(bytes);
    const sheets = new Set(readDisclosure(workbook).forms.map(({ sheet }) => sheet));
    if (sheets.size === 0) continue;
    const formsAlone: Workbook = { sheets: workbook.sheets.filter((sheet) => sheets.has(sheet.name)) };
    const { parse, forms, whole } = await timeTogether(
      { parse: () => readWorkbookFile(bytes), forms: () => judged(formsAlone), whole: () => judged(workbook) },
      ROUNDS,
    );
    const cold = Array.from({ length: COLD_RUNS }, () => coldRun(name)).sort((a, b) => a.adds - b.adds);
    const first = cold[Math.floor(COLD_RUNS / 2)];
    const times = [parse.median, forms.median, forms.ninth, whole.median, first?.parse ?? NaN, first?.adds ?? NaN];
    const counts = [String(sheets.size), String(workbook.sheets.length)];
    rows.push([name, ...counts, ...times.map((value) => `${value.toFixed(1)} ms`)]);
  }
  const head = ['workbook', 'forms', 'sheets', 'parse', 'adds, forms', '(90 %)', 'adds, all sheets'];
  return table([[...head, 'cold parse', 'cold adds'], ...rows]);
}

interface Cold {
  readonly parse: number;
  readonly adds: number;
}

/** In a process of its own, in which nothing ran before. */
const coldRun = (name: string): Cold =>
  JSON.parse(execFileSync(process.execPath, [process.argv[1] ?? '', '--cold', name], { encoding: 'utf8' })) as Cold;

/** What such a process does: the file is parsed once, its workbook checked once. */
export async function printCold(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  const workbook = await readWorkbookFile(bytes);
  const parsed = performance.now();
  judged(workbook);
  const cold: Cold = { parse: parsed - start, adds: performance.now() - parsed };
  console.log(JSON.stringify(cold));
}
