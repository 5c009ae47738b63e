import { exact, type Exact } from '../model/amount';
import { readNumber } from '../model/content';

/** Why a calculation has no result. */
export type Refusal =
  /** The base of a rate is zero. */
  | 'zeroBase'
  /** An operand is a text that is no number, a truth value or an error. */
  | 'notNumber'
  /** The number of decimals is not a whole number from 0 to 10. */
  | 'badDecimals'
  /** The number of items is not a whole number from 1 on. */
  | 'badCount'
  /** The amount is larger than its words reach. */
  | 'tooLarge'
  /** Ranges of different shapes: this place has no partner. */
  | 'noPartner';

/** What a calculation gives for one cell. */
export type Outcome = number | string | { readonly refused: Refusal };

export const refuse = (refused: Refusal): { readonly refused: Refusal } => ({ refused });

export const isRefused = (outcome: unknown): outcome is { readonly refused: Refusal } =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome;

/** A calculation on numbers only. */
export type OnNumbers = (...operands: readonly Exact[]) => Outcome;

/**
 * A cell's value as an operand, by the conventions of a formula: a blank is zero (Excel on the desktop hands a blank
 * over as 0, on the web as null), a text that reads as a number is that number, anything else is none.
 */
export function operand(value: unknown): Exact | undefined {
  if (value === null || value === undefined) return exact(0);
  // Fifteen significant digits are what a spreadsheet keeps; the rest is binary noise.
  if (typeof value === 'number') return Number.isFinite(value) ? exact(Number(value.toPrecision(15))) : undefined;
  return typeof value === 'string' ? readNumber(value) : undefined;
}

/** Makes a calculation on numbers one on cells' values. */
export function onNumbers(calculation: OnNumbers): (...values: readonly unknown[]) => Outcome {
  return (...values) => {
    const operands: Exact[] = [];
    for (const value of values) {
      const number = operand(value);
      if (number === undefined) return refuse('notNumber');
      operands.push(number);
    }
    return calculation(...operands);
  };
}

const MOST_DECIMALS = 10;

/** The optional argument 位数: two where it is left out. Undefined when it is no whole number from 0 to 10. */
export function decimalsGiven(value: unknown): number | undefined {
  if (value === null || value === undefined) return 2;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_DECIMALS
    ? value
    : undefined;
}
