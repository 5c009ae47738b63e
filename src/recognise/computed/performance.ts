import { a1, type CellAddress } from '../../model/address';
import { equal, isZero } from '../../model/amount';
import { readNumber } from '../../model/content';
import type { Computation, ComputedCell, ComputedColumn } from '../../model/computed';
import { isReached, type Target, type TotalCell } from '../../model/performance';
import { plain } from '../../model/text';
import { cellAt, type Cell, type Sheet } from '../../model/workbook';

/** 执行率, 偏差度 and 总分 of a 绩效自评 table: where they stand, and what they are computed from. */

/** Columns of a table by what their header row says. */
export type PerformanceColumns = Partial<
  Record<
    | 'initial'
    | 'adjusted'
    | 'executed'
    | 'rate'
    | 'weight'
    | 'score'
    | 'target'
    | 'actual'
    | 'deviation'
    | 'reason'
    | 'third',
    number
  >
>;

/** A row below a header row. */
export interface PerformanceRow {
  readonly row: number;
  readonly headRow: number;
  readonly columns: PerformanceColumns;
  readonly name: string;
  readonly isTotal: boolean;
  /** 分值 is printed: what the row scores counts in 总分. */
  readonly hasPoints: boolean;
}

/** A column that the header row names, with its operands and the rows whose words determine it. */
interface Rate {
  readonly computation: Computation;
  readonly result: keyof PerformanceColumns;
  readonly value: keyof PerformanceColumns;
  readonly base: keyof PerformanceColumns;
  readonly isDetermined: (value: Cell, base: Cell) => boolean;
}

/** @param targetOf reads "≥95%"; undefined for words */
export function computedCells(
  sheet: Sheet,
  title: string,
  rows: readonly PerformanceRow[],
  targetOf: (cell: Cell) => Target | undefined,
): { readonly columns: readonly ComputedColumn[]; readonly totals: readonly TotalCell[] } {
  const execution: Rate = {
    computation: 'execution',
    result: 'rate',
    value: 'executed',
    base: 'adjusted',
    isDetermined: (value, base) => [value, base].every(({ value: held }) => held !== null && held !== ''),
  };
  // How overshooting is counted differs by county; that nothing was missed does not.
  const deviation: Rate = {
    computation: 'deviation',
    result: 'deviation',
    value: 'actual',
    base: 'target',
    isDetermined(value, base) {
      const [actual, target] = [targetOf(value), targetOf(base)];
      if (!actual || !target || actual.unit !== target.unit || isZero(target.value)) return false;
      return !isReached(target, actual) || equal(target.value, actual.value);
    },
  };
  const columns = [execution, deviation].flatMap((rate) => columnsOf(sheet, title, rows, rate));
  return { columns, totals: totalsOf(sheet, title, rows) };
}

/** A column for each header row that names it. */
function columnsOf(sheet: Sheet, title: string, rows: readonly PerformanceRow[], rate: Rate): ComputedColumn[] {
  const headRows = [...new Set(rows.map(({ headRow }) => headRow))];
  return headRows.flatMap((headRow) => {
    const below = rows.filter((row) => row.headRow === headRow && !row.isTotal);
    const { [rate.result]: result, [rate.value]: value, [rate.base]: base } = below[0]?.columns ?? {};
    if (result === undefined || value === undefined || base === undefined) return [];
    const place = (row: number, column: number): CellAddress => ({ sheet: sheet.name, row, column });
    const header = plain(cellAt(sheet, headRow, result).text);
    const cells = below.flatMap(({ row, name }): ComputedCell[] => {
      const [part, whole] = [cellAt(sheet, row, value), cellAt(sheet, row, base)];
      if (!rate.isDetermined(part, whole)) return [];
      return [
        {
          at: place(row, result),
          label: `${name} ${header}`,
          stored: cellAt(sheet, row, result),
          value: { at: place(row, value), cell: part, name: plain(cellAt(sheet, headRow, value).text) },
          base: { at: place(row, base), cell: whole, name: plain(cellAt(sheet, headRow, base).text) },
        },
      ];
    });
    const at = place(headRow, result);
    const stored = below.map(({ row }) => cellAt(sheet, row, result));
    return [
      {
        key: `${sheet.name}!${a1(at)}`,
        computation: rate.computation,
        at,
        header,
        form: '',
        title,
        unit: '万元',
        inPoints: stored.some(({ formula, text }) => formula === undefined && isBareNumber(text)),
        isFilled: stored.some(({ value: held }) => held !== null),
        ways: [{ id: rate.computation, label: header, cells }],
      },
    ];
  });
}

const isBareNumber = (text: string): boolean => readNumber(text) !== undefined;

function totalsOf(sheet: Sheet, title: string, rows: readonly PerformanceRow[]): TotalCell[] {
  const total = rows.find(({ isTotal }) => isTotal);
  if (!total) return [];
  const lines = rows.filter(({ hasPoints }) => hasPoints);
  return (['weight', 'score'] as const).flatMap((what) => {
    const column = total.columns[what];
    // Above another header row the points stand in a column of their own.
    const parts = lines.flatMap(({ row, columns: { [what]: own } }) =>
      own === undefined ? [] : [{ at: { sheet: sheet.name, row, column: own }, cell: cellAt(sheet, row, own) }],
    );
    if (column === undefined || lines.length === 0 || parts.length < lines.length) return [];
    const at = { sheet: sheet.name, row: total.row, column };
    const label = `${title} 总分 ${what === 'weight' ? '分值' : '得分'}`;
    return [{ at, label, stored: cellAt(sheet, total.row, column), parts }];
  });
}
