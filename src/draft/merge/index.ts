export { changed, isShown, shownText } from './change';
export { finishedDraft, shownSections, type ShownParagraph } from './finished';
export { linesOf, linked, rewritten } from './lines';
export { mergeDraft, untouched } from './merge';
export { noteSentence } from './sentences';
