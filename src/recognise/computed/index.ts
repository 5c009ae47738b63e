import { a1, columnLetters, type CellAddress } from '../../model/address';
import type { Disclosure } from '../../model/binding';
import { readNumber } from '../../model/content';
import type {
  ComputedCell,
  ComputedColumn,
  ComputedTable,
  Operand,
  TableColumn,
  TableRow,
  Way,
} from '../../model/computed';
import { cellAt, EMPTY_CELL, sheetNamed, type Workbook } from '../../model/workbook';
import { possibleOperands, wayLabel, withoutSpanning, type Operands } from './ways';

/** Finds the cell of "row/column" wherever the form prints it: its sum may stand on another page. */
type Finder = (row: string, column: string) => CellAddress | undefined;

/** The computed columns of the recognised forms, in printed order. */
export function formColumns({ bound, workbook }: Disclosure): ComputedColumn[] {
  return [...bound.values()].flatMap(({ tables, header, cells, rows }) => {
    if (tables.length === 0) return [];
    const year = header.year === undefined ? {} : { year: Number(header.year.text) };
    const find: Finder = (row, column) => cells.get(`${row}/${column}`)?.address;
    // A page that goes on without its sum is computed from the sum of the page before it.
    const sums = tables.flatMap((table) => table.rows.filter(({ isTotal }) => isTotal));
    const known = new Set(rows.map(({ key }) => key));
    return tables.flatMap((table) => {
      const hasSum = table.rows.some(({ isTotal }) => isTotal);
      const borrowed = hasSum ? [] : sums.filter(({ key }) => key !== undefined && known.has(key));
      return tableColumns({ ...table, ...year }, workbook, find, borrowed);
    });
  });
}

/**
 * The computed columns of a table with the ways to compute them.
 * @param borrowed sums of the table that stand elsewhere
 */
export function tableColumns(
  table: ComputedTable,
  workbook: Workbook,
  find: Finder = () => undefined,
  borrowed: readonly TableRow[] = [],
): ComputedColumn[] {
  const read = (at: CellAddress) => {
    const sheet = sheetNamed(workbook, at.sheet);
    return sheet ? cellAt(sheet, at.row, at.column) : EMPTY_CELL;
  };
  const bare = withoutSpanning(table);
  const whole = { ...bare, rows: [...table.rows, ...borrowed] };
  return bare.computed.map((column) => {
    const { computation, operands, missing } = possibleOperands(whole, column);
    const all = operands.map((one): Way => ({
      id: wayId(one),
      label: wayLabel(computation, one, table),
      ...sumOf(table, one),
      cells: rowsOf(table, one).flatMap((row) => cellOf(row, one) ?? []),
    }));
    // An amount that no row has cannot be what is meant where another is there.
    const filled = all.filter(({ cells }) => cells.length > 0);
    const ways = filled.length > 0 ? filled : all;
    return {
      key: `${table.sheet}!${a1(column.at)}`,
      computation,
      at: column.at,
      header: column.chain.join(' '),
      form: table.form,
      title: table.title,
      unit: table.unit,
      inPoints: computation !== 'change' && isInPoints(column),
      isFilled: table.rows.some(({ row }) => {
        const { value, formula } = read({ sheet: table.sheet, row, column: column.column });
        return formula !== undefined || (value !== null && String(value).trim() !== '');
      }),
      ways,
      ...(missing === undefined ? {} : { missing }),
    };

    function cellOf(row: TableRow, { value, base, baseRow }: Operands): ComputedCell | undefined {
      const operand = (of: TableColumn, at: TableRow, name: string): Operand => {
        const address = addressOf(of, at);
        return { at: address, cell: read(address), name };
      };
      const at = { sheet: table.sheet, row: row.row, column: column.column };
      const label = `${row.name} ${column.chain.join(' ')}`.trim();
      const part = operand(value, row, value.chain.join(' '));
      if (part.cell.value === null && part.cell.formula === undefined) return undefined;
      const against = operand(base, baseRow ?? row, baseRow ? baseRow.name.trim() : base.chain.join(' '));
      return { at, label, stored: read(at), value: part, base: against };
    }
  });

  /** Where the amount stands: where the form binds it, or where row and column meet. */
  function addressOf({ key, column }: TableColumn, row: TableRow): CellAddress {
    const bound = key !== undefined && row.key !== undefined ? find(row.key, key) : undefined;
    return bound ?? { sheet: table.sheet, row: row.row, column };
  }

  function isInPoints({ column, at }: TableColumn): boolean {
    const shown = table.rows.flatMap(({ row }) => {
      const cell = read({ sheet: table.sheet, row, column });
      return cell.formula === undefined && typeof cell.value === 'number' ? [cell.text] : [];
    });
    const header = read(at).text.normalize('NFKC');
    return header.includes('%') && shown.length > 0 && shown.every((text) => readNumber(text) !== undefined);
  }
}

const wayId = ({ value, base, baseRow }: Operands): string =>
  `${columnLetters(value.column)}/${columnLetters(base.column)}${baseRow ? baseRow.row + 1 : ''}`;

function sumOf({ form }: ComputedTable, { base, baseRow }: Operands): Pick<Way, 'sum'> {
  return baseRow?.key === undefined || base.key === undefined ? {} : { sum: `${form}/${baseRow.key}/${base.key}` };
}

/**
 * The rows that a way computes. A sum among the rows is the whole of those before it alone: 年末结转和结余 below
 * 本年支出合计 is no part of it.
 */
function rowsOf({ rows }: ComputedTable, { baseRow }: Operands): readonly TableRow[] {
  const place = rows.findIndex((row) => row === baseRow);
  return place > 0 ? rows.slice(0, place + 1) : rows;
}
