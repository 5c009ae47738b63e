/** What Excel must know of the custom functions, read from their comments. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTree } from 'custom-functions-metadata';

const SOURCE = 'functions/functions.ts';

/**
 * The text of functions.json. Excel's richer data types are not asked for: the functions take values. Cells that hold
 * errors are: without `allowErrorForDataTypeAny` one such cell makes an error of the whole formula, and of every cell that
 * it spills into.
 * @param {string} root the project's folder
 * @throws when a comment does not describe its function
 */
export function functionsMetadata(root) {
  const { functions, extras } = parseTree(readFileSync(join(root, SOURCE), 'utf8'), SOURCE);
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(`${SOURCE}:\n${errors.join('\n')}`);
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}
