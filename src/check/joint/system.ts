import { convert, exactly, isZero, UNIT_SIZE, ZERO } from '../../model/amount';
import type { Exact, Interval, Unit } from '../../model/amount';
import type { BoundCell, Disclosure } from '../../model/binding';
import type { Equation, EquationTerm } from '../../model/equation';
import { assumedIn, isNothing, knownValue, mayHide, type Judgement } from '../judge';

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

/** An equation that is right, or explained on its own. */
export type Sound = Extract<Judgement, { status: 'passed' | 'rounding' }>;

/**
 * What takes part. Equations with a cell of a failed one stay out, because that cell may be what is wrong; so do two
 * unequal printings of one fact, which are reported already.
 */
export function soundIn(judgements: readonly Judgement[]): readonly Sound[] {
  const doubtful = new Set<BoundCell>();
  for (const { status, equation } of judgements) {
    if (status === 'failed' || status === 'blank') for (const cell of cellsOf(equation)) doubtful.add(cell);
  }
  const isSound = (judgement: Judgement): judgement is Sound =>
    judgement.status === 'passed' || (judgement.status === 'rounding' && judgement.equation.relation !== 'same');
  return judgements.filter(isSound).filter(({ equation }) => doubtful.size === 0 || !touches(equation, doubtful));
}

/** Whether the equation holds by itself only if what prints as zero is not. */
export const needsZeros = (judgement: Sound): boolean =>
  judgement.status === 'rounding' && judgement.numbers.needsZeros;

/** What is printed on the left, less what is printed on the right, in the unit of the equation. */
export const differenceOf = (judgement: Sound): { readonly difference: Exact; readonly unit: Unit } =>
  judgement.status === 'rounding' ? judgement.numbers : judgement;

function touches({ left, right }: Equation, cells: ReadonlySet<BoundCell>): boolean {
  const isOne = ({ found }: EquationTerm) => 'cell' in found && cells.has(found.cell);
  return left.some(isOne) || right.some(isOne);
}

function cellsOf({ left, right }: Equation): BoundCell[] {
  return [...left, ...right].flatMap(({ found }) => ('cell' in found ? [found.cell] : []));
}

/**
 * The system of these equations.
 * @param zeros whether what prints as zero, or not at all, may be too small to print; taken for zero otherwise, without
 *   the equations that cannot hold then
 */
export function jointSystem(sound: readonly Sound[], disclosure: Disclosure, zeros: 'open' | 'exact'): System {
  const unit = coarsestUnit(sound);
  const builder: Builder = { disclosure, unit, zeros, unknowns: [], known: new Map() };
  const rows: Row[] = [];
  for (const judgement of sound) {
    if (zeros === 'exact' && needsZeros(judgement)) continue;
    const row = rowOf(judgement, builder);
    if (row.terms.size > 0 || !isZero(row.difference)) rows.push(row);
  }
  return { unknowns: builder.unknowns, rows, unit };
}

function coarsestUnit(sound: readonly Sound[]): Unit {
  let coarsest: Unit = '元';
  for (const judgement of sound) {
    const { unit } = differenceOf(judgement);
    if (UNIT_SIZE[unit] > UNIT_SIZE[coarsest]) coarsest = unit;
  }
  return coarsest;
}

interface Builder {
  readonly disclosure: Disclosure;
  readonly unit: Unit;
  readonly zeros: 'open' | 'exact';
  readonly unknowns: Unknown[];
  /** The number of each cell whose true value is open. */
  readonly known: Map<BoundCell, number | undefined>;
}

function rowOf(judgement: Sound, builder: Builder): Row {
  const { equation } = judgement;
  const terms = new Map<number, number>();
  const addTerms = (side: readonly EquationTerm[], sign: 1 | -1) => {
    for (const term of side) {
      const number = 'cell' in term.found ? numberOf(term, term.found.cell, builder) : undefined;
      if (number === undefined) continue;
      const coefficient = (terms.get(number) ?? 0) + sign * term.sign;
      if (coefficient === 0) terms.delete(number);
      else terms.set(number, coefficient);
    }
  };
  addTerms(equation.left, 1);
  addTerms(equation.right, -1);
  if (builder.zeros === 'open') {
    const assumed = assumedIn(equation, builder.unit, builder.disclosure);
    if (!isZero(assumed.slack)) terms.set(builder.unknowns.push(assumed) - 1, 1);
  }
  const { difference, unit } = differenceOf(judgement);
  const isBound = equation.relation === 'atMost';
  return { equation, isBound, terms, difference: convert(difference, unit, builder.unit) };
}

function numberOf(term: EquationTerm, cell: BoundCell, builder: Builder): number | undefined {
  if (builder.known.has(cell)) return builder.known.get(cell);
  const interval = intervalOf(term, cell, builder);
  const number = isZero(interval.slack) ? undefined : builder.unknowns.push({ ...interval, cell }) - 1;
  builder.known.set(cell, number);
  return number;
}

/** Where zeros are left blank, a blank may be an amount too small to print. What is neither counts as nothing. */
function intervalOf(term: EquationTerm, cell: BoundCell, { disclosure, unit, zeros }: Builder): Interval {
  if (zeros === 'exact' && isNothing(cell)) return exactly(ZERO);
  const known = knownValue(term, unit, disclosure, false);
  if ('reason' in known) return exactly(ZERO);
  return isZero(known.value) && isZero(known.slack) ? mayHide(term, unit, disclosure) : known;
}
