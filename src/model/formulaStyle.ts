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

/** The functions that fill cells, by the names that Excel shows, with their ids in the add-in's own list. */
export const FUNCTION_IDS = {
  占比率: 'SHARE',
  增减额: 'CHANGE',
  增减率: 'GROWTH',
  完成率: 'COMPLETION',
  执行率: 'EXECUTION',
  偏差度: 'DEVIATION',
} as const;

const STORED = new RegExp(`_xldudf_${FUNCTION_NAMESPACE}_([^\\s(]+)\\(`, 'giu');
const NAME_OF_ID: ReadonlyMap<string, string> = new Map(Object.entries(FUNCTION_IDS).map(([name, id]) => [id, name]));

/**
 * A formula with our functions by the names that Excel shows while it knows them. In files, and until the add-in is
 * loaded, they have a longer name, of the function's name or of its id: Microsoft does not say which.
 */
export const withShownNames = (formula: string): string =>
  formula.replaceAll(STORED, (_, said: string) => {
    return `${FUNCTION_NAMESPACE}.${NAME_OF_ID.get(said.toUpperCase()) ?? said}(`;
  });
