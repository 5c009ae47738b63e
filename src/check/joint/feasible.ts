import { solve } from 'yalps';
import { toNumber, ZERO } from '../../model/amount';
import type { Row, Unknown } from './system';

/**
 * Whether rows can hold together with every deviation inside its slack. A linear program, but a lazy one: all printed
 * amounts as they are solve every row without a difference, so only rows with one are taken up first, then those that the
 * solution so far upsets, and slacks only where it passes them. Floating point decides what is worth proving, never
 * what is said: a conflict counts only when its certificate holds exactly.
 */

/** What is left of the work that may be done, counted in cells of simplex tableaus, so that every machine stops alike. */
export interface Budget {
  cells: number;
}

export type Feasibility =
  | { readonly status: 'possible' | 'capped' }
  /** These rows cannot hold together. */
  | { readonly status: 'impossible'; readonly rows: readonly Row[] };

/** Deviations are of the size of one slack; what differs by less than this is the same. */
const PRECISION = 1e-7;
const MOST_PIVOTS = 5_000;

/** So few rows are taken up at once: they take less time to solve than to choose from. */
const FEW_ROWS = 40;
/** Rounds that take up only what a solution upsets; from then on its neighbours come along. */
const CAREFUL_ROUNDS = 2;

interface NumberRow {
  readonly row: Row;
  readonly terms: readonly (readonly [number, number])[];
  readonly difference: number;
}

/** The rows in floating point, in units of the largest slack. */
interface Numbers {
  readonly rows: readonly NumberRow[];
  readonly slacks: ReadonlyMap<number, number>;
  /** The rows each unknown stands in. */
  readonly uses: ReadonlyMap<number, readonly NumberRow[]>;
}

export function feasibility(rows: readonly Row[], unknowns: readonly Unknown[], budget: Budget): Feasibility {
  const numbers = inNumbers(rows, unknowns);
  const upset = numbers.rows.filter((row) => !holds(row, new Map()));
  if (upset.length === 0) return { status: 'possible' };
  const taken = new Set(rows.length > FEW_ROWS ? upset : numbers.rows);
  const bounded = new Set<number>(rows.length > FEW_ROWS ? [] : numbers.uses.keys());
  const solved = new Map<string, ReadonlyMap<number, number>>();
  for (let round = 1; ; round += 1) {
    const deviations = new Map<number, number>();
    for (const part of connectedParts([...taken])) {
      const key = keyOf(part, bounded);
      let solution = solved.get(key);
      if (!solution) {
        const answer = solvePart(part, numbers, bounded, budget);
        if (answer === 'capped') return { status: 'capped' };
        if (answer === 'impossible') return { status: 'impossible', rows: part.map(({ row }) => row) };
        solution = answer;
        solved.set(key, solution);
      }
      for (const [number, deviation] of solution) deviations.set(number, deviation);
    }
    if (!takeUpset(deviations, numbers, taken, bounded)) return { status: 'possible' };
    if (round >= CAREFUL_ROUNDS) takeNeighbours(numbers, taken, bounded);
  }
}

function inNumbers(rows: readonly Row[], unknowns: readonly Unknown[]): Numbers {
  const used = new Set(rows.flatMap(({ terms }) => [...terms.keys()]));
  const sizes = new Map([...used].map((number) => [number, toNumber(unknowns[number]?.slack ?? ZERO)]));
  const unit = Math.max(0, ...sizes.values()) || 1;
  const uses = new Map<number, NumberRow[]>();
  const numberRows = rows.map((row): NumberRow => {
    const made = { row, terms: [...row.terms], difference: toNumber(row.difference) / unit };
    for (const number of row.terms.keys()) {
      const users = uses.get(number);
      if (users) users.push(made);
      else uses.set(number, [made]);
    }
    return made;
  });
  return { rows: numberRows, slacks: new Map([...sizes].map(([number, size]) => [number, size / unit])), uses };
}

function holds({ row, terms, difference }: NumberRow, deviations: ReadonlyMap<number, number>): boolean {
  let sum = difference;
  for (const [number, coefficient] of terms) sum += coefficient * (deviations.get(number) ?? 0);
  return row.isBound ? sum <= PRECISION : Math.abs(sum) <= PRECISION;
}

/** Takes up the rows that a solution upsets and the slacks it passes; false when there is none. */
function takeUpset(
  deviations: ReadonlyMap<number, number>,
  { slacks, uses }: Numbers,
  taken: Set<NumberRow>,
  bounded: Set<number>,
): boolean {
  const before = taken.size + bounded.size;
  for (const [number, deviation] of deviations) {
    if (Math.abs(deviation) > (slacks.get(number) ?? 0) + PRECISION) bounded.add(number);
    for (const row of uses.get(number) ?? []) if (!taken.has(row) && !holds(row, deviations)) taken.add(row);
  }
  return taken.size + bounded.size > before;
}

/** Takes up what the rows taken so far touch: row after row would be upset in turn. */
function takeNeighbours({ uses }: Numbers, taken: Set<NumberRow>, bounded: Set<number>): void {
  for (const { terms } of [...taken])
    for (const [number] of terms) for (const row of uses.get(number) ?? []) taken.add(row);
  for (const { terms } of taken) for (const [number] of terms) bounded.add(number);
}

/** Rows that share no unknown are solved apart. */
function connectedParts(rows: readonly NumberRow[]): NumberRow[][] {
  const parts: NumberRow[][] = [];
  const partOf = new Map<number, NumberRow[]>();
  for (const row of rows) {
    const joined = new Set<NumberRow[]>();
    for (const [number] of row.terms) {
      const part = partOf.get(number);
      if (part) joined.add(part);
    }
    const [first = [], ...others] = joined;
    if (joined.size === 0) parts.push(first);
    for (const other of others) {
      first.push(...other);
      parts.splice(parts.indexOf(other), 1);
      for (const moved of other) for (const [number] of moved.terms) partOf.set(number, first);
    }
    first.push(row);
    for (const [number] of row.terms) partOf.set(number, first);
  }
  return parts;
}

function keyOf(part: readonly NumberRow[], bounded: ReadonlySet<number>): string {
  const numbers = new Set(part.flatMap(({ terms }) => terms.map(([number]) => number)));
  return `${part.length} ${[...numbers].map((number) => (bounded.has(number) ? `${number}!` : number)).join(' ')}`;
}

/** The smallest deviations that make these rows hold, those preferred that few other rows feel. */
function solvePart(
  part: readonly NumberRow[],
  { slacks, uses }: Numbers,
  bounded: ReadonlySet<number>,
  budget: Budget,
): ReadonlyMap<number, number> | 'impossible' | 'capped' {
  const constraints: [string, { equal?: number; max?: number }][] = [];
  const columns = new Map<number, [string, number][]>();
  part.forEach(({ row, terms, difference }, index) => {
    const key = `row${index}`;
    constraints.push([key, row.isBound ? { max: -difference } : { equal: -difference }]);
    for (const [number, coefficient] of terms) {
      const column = columns.get(number);
      if (column) column.push([key, coefficient]);
      else columns.set(number, [[key, coefficient]]);
    }
  });
  const variables: [string, [string, number][]][] = [];
  for (const [number, column] of columns) {
    const cost: [string, number] = ['cost', uses.get(number)?.length ?? 1];
    const bound: [string, number][] = bounded.has(number) ? [[`slack${number}`, 1]] : [];
    if (bounded.has(number)) constraints.push([`slack${number}`, { max: slacks.get(number) ?? 0 }]);
    // A deviation is what it is above zero less what it is below; the smallest sum of both leaves one of them zero.
    variables.push([`+${number}`, [...column, ...bound, cost]]);
    variables.push([`-${number}`, [...column.map(([key, to]): [string, number] => [key, -to]), ...bound, cost]]);
  }
  budget.cells -= 2 * constraints.length * variables.length;
  if (budget.cells < 0) return 'capped';
  const { status, variables: solution } = solve(
    { direction: 'minimize', objective: 'cost', constraints, variables },
    { maxPivots: MOST_PIVOTS, precision: PRECISION / 10 },
  );
  if (status === 'infeasible') return 'impossible';
  if (status !== 'optimal') return 'capped';
  const deviations = new Map<number, number>();
  for (const [name, value] of solution) {
    const number = Number(name.slice(1));
    deviations.set(number, (deviations.get(number) ?? 0) + (name.startsWith('-') ? -value : value));
  }
  return deviations;
}
