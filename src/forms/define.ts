import type { ColumnSpec, CrossBlock, FormSpec, LabelledBlock, RowSpec, SubjectBlock, Words } from '../model/form';
import { FUNCTIONAL_CLASSES, terms, type FunctionalClassCode, type TermId } from '../vocabulary';

/** Small constructors that keep the literal keys, so that references are typed from the form data. */

export function words(...ids: readonly TermId[]): readonly string[] {
  return ids.flatMap((id) => [terms[id].zh, ...terms[id].also]);
}

/** A row known by the words of a term. */
export function row<const K extends string>(
  key: K,
  id: TermId,
  more: Omit<RowSpec, 'key' | 'name' | 'words'> = {},
): RowSpec<K> {
  return { key, name: terms[id].zh, words: words(id), ...more };
}

/** A row that a form with data must have. */
export const needed = <const K extends string>(key: K, id: TermId): RowSpec<K> => row(key, id, { required: true });

/** An amount column; each token list is one way its headers may read. */
export function column<const K extends string>(
  key: K,
  id: TermId,
  ...tokens: readonly (readonly TermId[])[]
): ColumnSpec<K> {
  return { key, name: terms[id].zh, tokens: tokens.length > 0 ? tokens : [[id]] };
}

/** A column that many publications leave out. */
export const optional = <const K extends string>(spec: ColumnSpec<K>): ColumnSpec<K> => ({ ...spec, optional: true });

/** A column that may have columns below it: its own amount then stands under 小计 or 合计. */
export const divisible = <const K extends string>(key: K, id: TermId): ColumnSpec<K> =>
  column(key, id, [id], [id, 'subtotal'], [id, 'total']);

/** 教育支出 is printed as 教育 too. */
const withAndWithout = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (name.endsWith('支出') ? [name, name.slice(0, -2)] : [name]));

/** The rows of the functional classes (一、一般公共服务支出 …), keyed by their code. */
export const classRows: readonly RowSpec<FunctionalClassCode>[] = FUNCTIONAL_CLASSES.map(({ code, name, also }) => ({
  key: code,
  name,
  words: withAndWithout([name]),
  also: withAndWithout(also),
}));

/** Header words by token, from the vocabulary. */
export function headers(...ids: readonly TermId[]): Record<string, Words> {
  return Object.fromEntries(ids.map((id) => [id, terms[id]]));
}

export function labelled<
  const Id extends string,
  const R extends readonly RowSpec[],
  const C extends readonly ColumnSpec[],
  const M extends Pick<LabelledBlock, 'listedIn' | 'insteadOf' | 'isTransposed'>,
>(
  id: Id,
  rows: R,
  columns: C,
  more?: M,
): LabelledBlock & { readonly id: Id; readonly rows: R; readonly columns: C } & M {
  return { kind: 'labelled', id, rows, columns, ...(more as M) };
}

export function subjects<
  const Id extends string,
  const R extends readonly RowSpec[],
  const C extends readonly ColumnSpec[],
  const M extends Pick<SubjectBlock, 'codes' | 'standard' | 'aliases' | 'within' | 'hasUnits'>,
>(id: Id, rows: R, columns: C, more: M): SubjectBlock & { readonly id: Id; readonly rows: R; readonly columns: C } & M {
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
export const SUBJECT_HEADERS = [
  'item',
  'rowNumber',
  'subjectName',
  'codeClass',
  'codeGroup',
  'codeItem',
  'columnNumber',
  'remark',
] as const;

export const functionalCode: Words = terms.functionalCode;
export const economicCode: Words = terms.economicCode;
