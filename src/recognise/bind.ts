import type { CellAddress } from '../model/address';
import type { Unit } from '../model/amount';
import { isZero } from '../model/amount';
import type { BoundCell, BoundColumn, BoundForm, BoundRow, HeaderText, Unrecognised } from '../model/binding';
import { readContent, type Content } from '../model/content';
import type { CrossBlock } from '../model/form';
import { cellAt, type Sheet } from '../model/workbook';
import { bodyEnd, labelledRows, noteIn, subjectRows, type FoundRow, type FoundRows } from './bodies';
import { columnsOf, isBlank, lastRow, saidAt, textAt } from './grid';
import { readHead, unitOf } from './heads';
import { readHeaders, type HeaderArea } from './headers';
import { placePanels, type PlacedPanel } from './panels';
import type { TitleCandidate } from './titles';

/** How many rows above a title may still belong to its head (附件1, 公开01表). */
const HEAD_ROWS_ABOVE = 2;

/** A form while its cells are being joined. */
interface Assembly {
  readonly sheet: Sheet;
  readonly unit: Unit;
  readonly rows: BoundRow[];
  readonly columns: BoundColumn[];
  readonly cells: Map<string, BoundCell>;
  readonly unrecognised: Unrecognised[];
}

/** Binds the form below a title; undefined when what stands there is not that form. */
export function bindForm(sheet: Sheet, title: TitleCandidate, bodyAbove: number): BoundForm | undefined {
  const area = readHeaders(sheet, title.spec, title.row + 1, title.endRow);
  if (!area) return undefined;
  const endRow = bodyEnd(sheet, area.bodyRow, title.endRow);
  const panels = placePanels(sheet, title.spec, area, endRow);
  if (!panels.some(({ columns }) => columns.length > 0)) return undefined;
  const header = readHead(sheet, Math.max(bodyAbove + 1, title.row - HEAD_ROWS_ABOVE), area.firstRow - 1);
  const assembly: Assembly = { sheet, unit: unitOf(header), rows: [], columns: [], cells: new Map(), unrecognised: [] };
  panels.forEach((placed, index) => joinPanel(assembly, placed, panels.slice(index + 1), area, endRow));
  const { spec } = title;
  return {
    spec,
    recognised: {
      id: spec.id,
      mark: spec.mark,
      sheet: sheet.name,
      title: title.text,
      at: { sheet: sheet.name, row: title.row, column: title.column },
    },
    header,
    unit: assembly.unit,
    rows: assembly.rows,
    columns: assembly.columns,
    cells: assembly.cells,
    columnNumbers: columnNumbers(sheet, panels, area),
    rowNumbers: rowNumbers(sheet, panels, area.bodyRow, endRow),
    unrecognised: assembly.unrecognised,
    notes: readNotes(sheet, endRow + 1, title.endRow),
    hasData: [...assembly.cells.values()].some(({ content }) => isNonZero(content)),
  };
}

export const isNonZero = (content: Content): boolean => content.kind === 'amount' && !isZero(content.amount.value);

function joinPanel(
  assembly: Assembly,
  placed: PlacedPanel,
  panelsRight: readonly PlacedPanel[],
  area: HeaderArea,
  endRow: number,
): void {
  const { sheet } = assembly;
  const { block, panel } = placed;
  noteColumns(assembly, placed, area, endRow);
  if (block.kind === 'cross') {
    joinCross(assembly, placed, block, area, endRow);
    return;
  }
  const found: FoundRows =
    block.kind === 'labelled'
      ? labelledRows(sheet, panel, block.rows, area.bodyRow, endRow)
      : subjectRows(sheet, placed, block, area.bodyRow, endRow);
  for (const row of found.rows) joinRow(assembly, placed, panelsRight, row);
  for (const unknown of found.unknown) noteUnknownRow(assembly, placed, unknown);
}

/** An unknown row counts only for what no known row has claimed: a total's amount may stand in the next panel. */
function noteUnknownRow(
  assembly: Assembly,
  { panel, block }: PlacedPanel,
  unknown: FoundRows['unknown'][number],
): void {
  const { sheet, cells } = assembly;
  const { row } = unknown;
  const claimed = new Set(
    [...cells.values()].filter(({ address }) => address.row === row).map(({ address }) => address.column),
  );
  const values = panel.values.filter(({ column }) => !claimed.has(column) && !isBlank(cellAt(sheet, row, column)));
  if (unknown.text === '' && values.length === 0) return;
  const hasAmounts = values.some(({ column }) => isNonZero(contentAt(assembly, row, column)));
  assembly.unrecognised.push({ what: 'row', at: unknown.at, text: unknown.text, block: block.id, hasAmounts });
}

function noteColumns(assembly: Assembly, placed: PlacedPanel, area: HeaderArea, endRow: number): void {
  const { sheet, columns, unrecognised } = assembly;
  for (const { spec, column } of placed.columns) {
    columns.push({ key: spec.key, name: spec.name, block: placed.block.id, sheet: sheet.name, column });
  }
  for (const { column, chain } of placed.unknown) {
    let hasAmounts = false;
    for (let row = area.bodyRow; row <= endRow; row += 1) hasAmounts ||= isNonZero(contentAt(assembly, row, column));
    const at = { sheet: sheet.name, row: headerRowOf(sheet, area, column), column };
    unrecognised.push({ what: 'column', at, text: chain.join(' '), block: placed.block.id, hasAmounts });
  }
}

function headerRowOf(sheet: Sheet, area: HeaderArea, column: number): number {
  for (let row = area.bodyRow - 1; row > area.firstRow; row -= 1) {
    if (row !== area.columnNumberRow && textAt(sheet, row, column).trim() !== '') return row;
  }
  return area.firstRow;
}

function joinRow(assembly: Assembly, placed: PlacedPanel, panelsRight: readonly PlacedPanel[], found: FoundRow): void {
  const { sheet, rows } = assembly;
  const { row, ...named } = found;
  const { rowNumberColumn } = placed.panel;
  const number = rowNumberColumn === undefined ? '' : saidAt(sheet, row, rowNumberColumn);
  const duplicate = rows.some(({ key, block }) => key === found.key && block === placed.block.id);
  rows.push({
    ...named,
    block: placed.block.id,
    panel: placed.index,
    ...(rowNumberColumn !== undefined && number !== ''
      ? { number: { at: { sheet: sheet.name, row, column: rowNumberColumn }, shown: number } }
      : {}),
  });
  if (duplicate) return;
  for (const { spec, column } of placed.columns) {
    const amountColumn =
      found.code === undefined ? totalColumn(assembly, placed, panelsRight, found, spec.key, column) : column;
    bindCell(assembly, found.key, spec.key, row, amountColumn, rowName(found), spec.name);
  }
}

/**
 * A total below several panels may have its label merged over the panels before its amount: its amount is the first one
 * at the right of the label and before the next label of the row.
 */
function totalColumn(
  assembly: Assembly,
  placed: PlacedPanel,
  panelsRight: readonly PlacedPanel[],
  found: FoundRow,
  key: string,
  own: number,
): number {
  const { sheet } = assembly;
  const candidates = [own];
  for (const { panel, columns } of panelsRight) {
    const named = [...panel.labelColumns, ...panel.codeColumns, ...panel.nameColumns];
    if (placed.block.kind === 'labelled' || named.some((column) => textAt(sheet, found.row, column).trim() !== ''))
      break;
    candidates.push(...columns.filter(({ spec }) => spec.key === key).map(({ column }) => column));
  }
  return candidates.find((column) => !isBlank(cellAt(sheet, found.row, column))) ?? candidates.at(-1) ?? own;
}

function rowName({ code, name }: FoundRow): string {
  return code === undefined ? name : `${code} ${name}`.trim();
}

function joinCross(assembly: Assembly, placed: PlacedPanel, block: CrossBlock, area: HeaderArea, endRow: number): void {
  const { sheet } = assembly;
  const valueColumns = placed.columns.map(({ column }) => column);
  let dataRow = area.bodyRow;
  while (dataRow < endRow && valueColumns.every((column) => isBlank(cellAt(sheet, dataRow, column)))) dataRow += 1;
  for (const { key, name } of block.rows) {
    assembly.rows.push({
      key,
      name,
      nameAt: { sheet: sheet.name, row: dataRow, column: sheet.firstColumn },
      block: block.id,
      panel: placed.index,
    });
  }
  for (const column of block.columns) {
    const placedColumn = placed.columns.find(({ spec }) => spec === column);
    if (!placedColumn) continue;
    const row = block.rows.find(({ key }) => key === column.row);
    bindCell(assembly, column.row, column.key, dataRow, placedColumn.column, row?.name ?? column.row, column.name);
  }
}

function bindCell(
  assembly: Assembly,
  row: string,
  column: string,
  at: number,
  sheetColumn: number,
  rowLabel: string,
  columnName: string,
): void {
  const { sheet, cells, unit } = assembly;
  const cell = cellAt(sheet, at, sheetColumn);
  cells.set(`${row}/${column}`, {
    address: { sheet: sheet.name, row: at, column: sheetColumn },
    content: readContent(cell, unit),
    label: `${rowLabel} ${columnName}`,
    columnName,
    shown: cell.text,
    unit,
    isHidden: sheet.hiddenRows.has(at) || sheet.hiddenColumns.has(sheetColumn),
    stored: cell,
  });
}

const contentAt = ({ sheet, unit }: Assembly, row: number, column: number): Content =>
  readContent(cellAt(sheet, row, column), unit);

function columnNumbers(sheet: Sheet, panels: readonly PlacedPanel[], area: HeaderArea): BoundForm['columnNumbers'] {
  const row = area.columnNumberRow;
  if (row === undefined) return [];
  const panelOf = new Map(panels.flatMap(({ panel, index }) => panel.values.map(({ column }) => [column, index])));
  let last = 0;
  return [...columnsOf(sheet)].flatMap((column) => {
    const panel = panelOf.get(column);
    const shown = saidAt(sheet, row, column);
    last = panel ?? last;
    if (panel === undefined && !/\d/u.test(shown)) return [];
    return [{ at: { sheet: sheet.name, row, column }, shown, panel: last, isOverAmounts: panel !== undefined }];
  });
}

function rowNumbers(
  sheet: Sheet,
  panels: readonly PlacedPanel[],
  firstRow: number,
  endRow: number,
): BoundForm['rowNumbers'] {
  return panels.flatMap(({ panel: { rowNumberColumn: column }, index }) => {
    if (column === undefined) return [];
    const rows = Array.from({ length: endRow - firstRow + 1 }, (_, offset) => firstRow + offset);
    return rows.map((row) => ({
      at: { sheet: sheet.name, row, column },
      shown: saidAt(sheet, row, column),
      panel: index,
    }));
  });
}

/** Rows that begin with 注 or 说明, and the rows of text directly below them that go on. */
function readNotes(sheet: Sheet, firstRow: number, endRow: number): HeaderText[] {
  const notes: HeaderText[] = [];
  let goesOn = false;
  for (let row = firstRow; row <= Math.min(endRow, lastRow(sheet)); row += 1) {
    const at: CellAddress | undefined = noteIn(sheet, row) ?? (goesOn ? firstText(sheet, row) : undefined);
    goesOn = at !== undefined;
    if (at) notes.push({ at, text: textAt(sheet, at.row, at.column).trim() });
  }
  return notes;
}

function firstText(sheet: Sheet, row: number): CellAddress | undefined {
  const column = [...columnsOf(sheet)].find((candidate) => textAt(sheet, row, candidate).trim() !== '');
  return column === undefined ? undefined : { sheet: sheet.name, row, column };
}
