import { readWording, type Wording, type WordingError } from '../../src/index';
import { plainFileText } from './textFile';

/** The text of a wording, and the file that it was read from. */
export interface WordingSource {
  readonly fileName: string;
  readonly source: string;
}

/** A wording that the person wrote. */
export interface OwnWording extends WordingSource {
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
  return ownWordingOf({ fileName: file.name, source: await plainFileText(file) });
}

export function ownWordingOf({ fileName, source }: WordingSource): OwnWording | WordingProblem {
  const read = readWording(source);
  return 'wording' in read ? { fileName, source, ...read } : { fileName, ...read };
}
