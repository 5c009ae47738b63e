import type { OfficePackage } from '../parts/package';
import { applySplices, insertInOrder, startTagOf, withAttribute } from '../xml/patch';
import { child } from '../xml/xml';
import { removeParts } from './bindParts';
import { WORKBOOK_ORDER } from './partOrder';

/** Has every formula calculated when the file is opened: results stored elsewhere may rest on what was changed. */
export function forceCalculation(opened: OfficePackage, workbookPart: string): void {
  const document = opened.xml(workbookPart);
  const settings = child(document.root, 'calcPr');
  if (settings === undefined) {
    const xml = `<${document.root.prefix}calcPr fullCalcOnLoad="1"/>`;
    const splices = insertInOrder(document, document.root, 'calcPr', xml, WORKBOOK_ORDER);
    opened.put(workbookPart, applySplices(document.source, splices));
    return;
  }
  const tag = startTagOf(document, settings);
  const forced = withAttribute(tag, 'fullCalcOnLoad', '1');
  if (forced === tag) return;
  const splice = { start: settings.start, end: settings.openEnd, text: forced };
  opened.put(workbookPart, applySplices(document.source, [splice]));
}

/**
 * Leaves out the list of cells with formulas, which Excel rebuilds when it is missing, and calls the file broken when
 * it names a cell that has none.
 */
export function dropCalculationChain(opened: OfficePackage, workbookPart: string): void {
  removeParts(opened, workbookPart, 'calcChain');
}
