/**
 * `npm run unconstrained -- FILE…`: prints how well the rules hold the amounts of workbooks, and every amount cell that
 * none of them holds; of the samples when no file is given.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../cli/bundle.mjs';

const root = resolve(import.meta.dirname, '..');
const named = process.argv.slice(2);
const samples = () =>
  readdirSync(resolve(root, 'samples')).map((name) => resolve(root, 'samples', name, 'workbook.xlsx'));

const engine = /** @type {typeof import('../src/index')} */ (await bundled('index.ts'));
const files = /** @type {typeof import('../src/files/index')} */ (await bundled('files/index.ts'));

for (const file of named.length > 0 ? named : samples()) {
  const workbook = await files.readWorkbookFile(new Uint8Array(readFileSync(file)));
  const { forms, unheld } = engine.coverage(engine.readDisclosure(workbook));
  console.log(`\n${file}${forms.length === 0 ? '\n没有认出公开表。' : ''}`);
  if (forms.length === 0) continue;
  console.log('表\t金额单元格\t两个以上等式\t一个等式\t只有上下限\t没有等式');
  for (const { form, cells, heldTwice, heldOnce, bounded, free } of forms) {
    console.log([form, cells, heldTwice, heldOnce, bounded, free].join('\t'));
  }
  for (const cell of unheld) {
    const what = { bounded: '只核对上下限', free: '没有等式核对', unknown: '没有认出，没有核对' }[cell.state];
    console.log(`${cell.form} ${cell.sheet}!${engine.a1(cell)} ${cell.label} ${cell.shown}：${what}`);
  }
  if (unheld.length === 0) console.log('没有不受等式约束的金额。');
}

/**
 * A module of the engine, bundled.
 * @param {string} entry
 * @returns {Promise<unknown>}
 */
async function bundled(entry) {
  const file = resolve(
    root,
    'node_modules/.cache/gongkai/unconstrained',
    entry.replaceAll('/', '-').replace('.ts', '.mjs'),
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await bundle(resolve(root, 'src', entry)));
  return import(pathToFileURL(file).href);
}
