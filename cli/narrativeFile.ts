import { FileError, readDocumentFile } from '../src/files/index';
import { readFileBytes } from './disk';
import { UserError } from './userError';

/** How Windows and WPS save plain text: UTF-8, "Unicode" (UTF-16 with its mark), or "ANSI", which is GB 18030. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/**
 * The narrative in a plain text file or a Word document (.docx).
 * @throws UserError when the file cannot be read, is neither, or holds no text
 */
export async function narrativeFrom(path: string): Promise<string> {
  const bytes = readFileBytes(path);
  const text = isPackage(bytes) ? await documentText(path, bytes) : decoded(bytes);
  if (text === undefined || text.includes('\0')) {
    throw new UserError(
      `${path}：既不是纯文本，也不是 .docx 文档。请在 Word 或 WPS 里另存为 .docx 或“纯文本（.txt）”，再试一次。`,
    );
  }
  if (text.trim() === '') throw new UserError(`${path}：文件里没有文字。请换成写好的情况说明。`);
  return text;
}

const isPackage = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;

async function documentText(path: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    return await readDocumentFile(bytes);
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    throw new UserError(`${path}：文档已损坏或设了密码，读不出文字。请在 Word 或 WPS 里打开并另存后再试。`, { cause });
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ENCODINGS) {
    const text = attempt(encoding, bytes);
    if (text !== undefined) return text;
  }
  return undefined;
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    // Bytes that are not of this encoding say so by a TypeError; the next one is tried.
    if (cause instanceof TypeError) return undefined;
    throw cause;
  }
}
