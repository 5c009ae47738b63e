import { readWording, type Wording, type WordingError } from '../../src/index';
import { SentenceError } from '../state/failure';
import { strings } from '../strings';
import { fileBytes } from './fileBytes';

/** A wording that the person wrote. */
export interface OwnWording {
  readonly fileName: string;
  readonly wording: Wording;
}

/** A text file that is no wording, and where not. */
export interface WordingProblem {
  readonly fileName: string;
  readonly errors: readonly WordingError[];
}

/**
 * 导入文本写法.
 * @throws SentenceError (as a rejection) when the file is not text in UTF-8
 */
export async function readOwnWording(file: File): Promise<OwnWording | WordingProblem> {
  const read = readWording(textOf(file.name, await fileBytes(file)));
  return { fileName: file.name, ...read };
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SentenceError(strings.draft.notUtf8(name), { cause });
  }
}
