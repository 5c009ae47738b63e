import { sheetNamed, type Sheet, type Workbook } from '../model/workbook';
import type { NarrativeSheets } from '../model/wording';

/**
 * The narrative that stands in a sheet of the workbook, 情况说明, whoever wrote it: a line for each row, its cells joined.
 * Our own title over it is left out. Undefined when there is no such sheet, or nothing in it.
 * @param titles our titles over narratives of all kinds
 */
export function sheetText(workbook: Workbook, names: NarrativeSheets, titles: readonly string[]): string | undefined {
  for (const name of [names.sheet, ...names.also]) {
    const sheet = sheetNamed(workbook, name);
    const lines = sheet?.cells.map(lineOf) ?? [];
    const [first = ''] = lines;
    // A sheet that we made for the other kind holds its narrative, whatever it is called.
    if (first !== names.title && titles.includes(first)) continue;
    const text = (first === names.title ? lines.slice(1) : lines).join('\n');
    if (text.trim() !== '') return text;
  }
  return undefined;
}

/** A long text shows "####" in some hosts, so words come from the value. */
function lineOf(row: Sheet['cells'][number]): string {
  return row
    .map(({ value, text }) => (typeof value === 'string' ? value : text))
    .filter((words) => words !== '')
    .join(' ');
}
