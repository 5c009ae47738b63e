import { add, exactly, isZero, negate, UNIT_SIZE, ZERO } from '../../model/amount';
import type { Exact, Interval, Unit } from '../../model/amount';
import type { BoundCell, Disclosure } from '../../model/binding';
import type { Equation, EquationTerm } from '../../model/equation';
import { assumedIn, knownValue, mayHide, type Judgement } from '../judge';

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
  /** Whether the equation holds by itself only if what prints as zero is not. */
  readonly needsZeros: boolean;
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
    .filter(({ equation }) => doubtful.size === 0 || !touches(equation, doubtful))
    .map((judgement) => rowOf(judgement, builder));
  return { unknowns: builder.unknowns, rows, unit: builder.unit };
}

function touches({ left, right }: Equation, cells: ReadonlySet<BoundCell>): boolean {
  const isOne = ({ found }: EquationTerm) => 'cell' in found && cells.has(found.cell);
  return left.some(isOne) || right.some(isOne);
}

function cellsOf({ left, right }: Equation): BoundCell[] {
  return [...left, ...right].flatMap(({ found }) => ('cell' in found ? [found.cell] : []));
}

function coarsestUnit(judgements: readonly Judgement[]): Unit {
  let coarsest: Unit = '元';
  const look = ({ found }: EquationTerm) => {
    if ('cell' in found && UNIT_SIZE[found.cell.unit] > UNIT_SIZE[coarsest]) coarsest = found.cell.unit;
  };
  for (const { equation } of judgements) {
    equation.left.forEach(look);
    equation.right.forEach(look);
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

function rowOf(judgement: Judgement, builder: Builder): Row {
  const { equation } = judgement;
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
  const assumed = assumedIn(equation, builder.unit, builder.disclosure);
  if (!isZero(assumed.slack)) terms.set(builder.unknowns.push(assumed) - 1, 1);
  const needsZeros = judgement.status === 'rounding' && judgement.numbers.needsZeros;
  return { equation, isBound: equation.relation === 'atMost', terms, difference, needsZeros };
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

/** Where zeros are left blank, a blank may be an amount too small to print. What is neither counts as nothing. */
function intervalOf(term: EquationTerm, { disclosure, unit }: Builder): Interval {
  const known = knownValue(term, unit, disclosure, false);
  if ('reason' in known) return exactly(ZERO);
  return isZero(known.value) && isZero(known.slack) ? mayHide(term, unit, disclosure) : known;
}

/**
 * The system with everything that prints as zero, or not at all, taken for zero, without the equations that cannot hold
 * then.
 */
export function withoutZeros({ unknowns, rows, unit }: System): System {
  const isOpen = ([number]: readonly [number, number]) =>
    unknowns[number] !== undefined && !isZero(unknowns[number].value);
  const open = rows.filter(({ needsZeros }) => !needsZeros);
  return { unknowns, unit, rows: open.map((row) => ({ ...row, terms: new Map([...row.terms].filter(isOpen)) })) };
}
