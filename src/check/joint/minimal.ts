import { likelyMultipliers } from './certificate';
import { feasibility, type Budget } from './feasible';
import type { MergedSystem } from './merge';
import type { Row, System } from './system';

/** Cuts rows that cannot hold together down to a smallest set: without any one of them the others can. */
export function smallestConflict(
  core: readonly Row[],
  merged: MergedSystem,
  { unknowns, rows }: System,
  budget: Budget,
): readonly Row[] | 'capped' {
  const few = telling(core, unknowns, budget);
  if (few === 'capped') return few;
  // The same over all printed amounts, with the equations that tie equal printings to each other.
  const equations = new Set(few.map(({ equation }) => equation));
  const needed = rows.filter(({ equation }) => equations.has(equation)).flatMap(({ terms }) => [...terms.keys()]);
  const groups = new Set(needed.map((number) => merged.standFor[number]));
  for (const { equation, terms } of merged.ties) {
    if ([...terms.keys()].some((number) => groups.has(merged.standFor[number]))) equations.add(equation);
  }
  const tied = telling(
    rows.filter(({ equation }) => equations.has(equation)),
    unknowns,
    budget,
  );
  return tied === 'capped' ? tied : irreducible(tied, unknowns, budget);
}

/** The rows that a likely proof uses: few of many, and mostly already a smallest set. */
function telling(rows: readonly Row[], unknowns: System['unknowns'], budget: Budget): readonly Row[] | 'capped' {
  const multipliers = likelyMultipliers(rows, unknowns, budget);
  return multipliers === 'capped' ? multipliers : rows.filter((_, index) => multipliers[index] !== 0);
}

/** Tries to do without each row, the longest first, so that short equations stay. */
function irreducible(rows: readonly Row[], unknowns: System['unknowns'], budget: Budget): readonly Row[] | 'capped' {
  let kept = rows;
  for (const row of [...rows].sort((a, b) => b.terms.size - a.terms.size)) {
    if (!kept.includes(row)) continue;
    const others = kept.filter((other) => other !== row);
    const answer = feasibility(others, unknowns, budget);
    if (answer.status === 'capped') return 'capped';
    if (answer.status === 'impossible') kept = others.filter((other) => answer.rows.includes(other));
  }
  return kept;
}
