export { changeText } from './changeText';
export { parseWording, type Parsed } from './parse';
export { draftLines, renderDraft } from './render';
export { planDraft } from './sheet';
export { unknownNames } from './validate';
