/**
 * `npm test`: every gate of the project, one after the other, with a summary.
 *
 * At a desk it stops at the first stage that fails; with CI=true it goes on, so that one run tells everything. The
 * last line is always `N passed, N failed`: the tests counted by vitest, and one failure more for each other step
 * that failed, so that "0 failed" and exit status 0 mean the same.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './process.mjs';
import { countTests } from './testCounts.mjs';

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'node_modules', '.cache', 'gongkai', 'test');
const goesOn = process.env['CI'] === 'true';

/**
 * @typedef {object} Report
 * @property {string} step
 * @property {boolean} ok
 * @property {number} seconds
 * @property {{ passed: number; failed: number }} [tests]
 */

/** npm scripts. Those of one stage all run although one fails: a person wants to hear of all of them at once. */
const STAGES = [
  ['typecheck', 'lint', 'format:check', 'directions', 'unused'],
  ['test:unit'],
  ['build', 'browser'],
  ['manifest', 'test:browser'],
];

/** What is no use without the build. */
const NEEDS_BUILD = new Set(['manifest', 'test:browser']);

/** @type {Report[]} */
const reports = [];
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
for (const stage of STAGES) {
  const isBroken = reports.some(({ step, ok }) => step === 'build' && !ok);
  for (const step of stage) if (!isBroken || !NEEDS_BUILD.has(step)) reports.push(await perform(step));
  if (!goesOn && reports.some(({ ok }) => !ok)) break;
}
summarise();

/**
 * Runs one npm script with its output shown; a test step also leaves vitest's results to count.
 * @param {string} step
 * @returns {Promise<Report>}
 */
async function perform(step) {
  console.log(`\n── ${step}`);
  const start = performance.now();
  const file = join(results, `${step.replace(':', '-')}.json`);
  const isTest = step.startsWith('test:');
  const reporting = isTest ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  const { status } = await npm(['run', '--silent', step, ...reporting]);
  const report = { step, ok: status === 0, seconds: (performance.now() - start) / 1000 };
  return isTest ? { ...report, tests: testsIn(file) } : report;
}

/** @param {string[]} args */
function npm(args) {
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const script = process.env['npm_execpath'];
  return script ? run(process.execPath, [script, ...args], options) : run('npm', args, options);
}

/** @param {string} file */
function testsIn(file) {
  try {
    return countTests(readFileSync(file, 'utf8'));
  } catch (cause) {
    console.error(`vitest left no results: ${cause instanceof Error ? cause.message : String(cause)}`);
    return { passed: 0, failed: 0 };
  }
}

function summarise() {
  const notRun = STAGES.flat().filter((name) => reports.every(({ step }) => step !== name));
  const width = Math.max(...STAGES.flat().map((step) => step.length));
  console.log('\n── summary');
  for (const { step, ok, seconds, tests } of reports) {
    const counts = tests ? `  ${tests.passed} passed, ${tests.failed} failed` : '';
    console.log(`${step.padEnd(width)}  ${ok ? 'ok    ' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s${counts}`);
  }
  for (const step of notRun) console.log(`${step.padEnd(width)}  not run`);
  const passed = reports.reduce((total, { tests }) => total + (tests?.passed ?? 0), 0);
  const failed = reports.reduce((total, { ok, tests }) => total + Math.max(tests?.failed ?? 0, ok ? 0 : 1), 0);
  const line = `${passed} passed, ${failed} failed`;
  writeFileSync(join(results, 'counts.txt'), `${line}\n`);
  console.log(line);
  if (failed > 0) process.exitCode = 1;
}
