import { describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { checkPublication } from '../../src/check';
import { check, EMPTY_CELL, readDisclosure, sentence, type Workbook } from '../../src/index';
import { finalAccounts } from '../../src/rules/publications';
import { printedHundredths } from '../support/departments/workbook';
import { randomDepartment } from '../support/departments';

/** DOMAIN: a workbook whose amounts are rounded from true 元 values has no error, whatever it looks like. */

const DEPARTMENTS = 200;
const BATCH = 20;
/** Enough to see how rare something is. */
const SOME = 60;

describe('departments made up from postings in 分, printed half up and read back from .xlsx', () => {
  const batches = Array.from({ length: DEPARTMENTS / BATCH }, (_, index) => index * BATCH + 1);
  test.each(batches)(
    'twenty from seed %i on: every form is found, everything checked, no error',
    async (first) => {
      for (let seed = first; seed < first + BATCH; seed += 1) {
        const department = randomDepartment(seed);
        const report = check(readDisclosure(await readWorkbookFile(await department.file())));
        const worse = report.findings.filter(({ severity }) => severity !== 'note');
        expect({
          seed,
          forms: report.forms.map(({ id }) => id).join(' '),
          skipped: report.skipped,
          // What rounds to 0.00 may add up to 0.01: said, as nobody sees from the print that it is right.
          worse: worse.filter(({ kind, args }) => !(kind === 'sum' && args.needsZeros)).map(sentence),
          failed: report.outcomes.failed,
        }).toEqual({ seed, forms: '01 02 03 04 05 06 07 08 09', skipped: [], worse: [], failed: 0 });
      }
    },
    60_000,
  );

  test('that a sum is right only if printed zeros are not zero is rare: in fewer than one of ten departments', () => {
    const asking = Array.from({ length: SOME }, (_, seed) => randomDepartment(seed + 1)).filter(({ workbook }) =>
      check(readDisclosure(workbook)).findings.some(({ severity }) => severity === 'warning'),
    );
    expect(asking.length).toBeGreaterThan(0);
    expect(asking.length).toBeLessThan(SOME / 10);
  }, 60_000);
});

describe('departments that leave blank what is too small to print', () => {
  const unprinted = (workbook: Workbook): Workbook => ({
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) => row.map((cell) => (cell.value === 0 ? EMPTY_CELL : cell))),
    })),
  });

  test('have no error either, and what only such amounts explain is a doubt', () => {
    for (let seed = 1; seed <= SOME; seed += 1) {
      const { workbook } = randomDepartment(seed, { layout: { unit: '万元', zero: 'blank' } });
      const { findings } = checkPublication(readDisclosure(unprinted(workbook)), { ...finalAccounts, formRules: [] });
      const worse = findings.filter(({ severity }) => severity !== 'note');
      expect({ seed, worse: worse.filter(({ kind, args }) => !(kind === 'sum' && args.needsZeros)) }).toEqual({
        seed,
        worse: [],
      });
    }
  }, 60_000);
});

describe('the generator', () => {
  test('prints half up, away from zero, as the finance systems do', () => {
    const cases: readonly [fen: number, unit: '万元' | '千元' | '元', hundredths: number][] = [
      [0, '万元', 0],
      [4_999, '万元', 0],
      [5_000, '万元', 1],
      [14_999, '万元', 1],
      [15_000, '万元', 2],
      [-4_999, '万元', 0],
      [-5_000, '万元', -1],
      [499, '千元', 0],
      [500, '千元', 1],
      [1, '元', 1],
      [-123, '元', -123],
    ];
    for (const [fen, unit, hundredths] of cases) expect(printedHundredths(fen, unit)).toBe(hundredths);
  });

  test('reading the file back gives what was printed', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const department = randomDepartment(seed);
      const texts = (workbook: typeof department.workbook) =>
        workbook.sheets.map(({ name, cells }) => [name, cells.map((row) => row.map(({ text }) => text))]);
      expect(texts(await readWorkbookFile(await department.file()))).toEqual(texts(department.workbook));
    }
  });

  test('makes every kind of activity and every layout', () => {
    const made = Array.from({ length: SOME }, (_, seed) => randomDepartment(seed + 1));
    const some = (holds: (department: (typeof made)[number]) => boolean) => made.some(holds);
    const prints = (seen: RegExp) =>
      some(({ workbook }) => workbook.sheets.some(({ cells }) => cells.flat().some(({ text }) => seen.test(text))));
    expect(prints(/^-\d/u), 'amounts below zero').toBe(true);
    expect(prints(/故本表无数据/u), 'forms without data').toBe(true);
    expect(prints(/^其中：教育收费$/u), '教育收费').toBe(true);
    expect(some(({ ledger }) => ledger.expenditures.some(({ fen }) => fen > 0 && fen < 5_000))).toBe(true);
    for (const unit of ['万元', '千元', '元']) expect(some(({ layout }) => layout.unit === unit)).toBe(true);
    for (const codes of ['one', 'three']) expect(some(({ layout }) => layout.codes === codes)).toBe(true);
  });
});
