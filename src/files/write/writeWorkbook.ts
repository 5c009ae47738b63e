import { isEmptyPlan, type EditPlan } from '../../model/edit';
import type { OfficePackage } from '../parts/package';
import { relatedPart, type WorkbookPart } from '../parts/workbookPart';
import { openWorkbook } from '../read/readWorkbook';
import { refusals } from '../refusals';
import { isSelfClosed } from '../xml/patch';
import { namespaceOf, parseXml, type XmlDocument } from '../xml/xml';
import { addSheet } from './addSheet';
import { addTitles } from './appProperties';
import { addPart } from './bindParts';
import { checkPlan, type CheckedPlan } from './checkPlan';
import type { CellWrite } from './cellWrite';
import { patchInputRules } from './inputRules';
import { patchSheet } from './patchSheet';
import { dropCalculationChain, forceCalculation } from './recalculation';
import { dropStaleResults } from './staleResults';
import { emptyStyles, openStyleBook } from './styleBook';

/**
 * The file with the plan carried out; the bytes given are not touched. Parts that the plan does not concern stay the
 * same bytes, compressed as they were; an empty plan gives the same file.
 * @throws FileError when the file cannot be read or any part of the plan cannot be carried out.
 */
export function writeWorkbook(bytes: Uint8Array, plan: EditPlan): Uint8Array {
  const file = openWorkbook(bytes);
  const checked = checkPlan(file, plan);
  if (isEmptyPlan(plan)) return bytes.slice();
  const { opened, workbook } = file;
  writeSheets(opened, workbook, checked);
  const worksheets = workbook.sheets.filter((entry) => entry.isWorksheet).map((entry) => entry.name);
  const added = checked.newSheets.map(({ sheet }) => sheet.name);
  if (added.length > 0) addTitles(opened, worksheets, added);
  if (checked.changesFormulas) dropCalculationChain(opened, workbook.part);
  dropStaleResults(opened, workbook, checked.sheets);
  if (checked.changesContent) forceCalculation(opened, workbook.part);
  return opened.bytes();
}

function writeSheets(opened: OfficePackage, workbook: WorkbookPart, checked: CheckedPlan): void {
  const stylesPart = relatedPart(workbook, 'styles');
  const written = stylesPart === undefined ? undefined : opened.xml(stylesPart);
  const styles = openStyleBook(written === undefined || isSelfClosed(written.root) ? noStyles(workbook) : written);
  const patches = [
    ...checked.newSheets.map(({ sheet, writes }) => ({ part: addSheet(opened, workbook.part, sheet), writes })),
    ...checked.sheets.map(({ entry, writes }) => ({ part: entry.part, writes })),
  ];
  for (const { part, writes } of patches) {
    const cells = writes.filter(touchesCell);
    if (cells.length > 0) opened.put(part, patchSheet(opened.xml(part), part, cells, styles));
    if (writes.some(({ inputRule }) => inputRule !== undefined)) {
      opened.put(part, patchInputRules(opened.xml(part), writes));
    }
  }
  const text = styles.source();
  if (text === undefined) return;
  if (stylesPart !== undefined) opened.put(stylesPart, text);
  else {
    const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
    addPart(opened, workbook.part, { part: `${folder}styles.xml`, kind: 'styles', text });
  }
}

function touchesCell({ content, numberFormat, look }: CellWrite): boolean {
  return content !== undefined || numberFormat !== undefined || look !== undefined;
}

function noStyles(workbook: WorkbookPart): XmlDocument {
  const document = parseXml(emptyStyles(namespaceOf(workbook.document.root)));
  if ('fault' in document) throw refusals.damaged(workbook.part, document);
  return document;
}
