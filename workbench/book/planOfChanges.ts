import {
  cellAt,
  EMPTY_CELL,
  LOOKS,
  type Cell,
  type CellEdit,
  type CellLook,
  type CellValue,
  type EditPlan,
  type LookStyle,
  type NewSheet,
  type Sheet,
} from '../../src/index';
import {
  inputRuleKey,
  type GridArea,
  type GridBook,
  type GridInputRules,
  type GridLook,
  type GridSheet,
} from '../office/grid';
import { digitsOfColumn } from './metrics';

/** What the changes are for, as a plan says it. */
const PURPOSE = '在工作台中修改';

/**
 * The difference between the file that was opened and the workbook as it stands now, as a plan to make in the file:
 * changed contents, number formats and results of formulas, and sheets that were added. Nothing else can be changed in
 * the workbench.
 */
export function planOfChanges(
  sheetsById: ReadonlyMap<string, Sheet>,
  grid: GridBook,
  inputRulesById: ReadonlyMap<string, GridInputRules> = new Map(),
): EditPlan {
  const newSheets: NewSheet[] = [];
  const edits: CellEdit[] = [];
  for (const sheet of grid.sheets) {
    const original = sheetsById.get(sheet.id);
    if (!original) newSheets.push(newSheet(sheet));
    edits.push(...(original ? changedCells(original, sheet, inputRulesById.get(sheet.id)) : newCells(sheet)));
  }
  return { newSheets, edits };
}

function changedCells(original: Sheet, sheet: GridSheet, ofFile: GridInputRules = new Map()): CellEdit[] {
  const area = union(originalArea(original), sheet.usedArea(false));
  const looks = area && sheet.inputRules.size > 0 ? sheet.readLooks(area) : [];
  return cellsOf(sheet, area).flatMap(({ row, column, cell }) => {
    const old = cellAt(original, row, column);
    const isFormatted = old.numberFormat !== cell.numberFormat;
    const rule = ruleOf(sheet, row, column, ofFile);
    const isSame = content(old) === content(cell) && !isFormatted && sameResult(old, cell);
    // Where the pane said what a cell takes, or that it takes anything, it made the cell whole: its look is kept too.
    const key = inputRuleKey(row, column);
    const isOurs = sheet.inputRules.get(key) !== ofFile.get(key);
    const look = area && isOurs ? looks[row - area.row]?.[column - area.column] : undefined;
    const style = look && namedLook(look);
    if (isSame && rule.inputRule === undefined && style === undefined) return [];
    return [
      {
        ...{ sheet: original.name, row, column, purpose: PURPOSE },
        ...{ before: content(old), after: content(cell), ...resultOf(cell) },
        ...(isFormatted ? { numberFormat: cell.numberFormat } : {}),
        ...(style === undefined ? {} : { style }),
        ...rule,
      },
    ];
  });
}

function newCells(sheet: GridSheet): CellEdit[] {
  const area = sheet.usedArea(false);
  const looks = area ? sheet.readLooks(area) : [];
  return cellsOf(sheet, area).flatMap(({ row, column, cell }) => {
    const look = area && looks[row - area.row]?.[column - area.column];
    const style = look && namedLook(look);
    const after = content(cell);
    const rule = ruleOf(sheet, row, column);
    if (after === null && style === undefined && !rule.inputRule) return [];
    return [
      {
        ...{ sheet: sheet.name, row, column, purpose: PURPOSE, before: null, after, ...resultOf(cell) },
        ...(cell.numberFormat === EMPTY_CELL.numberFormat ? {} : { numberFormat: cell.numberFormat }),
        ...(style === undefined ? {} : { style }),
        ...rule,
      },
    ];
  });
}

function newSheet(sheet: GridSheet): NewSheet {
  const area = sheet.usedArea(false);
  const columns = area ? area.column + area.columns : 0;
  return {
    name: sheet.name,
    columnWidths: Array.from({ length: columns }, (_, column) => digitsOfColumn(sheet.columnWidth(column))),
    frozenRows: sheet.frozenRows,
    visibility: sheet.visibility,
    ...(sheet.print && { print: sheet.print }),
  };
}

/** What a cell takes now, where the file says something else. */
function ruleOf(
  sheet: GridSheet,
  row: number,
  column: number,
  ofFile: GridInputRules = new Map(),
): Pick<CellEdit, 'inputRule'> {
  const key = inputRuleKey(row, column);
  const inputRule = sheet.inputRules.get(key);
  const isSame = JSON.stringify(inputRule ?? null) === JSON.stringify(ofFile.get(key) ?? null);
  return inputRule === undefined || isSame ? {} : { inputRule };
}

/** What a cell holds: its formula or its value. An empty text is nothing, as Office.js has it. */
function content({ formula, value }: Cell): CellValue {
  return formula ?? (value === '' ? null : value);
}

/** A formula that was calculated anew is written again, so that the file's own results agree with each other. */
function sameResult(old: Cell, cell: Cell): boolean {
  return cell.formula === undefined || old.value === cell.value;
}

function resultOf({ formula, value }: Cell): Pick<CellEdit, 'result'> {
  return formula === undefined || value === null ? {} : { result: value };
}

/** The look of the table of looks that a cell has; undefined when it has none of them. */
function namedLook(look: GridLook): CellLook | undefined {
  return (Object.keys(LOOKS) as CellLook[]).find((name) => hasLook(look, LOOKS[name]));
}

function hasLook(look: GridLook, style: LookStyle): boolean {
  const edges = [look.topLine, look.rightLine, look.bottomLine, look.leftLine];
  return (
    look.fontName === style.fontName &&
    look.fontSize === style.fontSize &&
    look.bold === style.bold &&
    look.fontColor === style.fontColor &&
    look.fillColor === style.fillColor &&
    look.horizontal.toLowerCase() === style.horizontal &&
    look.vertical.toLowerCase() === style.vertical &&
    look.wrap === style.wrap &&
    edges.every((edge) => edge === style.borderColor)
  );
}

function originalArea({ firstRow, firstColumn, cells }: Sheet): GridArea | undefined {
  const columns = cells[0]?.length ?? 0;
  return columns === 0 ? undefined : { row: firstRow, column: firstColumn, rows: cells.length, columns };
}

function union(left: GridArea | undefined, right: GridArea | undefined): GridArea | undefined {
  if (!left || !right) return left ?? right;
  const row = Math.min(left.row, right.row);
  const column = Math.min(left.column, right.column);
  return {
    row,
    column,
    rows: Math.max(left.row + left.rows, right.row + right.rows) - row,
    columns: Math.max(left.column + left.columns, right.column + right.columns) - column,
  };
}

function cellsOf(sheet: GridSheet, area: GridArea | undefined) {
  if (!area) return [];
  return sheet
    .read(area)
    .flatMap((cells, row) =>
      cells.map((cell, column) => ({ row: area.row + row, column: area.column + column, cell })),
    );
}
