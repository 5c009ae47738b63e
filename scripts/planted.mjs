/**
 * `npm run planted`: changes every digit of the narratives that a proofreading resolves into every other one, and every
 * word of direction. `npm test` tries one other digit at each place.
 */
import { resolve } from 'node:path';
import { run } from './process.mjs';

const root = resolve(import.meta.dirname, '..');
const vitest = resolve(root, 'node_modules/vitest/vitest.mjs');

const { status } = await run(process.execPath, [vitest, 'run', '--project', 'unit', 'test/proofread/planted.test.ts'], {
  cwd: root,
  env: { ...process.env, GONGKAI_PLANT: 'all' },
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = status;
