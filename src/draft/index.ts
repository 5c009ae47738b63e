export { changeText } from './changeText';
export { parseWording } from './parse';
export { draftLines, renderDraft } from './render';
export { planDraft } from './sheet';
export { unknownNames } from './validate';
