export { changeText } from './changeText';
export { documentTitle } from './documentTitle';
export { parseWording } from './parse';
export { draftLines, renderDraft } from './render';
export { sheetText } from './readSheet';
export { planDraft } from './sheet';
export { unknownNames } from './validate';
