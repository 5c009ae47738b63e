import { readWording, type Wording } from '../src/index';
import { readFileBytes } from './disk';
import { UserError } from './userError';

/**
 * The wording that a person wrote into a text file.
 * @throws UserError when the file cannot be read, or with every mistake in it by line and column
 */
export function wordingFrom(path: string): Wording {
  const read = readWording(textOf(path));
  if ('wording' in read) return read.wording;
  const mistakes = read.errors.map(({ line, column, message }) => `第 ${line} 行第 ${column} 列：${message}`);
  throw new UserError(`${path}：文本写法有 ${mistakes.length} 处错误，请改正后再试。\n${mistakes.join('\n')}`);
}

/** @throws UserError when the file is not text in UTF-8 */
function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileBytes(path));
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`${path}：不是 UTF-8 编码的文本文件。请在记事本里另存为，编码选 UTF-8，再试一次。`, { cause });
  }
}
