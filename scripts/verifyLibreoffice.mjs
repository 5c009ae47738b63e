/**
 * `npm run verify:libreoffice`: writes the working paper of the samples without results, has LibreOffice calculate it,
 * and compares every computed cell with what the plan says it gives. Needs LibreOffice (`soffice` or SOFFICE_PATH).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../cli/bundle.mjs';

const SAMPLES = ['luolong-2024', 'jiyuan-2022'];
const root = resolve(import.meta.dirname, '..');
const cache = resolve(root, 'node_modules/.cache/gongkai');
mkdirSync(cache, { recursive: true });

/** @param {string} entry @param {string} name where to put its bundle; the address to import it from */
async function bundled(entry, name) {
  const file = join(cache, name);
  writeFileSync(file, await bundle(resolve(root, entry)));
  return pathToFileURL(file).href;
}

const engine = /** @type {typeof import('../src/index')} */ (
  await import(await bundled('src/index.ts', 'verify-engine.mjs'))
);
const files = /** @type {typeof import('../src/files/index')} */ (
  await import(await bundled('src/files/index.ts', 'verify-files.mjs'))
);

/** @param {string} sample @param {string} folder */
async function verify(sample, folder) {
  const original = readFileSync(resolve(root, 'samples', sample, 'workbook.xlsx'));
  const text = readFileSync(resolve(root, 'samples', sample, 'inputs.json'), 'utf8');
  const typed = /** @type {Record<string, string>} */ (JSON.parse(text));
  const inputs = new Map(Object.entries(typed).map(([slot, value]) => [slot, { value }]));
  const plan = engine.planFill(engine.readDisclosure(await files.readWorkbookFile(original)), inputs);
  // Without results LibreOffice has nothing to trust: it must calculate.
  const edits = plan.edits.map((edit) => {
    const bare = { ...edit };
    delete bare.result;
    return bare;
  });
  const written = join(folder, `${sample}.xlsx`);
  writeFileSync(written, await files.writeWorkbookFile(original, { ...plan, edits }));
  const out = join(folder, 'calculated');
  const soffice = process.env['SOFFICE_PATH'] ?? 'soffice';
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(soffice, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, written], { stdio: 'ignore' });
  const calculated = await files.readWorkbookFile(readFileSync(join(out, `${sample}.xlsx`)));
  const differences = plan.edits.flatMap(({ sheet, row, column, result }) => {
    const made = engine.sheetNamed(calculated, sheet);
    if (result === undefined || !made) return result === undefined ? [] : [`${sheet}: no such sheet`];
    const value = engine.cellAt(made, row, column).value ?? '';
    return value === result ? [] : [`${engine.a1({ row, column })}: LibreOffice ${value}, planned ${result}`];
  });
  const count = plan.edits.filter(({ result }) => result !== undefined).length;
  console.log(`${sample}: ${count} computed cells, ${differences.length} differ`);
  for (const difference of differences) console.log(`  ${difference}`);
  return differences.length === 0 && count > 0;
}

const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
try {
  const right = [];
  for (const sample of SAMPLES) right.push(await verify(sample, folder));
  process.exitCode = right.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
