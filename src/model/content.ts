import { amount, decimalsOf, equal, exact, PUBLISHED_DECIMALS, type Amount, type Exact, type Unit } from './amount';
import type { Cell } from './workbook';

/** What a cell of a form says. Missing is never zero: what empty counts as is the reader's decision, in one place. */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'dash'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that has no calculated result in the file. */
  | { readonly kind: 'uncalculated'; readonly text: string }
  | {
      readonly kind: 'amount';
      readonly amount: Amount;
      /** A number, or a text that reads as one ("3,241.73"). */
      readonly storedAs: 'number' | 'text';
      /** Whether the cell stores more digits than it shows. */
      readonly storesMore: boolean;
    };

const EMPTY: Content = { kind: 'empty' };
const DASH = /^(?:[-‐‑–—―－─_/]+|——)$/u;
const ERROR_VALUE = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/u;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)$/u;

/** Whether a text is a dash that stands for nothing. */
export const isDash = (text: string): boolean => DASH.test(text);

/** Whether a text is what a formula shows that cannot be calculated. */
export const isErrorValue = (text: string): boolean => ERROR_VALUE.test(text);

/** Reads "3,241.73", "￥1 200.00", "(5.00)", "３．５" as a number; undefined when the text is anything else. */
export function readNumber(text: string): Exact | undefined {
  // Most are plain digits, and nothing in them needs to be made alike.
  if (NUMBER.test(text)) return exact(text);
  let bare = text.normalize('NFKC').replace(/[\s,¥￥$'’]/gu, '');
  const bracketed = /^\((.*)\)$/u.exec(bare);
  if (bracketed) bare = `-${bracketed[1]}`;
  bare = bare.replace(/^−/u, '-');
  return NUMBER.test(bare) ? exact(bare) : undefined;
}

/** The content of an amount cell of a form whose amounts are in `unit`. */
export function readContent(cell: Cell, unit: Unit): Content {
  const { value } = cell;
  if (value === null) return cell.formula === undefined ? EMPTY : { kind: 'uncalculated', text: cell.formula };
  if (typeof value === 'number') return numberContent(value, cell, unit);
  if (typeof value === 'boolean') return { kind: 'text', text: cell.text };
  const text = value.trim();
  if (text === '') return EMPTY;
  if (isDash(text)) return { kind: 'dash', text };
  if (isErrorValue(text)) return { kind: 'error', text };
  const number = readNumber(text);
  if (number === undefined) return { kind: 'text', text };
  return { kind: 'amount', amount: publishedAmount(number, unit), storedAs: 'text', storesMore: false };
}

function numberContent(value: number, cell: Cell, unit: Unit): Content {
  // Fifteen significant digits are what Excel itself keeps; the rest is binary noise of formulas.
  const stored = exact(Number(value.toPrecision(15)));
  const displayed = readNumber(cell.text);
  if (displayed === undefined || equal(displayed, stored) || unit === '元') {
    return { kind: 'amount', amount: publishedAmount(stored, unit), storedAs: 'number', storesMore: false };
  }
  // Shown digits are what is published: 508.194 shown as 508.19, or 5081900 shown as 508.19 by a scaling format.
  const decimals = shownDecimals(cell.text);
  return { kind: 'amount', amount: amount(displayed, decimals, unit), storedAs: 'number', storesMore: true };
}

/** Nothing hidden behind the shown digits: trailing zeros that a General format drops count as printed. */
function publishedAmount(value: Exact, unit: Unit): Amount {
  return amount(value, Math.max(PUBLISHED_DECIMALS, decimalsOf(value)), unit);
}

function shownDecimals(text: string): number {
  const point = text.normalize('NFKC').indexOf('.');
  if (point < 0) return 0;
  return (/^\d*/u.exec(text.normalize('NFKC').slice(point + 1))?.[0] ?? '').length;
}
