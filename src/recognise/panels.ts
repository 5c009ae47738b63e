import type { BlockSpec, ColumnSpec, FormSpec } from '../model/form';
import { wordAt } from './grid';
import { headerTokens, type HeaderArea, type HeaderColumn } from './headers';
import type { Sheet } from '../model/workbook';
import { word } from '../model/text';

/** Columns that belong together: what names the rows, and the amounts at its right. */
export interface Panel {
  readonly labelColumns: readonly number[];
  readonly codeColumns: readonly number[];
  readonly nameColumns: readonly number[];
  readonly rowNumberColumn?: number;
  readonly values: readonly HeaderColumn[];
}

/** A panel with the block it was given to and its amount columns named. */
export interface PlacedPanel {
  readonly panel: Panel;
  /** Counted from the left, from 0. */
  readonly index: number;
  readonly block: BlockSpec;
  readonly columns: readonly { readonly spec: ColumnSpec; readonly column: number }[];
  /** Columns whose headers the form does not know. */
  readonly unknown: readonly HeaderColumn[];
}

/** Cuts the columns into panels: a new one begins where row-naming columns come after amounts. */
export function cutPanels(columns: readonly HeaderColumn[]): Panel[] {
  const panels: HeaderColumn[][] = [];
  let current: HeaderColumn[] = [];
  for (const column of columns) {
    const names = column.role === 'label' || column.role === 'code' || column.role === 'name';
    if (names && current.some(({ role }) => role === 'value')) {
      panels.push(current);
      current = [];
    }
    current.push(column);
  }
  return [...panels, current].map(asPanel).filter(({ values }) => values.length > 0);
}

function asPanel(columns: readonly HeaderColumn[]): Panel {
  const of = (role: HeaderColumn['role']) => columns.filter((column) => column.role === role);
  const at = (role: HeaderColumn['role']) => of(role).map(({ column }) => column);
  const [rowNumberColumn] = at('rowNumber');
  const panel = {
    labelColumns: at('label'),
    codeColumns: at('code'),
    nameColumns: at('name'),
    values: of('value').filter(({ chain }) => chain.length > 0),
  };
  return rowNumberColumn === undefined ? panel : { ...panel, rowNumberColumn };
}

/** Gives every panel to the block whose rows it says. */
export function placePanels(sheet: Sheet, spec: FormSpec, area: HeaderArea, endRow: number): PlacedPanel[] {
  const tokens = headerTokens(spec);
  return cutPanels(area.columns).flatMap((panel, index) => {
    const block = blockFor(sheet, spec, panel, area.bodyRow, endRow);
    return block ? [{ ...place(spec, panel, block, tokens), index }] : [];
  });
}

function blockFor(sheet: Sheet, spec: FormSpec, panel: Panel, firstRow: number, endRow: number): BlockSpec | undefined {
  if (panel.codeColumns.length > 0 || panel.nameColumns.length > 0) {
    return spec.blocks.find(({ kind }) => kind === 'subjects');
  }
  if (panel.labelColumns.length === 0) return spec.blocks.find(({ kind }) => kind === 'cross');
  let best: { block: BlockSpec; score: number } | undefined;
  for (const block of spec.blocks) {
    if (block.kind !== 'labelled') continue;
    const known = new Set(block.rows.flatMap(({ words }) => words.map(word)));
    let score = 0;
    for (let row = firstRow; row <= endRow; row += 1) {
      if (panel.labelColumns.some((column) => known.has(wordAt(sheet, row, column)))) score += 1;
    }
    if (score > (best?.score ?? 0)) best = { block, score };
  }
  return best?.block;
}

function place(
  spec: FormSpec,
  panel: Panel,
  block: BlockSpec,
  tokens: ReadonlyMap<string, readonly string[]>,
): Omit<PlacedPanel, 'index'> {
  const neutral = new Set(spec.neutral);
  const columns: { spec: ColumnSpec; column: number }[] = [];
  const unknown: HeaderColumn[] = [];
  const free = new Set<ColumnSpec>(block.columns);
  for (const header of panel.values) {
    const match = block.columns.find(
      (candidate) => free.has(candidate) && headersMatch(header.chain, candidate, tokens, neutral),
    );
    if (match) {
      free.delete(match);
      columns.push({ spec: match, column: header.column });
    } else {
      unknown.push(header);
    }
  }
  return { panel, block, columns, unknown };
}

/** Whether the chain, neutral words apart, says exactly one of the column's token sets. */
function headersMatch(
  chain: readonly string[],
  column: ColumnSpec,
  tokens: ReadonlyMap<string, readonly string[]>,
  neutral: ReadonlySet<string>,
): boolean {
  const said = chain
    .map((text) => tokens.get(text) ?? [])
    .filter((meanings) => !meanings.some((token) => neutral.has(token)));
  return column.tokens.some((wanted) => covers(said, wanted));
}

/** Every word means a different wanted token, and every wanted token is meant. */
function covers(said: readonly (readonly string[])[], wanted: readonly string[]): boolean {
  if (said.length !== wanted.length) return false;
  if (said.length === 0) return true;
  const [first = [], ...rest] = said;
  return first.some((token) => {
    const at = wanted.indexOf(token);
    return at >= 0 && covers(rest, [...wanted.slice(0, at), ...wanted.slice(at + 1)]);
  });
}
