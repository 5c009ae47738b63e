/**
 * `npm run verify:libreoffice`: writes the working paper of the samples, and columns added beside their 公开05表, without
 * results, has LibreOffice calculate them, and compares every computed cell with what the plan says it gives; and marks
 * every finding, and counts the cells that LibreOffice colours. Needs LibreOffice (`soffice` or SOFFICE_PATH).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { bundle } from '../cli/bundle.mjs';

const SAMPLES = ['luolong-2024', 'jiyuan-2022'];
const BUDGET = 'chanhe-2025-budget';
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

/** @typedef {import('../src/index').EditPlan} EditPlan */

/** @param {string} sample */
const workbookOf = (sample) => readFileSync(resolve(root, 'samples', sample, 'workbook.xlsx'));

/** The working paper of a sample. @param {string} sample */
async function paperOf(sample) {
  const original = workbookOf(sample);
  const text = readFileSync(resolve(root, 'samples', sample, 'inputs.json'), 'utf8');
  const typed = /** @type {Record<string, string>} */ (JSON.parse(text));
  const inputs = new Map(Object.entries(typed).map(([slot, value]) => [slot, { value }]));
  return { original, plan: engine.planFill(engine.readDisclosure(await files.readWorkbookFile(original)), inputs) };
}

/** Columns added beside 公开05表, each question answered with its first choice. @param {string} sample */
async function columnsOf(sample) {
  const bytes = workbookOf(sample);
  const form = engine.readDisclosure(await files.readWorkbookFile(bytes)).bound.get('05');
  const right = Math.max(...(form?.columns ?? []).map(({ column }) => column)) + 1;
  const totals = [...(form?.cells ?? [])].filter(([ref]) => ref.endsWith('/subtotal')).map(([, cell]) => cell.address);
  const [top] = totals;
  if (!top) throw new Error(`${sample}: no 公开05表`);
  const edit = (/** @type {number} */ row, /** @type {number} */ column, /** @type {string | number} */ after) => ({
    ...{ sheet: top.sheet, row, column, before: null, after, purpose: '' },
  });
  const headers = ['占比', '上年决算数', '增减额', '增减率'].map((text, at) => edit(top.row - 2, right + at, text));
  // 上年: some more, some less, one zero, one blank.
  const former = totals.slice(1).map(({ row }, at) => edit(row, right + 1, at === 1 ? 0 : 7.77 * (at + 1)));
  const original = await files.writeWorkbookFile(bytes, { newSheets: [], edits: [...headers, ...former] });
  const disclosure = engine.readDisclosure(await files.readWorkbookFile(original));
  const answers = engine
    .planColumns(disclosure)
    .questions.map(({ key, choices }) => /** @type {[string, string]} */ ([key, choices[0]?.id ?? '']));
  return { original, plan: engine.planColumns(disclosure, 'native', new Map(answers)).plan };
}

/** @param {string} file @param {string} format @param {string} out @param {string} folder */
function convert(file, format, out, folder) {
  const soffice = process.env['SOFFICE_PATH'] ?? 'soffice';
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(soffice, [profile, '--headless', '--convert-to', format, '--outdir', out, file], { stdio: 'ignore' });
}

/** Marks the cells of all findings: LibreOffice must colour these cells and no others. @param {string} sample @param {string} folder */
async function verifyMarks(sample, folder) {
  const disclosure = engine.readDisclosure(await files.readWorkbookFile(workbookOf(sample)));
  const report = engine.check(disclosure);
  const { add } = engine.planMarks(disclosure, report, report.findings, []);
  const marks = add.map(({ sheet, level, row, column }) => ({
    ...{ sheet, level },
    areas: [{ row, column, rows: 1, columns: 1 }],
  }));
  const file = join(folder, `${sample}-marks.xlsx`);
  writeFileSync(file, await files.writeMarksOfFile(workbookOf(sample), marks));
  const out = join(folder, 'marked');
  convert(file, 'html', out, folder);
  const html = readFileSync(join(out, `${sample}-marks.html`), 'utf8').toUpperCase();
  const levels = /** @type {(keyof typeof engine.MARK_COLORS)[]} */ (Object.keys(engine.MARK_COLORS));
  const counts = levels.map((level) => {
    const shown = html.split(`BGCOLOR="${engine.MARK_COLORS[level]}"`).length - 1;
    return { level, shown, planned: add.filter((cell) => cell.level === level).length };
  });
  console.log(
    `${sample}-marks: ${counts.map(({ level, shown, planned }) => `${level} ${shown}/${planned}`).join(', ')}`,
  );
  return add.length > 0 && counts.every(({ shown, planned }) => shown === planned);
}

/** @param {string} name @param {{ original: Uint8Array, plan: EditPlan }} filled @param {string} folder */
async function verify(name, { original, plan }, folder) {
  // Without results LibreOffice has nothing to trust: it must calculate.
  const edits = plan.edits.map((edit) => {
    const bare = { ...edit };
    delete bare.result;
    return bare;
  });
  const written = join(folder, `${name}.xlsx`);
  writeFileSync(written, await files.writeWorkbookFile(original, { ...plan, edits }));
  const out = join(folder, 'calculated');
  convert(written, 'xlsx', out, folder);
  const saved = readFileSync(join(out, `${name}.xlsx`));
  const calculated = await files.readWorkbookFile(saved);
  const differences = plan.edits.flatMap(({ sheet, row, column, result }) => {
    const made = engine.sheetNamed(calculated, sheet);
    if (result === undefined || !made) return result === undefined ? [] : [`${sheet}: no such sheet`];
    const value = engine.cellAt(made, row, column).value ?? '';
    return value === result ? [] : [`${engine.a1({ row, column })}: LibreOffice ${value}, planned ${result}`];
  });
  const count = plan.edits.filter(({ result }) => result !== undefined).length;
  console.log(`${name}: ${count} computed cells, ${differences.length} differ`);
  for (const difference of differences) console.log(`  ${difference}`);
  return differences.length === 0 && count > 0 && (await keepsInputRules(name, plan, saved));
}

/**
 * Whether LibreOffice understood what input cells take and say: it saves them as they were written.
 * @param {string} name @param {EditPlan} plan @param {Uint8Array} saved
 */
async function keepsInputRules(name, plan, saved) {
  const ruled = plan.edits.filter(({ inputRule }) => inputRule);
  if (ruled.length === 0) return true;
  const read = await files.readInputRulesOfFile(saved);
  const lost = ruled.filter(({ sheet, row, column, inputRule }) => {
    const found = read.get(sheet)?.find((cell) => cell.row === row && cell.column === column);
    return !isDeepStrictEqual(found?.rule, inputRule);
  });
  console.log(`${name}: ${ruled.length} input cells, ${lost.length} say otherwise`);
  return lost.length === 0;
}

const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
try {
  const right = [];
  for (const sample of SAMPLES) {
    right.push(await verify(sample, await paperOf(sample), folder));
    right.push(await verify(`${sample}-columns`, await columnsOf(sample), folder));
    right.push(await verifyMarks(sample, folder));
  }
  right.push(await verify(BUDGET, await paperOf(BUDGET), folder));
  process.exitCode = right.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
