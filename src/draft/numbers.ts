import {
  compare,
  convert,
  divide,
  exact,
  grouped,
  isZero,
  magnitude,
  multiply,
  printed,
  PUBLISHED_DECIMALS,
  shown,
  subtract,
  type Exact,
} from '../model/amount';
import type { BoundCell } from '../model/binding';
import type { CellAddress } from '../model/address';
import type { DraftInputs } from '../model/inputs';
import type { Span, SpanOrigin } from '../model/span';
import type { CountUnit, WordingOptions } from '../model/wording';

/** Numbers of the narrative: amounts in 万元 with two decimals, percentages with two. */

/** A number with the cells it comes from. */
export interface Figure {
  readonly value: Exact;
  readonly sources: readonly CellAddress[];
  /** How it was made; copied from its one cell unless said. */
  readonly how?: SpanOrigin;
}

export type NumberStyle = Pick<WordingOptions, 'thousandsSeparators'>;

const HUNDRED = exact(100);

export function amountSpan({ value, sources }: Figure, style: NumberStyle, how: SpanOrigin = 'copied'): Span {
  return {
    text: style.thousandsSeparators ? grouped(value, PUBLISHED_DECIMALS) : printed(value, PUBLISHED_DECIMALS),
    value: printed(value, PUBLISHED_DECIMALS),
    unit: '万元',
    how,
    sources,
  };
}

/** A number of things: vehicles, visits, persons. */
export function countSpan({ value, sources }: Figure, unit: CountUnit): Span {
  const text = shown(value, 0);
  return { text, value: text, unit, how: 'copied', sources };
}

export function percentSpan(ratio: Exact, how: SpanOrigin, sources: readonly CellAddress[]): Span {
  const value = printed(multiply(ratio, HUNDRED), PUBLISHED_DECIMALS);
  return { text: `${value}%`, value, unit: '%', how, sources };
}

export const plainSpan = (text: string, sources: readonly CellAddress[] = []): Span => ({ text, sources });

/** part as a share of whole; words where the whole is zero, for a zero base has no rate. */
export function shareSpan(part: Figure, whole: Figure): Span {
  const sources = [...part.sources, ...whole.sources];
  if (isZero(whole.value)) return plainSpan('（合计为零，没有占比）', sources);
  return percentSpan(divide(part.value, whole.value), 'share', sources);
}

export function completionSpan(final: Figure, budget: Figure): Span {
  const sources = [...final.sources, ...budget.sources];
  if (isZero(budget.value)) return plainSpan('（预算数为零，没有完成率）', sources);
  return percentSpan(divide(final.value, budget.value), 'completion', sources);
}

/** "减少43.72万元，下降7.92%", "与上年持平", "增加5.00万元（上年为零，没有增长率）". */
export function changeSpans(current: Figure, former: Figure, style: NumberStyle): Span[] {
  const sources = [...current.sources, ...former.sources];
  const direction = compare(current.value, former.value);
  if (direction === 0) return [plainSpan('持平', sources)];
  const change = { value: magnitude(subtract(current.value, former.value)), sources };
  const amount = [
    plainSpan(direction > 0 ? '增加' : '减少', sources),
    amountSpan(change, style, 'change'),
    plainSpan('万元'),
  ];
  if (isZero(former.value)) return [...amount, plainSpan('（上年为零，没有增长率）', sources)];
  const rate = divide(change.value, magnitude(former.value));
  return [
    ...amount,
    plainSpan('，'),
    plainSpan(direction > 0 ? '增长' : '下降', sources),
    percentSpan(rate, 'growth', sources),
  ];
}

/** What a form prints, in 万元; undefined where the cell holds no amount. A blank prints a zero. */
export function figureOf({ content, address, unit }: BoundCell): Figure | undefined {
  if (content.kind === 'amount') return { value: convert(content.amount.value, unit, '万元'), sources: [address] };
  if (content.kind === 'empty' || content.kind === 'dash') return { value: exact(0), sources: [address] };
  return undefined;
}

/** What was typed for a slot, in 万元 or the unit of a count. */
export function inputFigure(inputs: DraftInputs, slot: string): Figure | undefined {
  const input = inputs.get(slot);
  return input && { value: exact(input.value), sources: input.source ? [input.source] : [] };
}
