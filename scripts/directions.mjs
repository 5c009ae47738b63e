/**
 * The dependency-direction gate: `node scripts/directions.mjs`.
 *
 * dependency-cruiser answers "no violations" when it read nothing (it does so with a TypeScript it does not know), so
 * the gate first makes sure that it read every source file there is.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import configuration from '../.dependency-cruiser.mjs';

const root = resolve(import.meta.dirname, '..');
const AREAS = ['src', 'taskpane', 'functions', 'cli', 'workbench', 'bench', 'scripts', 'test'];
const SOURCE = /\.(ts|tsx|mjs|js)$/;

/**
 * @typedef {object} Violation
 * @property {string} rule name of the rule
 * @property {string} from the importing file
 * @property {string} to the imported file or package
 */

/**
 * Reads the areas below a folder and judges them by the project's rules.
 * @param {string} base the folder that holds src/, taskpane/ and so on
 * @returns {Promise<{ modules: number; unread: string[]; violations: Violation[] }>} how many source files were read,
 * which were not, and what the rules forbid
 */
export async function judgeDependencies(base) {
  const present = new Set(readdirSync(base));
  const areas = AREAS.filter((area) => present.has(area));
  const result = await cruise(
    areas,
    { ...configuration.options, ruleSet: { forbidden: configuration.forbidden }, validate: true, baseDir: base },
    undefined,
    { tsConfig: extractTSConfig(fileURLToPath(new URL('../tsconfig.base.json', import.meta.url))) },
  );
  if (typeof result.output === 'string') throw new Error('dependency-cruiser returned text instead of its result');
  // A file whose imports could not be parsed is still listed, with none; so "read" asks for its imports.
  const read = new Set(result.output.modules.map(({ source }) => source));
  const sources = areas.flatMap((area) => sourcesIn(base, area));
  return {
    modules: sources.filter((source) => read.has(source)).length,
    unread: sources.filter((source) => !read.has(source)),
    violations: result.output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/**
 * @param {string} base
 * @param {string} area
 */
function sourcesIn(base, area) {
  return readdirSync(`${base}/${area}`, { recursive: true })
    .map((path) => `${area}/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => SOURCE.test(path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, unread, violations } = await judgeDependencies(root);
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  for (const path of unread) console.error(`not read: ${path}`);
  console.log(`${modules} modules, ${violations.length} forbidden dependencies`);
  if (modules === 0 || unread.length > 0 || violations.length > 0) process.exitCode = 1;
}
