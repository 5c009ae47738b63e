import { SentenceError } from '../state/failure';
import { strings } from '../strings';

/** The writer of Word files, loaded when one is first asked for. */
export async function loadWord(): Promise<typeof import('./narrativeDocument')> {
  try {
    return await import('./narrativeDocument');
  } catch (cause) {
    throw new SentenceError(strings.failure.notLoaded, { cause });
  }
}
