import { FileError, readTextFile } from '../src/files/index';
import { readFileBytes } from './disk';
import { UserError } from './userError';

/**
 * The narrative in a plain text file or a Word document (.docx).
 * @throws UserError when the file cannot be read, is neither, or holds no text
 */
export async function narrativeFrom(path: string): Promise<string> {
  const text = await textOf(path);
  if (text === undefined) {
    throw new UserError(
      `${path}：既不是纯文本，也不是 .docx 文档。请在 Word 或 WPS 里另存为 .docx 或“纯文本（.txt）”，再试一次。`,
    );
  }
  if (text.trim() === '') throw new UserError(`${path}：文件里没有文字。请换成写好的情况说明。`);
  return text;
}

async function textOf(path: string): Promise<string | undefined> {
  const bytes = readFileBytes(path);
  try {
    return await readTextFile(bytes, TextDecoder);
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    throw new UserError(`${path}：文档已损坏或设了密码，读不出文字。请在 Word 或 WPS 里打开并另存后再试。`, { cause });
  }
}
