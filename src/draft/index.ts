export { changeText } from './changeText';
export { documentTitle } from './documentTitle';
export { changed, finishedDraft, isShown, noteSentence } from './merge';
export { parseWording } from './parse';
export { draftLines, renderDraft } from './render';
export { sheetText } from './readSheet';
export { noticeSentence, openDraft, planNarrative, planSaved, type NarrativePlan, type OpenedDraft } from './saved';
export { planDraft } from './sheet';
export { unknownNames } from './validate';
