import { drawn, heightOf, moved, numberCell, widthOf, type Block, type Placed } from './grid';
import type { FormId } from '../printed/names';
import type { Layout } from './options';
import type { Drawn } from './parts';

/** Columns that people add at the right of a form: computed ones, left blank, and what the amounts are compared with. */

/** Header rows of the added columns; "amount" below stands for a column with amounts. */
const ADDED: Readonly<Record<Exclude<Layout['beside'], 'none'>, readonly (readonly string[])[]>> = {
  share: [['占比（%）']],
  former: [['上年决算数', '增减额', '增减率']],
  years: [['2020年决算数', '比2020年增减额', '比2020年增减%']],
  budget: [['年初预算数', '完成预算%']],
  nested: [
    ['上年数', '比上年增减', ''],
    ['', '金额', '%'],
  ],
};

/** The form with columns beside its own. The first of several holds an amount wherever the row has one. */
export function withColumnsBeside({ header, numbers, body }: Drawn, id: FormId, { beside }: Layout): Drawn {
  // 公开09表 has budgets of its own.
  if (beside === 'none' || (beside === 'budget' && id === '09')) return { header, numbers, body };
  const width = Math.max(widthOf(header), widthOf(body));
  const added = ADDED[beside];
  const rows = added.slice(0, Math.max(1, heightOf(header)));
  return {
    header: [...header, ...moved(drawn(rows, 'header'), 0, width)],
    numbers,
    body: beside === 'share' ? body : [...body, ...amountsBeside(body, width)],
  };
}

function amountsBeside(body: Block, column: number): Placed[] {
  const rows = new Set(body.flatMap(({ row, ref, cell }) => (ref !== undefined && cell.value !== null ? [row] : [])));
  return [...rows].map((row) => ({ row, column, zone: 'body', cell: numberCell(row + 1.5) }));
}
