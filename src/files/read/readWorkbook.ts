import type { Sheet, Workbook } from '../../model/workbook';
import { refuseUnlessZip } from '../container/sniff';
import { readNumberFormats } from '../parts/numberFormats';
import { openPackage, type OfficePackage } from '../parts/package';
import { readStringTable } from '../parts/stringTable';
import { readWorkbookPart, relatedPart, type SheetEntry, type WorkbookPart } from '../parts/workbookPart';
import { displayTexts } from './displayText';
import { readSheet } from './readSheet';

/** A workbook file, open: its parts, and each sheet read when it is asked for. */
export interface OpenedWorkbook {
  readonly opened: OfficePackage;
  readonly workbook: WorkbookPart;
  sheet(entry: SheetEntry): Sheet;
}

/** @throws FileError when the bytes are no readable .xlsx workbook; see `refusals` for the kinds. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  refuseUnlessZip(bytes);
  const opened = openPackage(bytes);
  const workbook = readWorkbookPart(opened);
  const related = (kind: string) => {
    const part = relatedPart(workbook, kind);
    return part === undefined ? undefined : opened.xml(part);
  };
  const context = {
    opened,
    strings: readStringTable(related('sharedStrings')),
    numberFormats: readNumberFormats(related('styles')),
    countsFrom1904: workbook.countsFrom1904,
    displayText: displayTexts(workbook.countsFrom1904),
  };
  return { opened, workbook, sheet: (entry) => readSheet(context, entry) };
}

/** The worksheets in tab order. Chart sheets have no cells and are left out, as Office.js leaves them out. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const { workbook, sheet } = openWorkbook(bytes);
  return { sheets: workbook.sheets.filter((entry) => entry.isWorksheet).map(sheet) };
}
