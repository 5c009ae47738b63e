/** What the person at the command line reads when something is theirs to put right: a sentence, no stack. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Something that the person at the command line can put right. */
export class UsageError extends Error {}

/**
 * The options that were given.
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} T
 * @param {T} options as parseArgs takes them
 * @param {string[]} [args] without the program's name
 * @throws {UsageError} where they are not understood; node's own complaints are English
 */
export function readOptions(options, args = process.argv.slice(2)) {
  try {
    return parseArgs({ options, args }).values;
  } catch (error) {
    const names = Object.entries(options).map(([name, { type }]) => (type === 'string' ? `--${name} 值` : `--${name}`));
    throw new UsageError(`看不懂 ${args.join(' ')}。可以写的选项有：${names.join('、')}。`, { cause: error });
  }
}

/**
 * Writes a file that the person named.
 * @param {string} file
 * @param {string | Uint8Array} content
 * @throws {UsageError} where it cannot be written
 */
export function writeNamedFile(file, content) {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`写不了文件 ${file}。请检查文件夹是否存在、能否写入，文件是否正被别的程序打开。`, {
      cause: error,
    });
  }
}

/**
 * Runs a script; a UsageError ends it with its sentence.
 * @param {() => void | Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
