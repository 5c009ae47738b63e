import { part } from '../state/part';

/** The writer of Word files, loaded when one is first asked for. */
export const wordPart = part(() => import('./narrativeDocument'));
