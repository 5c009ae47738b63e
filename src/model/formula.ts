import { withShownNames } from './formulaStyle';

/**
 * Excel rewrites a formula as it takes it: quotes go from sheet names that need none, and until the add-in is loaded its
 * functions have a longer name, as in files. Two texts that differ in that only are one formula.
 */

const QUOTED = /'((?:[^']|'')+)'!/gu;

/** Whether two contents of a cell, formulas or values, are the same to Excel. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return isFormula(one) && isFormula(other) && bare(one) === bare(other);
}

function isFormula(content: unknown): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

function bare(formula: string): string {
  return withShownNames(formula.replaceAll(QUOTED, (_, name: string) => `${name}!`));
}
