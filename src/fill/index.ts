export { countedInputs } from './counted';
export { lastYearOf, type LastYear, type LastYearQuestion } from './lastYear';
export { planPaper } from './paper';
export { questionSentence } from './questionSentence';
export { paperCells, readPaper } from './readPaper';
