import type { BoundRow } from '../../model/binding';
import type { ComputedTable, TableColumn, TableRow } from '../../model/computed';
import { isTotalName } from '../../vocabulary/computed';
import { account, addressAt, type Assembly } from '../assembly';
import type { HeaderColumn } from '../headers';
import type { PlacedPanel } from '../panels';
import { computedHeader } from './headers';

/** The panels of a form that have columns beside the form's own, as tables to compute. */

/** A row of a panel: where it stands and what it is called. */
export interface PanelRow {
  readonly row: number;
  readonly named: Pick<BoundRow, 'key' | 'name' | 'code'>;
}

/** The table of a panel; undefined where every column is the form's own. Its columns are spoken for from now on. */
export function tableOfPanel(
  assembly: Assembly,
  { panel, columns, unknown }: PlacedPanel,
  rows: readonly PanelRow[],
): ComputedTable | undefined {
  const { area, lexicon, headers, unit } = assembly;
  if (panel.beside.length === 0) return undefined;
  for (const { column } of panel.beside) {
    for (let row = headers.bodyRow; row <= headers.endRow; row += 1) account(assembly, row, column);
  }
  const keys = new Map(columns.map(({ spec, column }) => [column, spec.key]));
  const tableColumn = (header: HeaderColumn): TableColumn => {
    const { column, chain } = header;
    const key = keys.get(column);
    const at = addressAt(assembly, lowestHeader(assembly, column), column);
    return key === undefined ? { column, chain, at } : { column, chain, at, key };
  };
  const isComputed = ({ chain }: HeaderColumn) => computedHeader(chain) !== undefined;
  const [computed, compared] = [panel.beside.filter(isComputed), panel.beside.filter((header) => !isComputed(header))];
  const amounts = [...panel.values, ...compared].sort((a, b) => a.column - b.column);
  const strange = new Set(unknown.map(({ column }) => column));
  return {
    sheet: area.grid.sheet.name,
    form: lexicon.spec.id,
    title: lexicon.spec.mark,
    unit,
    amounts: amounts.map(tableColumn),
    compared: compared.filter(({ column }) => !strange.has(column)).map(tableColumn),
    computed: computed.map(tableColumn),
    rows: rows.map(tableRow),
  };
}

function tableRow({ row, named: { key, name, code } }: PanelRow): TableRow {
  const isTotal = code === undefined && (key === 'total' || isTotalName(name.replace(/\s/gu, '')));
  return { row, name: code === undefined ? name : `${code} ${name}`.trim(), isTotal, key };
}

/** The lowest row of the headers that says something over a column. */
function lowestHeader({ area, headers }: Assembly, column: number): number {
  for (let row = headers.bodyRow - 1; row > headers.firstRow; row -= 1) {
    if (row !== headers.columnNumberRow && area.grid.text(row, column) !== '') return row;
  }
  return headers.firstRow;
}
