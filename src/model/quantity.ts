import { isZero } from './amount';
import { splitRef, type BoundCell, type BoundForm, type BoundRow, type Disclosure } from './binding';
import { headText } from './heads';
import { ofKind } from './kinds';
import type { WordingItem, WordingList, WordingWords } from './wording';

/** A figure that the narrative and the working paper speak of, with the cells that print it in this workbook. */
export interface Quantity {
  /** Names its inputs: "收支总计", "2010350". Unique in the working paper. */
  readonly key: string;
  /** "2010350 事业运行". */
  readonly label: string;
  readonly name: string;
  /** The cell that prints it, or the cells it is the sum of; [] where no form prints it. */
  readonly cells: readonly BoundCell[];
  /** The cells that print the other figures of it. */
  readonly printed: OtherCells;
  /** The row of its form, where it is one of many. */
  readonly row?: BoundRow;
  readonly form?: BoundForm;
  /** Name of the item it is a share of. */
  readonly shareOf?: string;
}

export type OtherCells = Readonly<Partial<Record<'上年' | '年初预算' | '全年预算', BoundCell>>>;

interface Placed {
  readonly cell: BoundCell;
  readonly form: BoundForm | undefined;
}

function placed(disclosure: Disclosure, ref: string): Placed | undefined {
  const at = disclosure.at(ref);
  return 'cell' in at ? { cell: at.cell, form: disclosure.bound.get(splitRef(ref).form) } : undefined;
}

const isAmount = ({ cell }: Placed): boolean => cell.content.kind === 'amount';

/**
 * The first cell that prints the item, else the cells it is the sum of. A blank one counts only when its form is without
 * data: a blank total over amounts is unknown, not zero.
 */
export function itemQuantity(disclosure: Disclosure, item: WordingItem): Quantity {
  const base = { key: item.name, label: item.name, name: item.name };
  const budget = printedCell(disclosure, item.budgetRefs ?? [], item);
  return {
    ...base,
    cells: itemCells(disclosure, item),
    printed: otherCells(disclosure, item, budget),
    ...(item.shareOf === undefined ? {} : { shareOf: item.shareOf }),
  };
}

/** Last year's figure where a form prints it beside this year's, and the budget of the year's start from its own forms. */
function otherCells(disclosure: Disclosure, item: WordingItem, budget: BoundCell | undefined): OtherCells {
  const former = printedCell(disclosure, item.formerRefs ?? [], item);
  const { initialRefs = [] } = item;
  const initial = initialRefs.length > 0 && hasBudgetOf(disclosure) ? printedCell(disclosure, initialRefs, item) : null;
  return {
    ...(former ? { 上年: former } : {}),
    ...(initial ? { 年初预算: initial } : {}),
    ...(budget ? { 全年预算: budget } : {}),
  };
}

/** Whether the workbook holds the budget of the very year and department that its final accounts are of. */
function hasBudgetOf(disclosure: Disclosure): boolean {
  const [accounts, budget] = [ofKind(disclosure, 'finalAccounts'), ofKind(disclosure, 'budget')];
  const year = headText(accounts, 'year');
  const [department, other] = [headText(accounts, 'department'), headText(budget, 'department')];
  return year !== undefined && year === headText(budget, 'year') && department !== undefined && department === other;
}

function firstAmount(disclosure: Disclosure, refs: readonly string[]): BoundCell | undefined {
  return refs.map((ref) => placed(disclosure, ref)).find((found) => found !== undefined && isAmount(found))?.cell;
}

function itemCells(disclosure: Disclosure, item: WordingItem): readonly BoundCell[] {
  const printed = firstAmount(disclosure, item.refs);
  if (printed) return [printed];
  const parts = (item.orSumOf ?? []).map((ref) => placed(disclosure, ref));
  if (parts.length > 0 && parts.every((part) => part !== undefined && isAmount(part))) {
    return parts.flatMap((part) => (part ? [part.cell] : []));
  }
  const blank = printedCell(disclosure, item.refs, item);
  return blank ? [blank] : [];
}

/** The first cell that prints an amount, else the first blank that means zero. */
function printedCell(disclosure: Disclosure, refs: readonly string[], { isPart }: WordingItem): BoundCell | undefined {
  const found = refs.flatMap((ref) => placed(disclosure, ref) ?? []);
  const zero = found.find(({ cell, form }) => isBlank(cell) && (isPart || form?.hasData === false));
  return (found.find(isAmount) ?? zero)?.cell;
}

const isBlank = ({ content }: BoundCell): boolean => content.kind === 'empty' || content.kind === 'dash';

/** The rounds of a list in this workbook, in printed order. `kept` says which subjects stay though they have no amount. */
export function listQuantities(
  disclosure: Disclosure,
  list: WordingList,
  kept: (key: string) => boolean = () => false,
): Quantity[] {
  if (list.kind === 'columns') {
    return list.refs.flatMap((ref) => {
      const found = placed(disclosure, ref);
      const other = list.unless?.[ref];
      if (!found || (other !== undefined && placed(disclosure, other))) return [];
      const mayGo = list.omitZero === true || list.omitZero?.includes(ref);
      if (mayGo && !hasAmount(found.cell)) return [];
      const name = list.names?.[ref] ?? found.cell.columnName;
      return [{ key: name, label: name, name, cells: [found.cell], printed: {}, shareOf: list.shareOf }];
    });
  }
  const form = disclosure.bound.get(list.form);
  if (!form) return [];
  const initialOf = initialCells(disclosure, list);
  return form.rows.flatMap((row) => {
    const cell = form.cells.get(`${row.key}/${list.column}`);
    const initial = initialOf(row);
    const isBudgeted = initial !== undefined && hasAmount(initial);
    if (!cell || !isInList(list, row) || !(hasAmount(cell) || isBudgeted || kept(row.key))) return [];
    const label = `${row.key} ${row.name}`;
    const share = list.kind === 'classes' ? { shareOf: list.shareOf } : {};
    const printed = initial ? { 年初预算: initial } : {};
    return [{ key: row.key, label, name: row.name, cells: [cell], printed, row, form, ...share }];
  });
}

/** What the workbook's budget prints of an item of a form, where a list of the words says which form of it does. */
export function itemBudget(
  disclosure: Disclosure,
  { lists }: WordingWords,
  form: string,
  row: BoundRow,
): BoundCell | undefined {
  const list = lists.find((each) => each.kind === 'items' && each.form === form);
  return list && initialCells(disclosure, list)(row);
}

/** The budget of a subject by its code; none where several units have one each, for they are not added up here. */
function initialCells(disclosure: Disclosure, list: WordingList): (row: BoundRow) => BoundCell | undefined {
  const from = 'initialFrom' in list ? list.initialFrom : undefined;
  const form = from && hasBudgetOf(disclosure) ? disclosure.bound.get(from.form) : undefined;
  if (!from || !form) return () => undefined;
  return ({ code }) => {
    const rows = form.rows.filter((row) => row.code === code && code !== undefined);
    return rows.length === 1 ? form.cells.get(`${rows[0]?.key ?? ''}/${from.column}`) : undefined;
  };
}

function isInList(list: Exclude<WordingList, { kind: 'columns' }>, { code }: BoundRow): boolean {
  if (code === undefined) return false;
  if (list.kind === 'classes') return code.length === 3;
  if (list.kind === 'items') return code.length === 7;
  return code.length > 3 && list.prefixes.some((prefix) => code.startsWith(prefix));
}

const hasAmount = ({ content }: BoundCell): boolean => content.kind === 'amount' && !isZero(content.amount.value);

export const itemNamed = (words: WordingWords, name: string): WordingItem | undefined =>
  words.items.find((item) => item.name === name);

export const listNamed = (words: WordingWords, name: string): WordingList | undefined =>
  words.lists.find((list) => list.name === name);
