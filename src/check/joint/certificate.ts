import { solve } from 'yalps';
import { add, compare, exact, isNegative, magnitude, multiply, toNumber, ZERO, type Exact } from '../../model/amount';
import type { Budget } from './feasible';
import type { Row, Unknown } from './system';

/**
 * The proof that rows cannot hold together: added up with these multipliers they become one equation whose printed
 * difference is larger than the slacks of all amounts left in it. Whoever doubts it can add up by hand.
 */
export interface Certificate {
  /** Whole numbers, one for each row. */
  readonly multipliers: readonly number[];
  /** What is left of each unknown; none is zero. */
  readonly remaining: ReadonlyMap<number, number>;
  /** Of the sum, as printed, in the unit of the system; above zero. */
  readonly difference: Exact;
  /** The most that rounding can explain of it. */
  readonly slack: Exact;
}

const LARGEST_MULTIPLIER = 60;
const NEAR = 1e-6;

/** Proves exactly that rows cannot hold together; undefined when floating point had misled. */
export function certify(
  rows: readonly Row[],
  unknowns: readonly Unknown[],
  budget: Budget,
): Certificate | 'capped' | undefined {
  const likely = likelyMultipliers(rows, unknowns, budget);
  if (likely === 'capped') return likely;
  const multipliers = inWholeNumbers(likely);
  if (!multipliers) return undefined;
  const certificate = addedUp(rows, unknowns, multipliers);
  return certificate && compare(certificate.difference, certificate.slack) > 0 ? certificate : undefined;
}

/**
 * The multipliers that leave the largest difference over the slacks for their size, all together 1; those of bounds not
 * below 0. A corner of what is possible has few of them, and a large difference for their size means short proofs.
 */
export function likelyMultipliers(
  rows: readonly Row[],
  unknowns: readonly Unknown[],
  budget: Budget,
): readonly number[] | 'capped' {
  const numbers = [...new Set(rows.flatMap(({ terms }) => [...terms.keys()]))];
  const slacks = numbers.map((number) => toNumber(unknowns[number]?.slack ?? ZERO));
  const unit = slacks.reduce((most, slack) => Math.max(most, slack), 0) || 1;
  const variables: [string, [string, number][]][] = [];
  rows.forEach(({ terms, difference, isBound }, index) => {
    for (const sign of isBound ? [1] : [1, -1]) {
      const column: [string, number][] = [
        ['excess', (sign * toNumber(difference)) / unit],
        ['size', 1],
      ];
      for (const [number, coefficient] of terms) {
        column.push([`above${number}`, sign * coefficient], [`below${number}`, -sign * coefficient]);
      }
      variables.push([`${sign > 0 ? '+' : '-'}${index}`, column]);
    }
  });
  numbers.forEach((number, index) => {
    const magnitudeOf: [string, number][] = [
      ['excess', -(slacks[index] ?? 0) / unit],
      [`above${number}`, -1],
      [`below${number}`, -1],
    ];
    variables.push([`|${number}`, magnitudeOf]);
  });
  const constraints = [
    ['size', { max: 1 }] as const,
    ...numbers.flatMap((number) => [[`above${number}`, { max: 0 }] as const, [`below${number}`, { max: 0 }] as const]),
  ];
  budget.cells -= constraints.length * variables.length;
  if (budget.cells < 0) return 'capped';
  const { variables: solution, status } = solve({ direction: 'maximize', objective: 'excess', constraints, variables });
  if (status !== 'optimal') return 'capped';
  const multipliers = rows.map(() => 0);
  for (const [name, value] of solution) {
    if (!name.startsWith('|')) multipliers[Number(name.slice(1))] = name.startsWith('-') ? -value : value;
  }
  return multipliers;
}

/** The smallest whole numbers in the same proportion; undefined when there are none small enough. */
function inWholeNumbers(multipliers: readonly number[]): readonly number[] | undefined {
  const smallest = Math.min(...multipliers.map(Math.abs).filter((size) => size > NEAR));
  if (!Number.isFinite(smallest)) return undefined;
  for (let factor = 1; factor <= LARGEST_MULTIPLIER; factor += 1) {
    const scaled = multipliers.map((multiplier) => (multiplier / smallest) * factor);
    if (scaled.every((number) => Math.abs(number - Math.round(number)) < NEAR * factor)) return scaled.map(Math.round);
  }
  return undefined;
}

/** Exact: the sum of the rows with these multipliers. */
function addedUp(
  rows: readonly Row[],
  unknowns: readonly Unknown[],
  multipliers: readonly number[],
): Certificate | undefined {
  const remaining = new Map<number, number>();
  let difference = ZERO;
  for (const [index, row] of rows.entries()) {
    const multiplier = multipliers[index] ?? 0;
    if (row.isBound && multiplier < 0) return undefined;
    difference = add(difference, multiply(exact(multiplier), row.difference));
    for (const [number, coefficient] of row.terms) {
      const sum = (remaining.get(number) ?? 0) + multiplier * coefficient;
      if (sum === 0) remaining.delete(number);
      else remaining.set(number, sum);
    }
  }
  let slack = ZERO;
  for (const [number, coefficient] of remaining) {
    slack = add(slack, multiply(exact(Math.abs(coefficient)), unknowns[number]?.slack ?? ZERO));
  }
  if (!isNegative(difference)) return { multipliers, remaining, difference, slack };
  if (rows.some(({ isBound }) => isBound)) return undefined;
  return {
    multipliers: multipliers.map((multiplier) => -multiplier),
    remaining: new Map([...remaining].map(([number, coefficient]) => [number, -coefficient])),
    difference: magnitude(difference),
    slack,
  };
}
