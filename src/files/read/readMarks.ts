import { markLevelOf, type Mark, type MarkArea } from '../../model/mark';
import { childrenNamed, textOf, type XmlDocument, type XmlElement } from '../xml/xml';
import { openWorkbook, type OpenedWorkbook } from './readWorkbook';
import { parseArea } from './sheetCells';

/** A rule of a sheet that is a mark of ours, and the list of rules it stands in. */
export interface MarkRule {
  readonly list: XmlElement;
  readonly rule: XmlElement;
  readonly mark: Mark;
}

/** The marks of every sheet, the uppermost first. */
export function readMarks(bytes: Uint8Array): Mark[] {
  const file = openWorkbook(bytes);
  return file.workbook.sheets
    .filter(({ isWorksheet }) => isWorksheet)
    .flatMap(({ name, part }) => marksIn(file, name, part));
}

export function marksIn({ opened }: OpenedWorkbook, sheet: string, part: string): Mark[] {
  return [...markRules(opened.xml(part), sheet)]
    .sort((one, other) => priorityOf(one.rule) - priorityOf(other.rule))
    .map(({ mark }) => mark);
}

export function markRules(document: XmlDocument, sheet: string): MarkRule[] {
  return childrenNamed(document.root, 'conditionalFormatting').flatMap((list) => {
    const areas = areasOf(list.attributes.get('sqref') ?? '');
    return childrenNamed(list, 'cfRule').flatMap((rule): MarkRule[] => {
      const [formula] = childrenNamed(rule, 'formula');
      const level = formula && markLevelOf(textOf(document, formula));
      return level === undefined ? [] : [{ list, rule, mark: { sheet, level, areas } }];
    });
  });
}

export function priorityOf(rule: XmlElement): number {
  return Number(rule.attributes.get('priority') ?? '1');
}

function areasOf(references: string): MarkArea[] {
  return references.split(/\s+/u).flatMap((reference) => {
    const area = parseArea(reference);
    if (!area) return [];
    const { firstRow: row, firstColumn: column, lastRow, lastColumn } = area;
    return [{ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }];
  });
}
