import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPublication } from '../../src/check';
import { readDisclosure, sentence } from '../../src/index';
import { finalAccounts } from '../../src/rules/publications';
import { randomDepartment, STANDARD_LAYOUT } from '../support/departments';
import { anyLayout } from '../support/layout/arbitrary';
import { transform } from '../support/layout/transform';

/** Whatever a right department's forms look like, every rule runs on them and none finds an error. */

/** 教育收费 has no place in the other layouts; what is not rounded would not be right any more in 元. */
const department = fc
  .integer({ min: 1, max: 100_000 })
  .map((seed) => randomDepartment(seed, { layout: STANDARD_LAYOUT }))
  .filter(({ ledger }) => ledger.incomes.every(({ isEducationFee }) => isEducationFee !== true));

describe('made departments laid out anew', () => {
  test('in any combination of layouts: everything is checked, nothing is wrong', () => {
    fc.assert(
      fc.property(department, anyLayout, ({ workbook }, layout) => {
        const { workbook: made } = transform(workbook, { ...layout, unit: '万元' });
        const report = checkPublication(readDisclosure(made), { ...finalAccounts, formRules: [] });
        const worse = report.findings.filter(({ severity }) => severity !== 'note');
        expect({
          forms: report.forms.map(({ id }) => id),
          skipped: report.skipped,
          worse: worse.filter(({ kind, args }) => !(kind === 'sum' && args.needsZeros)).map(sentence),
        }).toEqual({ forms: ['01', '02', '03', '04', '05', '06', '07', '08', '09'], skipped: [], worse: [] });
      }),
      { numRuns: 100, seed: 2024 },
    );
  }, 60_000);
});
