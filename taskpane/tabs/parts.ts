import { part } from '../state/part';

/** What the pane shows beyond its first screen. */
export const checkOutcomePart = part(() => import('../components/CheckOutcome'));
export const fillPart = part(() => import('./FillTab'));
export const draftPart = part(() => import('./DraftTab'));
export const proofreadPart = part(() => import('./ProofreadTab'));
