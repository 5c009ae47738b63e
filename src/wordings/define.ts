import type { BudgetRef } from '../forms/budget';
import type { CountUnit, InputKind, PaperGroup, WordingItem, WordingList } from '../model/wording';

/** Small constructors for the names that wordings use; references are typed by the forms of the kind. */

export interface More<Ref extends string> {
  readonly shareOf?: string;
  readonly orSumOf?: readonly Ref[];
  readonly formerRefs?: readonly Ref[];
  readonly budgetRefs?: readonly Ref[];
  readonly initialRefs?: readonly BudgetRef[];
  readonly isPart?: true;
}

/** An amount that a form prints, and what is typed about it. */
export const amountOf =
  <Ref extends string>() =>
  (name: string, refs: readonly Ref[], inputs: readonly InputKind[], more: More<Ref> = {}): WordingItem => ({
    name,
    refs,
    kind: 'amount',
    inputs,
    ...more,
  });

/** An amount that no form prints. */
export const typed = (name: string, inputs: readonly InputKind[] = [], more: More<never> = {}): WordingItem => ({
  name,
  refs: [],
  kind: 'amount',
  inputs: ['本年', ...inputs],
  ...more,
});

export const count = (name: string, unit: CountUnit): WordingItem => ({
  name,
  refs: [],
  kind: 'count',
  unit,
  inputs: ['本年'],
});

/** `choices`: what the text usually is, where that is one of a few. */
export const text = (name: string, choices?: readonly string[]): WordingItem => ({
  name,
  refs: [],
  kind: 'text',
  inputs: ['原因'],
  ...(choices && { choices }),
});

/** Rows of the working paper by name: each an item, or all rounds of a list. */
export const rowsOf =
  (lists: readonly WordingList[]) =>
  (...names: readonly string[]): PaperGroup['rows'] =>
    names.map((name) => (lists.some((list) => list.name === name) ? { list: name } : { item: name }));
