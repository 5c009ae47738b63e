import { lookup, type Disclosure } from './binding';
import type { PublicationKind } from './form';

/** What is published in a workbook: 决算, 预算, or both. */

export const PUBLICATION_KINDS: readonly PublicationKind[] = ['finalAccounts', 'budget'];

/**
 * The kinds that the workbook has forms of. 决算 comes first, unless far fewer of its forms are there: one table that reads
 * like a form of final accounts makes no final accounts of a budget.
 */
export function kindsIn({ bound, specs }: Disclosure): readonly PublicationKind[] {
  const shareOf = (kind: PublicationKind): number => {
    const own = specs.filter((spec) => spec.kind === kind);
    return own.filter(({ id }) => bound.has(id)).length / Math.max(own.length, 1);
  };
  const present = PUBLICATION_KINDS.filter((kind) => shareOf(kind) > 0);
  const isFew = shareOf('finalAccounts') < shareOf('budget') / 2;
  return isFew ? [...present].reverse() : present;
}

/** The kinds to choose from: those it has forms of, and those that forms without a clear kind may be of. */
export function kindsOffered(disclosure: Disclosure): readonly PublicationKind[] {
  const others = disclosure.unclear.map(({ other }) => other.kind);
  return [...new Set([...kindsIn(disclosure), ...others])];
}

/** The same workbook as if it held the forms of one kind only. */
export function ofKind(disclosure: Disclosure, kind: PublicationKind): Disclosure {
  const bound = new Map([...disclosure.bound].filter(([, { spec }]) => spec.kind === kind));
  const specs = disclosure.specs.filter((spec) => spec.kind === kind);
  const ids = new Set(specs.map(({ id }) => id));
  return {
    ...disclosure,
    specs,
    bound,
    forms: disclosure.forms.filter(({ id }) => ids.has(id)),
    copies: disclosure.copies.filter(({ spec }) => spec.kind === kind),
    unclear: disclosure.unclear.filter(({ form }) => form.spec.kind === kind),
    at: (ref) => lookup(bound, ref),
  };
}
