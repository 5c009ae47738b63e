import { part } from '../state/part';

/** The reader of workbook and text files, loaded when a file is first chosen. */
export const filesPart = part(() => import('../../src/files/index'));
