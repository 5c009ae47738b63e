import type { FormSpec } from '../model/form';

/**
 * The references "form/row/column" that a form allows, derived from its data: a misspelt one does not compile. In
 * subject forms a row is a code, `*` for every row in turn; `{class}` is every functional class in turn and `{classes}`
 * all of them as parts of one sum.
 */
export type RefOf<F extends FormSpec> = F extends FormSpec
  ? `${F['id']}/${NamedRow<F> | CodedRow<Block<F>>}/${ColumnOf<F>}`
  : never;

/** References are named by the blocks that are not transposed. */
type Block<F extends FormSpec> = Exclude<F['blocks'][number], { readonly isTransposed: true }>;
type NamedRow<F extends FormSpec> = Block<F>['rows'][number]['key'];
type ColumnOf<F extends FormSpec> = Block<F>['columns'][number]['key'];

type CodedRow<B> = '{class}' | '{classes}' | ByCode<B> | ByUnit<B>;
type ByCode<B> = B extends { readonly kind: 'subjects'; readonly codes: infer C } ? '*' | '{code}' | KeyBy<C> : never;
type ByUnit<B> = B extends { readonly hasUnits: true } ? `u${number}` : never;
type KeyBy<C> = C extends 'unit' ? `u${number}` : C extends 'project' ? `p${number}` : `${number}`;
