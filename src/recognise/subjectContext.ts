import type { CellAddress } from '../model/address';
import type { SubjectBlock } from '../model/form';
import type { Area } from './grid';
import type { HeaderArea } from './headers';
import type { Lexicon } from './lexicon';
import type { Panel } from './panels';

/** Everything the rows of a subject panel are found with. */
export interface Context {
  readonly area: Area;
  readonly lexicon: Lexicon;
  readonly block: SubjectBlock;
  readonly panel: Panel;
  readonly headers: HeaderArea;
  /** Where subject codes stand. */
  readonly codeColumns: readonly number[];
}

/** Every column of the panel that may say what a row is, those of names first. */
export const namingColumns = (panel: Panel): readonly number[] => [
  ...panel.nameColumns,
  ...panel.codeColumns,
  ...panel.unitColumns,
  ...panel.asideColumns,
];

export function nameIn({ area: { grid }, panel }: Context, row: number): { text: string; at: CellAddress } {
  const named = panel.nameColumns.length > 0 ? panel.nameColumns : panel.codeColumns;
  // Where everything slid to the left, the name stands where the unit's code should.
  const columns = [...named, ...panel.unitColumns.filter((column) => !grid.isNumeric(row, column))];
  const column = columns.find((candidate) => grid.text(row, candidate) !== '') ?? columns[0] ?? grid.sheet.firstColumn;
  return { text: grid.text(row, column), at: { sheet: grid.sheet.name, row, column } };
}
