import type { ColumnSpec, CrossBlock, FormSpec, LabelledBlock, RowSpec, SubjectBlock, Words } from '../model/form';
import { FUNCTIONAL_CLASSES, terms, type FunctionalClassCode, type TermId } from '../vocabulary';

/** Small constructors that keep the literal keys, so that references are typed from the form data. */

export function words(...ids: readonly TermId[]): readonly string[] {
  return ids.flatMap((id) => [terms[id].zh, ...terms[id].also]);
}

/** A row known by the words of a term. */
export function row<const K extends string>(key: K, id: TermId, under?: string): RowSpec<K> {
  const spec = { key, name: terms[id].zh, words: words(id) };
  return under === undefined ? spec : { ...spec, under };
}

/** An amount column; each token list is one way its headers may read. */
export function column<const K extends string>(
  key: K,
  id: TermId,
  ...tokens: readonly (readonly TermId[])[]
): ColumnSpec<K> {
  return { key, name: terms[id].zh, tokens: tokens.length > 0 ? tokens : [[id]] };
}

/** The rows of the functional classes (一、一般公共服务支出 …), keyed by their code. */
export const classRows: readonly RowSpec<FunctionalClassCode>[] = FUNCTIONAL_CLASSES.map(({ code, name, also }) => ({
  key: code,
  name,
  words: [name, ...also].flatMap((text) => (text.endsWith('支出') ? [text, text.slice(0, -2)] : [text])),
}));

/** Header words by token, from the vocabulary. */
export function headers(...ids: readonly TermId[]): Record<string, Words> {
  return Object.fromEntries(ids.map((id) => [id, terms[id]]));
}

export function labelled<
  const Id extends string,
  const R extends readonly RowSpec[],
  const C extends readonly ColumnSpec[],
>(
  id: Id,
  rows: R,
  columns: C,
  more: Pick<LabelledBlock, 'listedIn'> = {},
): LabelledBlock & { readonly id: Id; readonly rows: R; readonly columns: C } {
  return { kind: 'labelled', id, rows, columns, ...more };
}

export function subjects<
  const Id extends string,
  const R extends readonly RowSpec[],
  const C extends readonly ColumnSpec[],
>(
  id: Id,
  rows: R,
  columns: C,
  more: Pick<SubjectBlock, 'codes' | 'standard' | 'panels'>,
): SubjectBlock & { readonly id: Id; readonly rows: R; readonly columns: C } {
  return { kind: 'subjects', id, rows, columns, ...more };
}

export function cross<
  const Id extends string,
  const R extends readonly RowSpec[],
  const C extends readonly (ColumnSpec & { readonly row: string })[],
>(id: Id, rows: R, columns: C): CrossBlock & { readonly id: Id; readonly rows: R; readonly columns: C } {
  return { kind: 'cross', id, rows, columns };
}

export function form<const F extends FormSpec>(spec: F): F {
  return spec;
}

/** Words that stand over the columns naming the rows of a subject form. */
export const SUBJECT_HEADERS = ['item', 'subjectName', 'codeClass', 'codeGroup', 'codeItem', 'columnNumber'] as const;

export const functionalCode: Words = terms.functionalCode;
export const economicCode: Words = terms.economicCode;
