import { filledColumns } from './grid';
import type { HeaderColumn } from './headers';
import { account, addressAt, contentAt, isAccounted, isNonZero, type Assembly } from './assembly';
import { isSignatureRow } from './notes';
import type { PlacedPanel } from './panels';
import type { FoundRows } from './rows';

/** What the form does not know is said, with its cell: nothing that may be an amount passes in silence. */

/** A column whose headers the form does not know. */
export function noteUnknownColumn(assembly: Assembly, header: HeaderColumn, block: string): void {
  const { headers, unrecognised, area } = assembly;
  const { column, own } = header;
  let hasAmounts = false;
  for (let row = headers.bodyRow; row <= headers.endRow; row += 1) {
    hasAmounts ||= isNonZero(contentAt(assembly, row, column));
    account(assembly, row, column);
  }
  let at = headers.firstRow;
  for (let row = headers.firstRow; row < headers.bodyRow; row += 1) {
    if (row !== headers.columnNumberRow && area.grid.text(row, column) !== '') at = row;
  }
  if (own.length === 0 && !hasAmounts) return;
  const text = own.length === 0 ? '' : header.chain.join(' ');
  unrecognised.push({ what: 'column', at: addressAt(assembly, at, column), text, block, hasAmounts });
}

/** A row that the form does not know counts only for what no known row has claimed: a total's amount may stand there. */
export function noteUnknownRow(
  assembly: Assembly,
  { panel, block }: PlacedPanel,
  { row, at, text }: FoundRows['unknown'][number],
): void {
  const { area, unrecognised } = assembly;
  const values = panel.values.filter(
    ({ column }) => !isAccounted(assembly, row, column) && !area.grid.isBlank(row, column),
  );
  if (text === '' && values.length === 0) return;
  const hasAmounts = values.some(({ column }) => isNonZero(contentAt(assembly, row, column)));
  values.forEach(({ column }) => account(assembly, row, column));
  unrecognised.push({ what: 'row', at, text, block: block.id, hasAmounts });
}

/** Header words over the names of rows that are no header of the form. */
export function noteUnknownHeaders(assembly: Assembly, { panel, block }: PlacedPanel): void {
  const { area, headers, lexicon, unrecognised } = assembly;
  for (const column of [...panel.labelColumns, ...panel.codeColumns, ...panel.nameColumns]) {
    for (let row = headers.firstRow; row < headers.bodyRow; row += 1) {
      const word = area.grid.word(row, column);
      if (word === '' || row === headers.columnNumberRow || lexicon.tokensOf(word).length > 0) continue;
      const at = addressAt(assembly, row, column);
      unrecognised.push({ what: 'column', at, text: area.grid.text(row, column), block: block.id, hasAmounts: false });
    }
  }
}

/** Amounts that no row and column names: beside the columns, in the names of rows, below the notes. */
export function noteStrayAmounts(assembly: Assembly): void {
  const { area, headers, panels, lexicon, unrecognised } = assembly;
  const silent = new Set(
    panels.placed.flatMap(({ panel }) => [
      ...panel.codeColumns,
      ...panel.unitColumns,
      ...panel.secondColumns,
      ...panel.otherNumbers,
      ...(panel.rowNumberColumn === undefined ? [] : [panel.rowNumberColumn]),
    ]),
  );
  const blockOf = blockByColumn(assembly);
  const [firstBlock] = lexicon.spec.blocks;
  for (let row = headers.bodyRow; row <= headers.endRow; row += 1) {
    for (const column of filledColumns(area, row)) {
      if (silent.has(column) || isAccounted(assembly, row, column)) continue;
      if (!area.grid.isNumeric(row, column) || !isNonZero(contentAt(assembly, row, column))) continue;
      const at = addressAt(assembly, row, column);
      const block = blockOf.get(column) ?? firstBlock?.id ?? '';
      unrecognised.push({ what: 'amount', at, text: area.grid.said(row, column), block, hasAmounts: true });
    }
  }
  for (let row = headers.endRow + 1; row <= area.bottom; row += 1) {
    const columns = filledColumns(area, row).filter((column) => blockOf.has(column));
    const stray = columns.filter((column) => area.grid.isNumeric(row, column));
    if (isSignatureRow(area, row) || !stray.some((column) => isNonZero(contentAt(assembly, row, column)))) continue;
    const [first = area.left] = filledColumns(area, row);
    const block = blockOf.get(stray[0] ?? first) ?? '';
    const at = addressAt(assembly, row, first);
    unrecognised.push({ what: 'row', at, text: area.grid.text(row, first), block, hasAmounts: true });
  }
}

/** The block whose amounts a column holds, or whose rows it names. */
function blockByColumn({ panels }: Assembly): ReadonlyMap<number, string> {
  return new Map(
    panels.placed.flatMap(({ panel, block }) =>
      [...panel.labelColumns, ...panel.nameColumns, ...panel.values.map(({ column }) => column)].map(
        (column) => [column, block.id] as const,
      ),
    ),
  );
}
