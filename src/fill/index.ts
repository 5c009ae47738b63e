export { lastYearOf, type LastYear, type LastYearQuestion } from './lastYear';
export { planPaper } from './paper';
export { paperCells, readPaper } from './readPaper';
