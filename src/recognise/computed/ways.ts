import { a1, columnLetters } from '../../model/address';
import type { Computation, ComputedTable, TableColumn, TableRow } from '../../model/computed';
import { word } from '../../model/text';
import { yearsNamed, type AmountSaid } from '../../vocabulary/computed';
import { amountHeader, computedHeader, type ComputedHeader } from './headers';

/** What a computed column may be computed from: every pair of operands that its words and the table's leave possible. */

/** Operands by their places: a column each, and for a share of a sum the row of the base. */
export interface Operands {
  readonly value: TableColumn;
  readonly base: TableColumn;
  readonly baseRow?: TableRow;
}

export interface Possible {
  readonly computation: Computation;
  readonly operands: readonly Operands[];
  /** What is needed and no column or row says; only where there are no operands. */
  readonly missing?: string;
}

/** An amount column with what its words say. */
interface Amount extends AmountSaid {
  readonly column: TableColumn;
}

/** The operands of one of the table's computed columns. */
export function possibleOperands(table: ComputedTable, column: TableColumn): Possible {
  const header: ComputedHeader = computedHeader(column.chain) ?? { computation: 'share', group: [] };
  const amounts = amountsOf(table);
  const { computation } = header;
  const operands =
    computation === 'share' ? shares(table, column, header, amounts) : pairs(header, amounts).filter(isReal);
  return operands.length > 0
    ? { computation, operands }
    : { computation, operands, missing: missingSaid(computation, table) };
}

function missingSaid(computation: Computation, { isTurned }: ComputedTable): string {
  const [line, across] = isTurned ? ['行', '列'] : ['列', '行'];
  return computation === 'share' ? `合计${across}，或占哪一${line}` : `${MISSING[computation]}的${line}`;
}

const MISSING: Readonly<Record<Exclude<Computation, 'share'>, string>> = {
  change: '本年和上年（或决算和预算）',
  growth: '本年和上年（或决算和预算）',
  completion: '决算数和预算数',
  execution: '执行数和全年预算数',
  deviation: '实际完成值和指标值',
};

const isReal = ({ value, base }: Operands): boolean => value !== base;

function amountsOf(table: ComputedTable): Amount[] {
  const years = table.amounts.flatMap(({ chain }) => yearsNamed(chain));
  const all = table.year === undefined ? years : [...years, table.year];
  const year = all.length > 0 ? Math.max(...all) : undefined;
  return table.amounts.map((column) => ({ column, ...amountHeader(column.chain, year) }));
}

/** The table without the words that stand over every column: they tell none apart. */
export function withoutSpanning(table: ComputedTable): ComputedTable {
  const { amounts, compared, computed } = table;
  const [first, ...others] = [...amounts, ...computed];
  if (!first || amounts.length < 2) return table;
  const spanning = new Set(first.chain.filter((text) => others.every(({ chain }) => chain.includes(text))));
  if (spanning.size === 0) return table;
  const bare = (column: TableColumn): TableColumn => {
    const chain = column.chain.filter((text) => !spanning.has(text));
    return chain.length === 0 ? column : { ...column, chain };
  };
  return { ...table, amounts: amounts.map(bare), compared: compared.map(bare), computed: computed.map(bare) };
}

const sameGroup = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text) => b.includes(text));

/** Of the amounts those of the group that the header stands in; all where it stands in none. */
const inGroup = (amounts: readonly Amount[], { group }: ComputedHeader): readonly Amount[] =>
  group.length === 0 ? amounts : amounts.filter((amount) => sameGroup(amount.group, group));

const BUDGETS = ['initialBudget', 'adjustedBudget', 'budget'] as const;
const isBudget = ({ stage }: Amount): boolean => BUDGETS.some((budget) => budget === stage);

/** The value and the base of a column that compares two columns. */
function pairs(header: ComputedHeader, amounts: readonly Amount[]): Operands[] {
  const { computation, over } = header;
  switch (computation) {
    case 'change':
    case 'growth': {
      const former = over === undefined || over === 'former' ? againstFormer(header, amounts) : [];
      const budget = over !== 'former' ? againstBudget(header, amounts) : [];
      return [...former, ...budget];
    }
    case 'completion':
      return againstBudget(header, amounts);
    case 'execution':
      return againstBudget({ ...header, over: over ?? executionBase(header, amounts) }, amounts);
    case 'deviation': {
      const reached = paired(
        header,
        amounts.filter(({ stage }) => stage === 'actual'),
        amounts.filter(({ stage }) => stage === 'target'),
      );
      return reached.length > 0 ? reached : againstBudget(header, amounts);
    }
    case 'share':
      return [];
  }
}

/** 执行率 is of 全年预算数 by its definition, where the table has one. */
function executionBase(header: ComputedHeader, amounts: readonly Amount[]): 'adjustedBudget' | 'budget' {
  return inGroup(amounts, header).some(({ stage }) => stage === 'adjustedBudget') ? 'adjustedBudget' : 'budget';
}

function againstFormer(header: ComputedHeader, amounts: readonly Amount[]): Operands[] {
  const formers = amounts.filter(({ time }) => time === 'former');
  const others = amounts.filter(({ time }) => time !== 'former');
  const said = others.filter(({ time }) => time === 'current');
  const stages = new Set(formers.map(({ stage }) => stage));
  const alike = (said.length > 0 ? said : others).filter(
    (amount) => stages.has(amount.stage) || (isBudget(amount) ? formers.some(isBudget) : !formers.every(isBudget)),
  );
  return paired(header, alike, formers);
}

function againstBudget(header: ComputedHeader, amounts: readonly Amount[]): Operands[] {
  const { over } = header;
  const now = amounts.filter(({ time }) => time !== 'former');
  const budgets = now.filter(isBudget);
  const wanted =
    over === undefined || over === 'budget' || over === 'former'
      ? budgets
      : budgets.filter(({ stage }) => stage === over || stage === 'budget');
  const finals = now.filter(({ stage }) => stage === 'final' || stage === 'executed');
  const values = finals.length > 0 ? finals : now.filter((amount) => !isBudget(amount));
  return paired(header, values, wanted);
}

/** Each value with each base of its group; a base without a group goes with any, and the other way round. */
function paired(header: ComputedHeader, values: readonly Amount[], bases: readonly Amount[]): Operands[] {
  const grouped = (amount: Amount) =>
    header.group.length === 0 || amount.group.length === 0 || sameGroup(amount.group, header.group);
  const all = values.filter(grouped).flatMap((value) => bases.filter(grouped).map((base) => ({ value, base })));
  const close = all.filter(({ value, base }) => sameGroup(value.group, base.group));
  const kept = close.length > 0 ? close : all.filter(({ value, base }) => value.group.length * base.group.length === 0);
  // Where the header names a group, a pair of which neither says it is another's.
  const named = kept.filter(
    ({ value, base }) =>
      header.group.length === 0 || [value, base].some((one) => one.group.length > 0) || values.length === 1,
  );
  return named.map(({ value, base }) => ({ value: value.column, base: base.column }));
}

/** What a share may be of: the sums below or above its amount, and the sum at the side of it. */
function shares(
  table: ComputedTable,
  column: TableColumn,
  header: ComputedHeader,
  amounts: readonly Amount[],
): Operands[] {
  const { part, whole } = header;
  const values = shareValues(table, column, header, amounts);
  const said = whole === undefined ? NOTHING_SAID : wholesSaid(table, whole);
  const isSaid = said.rows.length + said.columns.length > 0;
  if (whole !== undefined && !isSaid && !ANY_SUM.test(whole)) return [];
  const rows = isSaid ? said.rows : table.rows.filter(({ isTotal }) => isTotal);
  const namesWhole = whole !== undefined && whole !== GRAND_TOTAL;
  const asksColumn = namesWhole || part !== undefined || values.length > 1;
  const columns = !asksColumn ? [] : isSaid ? said.columns : table.amounts.filter(isTotalColumn);
  return values.flatMap((value) => [
    ...rows.map((baseRow): Operands => ({ value, base: value, baseRow })),
    ...columns.filter((base) => base !== value).map((base): Operands => ({ value, base })),
  ]);
}

const NOTHING_SAID = { rows: [], columns: [] } as const;

const GRAND_TOTAL = '总计';

/** 支出合计, 总收入: the sum of the table, whatever the table calls it. */
const ANY_SUM = /^(?:总计|(?:本年)?总?(?:支出|收入)(?:合计|总计|总额|总数)?)$/u;

/** The rows and columns of a name; 支出合计 and 本年支出合计 are one. */
function wholesSaid({ rows, amounts }: ComputedTable, whole: string) {
  const bare = (text: string) => text.replace(/^本年/u, '').replace(/(?:总额|总数|合计数)$/u, '合计');
  const says = (name: string) => bare(name) === bare(word(whole));
  // 占总计 is said of 收入总计 too.
  const isSaid = (name: string) => says(name) || (whole === GRAND_TOTAL && name.endsWith(GRAND_TOTAL));
  return {
    rows: rows.filter(({ name }) => isSaid(word(name))),
    columns: amounts.filter(({ chain }) => says(chain.join('')) || says(chain.at(-1) ?? '')),
  };
}

/** The amounts that a share may be of: those its header names, the one it follows where each has its own, or all. */
function shareValues(
  table: ComputedTable,
  column: TableColumn,
  header: ComputedHeader,
  amounts: readonly Amount[],
): readonly TableColumn[] {
  const { part } = header;
  const now = amounts.filter(({ time }) => time !== 'former');
  const current = now.length > 0 ? now : amounts;
  const all = amounts.map((amount) => amount.column);
  if (part !== undefined)
    return current.map((amount) => amount.column).filter(({ chain }) => chain.includes(word(part)));
  const own = inGroup(current, header).map((amount) => amount.column);
  if (own.length < 2) return own;
  const follows = (share: TableColumn) => table.amounts.find((amount) => amount.column === share.column - 1);
  const siblings = table.computed.filter(({ chain }) => computedHeader(chain)?.computation === 'share');
  const left = follows(column);
  return left && siblings.length === all.length && siblings.every(follows) ? [left] : own;
}

const isTotalColumn = ({ chain }: TableColumn): boolean => /^(?:合计|小计|总计|共计)$/u.test(chain.at(-1) ?? '');

/** "决算数（C 列）÷ 合计（C6）": the choice as a person reads it. */
export function wayLabel(
  computation: Computation,
  { value, base, baseRow }: Operands,
  { isTurned }: Pick<ComputedTable, 'isTurned'>,
): string {
  const place = ({ column }: TableColumn) => (isTurned ? `第 ${column + 1} 行` : `${columnLetters(column)} 列`);
  const cell = (row: number, column: number) => a1(isTurned ? { row: column, column: row } : { row, column });
  const of = (column: TableColumn) => `${column.chain.join(' ')}（${place(column)}）`;
  const whole = baseRow ? `${baseRow.name.trim()}（${cell(baseRow.row, base.column)}）` : of(base);
  switch (computation) {
    case 'change':
      return `${of(value)}－${of(base)}`;
    case 'growth':
    case 'deviation':
      return `（${of(value)}－${of(base)}）÷ ${of(base)}`;
    default:
      return `${of(value)}÷ ${whole}`;
  }
}
