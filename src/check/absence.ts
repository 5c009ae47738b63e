import { equal, isZero, sum } from '../model/amount';
import { splitRef, type Disclosure } from '../model/binding';
import type { Absence, Evidence } from '../model/rule';
import { printedAt } from './printed';

/** Whether there is something that a rule needs there to be none of. */
export interface Shown {
  readonly isNone: boolean;
  /** The amounts that show it: the rule relies on what they print. */
  readonly refs: readonly string[];
}

/** What the first evidence that the workbook has says; undefined where it has none. */
export function shownAbsence({ shown }: Absence, disclosure: Disclosure): Shown | undefined {
  for (const evidence of shown) {
    const answer = 'zero' in evidence ? zeroSays(evidence, disclosure) : totalSays(evidence, disclosure);
    if (answer) return answer;
  }
  return undefined;
}

/** The places that were looked at, as people know them: the forms. */
export function lookedAt({ shown }: Absence, disclosure: Disclosure): readonly string[] {
  const refs = shown.flatMap((one) => ('zero' in one ? [one.zero] : [one.total, ...one.parts]));
  const ids = refs.map((ref) => splitRef(ref).form);
  return disclosure.specs.filter(({ id }) => ids.includes(id)).map(({ mark }) => mark);
}

function zeroSays(evidence: Extract<Evidence, { zero: string }>, disclosure: Disclosure): Shown | undefined {
  const value = printedAt(evidence.zero, disclosure)?.value;
  if (value === undefined || (evidence.wider && !isZero(value))) return undefined;
  return { isNone: isZero(value), refs: [evidence.zero] };
}

function totalSays({ total, parts }: Extract<Evidence, { total: string }>, disclosure: Disclosure): Shown | undefined {
  const whole = printedAt(total, disclosure);
  const own = parts.map((ref) => ({ ref, printed: printedAt(ref, disclosure), at: disclosure.at(ref) }));
  const known = own.flatMap(({ printed }) => printed ?? []);
  // A part that stands there and is no number leaves it open; one that does not stand there adds nothing.
  if (!whole || known.length === 0 || own.some(({ printed, at }) => !printed && 'cell' in at)) return undefined;
  // Other units round otherwise: they cannot show that two amounts are one.
  if (known.some(({ unit }) => unit !== whole.unit)) return undefined;
  const refs = [total, ...own.flatMap(({ ref, printed }) => (printed ? [ref] : []))];
  return { isNone: equal(whole.value, sum(known.map(({ value }) => value))), refs };
}
