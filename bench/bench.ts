import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { richDepartment } from '../test/support/departments';
import { addsTable, printCold } from './adds';
import { engineTable, ROUNDS } from './engine';
import { proofreadTable } from './proofread';
import { roundTripTable } from './roundTrips';

/** Measures on the sample workbooks and prints what the README and ARCHITECTURE claim. Run from the project folder. */

const sampleNamed = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(`samples/${name}/workbook.xlsx`)) });

async function measureAll(): Promise<void> {
  const samples = readdirSync('samples').map(sampleNamed);
  // The most that a department can print. In 万元 most sums need rounding, in 元 none: what the joint check costs.
  const made = await Promise.all(
    (['万元', '元'] as const).map(async (unit) => ({
      name: `made, everything, ${unit}`,
      bytes: await richDepartment(3, { unit }).file(),
    })),
  );

  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
  console.log(
    `\nTime per workbook: median of ${ROUNDS.measured} rounds after ${ROUNDS.warmUp} to warm up. "parse" is the file alone;` +
      ' "read+check" is parse, recognise and check from the bytes, "(90 %)" what nine of ten of its runs stayed under,' +
      ' "adds" what that takes more than parsing.\n',
  );
  console.log(await engineTable([...samples, ...made]));
  console.log(
    '\nWhat recognising and checking adds to parsing, in the same run: the sheets of the forms alone, every sheet with' +
      ' its 绩效自评 tables, and the first time in a new process.\n',
  );
  console.log(await addsTable(samples));
  console.log('\nProofreading a published narrative, beside reading and checking its workbook.\n');
  console.log(await proofreadTable(samples));
  console.log('\nRound trips to Excel per button (and what crossed), on the emulated host.\n');
  console.log(await roundTripTable(samples));
}

const [, , mode, name] = process.argv;
if (mode === '--cold' && name !== undefined) await printCold(sampleNamed(name).bytes);
else await measureAll();
