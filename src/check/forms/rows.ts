import type { BoundForm, BoundRow, Disclosure } from '../../model/binding';
import type { Finding, FindingCell } from '../../model/finding';
import type { RowsBy } from '../../model/form';
import { onEachForm, saidCell, type FormResult } from './result';

/** The rows of a form that have a subject code. */

export type CodedRow = BoundRow & { readonly code: string };

export const codedRows = ({ rows }: BoundForm): readonly CodedRow[] =>
  rows.filter((row): row is CodedRow => row.code !== undefined);

/** Runs a check on each form that lists subjects. */
export function onEachCodedForm(
  disclosure: Disclosure,
  run: (form: BoundForm, rows: readonly CodedRow[]) => readonly Finding[] | undefined,
): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const rows = codedRows(form);
    return rows.length === 0 ? undefined : run(form, rows);
  });
}

export function codeKindOf({ spec }: BoundForm, { block }: BoundRow): RowsBy | undefined {
  const found = spec.blocks.find(({ id }) => id === block);
  return found?.kind === 'subjects' ? found.codes : undefined;
}

/** The code's cell and the name's. */
export const codeCells = (form: BoundForm, { codeAt, codeShown, code, nameAt, name }: CodedRow): FindingCell[] => [
  ...(codeAt ? [saidCell(form, codeAt, codeShown ?? code, '科目编码')] : []),
  saidCell(form, nameAt, name, '科目名称'),
];
