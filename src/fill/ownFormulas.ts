import { withShownNames } from '../model/formulaStyle';
import { NUMBER_IN_TEXT } from './numberInText';

/**
 * Tells formulas of the working paper from those that a person typed. The paper keeps no hidden record of what it wrote:
 * a formula is its own when it says what the paper's formulas say, whatever cells it says it of.
 */

const SHEET = /(?:'(?:[^']|'')+'|[^\s'"!(),+\-*/&=<>^]+)!/gu;
const REFERENCE = /\$?[A-Z]{1,3}\$?[1-9][0-9]*/gu;

/** What a formula does, without where: the same for every row, unit and number of addends. */
function shapeOf(formula: string): string {
  const bare = withShownNames(formula).replaceAll(SHEET, '').replaceAll(REFERENCE, '#');
  return bare
    .replaceAll(NUMBER_IN_TEXT, 'N(#)')
    .replaceAll(/N\(#\)(?:\+N\(#\))+/gu, 'N(#)')
    .replace(/^=ROUND\(\((.*)\)\/10+,2\)$/u, '=$1')
    .replace(/^=IF\((?:OR\(#=""(?:,#="")*\)|#=""),"",(.*)\)$/u, '=$1');
}

/** Whether a formula is a link that the paper makes to a form's cells. */
export const isLink = (formula: string | undefined): boolean => formula !== undefined && shapeOf(formula) === '=N(#)';

/** @param formulas formulas that the paper writes now */
export function ownFormulas(formulas: readonly unknown[]): (content: unknown) => boolean {
  const isFormula = (content: unknown): content is string => typeof content === 'string' && content.startsWith('=');
  const shapes = new Set(formulas.filter(isFormula).map(shapeOf));
  return (content) => isFormula(content) && shapes.has(shapeOf(content));
}
