import { add, convertInterval, isZero, negate, slackOf, UNIT_SIZE, ZERO } from '../../model/amount';
import type { Exact, Interval, Unit } from '../../model/amount';
import type { BoundCell, Disclosure } from '../../model/binding';
import type { Equation, EquationTerm } from '../../model/equation';
import { knownValue, type Judgement } from '../judge';

/**
 * The equations of all forms as one system over the same true amounts. An unknown is how far a true amount is from its
 * printed one; a row says that such deviations, with their signs, make good the difference that is printed.
 */

/** A printed amount whose true value is open. */
export interface Unknown extends Interval {
  /** None where it stands for what several amounts printed as zero may hide. */
  readonly cell?: BoundCell;
}

/** One equation: difference + Σ coefficient · deviation is zero, or for a bound at most zero. */
export interface Row {
  readonly equation: Equation;
  readonly isBound: boolean;
  /** Coefficients by the unknown's number; none is zero. */
  readonly terms: ReadonlyMap<number, number>;
  /** Left − right as printed. */
  readonly difference: Exact;
}

export interface System {
  readonly unknowns: readonly Unknown[];
  readonly rows: readonly Row[];
  /** Of all amounts in it: the coarsest of the forms. */
  readonly unit: Unit;
}

/**
 * Equations that are right or explained on their own. Those with a cell of a failed equation stay out, because that cell
 * may be what is wrong; so do two unequal printings of one fact, which are reported already.
 */
export function jointSystem(judgements: readonly Judgement[], disclosure: Disclosure): System {
  const doubtful = new Set<BoundCell>();
  for (const { status, equation } of judgements) {
    if (status === 'failed' || status === 'blank') for (const cell of cellsOf(equation)) doubtful.add(cell);
  }
  const builder: Builder = { disclosure, unit: coarsestUnit(judgements), unknowns: [], known: new Map() };
  const rows = judgements
    .filter(({ status, equation }) => status === 'passed' || (status === 'rounding' && equation.relation !== 'same'))
    .filter(({ equation }) => doubtful.size === 0 || !cellsOf(equation).some((cell) => doubtful.has(cell)))
    .map(({ equation }) => rowOf(equation, builder));
  return { unknowns: builder.unknowns, rows, unit: builder.unit };
}

function cellsOf({ left, right }: Equation): BoundCell[] {
  return [...left, ...right].flatMap(({ found }) => ('cell' in found ? [found.cell] : []));
}

function coarsestUnit(judgements: readonly Judgement[]): Unit {
  let coarsest: Unit = '元';
  for (const { equation } of judgements) {
    for (const { unit } of cellsOf(equation)) if (UNIT_SIZE[unit] > UNIT_SIZE[coarsest]) coarsest = unit;
  }
  return coarsest;
}

interface Builder {
  readonly disclosure: Disclosure;
  readonly unit: Unit;
  readonly unknowns: Unknown[];
  /** What each cell says, and its number when its true value is open. */
  readonly known: Map<BoundCell, { readonly interval: Interval; readonly number: number | undefined }>;
}

function rowOf(equation: Equation, builder: Builder): Row {
  const terms = new Map<number, number>();
  let difference = ZERO;
  const addTerm = (term: EquationTerm, coefficient: number) => {
    if (!('cell' in term.found)) return;
    const { interval, number } = knownAt(term, term.found.cell, builder);
    if (!isZero(interval.value))
      difference = add(difference, coefficient > 0 ? interval.value : negate(interval.value));
    if (number === undefined) return;
    const sum = (terms.get(number) ?? 0) + coefficient;
    if (sum === 0) terms.delete(number);
    else terms.set(number, sum);
  };
  for (const term of equation.left) addTerm(term, term.sign);
  for (const term of equation.right) addTerm(term, -term.sign);
  const hidden = slackOf((equation.assumed ?? []).map((term) => intervalOf(term, builder)));
  if (!isZero(hidden)) terms.set(builder.unknowns.push({ value: ZERO, slack: hidden }) - 1, 1);
  return { equation, isBound: equation.relation === 'atMost', terms, difference };
}

function knownAt(term: EquationTerm, cell: BoundCell, builder: Builder) {
  const before = builder.known.get(cell);
  if (before) return before;
  const interval = intervalOf(term, builder);
  const number = isZero(interval.slack) ? undefined : builder.unknowns.push({ ...interval, cell }) - 1;
  const made = { interval, number };
  builder.known.set(cell, made);
  return made;
}

const NOTHING: Interval = { value: ZERO, slack: ZERO };

/** An equation that was judged has amounts only: what is not one counts as nothing. */
function intervalOf(term: EquationTerm, { disclosure, unit: wanted }: Builder): Interval {
  if (!('cell' in term.found)) return NOTHING;
  const { unit } = term.found.cell;
  const known = knownValue(term, unit, disclosure, false);
  if ('reason' in known) return NOTHING;
  return unit === wanted ? known : convertInterval(known, unit, wanted);
}
