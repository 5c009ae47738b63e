import type { Disclosure } from '../model/binding';
import { itemNamed, itemQuantity, listNamed, listQuantities, type Quantity } from '../model/quantity';
import type { CountUnit, InputKind, WordingWords } from '../model/wording';

/** A line of the working paper: a heading, or a quantity with what is typed for it. */
export type PaperLine =
  | { readonly kind: 'heading'; readonly title: string }
  | {
      readonly kind: 'quantity';
      /** The name in column A, unique on the paper. */
      readonly name: string;
      readonly quantity: Quantity;
      readonly what: 'amount' | 'count' | 'text';
      readonly unit?: CountUnit;
      /** What a text usually is, where that is one of a few. */
      readonly choices?: readonly string[];
      readonly inputs: readonly InputKind[];
    };

/** The lines of the paper for this workbook. `kept` says which subjects stay though they have no amount. */
export function paperLines(
  disclosure: Disclosure,
  words: WordingWords,
  kept: (key: string) => boolean = () => false,
): PaperLine[] {
  return words.paper.flatMap(({ title, rows }) => [
    { kind: 'heading' as const, title },
    ...rows.flatMap((row) =>
      'item' in row ? itemLine(disclosure, words, row.item) : listLines(disclosure, words, row.list, kept),
    ),
  ]);
}

function itemLine(disclosure: Disclosure, words: WordingWords, name: string): PaperLine[] {
  const item = itemNamed(words, name);
  if (!item) return [];
  const { kind: what, unit, choices, inputs } = item;
  const named = unit === undefined ? name : `${name}（${unit}）`;
  const line = { kind: 'quantity', name: named, quantity: itemQuantity(disclosure, item), what, inputs } as const;
  return [{ ...line, ...(unit && { unit }), ...(choices && { choices }) }];
}

function listLines(
  disclosure: Disclosure,
  words: WordingWords,
  name: string,
  kept: (key: string) => boolean,
): PaperLine[] {
  const list = listNamed(words, name);
  if (!list) return [];
  return listQuantities(disclosure, list, kept).map((quantity) => ({
    kind: 'quantity',
    name: `　${quantity.label}`,
    quantity,
    what: 'amount',
    inputs: list.kind === 'columns' ? ['上年'] : list.inputs,
  }));
}

/** The inputs of a line that no form answers: 本年 only where no cell prints it. */
export function openInputs({ quantity, what, inputs }: Extract<PaperLine, { kind: 'quantity' }>): readonly InputKind[] {
  const isUnprinted = what !== 'text' && quantity.cells.length === 0;
  const own: readonly InputKind[] = isUnprinted && !inputs.includes('本年') ? ['本年'] : [];
  return [...own, ...inputs.filter((kind) => kind !== '本年' || quantity.cells.length === 0)];
}

/** Whether an input is the quantity itself rather than something about it. */
export function isOwnInput(line: Extract<PaperLine, { kind: 'quantity' }>, kind: InputKind): boolean {
  return line.what === 'text' ? kind === '原因' : kind === '本年';
}
