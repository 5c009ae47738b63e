/**
 * `npm run rules`: writes docs/规则.md from the rules of the engine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../cli/bundle.mjs';
import { rulesDocument } from './rulesDocument.mjs';

const root = resolve(import.meta.dirname, '..');
const bundled = resolve(root, 'node_modules/.cache/gongkai/engine.mjs');
const document = resolve(root, 'docs/规则.md');

mkdirSync(dirname(bundled), { recursive: true });
writeFileSync(bundled, await bundle(resolve(root, 'src/index.ts')));
const engine = /** @type {typeof import('../src/index')} */ (await import(pathToFileURL(bundled).href));
writeFileSync(document, await rulesDocument(engine.catalogue, document));
