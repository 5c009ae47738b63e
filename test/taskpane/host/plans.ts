import type { CellEdit, EditPlan, NewSheet } from '../../../src/index';

/** Edit plans as literals. */

type EditLiteral = Partial<CellEdit> & Pick<CellEdit, 'sheet' | 'row' | 'column' | 'after'>;

export function plan(edits: readonly EditLiteral[], newSheets: readonly NewSheet[] = []): EditPlan {
  return { newSheets, edits: edits.map((edit) => ({ before: null, purpose: '测试', ...edit })) };
}

export function newSheet(name: string, rest: Partial<NewSheet> = {}): NewSheet {
  return { name, columnWidths: [], frozenRows: 0, ...rest };
}

/** One row of edits from column A on. */
export function rowOf(sheet: string, row: number, values: readonly CellEdit['after'][]): EditLiteral[] {
  return values.map((after, column) => ({ sheet, row, column, after }));
}
