import { FUNCTION_NAMESPACE, isMarked } from '../model/formulaStyle';
import type { Cell } from '../model/workbook';

/**
 * Tells formulas of the working paper from those that a person typed. The paper keeps no hidden record of what it wrote:
 * a formula is its own when it says what the paper's formulas say, whatever cells it says it of.
 */

const SHEET = /(?:'(?:[^']|'')+'|[^\s'"!(),+\-*/&=<>^]+)!/gu;
const REFERENCE = /\$?[A-Z]{1,3}\$?[1-9][0-9]*/gu;

/** What a formula does, without where: the same for every row, unit and number of addends. */
function shapeOf(formula: string): string {
  const bare = formula
    .replaceAll(`_xldudf_${FUNCTION_NAMESPACE}_`, `${FUNCTION_NAMESPACE}.`)
    .replaceAll(SHEET, '')
    .replaceAll(REFERENCE, '#');
  return bare
    .replaceAll('VALUE(SUBSTITUTE(#,",",""))', 'N(#)')
    .replaceAll(/N\(#\)(?:\+N\(#\))+/gu, 'N(#)')
    .replace(/^=ROUND\(\((.*)\)\/10+,2\)$/u, '=$1')
    .replace(/^=IF\((?:OR\(#=""(?:,#="")*\)|#=""),"",(.*)\)$/u, '=$1');
}

/** Whether a formula is a link that the paper makes to a form's cells. */
export const isLink = (formula: string | undefined): boolean => formula !== undefined && shapeOf(formula) === '=N(#)';

/**
 * Whether a cell holds what the paper writes: one of its formulas, or a number under the format of ours.
 * @param formulas formulas that the paper writes now
 */
export function ownContents(formulas: readonly unknown[]): (cell: Cell) => boolean {
  const isFormula = (content: unknown): content is string => typeof content === 'string' && content.startsWith('=');
  const shapes = new Set(formulas.filter(isFormula).map(shapeOf));
  return ({ formula, value, numberFormat }) =>
    formula === undefined ? typeof value === 'number' && isMarked(numberFormat) : shapes.has(shapeOf(formula));
}
