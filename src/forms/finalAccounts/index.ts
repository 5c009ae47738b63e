import { form06 } from './basicDetail';
import { form02, form03, form05, form07, form08 } from './bySubject';
import { form01, form04 } from './summary';
import { form09 } from './threePublic';

/** The nine standard forms of final accounts (决算), in their printed order. */
export const finalAccountsForms = [form01, form02, form03, form04, form05, form06, form07, form08, form09] as const;

type AnyForm = (typeof finalAccountsForms)[number];
/** References are named by the blocks that are not transposed. */
type Block<F extends AnyForm> = Exclude<F['blocks'][number], { readonly isTransposed: true }>;
type NamedRow<F extends AnyForm> = Block<F>['rows'][number]['key'];
type ColumnOf<F extends AnyForm> = Block<F>['columns'][number]['key'];
type CodedRow<F extends AnyForm> =
  '{class}' | '{classes}' | (Block<F> extends { readonly kind: 'subjects' } ? `${number}` | '*' : never);

/**
 * A symbolic reference "form/row/column". In subject forms a row is a code, `*` for every row in turn; `{class}` is every
 * functional class in turn and `{classes}` all of them as parts of one sum. A misspelt reference does not compile.
 */
export type FinalAccountsRef = {
  [F in AnyForm as F['id']]: `${F['id']}/${NamedRow<F> | CodedRow<F>}/${ColumnOf<F>}`;
}[AnyForm['id']];

export type FinalAccountsFormId = AnyForm['id'];
