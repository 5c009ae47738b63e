/** How the content of a cell looks to Office.js, and how a content is written so that Excel takes it as it is. */

/** What a cell holds: its formula, or its stored value, or null. */
export type CellContent = string | number | boolean | null;

/**
 * The formula of a cell, from its entries in `formulas` and `values`. A text that begins with "=" reads the same in
 * both; a formula does not evaluate to its own text.
 */
export function formulaOf(formula: unknown, value: unknown): string | undefined {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : undefined;
}

/** A stored value; Office.js gives "" for an empty cell. */
export function valueOf(value: unknown): CellContent {
  return value === '' || value === undefined ? null : (value as CellContent);
}

export function contentOf(formula: unknown, value: unknown): CellContent {
  return formulaOf(formula, value) ?? valueOf(value);
}

/** A number format code. */
export function formatOf(numberFormat: unknown): string {
  return typeof numberFormat === 'string' ? numberFormat : 'General';
}

/** The number format under which Excel takes whatever is written for a text. */
export const TEXT_FORMAT = '@';

/**
 * What Office.js takes for a content in which a text beginning with "=" is a formula; "" empties a cell.
 * @param numberFormat the format of the cell when it is written
 */
export function inputFor(content: CellContent, numberFormat: string): string | number | boolean {
  if (content === null) return '';
  if (typeof content !== 'string' || content.startsWith('=')) return content;
  return numberFormat === TEXT_FORMAT && !content.startsWith("'") ? content : inputForText(content);
}

/**
 * Excel reads what it is given as if typed: "3-1" becomes a date, "01" a number, "-x" a formula. A leading apostrophe
 * keeps a text a text without touching the number format; it is not part of the value. Left out where Excel could not
 * take the text for anything else, because it also marks the cell.
 */
export function inputForText(text: string): string {
  const couldBeMore = /\p{N}|^[=+\-@'#]|^(?:true|false)$/iu.test(text.trim());
  return couldBeMore ? `'${text}` : text;
}
