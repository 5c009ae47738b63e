/**
 * Type-checks every area (a top-level folder with a tsconfig.json) on its own, so that each sees only the libraries
 * it may use: the engine has no DOM, the pane no Node. Fails when TypeScript stands in a folder that no area covers.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'samples', 'docs']);
const TYPESCRIPT = /\.tsx?$/;

const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name))
  .map((entry) => entry.name);
const areas = folders.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
const uncovered = folders.filter((folder) => !areas.includes(folder) && holdsTypeScript(folder));

/** @param {string} folder */
function holdsTypeScript(folder) {
  return readdirSync(join(root, folder), { recursive: true }).some((path) => TYPESCRIPT.test(String(path)));
}

/**
 * One compiler run; its output only when it fails.
 * @param {string} area
 * @returns {Promise<boolean>}
 */
function check(area) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const cache = join(root, 'node_modules', '.cache', 'tsc', `${area}.tsbuildinfo`);
  const flags = ['-p', join(root, area), '--incremental', '--tsBuildInfoFile', cache];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, ...flags], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (status) => {
      console.log(status === 0 ? `${area}: ok` : `${area}:\n${output}`);
      resolve(status === 0);
    });
  });
}

/** @param {string[]} queue */
async function checkAll(queue) {
  let passed = true;
  for (let area = queue.shift(); area !== undefined; area = queue.shift()) passed = (await check(area)) && passed;
  return passed;
}

const queue = [...areas];
const workers = await Promise.all([checkAll(queue), checkAll(queue)]);
for (const folder of uncovered) console.error(`${folder}: holds TypeScript but no tsconfig.json`);
if (areas.length === 0 || uncovered.length > 0 || workers.includes(false)) process.exitCode = 1;
