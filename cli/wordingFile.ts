import { plainText } from '../src/files/index';
import { readWording, type PublicationKind, type Wording } from '../src/index';
import { readFileBytes } from './disk';
import { UserError } from './userError';

/**
 * The wording that a person wrote into a text file, for a kind of publication.
 * @throws UserError when the file cannot be read or is no text, or with every mistake in it by line and column
 */
export function wordingFrom(path: string, kind: PublicationKind): Wording {
  const source = plainText(readFileBytes(path), TextDecoder);
  if (source === undefined) {
    throw new UserError(`${path}：不是纯文本文件。请在记事本里另存为“文本文档（.txt）”，再试一次。`);
  }
  const read = readWording(source, kind);
  if ('wording' in read) return read.wording;
  const mistakes = read.errors.map(({ line, column, message }) => `第 ${line} 行第 ${column} 列：${message}`);
  throw new UserError(`${path}：文本写法有 ${mistakes.length} 处错误，请改正后再试。\n${mistakes.join('\n')}`);
}
