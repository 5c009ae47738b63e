import { SentenceError } from '../state/failure';
import { strings } from '../strings';
import { fileBytes } from './fileBytes';
import { filesPart } from './filesPart';

/**
 * The text of a narrative that the person chose: a Word document or a plain text file.
 * @throws SentenceError (as a rejection) when the file cannot be read, is neither, or holds no text
 */
export async function narrativeFileText(file: File): Promise<string> {
  const { readTextFile, FileError } = await filesPart.load();
  const bytes = await fileBytes(file);
  const text = await readTextFile(bytes, TextDecoder).catch((cause: unknown) => {
    if (cause instanceof FileError) throw new SentenceError(strings.proofread.damaged(file.name), { cause });
    throw cause;
  });
  if (text === undefined) throw new SentenceError(strings.proofread.notText(file.name));
  if (text.trim() === '') throw new SentenceError(strings.proofread.emptyFile(file.name));
  return text;
}

/**
 * The text of a plain text file, whatever its encoding.
 * @throws SentenceError (as a rejection) when the file cannot be read or is no plain text
 */
export async function plainFileText(file: File): Promise<string> {
  const { plainText } = await filesPart.load();
  const text = plainText(await fileBytes(file), TextDecoder);
  if (text === undefined) throw new SentenceError(strings.draft.notText(file.name));
  return text;
}
