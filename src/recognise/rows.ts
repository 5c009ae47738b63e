import type { CellAddress } from '../model/address';
import type { BoundRow } from '../model/binding';
import type { LabelledBlock, RowSpec } from '../model/form';
import type { Area, Grid } from './grid';
import type { HeaderArea } from './headers';
import type { Lexicon } from './lexicon';
import type { Panel } from './panels';

/** A row found in a panel, not yet joined to its amounts. */
export interface FoundRow {
  readonly row: number;
  readonly named: Omit<BoundRow, 'block' | 'panel' | 'number'>;
}

export interface FoundRows {
  readonly rows: readonly FoundRow[];
  /** Rows that are known to hold no amounts. */
  readonly others: readonly number[];
  /** Rows with words or amounts that the form does not know. */
  readonly unknown: readonly { readonly at: CellAddress; readonly text: string; readonly row: number }[];
}

/** Rows of a labelled panel, by the words in its label columns; `taken` are rows that a panel before it has. */
export function labelledRows(
  { grid }: Area,
  lexicon: Lexicon,
  block: LabelledBlock,
  panel: Panel,
  { bodyRow, endRow }: HeaderArea,
  taken: ReadonlySet<string>,
): FoundRows {
  const rows: FoundRow[] = [];
  const others: number[] = [];
  const unknown: { at: CellAddress; text: string; row: number }[] = [];
  const found = new Set(taken);
  const owned = rowsByOwnWords(grid, lexicon, block, panel, { bodyRow, endRow });
  const { name: sheet, firstColumn } = grid.sheet;
  let parent: string | undefined;
  for (let row = bodyRow; row <= endRow; row += 1) {
    const column = panel.labelColumns.find((candidate) => grid.text(row, candidate) !== '');
    const at = { sheet, row, column: column ?? panel.labelColumns[0] ?? firstColumn };
    const text = column === undefined ? '' : grid.text(row, column);
    const spec =
      column === undefined ? undefined : rowSaid(lexicon, block, grid.word(row, column), owned, found, parent);
    if (spec?.holdsNoAmounts) others.push(row);
    else if (spec) {
      found.add(spec.key);
      if (spec.under === undefined) parent = spec.key;
      rows.push({ row, named: { key: spec.key, kind: 'named', name: text, nameAt: at } });
    } else if (text !== '' || panel.values.some((value) => !grid.isBlank(row, value.column))) {
      unknown.push({ at, text, row });
    }
  }
  return { rows, others, unknown };
}

/** The rows that the panel names by words of their own, so that words they share with others are the others'. */
function rowsByOwnWords(
  grid: Grid,
  lexicon: Lexicon,
  block: LabelledBlock,
  { labelColumns }: Panel,
  { bodyRow, endRow }: Pick<HeaderArea, 'bodyRow' | 'endRow'>,
): ReadonlySet<string> {
  const owned = new Set<string>();
  for (let row = bodyRow; row <= endRow; row += 1) {
    for (const column of labelColumns) {
      for (const { key } of lexicon.rowsSaying(block, grid.word(row, column))) owned.add(key);
    }
  }
  return owned;
}

/** Of the rows that are named so: a part of the row above first, then any row not yet found. */
function rowSaid(
  lexicon: Lexicon,
  block: LabelledBlock,
  said: string,
  owned: ReadonlySet<string>,
  found: ReadonlySet<string>,
  parent: string | undefined,
): RowSpec | undefined {
  const alsoSaid = lexicon.rowsAlsoSaying(block, said).filter(({ key }) => !owned.has(key));
  const free = [...lexicon.rowsSaying(block, said), ...alsoSaid].filter(({ key }) => !found.has(key));
  return (
    free.find(({ under }) => under !== undefined && under === parent) ?? free.find(({ under }) => under === undefined)
  );
}
