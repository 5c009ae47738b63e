import { a1, formulaReference, type CellAddress } from '../../model/address';
import {
  divide,
  exact,
  isZero,
  magnitude,
  multiply,
  printed,
  PUBLISHED_DECIMALS,
  subtract,
  toNumber,
  type Exact,
} from '../../model/amount';
import type { Computation, ComputedCell, Operand } from '../../model/computed';
import { readNumber } from '../../model/content';
import { numberInText } from '../numberInText';
import { FUNCTION_NAMESPACE, marked, type FUNCTION_IDS, type FormulaStyle } from '../../model/formulaStyle';

/** What is written into a computed cell, and what it gives. */
export interface Written {
  /** A formula with its leading "=", a number, or null for nothing. */
  readonly content: string | number | null;
  /** What the formula gives: "" where an operand is blank or the base is zero. */
  readonly result: number | string;
  readonly numberFormat: string;
}

export const FUNCTIONS: Readonly<Record<Computation, keyof typeof FUNCTION_IDS>> = {
  share: '占比率',
  change: '增减额',
  growth: '增减率',
  completion: '完成率',
  execution: '执行率',
  deviation: '偏差度',
};

const RATE_FORMAT = '0.00%';
const POINTS_FORMAT = '0.00';
const AMOUNT_FORMAT = '#,##0.00';
/** A rate is published as a percentage with two decimals. */
const RATE_DECIMALS = PUBLISHED_DECIMALS + 2;

/** An operand as a formula reads it: how it is written, and what makes it a blank one. */
export interface Term {
  readonly expression: string;
  /** How a custom function takes it: these read numbers kept as text themselves. */
  readonly argument: string;
  /** The cell where it holds a number, tested by COUNT; a cell that holds a number as text is tested for being blank. */
  readonly isText: boolean;
  readonly reference: string;
  readonly value: Exact | undefined;
}

/** What of a reference stays when the formula is copied: its row when copied down, its column when copied across. */
type Fixed = 'row' | 'column';

/** A cell with an amount, from a formula on `sheet`. */
export function amountTerm({ at, cell }: Operand, sheet: string, fixed?: Fixed): Term {
  const reference = referenceTo(at, sheet, fixed);
  const { value } = cell;
  const text = typeof value === 'string' ? readNumber(value) : undefined;
  return {
    expression: text ? numberInText(reference, String(value)) : reference,
    argument: reference,
    isText: text !== undefined,
    reference,
    value: typeof value === 'number' ? stored(value) : text,
  };
}

const AFFIXED = /^(\D*?)([\d,]+(?:\.\d+)?)(\D*)$/u;

/** A cell with a target or what was reached, "≥95%" or "1.3万元": its number, without what stands around it. */
export function targetTerm(operand: Operand, sheet: string): Term {
  const { value, text } = operand.cell;
  const term = amountTerm(operand, sheet);
  if (typeof value === 'number') {
    // 0.95 under a percent format is 95, as in texts.
    if (!text.trim().endsWith('%')) return term;
    const expression = `${term.reference}*100`;
    return { ...term, expression, argument: expression, value: multiply(stored(value), exact(100)) };
  }
  const [, before = '', digits = '', after = ''] = typeof value === 'string' ? (AFFIXED.exec(value) ?? []) : [];
  if (digits === '' || term.isText) return { ...term, argument: term.expression };
  const affixes = [before, after, digits.includes(',') ? ',' : ''].filter((affix) => affix !== '');
  const bare = affixes.reduce((inner, affix) => `SUBSTITUTE(${inner},${quoted(affix)},"")`, term.reference);
  const expression = `VALUE(${bare})`;
  return { ...term, expression, argument: expression, isText: true, value: readNumber(digits) };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Fifteen significant digits are what a spreadsheet keeps. */
const stored = (value: number): Exact => exact(Number(value.toPrecision(15)));

export function referenceTo(at: CellAddress, sheet: string, fixed?: Fixed): string {
  const bare = a1(at);
  const local = fixed === 'row' ? bare.replace(/^([A-Z]+)/u, '$1$$') : fixed === 'column' ? `$${bare}` : bare;
  return at.sheet === sheet ? local : formulaReference(at).replace(/[A-Z]+\d+$/u, local);
}

/** "" where a term has no number, else the formula. A zero base has no rate. */
export function guarded(terms: readonly Term[], base: Term | undefined, formula: string): string {
  const numbers = [...new Set(terms.filter(({ isText }) => !isText).map(({ reference }) => reference))];
  const texts = [...new Set(terms.filter(({ isText }) => isText).map(({ reference }) => reference))];
  const tests = [
    ...(numbers.length > 0 ? [`COUNT(${numbers.join(',')})<${numbers.length}`] : []),
    ...texts.map((reference) => `${reference}=""`),
  ];
  const isBlank = tests.length === 1 ? tests.join('') : `OR(${tests.join(',')})`;
  const rest = base ? `IF(${base.expression}=0,"",${formula})` : formula;
  return `=IF(${isBlank},"",${rest})`;
}

/** A computed cell in the style asked for. */
export function writtenCell(
  cell: ComputedCell,
  computation: Computation,
  style: FormulaStyle,
  inPoints: boolean,
): Written {
  const { sheet } = cell.at;
  if (computation === 'deviation') {
    const operands = { value: targetTerm(cell.value, sheet), base: targetTerm(cell.base, sheet) };
    return writtenRate(operands, computation, style, inPoints);
  }
  const value = amountTerm(cell.value, sheet);
  const base = amountTerm(cell.base, sheet, computation === 'share' ? fixedOf(cell) : undefined);
  return writtenRate({ value, base }, computation, style, inPoints);
}

/** A share's base stays where it is when a person copies the formula along the amounts, but for another amount of theirs. */
function fixedOf({ at, value, base }: ComputedCell): Fixed | undefined {
  const [sameRow, sameColumn] = [base.at.row === value.at.row, base.at.column === value.at.column];
  if (value.at.row === at.row) return !sameRow || sameColumn ? 'row' : undefined;
  return !sameColumn || sameRow ? 'column' : undefined;
}

export function writtenRate(
  { value, base }: { readonly value: Term; readonly base: Term },
  computation: Computation,
  style: FormulaStyle,
  inPoints: boolean,
): Written {
  const isRate = computation !== 'change';
  const result = resultOf(value.value, base.value, computation, inPoints);
  const numberFormat = isRate ? (inPoints ? POINTS_FORMAT : RATE_FORMAT) : AMOUNT_FORMAT;
  if (style === 'values') return { content: result === '' ? null : result, result, numberFormat: marked(numberFormat) };
  const formula =
    style === 'custom' ? custom(value, base, computation, inPoints) : native(value, base, computation, inPoints);
  return { content: guarded([value, base], isRate ? base : undefined, formula), result, numberFormat };
}

function native({ expression: a }: Term, { expression: b }: Term, computation: Computation, inPoints: boolean): string {
  if (computation === 'change') return `ROUND(${a}-${b},${PUBLISHED_DECIMALS})`;
  const isRatio = computation !== 'growth' && computation !== 'deviation';
  const rate = isRatio ? `${a}/${b}` : `(${a}-${b})/ABS(${b})`;
  return inPoints ? `ROUND(${rate}*100,${PUBLISHED_DECIMALS})` : `ROUND(${rate},${RATE_DECIMALS})`;
}

/** The functions read numbers kept as text themselves, and round rates as they are published. */
function custom(value: Term, base: Term, computation: Computation, inPoints: boolean): string {
  const call = `${FUNCTION_NAMESPACE}.${FUNCTIONS[computation]}(${value.argument},${base.argument})`;
  if (computation === 'change') return `ROUND(${call},${PUBLISHED_DECIMALS})`;
  return inPoints ? `ROUND(${call}*100,${PUBLISHED_DECIMALS})` : call;
}

function resultOf(
  value: Exact | undefined,
  base: Exact | undefined,
  computation: Computation,
  inPoints: boolean,
): number | string {
  if (value === undefined || base === undefined) return '';
  const rounded = (number: Exact, decimals: number) => toNumber(exact(printed(number, decimals)));
  if (computation === 'change') return rounded(subtract(value, base), PUBLISHED_DECIMALS);
  if (isZero(base)) return '';
  const isRatio = computation !== 'growth' && computation !== 'deviation';
  const rate = isRatio ? divide(value, base) : divide(subtract(value, base), magnitude(base));
  return inPoints ? rounded(multiply(rate, exact(100)), PUBLISHED_DECIMALS) : rounded(rate, RATE_DECIMALS);
}
