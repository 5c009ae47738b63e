import { readFileSync } from 'node:fs';
import { check, proofread, proofreader, readDisclosure } from '../src/index';
import { readWorkbookFile } from '../src/files/index';
import { ROUNDS, type Sample } from './engine';
import { table } from './table';
import { timeTogether } from './timing';

/** What proofreading adds: the first text of a workbook, and each further one or the same text after an edit. */
export async function proofreadTable(samples: readonly Sample[]): Promise<string> {
  const rows: string[][] = [];
  for (const { name, bytes } of samples) {
    const disclosure = readDisclosure(await readWorkbookFile(bytes));
    // A workbook of other forms has nothing to be proofread against.
    if (disclosure.forms.length === 0) continue;
    const text = readFileSync(`samples/${name}/narrative.txt`, 'utf8');
    const again = proofreader(disclosure);
    const { readAndCheck, first, further } = await timeTogether(
      {
        readAndCheck: async () => check(readDisclosure(await readWorkbookFile(bytes))),
        first: () => proofread(disclosure, text),
        further: () => again(text),
      },
      ROUNDS,
    );
    const { claims } = again(text);
    const times = [readAndCheck, first, further].map(({ median }) => `${median.toFixed(1)} ms`);
    rows.push([name, String(text.length), String(claims.length), ...times, `${first.ninth.toFixed(1)} ms`]);
  }
  return table([['workbook', 'characters', 'claims', 'read+check', 'proofread', 'once more', '(90 %)'], ...rows]);
}
