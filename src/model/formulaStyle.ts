/** How computed cells are written: as Excel's own formulas, as formulas of our custom functions, or as plain numbers. */
export type FormulaStyle = 'native' | 'custom' | 'values';

/** The namespace of the custom functions, as the manifest gives it. */
export const FUNCTION_NAMESPACE = 'GK';
