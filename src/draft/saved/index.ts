export { openDraft, type OpenedDraft } from './open';
export { noticeSentence } from './notices';
export { planNarrative, planSaved, type NarrativePlan } from './plan';
