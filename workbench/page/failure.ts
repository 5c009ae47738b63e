import { strings } from './strings';

/** A failure that the page itself foresees; the message is a sentence that says what to do. */
export class PageError extends Error {
  override readonly name = 'PageError';
}

/**
 * Errors whose message is a sentence for the person, by name: importing FileError itself would bring the whole file
 * reader into the page's first load.
 */
const WITH_SENTENCE = new Set(['PageError', 'FileError']);

/** The sentence that the person gets. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return strings.unexpected(String(error));
  return WITH_SENTENCE.has(error.name) ? error.message : strings.unexpected(`${error.name}: ${error.message}`);
}
