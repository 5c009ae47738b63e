import { HostError } from '../host/host';
import { strings } from '../strings';

/** A failure whose message is a sentence that says what to do. */
export class SentenceError extends Error {
  override readonly name = 'SentenceError';
}

/** A part of the program that did not come: the server is out of reach, or holds another version by now. */
export class PartError extends SentenceError {}

/** A failure as the pane shows it. */
export interface Failure {
  readonly sentence: string;
  /** For failures nobody foresaw: what the maintainer needs, to be copied. */
  readonly details?: string;
  /** Runs the command again, where the person has only to finish something in Excel or mend the network first. */
  readonly again?: () => void;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof HostError || error instanceof SentenceError) return { sentence: error.message };
  return { sentence: strings.failure.unexpected, details: detailsOf(error) };
}

/** Whether the command has only to be run again, once a cell is no longer being edited or the server is there again. */
export function canRunAgain(error: unknown): boolean {
  return error instanceof PartError || (error instanceof HostError && error.code === 'cell-editing');
}

export function isCancellation(error: unknown): boolean {
  return error instanceof HostError && error.code === 'cancelled';
}

/** The error with its stack and its causes, as text to pass on. */
export function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack?.includes(error.message)
    ? error.stack
    : `${error.name}: ${error.message}\n${error.stack ?? ''}`;
  return error.cause === undefined ? own : `${own}\n\n${detailsOf(error.cause)}`;
}
