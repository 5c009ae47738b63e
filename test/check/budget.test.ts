import { describe, expect, test } from 'vitest';
import { addressKey, check, coverage, readDisclosure, type Disclosure, type Finding } from '../../src/index';
import { BUDGET, readSample } from '../support/samples';
import { withTyped } from '../support/cells';

/** The real budget has no wrong number; one that is moved by 1.00 is found wherever a rule holds it. */

const disclosure = readDisclosure(await readSample(BUDGET));
const errors = (of: Disclosure): readonly Finding[] =>
  check(of).findings.filter(({ severity }) => severity === 'error');

describe('the budget sample', () => {
  const report = check(disclosure);

  test('has its twelve forms, everything checked, and no error', () => {
    expect(report.forms.map(({ id }) => id)).toEqual([
      ...['b01', 'b02', 'b03', 'b04', 'b05', 'b06', 'b07', 'b08', 'b09', 'b10', 'b11', 'b12'],
    ]);
    expect(report.missing).toEqual([]);
    expect(report.skipped).toEqual([]);
    expect(report.outcomes).toMatchObject({ failed: 0, rounding: 0, skipped: 0 });
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has no amount that no rule holds', () => {
    expect(coverage(disclosure).unheld).toEqual([]);
  });
});

describe('an amount moved by 1.00, either way', () => {
  const cells = [...disclosure.bound.values()].flatMap(({ spec, cells: own }) =>
    [...own].flatMap(([ref, { content, address }]) =>
      content.kind === 'amount' ? [{ ref: `${spec.id}/${ref}`, value: content.amount.value.toNumber(), address }] : [],
    ),
  );

  test('is found, and every error names the cell', () => {
    const silent: string[] = [];
    const unrelated: string[] = [];
    for (const { ref, value, address } of cells) {
      for (const by of [1, -1]) {
        const found = errors(withTyped(disclosure, ref, (value + by).toFixed(2)));
        if (found.length === 0) silent.push(`${ref} ${by}`);
        const strange = found.filter(
          ({ cells: named }) => !named.some((cell) => addressKey(cell) === addressKey(address)),
        );
        unrelated.push(...strange.map(({ code }) => `${ref} ${by}: ${code}`));
      }
    }
    expect(cells.length).toBeGreaterThan(200);
    expect(silent).toEqual([]);
    expect(unrelated).toEqual([]);
  });
});
