import { columnLetters, PAGE_NUMBERS, type NewSheet, type PrintLayout } from '../../src/index';
import type { Features } from './features';
import { commandStep, type Step } from './steps';

/**
 * Making sheets. A sheet in the making has a tab of this colour, which the last command takes away: after a failure a
 * sheet is known as ours by it, and a sheet of the same name that was there before is left alone.
 */
const IN_THE_MAKING = '#C0FFE1';

/** Steps that make the sheets, before they are filled. */
export function makeSheets(sheets: readonly NewSheet[], { pageLayout }: Pick<Features, 'pageLayout'>): Step[] {
  return sheets.map(({ name, columnWidths, frozenRows, print }) =>
    commandStep(10 + 2 * columnWidths.length, (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.tabColor = IN_THE_MAKING;
      columnWidths.forEach((characters, column) => {
        const letters = columnLetters(column);
        sheet.getRange(`${letters}:${letters}`).format.columnWidth = widthInPoints(characters);
      });
      if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
      if (print && pageLayout) layOutForPrint(sheet.pageLayout, print);
    }),
  );
}

function layOutForPrint(layout: Excel.PageLayout, { orientation, repeatedRows }: PrintLayout): void {
  layout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.headersFooters.defaultForAllPages.centerFooter = PAGE_NUMBERS;
  if (repeatedRows > 0) layout.setPrintTitleRows(`$1:$${repeatedRows}`);
}

/** Steps that finish the sheets, after everything else. */
export function finishSheets(sheets: readonly NewSheet[]): Step[] {
  return sheets.map(({ name, visibility = 'visible' }) =>
    commandStep(2, (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      if (visibility !== 'visible') sheet.visibility = HIDDEN[visibility];
      sheet.tabColor = '';
    }),
  );
}

const HIDDEN = { hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/**
 * Removes those of the sheets that were made.
 * @param failedAtMark the failure was the marking or unmarking of a sheet
 */
export async function removeBegun(
  context: Excel.RequestContext,
  sheets: readonly NewSheet[],
  failedAtMark: boolean,
): Promise<void> {
  if (sheets.length === 0) return;
  const found = sheets.map(({ name }) =>
    context.workbook.worksheets.getItemOrNullObject(name).load('tabColor,visibility'),
  );
  await context.sync();
  for (const sheet of ours(found, failedAtMark)) {
    // Excel does not delete a very hidden sheet.
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    sheet.delete();
  }
  await context.sync();
}

/** Sheets are made and marked in order, and unmarked in order, the last one last. */
function ours(found: readonly Excel.Worksheet[], failedAtMark: boolean): readonly Excel.Worksheet[] {
  const isMarked = (sheet: Excel.Worksheet) => !sheet.isNullObject && sheet.tabColor.toUpperCase() === IN_THE_MAKING;
  const unmarked = found.findIndex((sheet) => !isMarked(sheet));
  const last = found.at(-1);
  // The last one is marked when all were made: those without the mark have lost it again.
  const allMade = last !== undefined && isMarked(last);
  const made = allMade ? found : found.slice(0, failedAtMark ? unmarked + 1 : unmarked);
  return made.filter((sheet) => !sheet.isNullObject);
}

/** Column widths are counted in digits of the default font, seven pixels wide, and five pixels of padding. */
function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
