import { LocaleType, type IStyleData, type IWorkbookData } from '@univerjs/core';
import {
  type DisplayText,
  displayTexts,
  readInputRulesOfFile,
  readMarksOfFile,
  readWorkbookFile,
  type RuledCell,
} from '../../src/files/index';
import { MARK_COLORS, markFormula, type Mark, type Sheet, type Workbook } from '../../src/index';
import { inputRuleKey, type GridConditionalFill, type GridInputRules } from '../office/grid';
import { readCellStyles } from './cellStyles';
import { colorReader } from './colors';
import { readLookParts } from './lookParts';
import { digitWidth } from './metrics';
import { readSheetLook } from './sheetLook';
import { styleBook } from './styleBook';
import { worksheetOf } from './worksheet';

/** A workbook file that was opened: its bytes, what the engine reads in it, and what the spreadsheet shows of it. */
export interface OpenedBook {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly snapshot: IWorkbookData;
  /** The sheets of `workbook` by their ids in the snapshot. */
  readonly sheetsById: ReadonlyMap<string, Sheet>;
  /** The marks of the pane that the file holds, by the ids of their sheets; other conditional formats are not read. */
  readonly marksById: ReadonlyMap<string, readonly GridConditionalFill[]>;
  /** What the sheets say of their input cells, in our way, by the ids of the sheets. */
  readonly inputRulesById: ReadonlyMap<string, GridInputRules>;
  /** The sheet that the file was saved on, or the first. */
  readonly activeSheetId: string | undefined;
  /** Sheets can be neither added nor removed. */
  readonly isStructureProtected: boolean;
  readonly displayText: DisplayText;
}

/**
 * Reads a workbook file with its look: merges, widths and heights, fonts, fills, lines, alignments, number formats.
 * Pictures, charts, comments and conditional formats other than our marks are not shown; they stay in the file.
 * @throws FileError with a sentence for the person
 */
export async function openBook(bytes: Uint8Array, fileName: string): Promise<OpenedBook> {
  const workbook = await readWorkbookFile(bytes);
  const marks = await readMarksOfFile(bytes);
  const rules = await readInputRulesOfFile(bytes);
  const parts = readLookParts(bytes);
  const color = colorReader(parts.styles, parts.theme);
  const formats = readCellStyles(parts.styles, color);
  const styles = styleBook(formats);
  const shared = { styles: formats, color, digit: digitWidth(standardFont(formats)) };
  const sheets = workbook.sheets.map((sheet, index) => {
    const part = parts.sheets.get(sheet.name);
    return worksheetOf(sheet, sheetId(index), styles, part && readSheetLook(part, shared));
  });
  const ids = sheets.map(({ id }) => id);
  return {
    fileName,
    bytes,
    workbook,
    snapshot: {
      id: crypto.randomUUID(),
      name: fileName,
      appVersion: '',
      locale: LocaleType.ZH_CN,
      styles: styles.all,
      defaultStyle: styles.plain,
      sheetOrder: ids,
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    },
    sheetsById: new Map(workbook.sheets.map((sheet, index) => [sheetId(index), sheet])),
    marksById: new Map(workbook.sheets.map(({ name }, index) => [sheetId(index), fillsOn(name, marks)])),
    inputRulesById: new Map(workbook.sheets.map(({ name }, index) => [sheetId(index), rulesOn(rules.get(name))])),
    activeSheetId: ids[parts.activeTab] ?? ids[0],
    isStructureProtected: parts.isStructureProtected,
    displayText: displayTexts(parts.countsFrom1904),
  };
}

function fillsOn(name: string, marks: readonly Mark[]): GridConditionalFill[] {
  return marks
    .filter(({ sheet }) => sheet === name)
    .map(({ level, areas }) => ({
      id: crypto.randomUUID(),
      formula: markFormula(level),
      color: MARK_COLORS[level],
      areas,
    }));
}

function rulesOn(cells: readonly RuledCell[] = []): GridInputRules {
  return new Map(cells.map(({ row, column, rule }) => [inputRuleKey(row, column), rule]));
}

function standardFont(styles: readonly IStyleData[]): { name: string; points: number } {
  return { name: styles[0]?.ff ?? 'Calibri', points: styles[0]?.fs ?? 11 };
}

function sheetId(index: number): string {
  return `sheet-${index + 1}`;
}
