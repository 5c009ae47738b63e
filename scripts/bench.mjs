/**
 * `npm run bench`: measures what we claim. The TypeScript is bundled first, so that the engine runs as it ships.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bundle } from '../cli/bundle.mjs';
import { run } from './process.mjs';

const root = resolve(import.meta.dirname, '..');
const bundled = resolve(root, 'node_modules/.cache/gongkai/bench.mjs');

mkdirSync(dirname(bundled), { recursive: true });
writeFileSync(bundled, await bundle(resolve(root, 'bench/bench.ts')));
const { status } = await run(process.execPath, [bundled], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
process.exitCode = status;
