import { readWording, type Wording, type WordingError } from '../../src/index';
import { plainFileText } from './textFile';

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
 * @throws SentenceError (as a rejection) when the file cannot be read or is no plain text
 */
export async function readOwnWording(file: File): Promise<OwnWording | WordingProblem> {
  const read = readWording(await plainFileText(file));
  return { fileName: file.name, ...read };
}
