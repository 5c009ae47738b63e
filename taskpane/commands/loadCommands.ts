import { SentenceError } from '../state/failure';
import { strings } from '../strings';

/** The commands with the engine behind them, loaded on first use. */
export async function loadCommands(): Promise<typeof import('./commands')> {
  try {
    return await import('./commands');
  } catch (cause) {
    throw new SentenceError(strings.failure.notLoaded, { cause });
  }
}
