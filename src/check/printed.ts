import { ZERO, type Exact, type Unit } from '../model/amount';
import type { Disclosure } from '../model/binding';

/** What a form prints at a place: the number in the form's unit. */
export interface Printed {
  readonly value: Exact;
  readonly unit: Unit;
}

/** The printed number, zero where the form leaves it blank; undefined where there is no such cell or no number. */
export function printedAt(ref: string, disclosure: Disclosure): Printed | undefined {
  const found = disclosure.at(ref);
  if (!('cell' in found)) return undefined;
  const { content, unit } = found.cell;
  if (content.kind === 'amount') return { value: content.amount.value, unit };
  return content.kind === 'empty' || content.kind === 'dash' ? { value: ZERO, unit } : undefined;
}
