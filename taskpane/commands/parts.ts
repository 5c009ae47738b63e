import { part } from '../state/part';

/** What the buttons of each tab do, with what they need of the engine; loaded when the pane is idle, or on first use. */
export const checkCommands = part(() => import('./check'));
export const fillCommands = part(() => import('./fill'));
export const draftCommands = part(() => import('./draft'));
export const proofreadCommands = part(() => import('./proofread'));
