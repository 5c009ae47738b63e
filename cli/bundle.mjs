import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build } from 'vite';
import { bundlePath } from './freshness.mjs';

/**
 * Bundles the command line with all it imports into one file: about 0.1 s to start instead of a load per module.
 * The file appears whole or not at all, so two commands may do this at once.
 * @param {string} stamp its first line, which says what it was made of
 */
export async function bundleCommandLine(stamp) {
  const code = await bundle(resolve(import.meta.dirname, 'main.ts'));
  mkdirSync(dirname(bundlePath), { recursive: true });
  const unfinished = `${bundlePath}.${process.pid}`;
  writeFileSync(unfinished, `${stamp}\n${code}`);
  renameSync(unfinished, bundlePath);
}

/**
 * One ES module for Node out of a TypeScript entry.
 * @param {string} entry absolute path
 * @returns {Promise<string>}
 */
export async function bundle(entry) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      write: false,
      target: 'node20',
      minify: false,
      // Only a workbook of old needs it; Node finds it beside the bundle.
      rolldownOptions: { external: ['@e965/xlsx'], output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .filter((part) => part.type === 'chunk');
  const [chunk, ...others] = chunks;
  if (!chunk || others.length > 0) throw new Error(`${entry} should make one chunk, not ${chunks.length}`);
  return chunk.code;
}
