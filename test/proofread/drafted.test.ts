import { expect, test } from 'vitest';
import { proofread } from '../../src/index';
import { draftedText } from './draftedTexts';

/** A narrative that was drafted from right forms and consistent inputs is right: nothing may be said against it. */

const SEEDS = Array.from({ length: 24 }, (_, seed) => seed + 1);

test.each(SEEDS)('department %i: every statement of its draft agrees', (seed) => {
  const { disclosure, inputs, text } = draftedText(seed);
  const { counts, findings } = proofread(disclosure, text, inputs);
  expect(findings.filter(({ severity, code }) => severity !== 'note' || code === 'text/twice')).toEqual([]);
  expect(counts).toMatchObject({ disagree: 0, rounding: 0, unresolved: 0 });
  expect(counts.agree).toBeGreaterThan(40);
});
