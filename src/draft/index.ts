export { parseWording, type Parsed } from './parse';
export { draftLines, renderDraft } from './render';
export { planDraft } from './sheet';
export type { DraftInput, DraftInputs } from './scope';
