import { sheetNamed, type Sheet, type Workbook } from '../model/workbook';
import { SHEET_NAME, SHEET_TITLE } from './sheet';

/**
 * The narrative that stands in the workbook's sheet 情况说明, whoever wrote it: a line for each row, its cells joined.
 * Our own title over it is left out. Undefined when there is no such sheet, or nothing in it.
 */
export function sheetText(workbook: Workbook): string | undefined {
  const sheet = sheetNamed(workbook, SHEET_NAME);
  if (!sheet) return undefined;
  const lines = sheet.cells.map(lineOf).filter((line, row) => row > 0 || line !== SHEET_TITLE);
  const text = lines.join('\n');
  return text.trim() === '' ? undefined : text;
}

/** A long text shows "####" in some hosts, so words come from the value. */
function lineOf(row: Sheet['cells'][number]): string {
  return row
    .map(({ value, text }) => (typeof value === 'string' ? value : text))
    .filter((words) => words !== '')
    .join(' ');
}
