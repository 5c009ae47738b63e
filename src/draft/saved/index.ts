export { openDraft, type OpenedDraft, type TextNotice } from './open';
export { noticeSentence } from './notices';
export { planNarrative, planSaved, type NarrativePlan } from './plan';
