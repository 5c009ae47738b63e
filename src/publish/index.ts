export { reportHtml } from './html';
export { reportSarif, type SarifLog, type SarifOptions } from './sarif';
export { planReportSheet } from './sheet';
