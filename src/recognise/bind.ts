import { account, addressAt, bindCell, isNonZero, type Assembly } from './assembly';
import { rowTitle, type BoundForm, type HeaderText } from '../model/binding';
import type { CrossBlock, SubjectBlock } from '../model/form';
import type { TableArea } from './areas';
import { tableOfPanel, type PanelRow } from './computed/formTables';
import { errorValues } from './errorValues';
import { filledColumns } from './grid';
import { readHead, unitInHeaders, unitOf } from './heads';
import type { HeaderArea } from './headers';
import type { Lexicon } from './lexicon';
import { readNotes } from './notes';
import { columnNumbers, rowNumbers } from './numbers';
import { onOnePage, underFormer } from './pages';
import { placePanels, type Panels, type PlacedPanel } from './panels';
import { rowsBefore } from './rowKeys';
import { labelledRows, type FoundRow } from './rows';
import { subjectRows } from './subjectRows';
import { noteStrayAmounts, noteUnknownColumn, noteUnknownHeaders, noteUnknownRow } from './unrecognised';

/** A table bound as a form, with the headers it stands under. */
export interface BoundTable {
  readonly form: BoundForm;
  readonly headers: HeaderArea;
}

/** Tables bound on their own: first to see what they are, then as what they were found to be. */
const alone = new WeakMap<TableArea, Map<Lexicon, BoundTable | undefined>>();

/** Binds the table of an area as a form, on its own; undefined when what stands there is not that form. */
export function bindAlone(table: TableArea, lexicon: Lexicon): BoundTable | undefined {
  const known = alone.get(table) ?? new Map<Lexicon, BoundTable | undefined>();
  if (!known.has(lexicon)) alone.set(table, known.set(lexicon, bindTable(table, lexicon, undefined)));
  return known.get(lexicon);
}

/**
 * The same. `before` is the table bound as that form before it: a page that goes on from it may leave out the unit and
 * what the last row there said. `former` are headers that the table stands under though it does not print them.
 */
export function bindTable(
  { area: printed, title, firstRow }: TableArea,
  lexicon: Lexicon,
  before: BoundForm | undefined,
  former?: HeaderArea,
): BoundTable | undefined {
  const page = former ? underFormer(printed, former, firstRow) : onOnePage(printed, lexicon, firstRow);
  if (!page) return undefined;
  const { area, headers } = page;
  const said = readHead(area, area.top, headers.firstRow - 1, title);
  const year = said.year ?? before?.header.year;
  const panels = placePanels(area, lexicon, headers, year && Number(year.text));
  if (!isPlausible(panels)) return undefined;
  const unit = said.unit ?? unitInHeaders(area, headers.firstRow, headers.bodyRow - 1);
  const header = unit ? { ...said, unit } : said;
  const assembly: Assembly = {
    area,
    lexicon,
    headers,
    panels,
    unit: header.unit || !before ? unitOf(header) : before.unit,
    rows: [],
    columns: [],
    cells: new Map(),
    unrecognised: [],
    tables: [],
    accounted: new Set(),
  };
  join(assembly, before);
  const { spec } = lexicon;
  const { rows, columns, cells, unrecognised, tables } = assembly;
  const [firstColumn = area.left] = filledColumns(area, headers.firstRow);
  const form = {
    spec,
    recognised: {
      id: spec.id,
      mark: spec.mark,
      sheet: area.grid.sheet.name,
      title: title?.text ?? spec.title,
      at: addressAt(assembly, title?.row ?? headers.firstRow, title?.column ?? firstColumn),
      isEmpty: false,
    },
    header,
    unit: assembly.unit,
    rows,
    columns,
    cells,
    columnNumbers: columnNumbers(assembly),
    rowNumbers: rowNumbers(assembly),
    unrecognised,
    errors: errorValues(assembly),
    tables,
    notes: readNotes(area, headers.endRow + 1),
    hasData: [...cells.values()].some(({ content }) => isNonZero(content)),
    missing: [],
    isVisible: area.grid.sheet.visibility === 'visible',
  };
  return { form, headers };
}

/**
 * A title alone makes no form, and one 合计 among many other columns is another table's: of some block there are two
 * columns, or one and no more unknown ones than the block has columns left.
 */
function isPlausible({ placed }: Panels): boolean {
  return placed.some(({ block, columns, unknown }) => {
    const needed = block.columns.filter(({ optional }) => !optional).length;
    const strange = unknown.filter(({ isBlank, isApart }) => !isBlank && !isApart).length;
    return columns.length > 1 || (columns.length === 1 && strange < needed);
  });
}

function join(assembly: Assembly, before: BoundForm | undefined): void {
  const { panels, lexicon, area, columns } = assembly;
  const { placed, stray } = panels;
  placed.forEach((panel, index) => {
    for (const { spec, column } of panel.columns) {
      const header = headerOf(assembly, column);
      const { name: sheet } = area.grid.sheet;
      columns.push({
        key: spec.key,
        name: spec.name,
        block: panel.block.id,
        sheet,
        column,
        ...(header ? { header } : {}),
      });
    }
    panel.unknown.forEach((header) => noteUnknownColumn(assembly, header, panel.block.id));
    noteUnknownHeaders(assembly, panel);
    const rows = joinPanel(assembly, panel, placed.slice(index + 1), before);
    const table = tableOfPanel(assembly, panel, rows);
    if (table) assembly.tables.push(table);
  });
  const [firstBlock] = lexicon.spec.blocks;
  stray.forEach((header) => noteUnknownColumn(assembly, header, firstBlock?.id ?? ''));
  noteStrayAmounts(assembly);
}

/** @returns the rows of the panel that hold amounts */
/** The lowest header cell of a column. */
function headerOf(assembly: Assembly, column: number): HeaderText | undefined {
  const { area, headers } = assembly;
  for (let row = headers.bodyRow - 1; row >= headers.firstRow; row -= 1) {
    const text = row === headers.columnNumberRow ? '' : area.grid.text(row, column);
    if (text !== '') return { at: addressAt(assembly, row, column), text };
  }
  return undefined;
}

function joinPanel(
  assembly: Assembly,
  placed: PlacedPanel,
  panelsRight: readonly PlacedPanel[],
  before: BoundForm | undefined,
): readonly PanelRow[] {
  const { area, lexicon, headers } = assembly;
  const { block, panel } = placed;
  if (block.kind === 'cross') {
    return joinCross(assembly, placed, block);
  }
  const taken = new Set(assembly.rows.filter((row) => row.block === block.id).map(({ key }) => key));
  const found =
    block.kind === 'labelled'
      ? labelledRows(area, lexicon, block, panel, headers, taken)
      : subjectRows(area, lexicon, block, panel, headers, rowsBefore(before, placed.index));
  for (const row of found.rows) joinRow(assembly, placed, panelsRight, row);
  for (const row of found.others) panel.values.forEach(({ column }) => account(assembly, row, column));
  for (const unknown of found.unknown) noteUnknownRow(assembly, placed, unknown);
  return found.rows;
}

function joinRow(assembly: Assembly, placed: PlacedPanel, panelsRight: readonly PlacedPanel[], found: FoundRow): void {
  const { block } = placed;
  if (block.kind === 'labelled' && block.isTransposed) joinTransposed(assembly, placed, found);
  else joinNamed(assembly, placed, panelsRight, found);
}

function joinNamed(
  assembly: Assembly,
  placed: PlacedPanel,
  panelsRight: readonly PlacedPanel[],
  { row, named }: FoundRow,
): void {
  const { area, rows } = assembly;
  const { rowNumberColumn } = placed.panel;
  const number = rowNumberColumn === undefined ? '' : area.grid.said(row, rowNumberColumn);
  // A subject listed twice is told as such; its amounts are in their place.
  const isAgain =
    named.code !== undefined && rows.some(({ key, block }) => key === named.key && block === placed.block.id);
  rows.push({
    ...named,
    block: placed.block.id,
    panel: placed.index,
    ...(rowNumberColumn !== undefined && number !== ''
      ? { number: { at: addressAt(assembly, row, rowNumberColumn), shown: number } }
      : {}),
  });
  const { key, code, codeAt } = named;
  // The code of a unit may stand among names or amounts.
  if (named.kind === 'unit' && codeAt) account(assembly, codeAt.row, codeAt.column);
  const rowLabel = rowTitle(named);
  for (const { spec, column } of placed.columns) {
    const own = { row: key, column: spec.key, rowLabel, columnName: spec.name };
    const at = code === undefined ? totalColumn(assembly, placed, panelsRight, row, spec.key, column) : column;
    bindCell(assembly, aliased(placed.block, key, spec.key) ?? own, row, at);
    if (isAgain) account(assembly, row, at);
  }
}

/** A row that references name as a column; the columns are their rows. */
function joinTransposed(assembly: Assembly, placed: PlacedPanel, { row, named }: FoundRow): void {
  const { rows } = assembly;
  const { block, index: panel } = placed;
  for (const { spec, column } of placed.columns) {
    const { key, name } = spec;
    if (!rows.some((known) => known.key === key))
      rows.push({ key, kind: 'named', name, nameAt: named.nameAt, block: block.id, panel });
    bindCell(assembly, { row: key, column: named.key, rowLabel: name, columnName: named.name }, row, column);
  }
}

/** The name a cell of a subject block has elsewhere: 合计 under 人员经费 is 人员经费合计. */
function aliased(block: PlacedPanel['block'], row: string, column: string) {
  const aliases: SubjectBlock['aliases'] = block.kind === 'subjects' ? block.aliases : undefined;
  const alias = aliases?.find((candidate) => candidate.row === row && candidate.column === column);
  if (!alias) return undefined;
  const spec = block.columns.find(({ key }) => key === alias.as.column);
  const named = block.rows.find(({ key }) => key === alias.as.row);
  return { ...alias.as, rowLabel: named?.name ?? alias.as.row, columnName: spec?.name ?? alias.as.column };
}

/**
 * A total below several panels may have its label merged over the panels before its amount: its amount is the first one
 * at the right of the label and before the next label of the row.
 */
function totalColumn(
  { area: { grid } }: Assembly,
  placed: PlacedPanel,
  panelsRight: readonly PlacedPanel[],
  row: number,
  key: string,
  own: number,
): number {
  const candidates = [own];
  let isLast = true;
  for (const { panel, columns } of placed.block.kind === 'subjects' ? panelsRight : []) {
    const named = [...panel.labelColumns, ...panel.codeColumns, ...panel.nameColumns];
    isLast = named.every((column) => grid.text(row, column) === '');
    if (!isLast) break;
    candidates.push(...columns.filter(({ spec }) => spec.key === key).map(({ column }) => column));
  }
  // A blank one stands beside its label, unless the label is merged up to the last amount of the row.
  return candidates.find((column) => !grid.isBlank(row, column)) ?? (isLast ? candidates.at(-1) : undefined) ?? own;
}

/** The first row that says anything is the row of amounts; a blank one directly below the headers where none does. */
function joinCross(assembly: Assembly, placed: PlacedPanel, block: CrossBlock): readonly PanelRow[] {
  const { area, headers, rows } = assembly;
  const says = (row: number) => placed.columns.some(({ column }) => !area.grid.isBlank(row, column));
  let dataRow = headers.bodyRow;
  while (dataRow <= headers.endRow && !says(dataRow)) dataRow += 1;
  if (dataRow > headers.endRow) dataRow = headers.bodyRow;
  if (dataRow > headers.endRow) return [];
  const nameAt = addressAt(assembly, dataRow, area.left);
  for (const { key, name } of block.rows) {
    rows.push({ key, kind: 'named', name, nameAt, block: block.id, panel: placed.index });
  }
  for (const column of block.columns) {
    const found = placed.columns.find(({ spec }) => spec === column);
    const row = block.rows.find(({ key }) => key === column.row);
    if (!found || !row) continue;
    const name = { row: column.row, column: column.key, rowLabel: row.name, columnName: column.name };
    bindCell(assembly, name, dataRow, found.column);
  }
  return [{ row: dataRow, named: { key: '', name: '' } }];
}
