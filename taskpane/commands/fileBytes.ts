import { SentenceError } from '../state/failure';
import { strings } from '../strings';

/**
 * The bytes of a file that the person chose.
 * @throws SentenceError (as a rejection) when the browser cannot read it: it was moved, or its drive is gone
 */
export async function fileBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new SentenceError(strings.failure.fileUnreadable(file.name), { cause });
  }
}
