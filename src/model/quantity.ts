import { isZero } from './amount';
import { splitRef, type BoundCell, type BoundForm, type BoundRow, type Disclosure } from './binding';
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
  readonly budgetCell?: BoundCell;
  /** The row of its form, where it is one of many. */
  readonly row?: BoundRow;
  readonly form?: BoundForm;
  /** Name of the item it is a share of. */
  readonly shareOf?: string;
}

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
    ...(budget ? { budgetCell: budget } : {}),
    ...(item.shareOf === undefined ? {} : { shareOf: item.shareOf }),
  };
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
      if (!found || (list.omitZero && !hasAmount(found.cell))) return [];
      const { columnName: name } = found.cell;
      return [{ key: name, label: name, name, cells: [found.cell], shareOf: list.shareOf }];
    });
  }
  const form = disclosure.bound.get(list.form);
  if (!form) return [];
  return form.rows.flatMap((row) => {
    const cell = form.cells.get(`${row.key}/${list.column}`);
    if (!cell || !isInList(list, row) || !(hasAmount(cell) || kept(row.key))) return [];
    const label = `${row.key} ${row.name}`;
    const share = list.kind === 'classes' ? { shareOf: list.shareOf } : {};
    return [{ key: row.key, label, name: row.name, cells: [cell], row, form, ...share }];
  });
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
