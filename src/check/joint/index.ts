import { isZero } from '../../model/amount';
import type { Disclosure } from '../../model/binding';
import type { Judgement } from '../judge';
import { certify, type Certificate } from './certificate';
import { feasibility, type Budget } from './feasible';
import { mergeEqual, type MergedSystem } from './merge';
import { smallestConflict } from './minimal';
import { differenceOf, jointSystem, needsZeros, soundIn, type Row, type Sound, type System } from './system';

/** Equations that rounding explains one by one but not together, and why. */
export interface Conflict {
  readonly rows: readonly Row[];
  readonly certificate: Certificate;
  readonly system: System;
  /** Whether they can hold together if what is blank or prints as 0.00 is not truly zero. */
  readonly needsZeros: boolean;
}

export interface JointAnswer {
  readonly conflicts: readonly Conflict[];
  /** Whether the work ran out before everything was decided. */
  readonly isCapped: boolean;
}

/** Ten times what a department with every kind of money needs; a few tenths of a second. */
const MOST_CELLS = 60_000_000;
/** A chain of more equations, which only a zero would have to break, helps nobody. */
const LONGEST_DOUBT = 12;

/**
 * Whether one set of true amounts can print as all these forms. Equations are right or explained one by one before, so
 * what is asked is whether they hold together. Conflicts that share no equation are all found; of those that zeros may
 * resolve, the first.
 */
export function judgeTogether(
  judgements: readonly Judgement[],
  disclosure: Disclosure,
  mostCells: number = MOST_CELLS,
): JointAnswer {
  const conflicts: Conflict[] = [];
  if (isPrintedSolution(judgements, disclosure)) return { conflicts, isCapped: false };
  const budget: Budget = { cells: mostCells };
  let sound = soundIn(judgements);
  for (;;) {
    const found = findConflict(sound, disclosure, budget);
    if (found === undefined || found === 'capped') return { conflicts, isCapped: found === 'capped' };
    conflicts.push(found);
    if (found.needsZeros) return { conflicts, isCapped: false };
    const used = new Set(found.rows.map(({ equation }) => equation));
    sound = sound.filter(({ equation }) => !used.has(equation));
  }
}

/** Where no sum needs rounding, the printed amounts themselves are true amounts that could be. */
function isPrintedSolution(judgements: readonly Judgement[], { bound }: Disclosure): boolean {
  const units = new Set([...bound.values()].map(({ unit }) => unit));
  return (
    units.size < 2 &&
    judgements.every(({ status, equation: { relation } }) => status !== 'rounding' || relation === 'same')
  );
}

function findConflict(
  sound: readonly Sound[],
  disclosure: Disclosure,
  budget: Budget,
): Conflict | 'capped' | undefined {
  if (sound.every((judgement) => isZero(differenceOf(judgement).difference))) return undefined;
  // Zeros are taken for zero first: where that leaves a solution, nothing more is asked.
  const simple = jointSystem(sound, disclosure, 'exact');
  const simplyMerged = mergeEqual(simple);
  const simply = feasibility(simplyMerged.rows, simple.unknowns, budget);
  if (simply.status === 'possible' && !sound.some(needsZeros)) return undefined;
  const system = jointSystem(sound, disclosure, 'open');
  const merged = mergeEqual(system);
  const answer = feasibility(merged.rows, system.unknowns, budget);
  if (answer.status === 'impossible') return proved(answer.rows, merged, system, false, budget);
  if (answer.status === 'capped') return 'capped';
  if (simply.status !== 'impossible') return undefined;
  // Everything can hold together: how much of it rests on zeros is said only where it is easily found and short.
  const doubt = proved(simply.rows, simplyMerged, simple, true, budget);
  return doubt === 'capped' || doubt.rows.length > LONGEST_DOUBT ? undefined : doubt;
}

function proved(
  core: readonly Row[],
  merged: MergedSystem,
  system: System,
  restsOnZeros: boolean,
  budget: Budget,
): Conflict | 'capped' {
  const rows = smallestConflict(core, merged, system, budget);
  if (rows === 'capped') return 'capped';
  const certificate = certify(rows, system.unknowns, budget);
  return certificate && certificate !== 'capped' ? { rows, certificate, system, needsZeros: restsOnZeros } : 'capped';
}
