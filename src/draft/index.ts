export { changeText } from './changeText';
export { documentTitle } from './documentTitle';
export { parseWording } from './parse';
export { draftLines, renderDraft } from './render';
export { planDraft } from './sheet';
export { unknownNames } from './validate';
