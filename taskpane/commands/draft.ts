/** What the buttons of 情况说明 do. */
export { draftNarrative, planNarrativeSheet, saveNarrative } from './narrative';
export { ownWordingOf, readOwnWording } from './ownWording';
