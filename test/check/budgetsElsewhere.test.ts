import { describe, expect, test } from 'vitest';
import { check, readDisclosure, sentence } from '../../src/index';
import { madeBudget } from '../support/budgets';
import { ELSEWHERE } from '../support/budgets/elsewhere';

/** Budgets of other provinces, right ones: whatever names and sums they print, everything is checked and nothing wrong. */

const SEEDS = 3;
/** Codes of units stand where projects have their names, and a lost 合计, are told in any layout. */
const TOLD = ['row/total-named', 'unit/code-placed'];

describe('made-up budgets as other provinces print them', () => {
  test.each(ELSEWHERE.map((elsewhere, index) => [index + 1, elsewhere] as const))(
    'layout %i: every row and column is known, everything is checked, no error',
    (index, elsewhere) => {
      for (let seed = index * SEEDS; seed < (index + 1) * SEEDS; seed += 1) {
        const disclosure = readDisclosure(madeBudget(seed, { elsewhere }).workbook);
        const { findings, skipped, outcomes } = check(disclosure);
        const worse = findings.filter(
          ({ severity, kind, args, code }) =>
            severity !== 'note' && !(kind === 'sum' && args.needsZeros) && !TOLD.includes(code),
        );
        expect({
          seed,
          unknown: [...disclosure.bound.values()].flatMap(({ unrecognised }) => unrecognised),
          skipped,
          worse: worse.map(sentence),
          failed: outcomes.failed,
        }).toEqual({ seed, unknown: [], skipped: [], worse: [], failed: 0 });
      }
    },
  );
});
