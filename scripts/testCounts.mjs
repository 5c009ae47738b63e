/**
 * The tests in a result file of vitest's json reporter. A file that could not be loaded counts as one failed test:
 * vitest itself counts none for it.
 * @param {string} json
 * @returns {{ passed: number; failed: number }}
 * @throws when the text is not such a result
 */
export function countTests(json) {
  const { numPassedTests, numFailedTests, testResults } = /** @type {VitestResult} */ (JSON.parse(json));
  if (!Number.isInteger(numPassedTests) || !Number.isInteger(numFailedTests)) throw new Error('no test counts');
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * @typedef {object} VitestResult
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string; assertionResults: unknown[] }[]} testResults
 */
