import { lookup, type Disclosure } from './binding';
import type { PublicationKind } from './form';

/** What is published in a workbook: 决算, 预算, or both. */

export const PUBLICATION_KINDS: readonly PublicationKind[] = ['finalAccounts', 'budget'];

/** The kinds that the workbook has forms of, 决算 first. */
export function kindsIn({ bound }: Disclosure): readonly PublicationKind[] {
  const present = new Set([...bound.values()].map(({ spec }) => spec.kind));
  return PUBLICATION_KINDS.filter((kind) => present.has(kind));
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
    at: (ref) => lookup(bound, ref),
  };
}
