import { expect, test } from 'vitest';
import { countTests } from '../../scripts/testCounts.mjs';

const results = (...testResults: { status: string; assertionResults: unknown[] }[]) =>
  JSON.stringify({ numPassedTests: 5, numFailedTests: 2, testResults });

test('counts what vitest counted', () => {
  expect(countTests(results({ status: 'failed', assertionResults: [{}] }))).toEqual({ passed: 5, failed: 2 });
});

test('a test file that could not be loaded is a failed test', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  expect(countTests(results(unloaded, unloaded))).toEqual({ passed: 5, failed: 4 });
});

test('a result without counts is refused', () => {
  expect(() => countTests('{}')).toThrow('no test counts');
  expect(() => countTests('')).toThrow(SyntaxError);
});
