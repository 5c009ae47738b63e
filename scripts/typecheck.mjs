/**
 * Type-checks every area (a top-level folder with a tsconfig.json) on its own, so that each sees only the libraries
 * it may use: the engine has no DOM, the pane no Node. Fails when TypeScript stands in a folder that no area covers.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './process.mjs';

const root = resolve(import.meta.dirname, '..');
const NOT_AREAS = new Set(['node_modules', 'dist', 'coverage', 'samples', 'docs']);
const TYPESCRIPT = /\.tsx?$/;

const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !NOT_AREAS.has(entry.name))
  .map((entry) => entry.name);
const areas = folders.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
const uncovered = folders.filter((folder) => !areas.includes(folder) && holdsTypeScript(folder));

/** @param {string} folder */
function holdsTypeScript(folder) {
  return readdirSync(join(root, folder), { recursive: true }).some((path) => TYPESCRIPT.test(String(path)));
}

/**
 * One compiler run; its output is shown only when it fails.
 * @param {string} area
 */
async function check(area) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const memory = join(root, 'node_modules', '.cache', 'tsc', `${area}.tsbuildinfo`);
  const flags = ['-p', join(root, area), '--incremental', '--tsBuildInfoFile', memory];
  const { status, output } = await run(process.execPath, [compiler, ...flags], { cwd: root });
  console.log(status === 0 ? `${area}: ok` : `${area}:\n${output}`);
  return status === 0;
}

/**
 * Works on the queue until it is empty.
 * @param {string[]} queue
 */
async function worker(queue) {
  let passed = true;
  for (let area = queue.shift(); area !== undefined; area = queue.shift()) passed = (await check(area)) && passed;
  return passed;
}

const queue = [...areas];
const passed = await Promise.all([worker(queue), worker(queue)]);
for (const folder of uncovered) console.error(`${folder}: holds TypeScript but no tsconfig.json`);
if (areas.length === 0 || uncovered.length > 0 || passed.includes(false)) process.exitCode = 1;
