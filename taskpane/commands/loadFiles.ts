import { SentenceError } from '../state/failure';
import { strings } from '../strings';

/** The reader of workbook files, loaded when a file is first chosen. */
export async function loadFiles(): Promise<typeof import('../../src/files/index')> {
  try {
    return await import('../../src/files/index');
  } catch (cause) {
    throw new SentenceError(strings.failure.notLoaded, { cause });
  }
}
