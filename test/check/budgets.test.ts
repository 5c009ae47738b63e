import { describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { check, readDisclosure, sentence } from '../../src/index';
import { madeBudget } from '../support/budgets';

/** A budget whose amounts are rounded from true 元 values has no error, whatever it looks like. */

const BUDGETS = 80;
const BATCH = 20;
const ALL = 'b01 b02 b03 b04 b05 b06 b07 b08 b09 b10 b11 b12';

describe('budgets made up from postings in 分, printed half up and read back from .xlsx', () => {
  const batches = Array.from({ length: BUDGETS / BATCH }, (_, index) => index * BATCH + 1);
  test.each(batches)('twenty from seed %i on: every form is found, everything checked, no error', async (first) => {
    for (let seed = first; seed < first + BATCH; seed += 1) {
      const { file, layout } = madeBudget(seed);
      const disclosure = readDisclosure(await readWorkbookFile(await file()));
      const report = check(disclosure);
      const unknown = [...disclosure.bound.values()].flatMap(({ unrecognised }) => unrecognised);
      const worse = report.findings.filter(({ severity }) => severity !== 'note');
      expect({
        seed,
        forms: report.forms.map(({ id }) => id).join(' '),
        unknown,
        skipped: report.skipped,
        // What rounds to 0.00 may add up to 0.01, and 合计 without its word is told.
        worse: worse
          .filter(({ kind, args, code }) => !(kind === 'sum' && args.needsZeros) && !TOLD.includes(code))
          .map(sentence),
        failed: report.outcomes.failed,
      }).toEqual({ seed, forms: ALL, unknown: [], skipped: [], worse: [], failed: 0 });
      expect(worse.some(({ code }) => code === 'row/total-named')).toBe(layout.totalName === null);
    }
  });

  test('of every kind: several units, all money, money carried over, every layout', () => {
    const made = Array.from({ length: BUDGETS }, (_, seed) => madeBudget(seed + 1));
    const some = (holds: (budget: (typeof made)[number]) => boolean) => made.some(holds);
    expect(some(({ ledger }) => ledger.units.length === 3)).toBe(true);
    for (const source of ['general', 'fund', 'capital', 'specialAccount', 'institutional', 'otherIncome']) {
      expect(some(({ ledger }) => ledger.postings.some((posting) => posting.source === source))).toBe(true);
    }
    expect(some(({ ledger }) => ledger.postings.some(({ isCarried }) => isCarried))).toBe(true);
    expect(some(({ ledger }) => ledger.left > 0)).toBe(true);
    expect(some(({ ledger }) => ledger.postings.some(({ fen }) => fen < 5_000))).toBe(true);
    for (const unit of ['万元', '元']) expect(some(({ layout }) => layout.unit === unit)).toBe(true);
    for (const codes of ['one', 'three']) expect(some(({ layout }) => layout.codes === codes)).toBe(true);
  });
});

/** Codes of units stand where projects have their names in this layout, as in the sample. */
const TOLD = ['row/total-named', 'unit/code-placed'];
