/** How computed cells are written: as Excel's own formulas, as formulas of our custom functions, or as plain numbers. */
export type FormulaStyle = 'native' | 'custom' | 'values';

/**
 * The same number format, with that for negative numbers spelt out. It shows alike, and tells a number that we wrote from
 * one that a person typed, so that it can be written anew.
 */
export const marked = (numberFormat: string): string => `${numberFormat};-${numberFormat}`;

export const isMarked = (numberFormat: string): boolean => /^(.+);-\1$/u.test(numberFormat);

/** The namespace of the custom functions, as the manifest gives it. */
export const FUNCTION_NAMESPACE = 'GK';
