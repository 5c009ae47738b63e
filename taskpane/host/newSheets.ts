import { columnLetters, type NewSheet } from '../../src/index';
import { commandStep, type Step } from './steps';

/**
 * Making sheets. A sheet in the making has a tab of this colour, which the last command takes away: after a failure a
 * sheet is known as ours by it, and a sheet of the same name that was there before is left alone.
 */
const IN_THE_MAKING = '#C0FFE1';

/** Steps that make the sheets, before they are filled. */
export function makeSheets(sheets: readonly NewSheet[]): Step[] {
  return sheets.map(({ name, columnWidths, frozenRows }) =>
    commandStep(4 + 2 * columnWidths.length, (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.tabColor = IN_THE_MAKING;
      columnWidths.forEach((characters, column) => {
        const letters = columnLetters(column);
        sheet.getRange(`${letters}:${letters}`).format.columnWidth = widthInPoints(characters);
      });
      if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
    }),
  );
}

/** Steps that finish the sheets, after everything else. */
export function finishSheets(sheets: readonly NewSheet[]): Step[] {
  return sheets.map(({ name }) =>
    commandStep(1, (context) => {
      context.workbook.worksheets.getItem(name).tabColor = '';
    }),
  );
}

/** Removes those of the sheets that were begun. */
export async function removeBegun(context: Excel.RequestContext, sheets: readonly NewSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  const found = sheets.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name).load('tabColor'));
  await context.sync();
  const begun = found.filter((sheet) => !sheet.isNullObject && sheet.tabColor.toUpperCase() === IN_THE_MAKING);
  for (const sheet of begun) sheet.delete();
  await context.sync();
}

/** Column widths are counted in digits of the default font, seven pixels wide, and five pixels of padding. */
function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
