import type { CellAddress } from '../model/address';
import type { BoundCell, BoundForm, Disclosure } from '../model/binding';
import { ofKind } from '../model/kinds';
import type { Publication } from '../model/publication';
import type { Rule } from '../model/rule';
import { conditionHolds } from './condition';
import { expand } from './expand';
import { classesOf } from './wildcards';
import { judge } from './judge';

/**
 * How well the rules hold the amounts of a workbook: what is wrong in a cell that no equation holds goes unnoticed. Only
 * equations that can be judged in this workbook count.
 */
export interface Coverage {
  readonly forms: readonly FormCoverage[];
  /** The amount cells that no equation holds to a value, form by form in printed order. */
  readonly unheld: readonly UnheldCell[];
}

export interface FormCoverage {
  /** "公开05表". */
  readonly form: string;
  /** Amount cells that were recognised. */
  readonly cells: number;
  /** Of them: held by two equations or more, so that an error shows where it is. */
  readonly heldTwice: number;
  readonly heldOnce: number;
  /** Only kept from being larger, or smaller, than another amount. */
  readonly bounded: number;
  readonly free: number;
}

export interface UnheldCell extends CellAddress {
  readonly form: string;
  /** "合计 预算数"; the header or label of a row or column that was not recognised. */
  readonly label: string;
  readonly shown: string;
  /** bounded: only kept from being larger, or smaller. unknown: the start of a row or column that was not recognised. */
  readonly state: 'bounded' | 'free' | 'unknown';
}

export function coverageOf(disclosure: Disclosure, publications: readonly Publication[]): Coverage {
  const held = new Map<BoundCell, number>();
  const bounded = new Set<BoundCell>();
  for (const { kind, rules } of publications) count(ofKind(disclosure, kind), rules, held, bounded);
  const forms = [...disclosure.bound.values()];
  return {
    forms: forms.map((form) => formCoverage(form, held, bounded)),
    unheld: forms.flatMap((form) => unheldIn(form, held, bounded)),
  };
}

/** Counts, for each cell, the equations that can be judged. */
function count(
  disclosure: Disclosure,
  rules: readonly Rule[],
  held: Map<BoundCell, number>,
  bounded: Set<BoundCell>,
): void {
  const classes = classesOf(disclosure);
  for (const rule of rules) {
    if (conditionHolds(rule, disclosure) !== true) continue;
    for (const equation of expand(rule, disclosure, classes).equations) {
      if (judge(equation, disclosure).status === 'skipped') continue;
      for (const { found } of [...equation.left, ...equation.right]) {
        if (!('cell' in found)) continue;
        if (equation.relation === 'atMost') bounded.add(found.cell);
        else held.set(found.cell, (held.get(found.cell) ?? 0) + 1);
      }
    }
  }
}

function formCoverage(
  { spec, cells }: BoundForm,
  held: ReadonlyMap<BoundCell, number>,
  bounded: ReadonlySet<BoundCell>,
): FormCoverage {
  const all = [...cells.values()];
  const unheld = all.filter((cell) => !held.has(cell));
  const heldOnce = all.filter((cell) => held.get(cell) === 1).length;
  return {
    form: spec.mark,
    cells: all.length,
    heldTwice: all.length - unheld.length - heldOnce,
    heldOnce,
    bounded: unheld.filter((cell) => bounded.has(cell)).length,
    free: unheld.filter((cell) => !bounded.has(cell)).length,
  };
}

function unheldIn(
  { spec, cells, unrecognised }: BoundForm,
  held: ReadonlyMap<BoundCell, number>,
  bounded: ReadonlySet<BoundCell>,
): UnheldCell[] {
  const form = spec.mark;
  return [
    ...[...cells.values()]
      .filter((cell) => !held.has(cell))
      .map((cell): UnheldCell => {
        const { address, label, shown } = cell;
        return { ...address, form, label, shown, state: bounded.has(cell) ? 'bounded' : 'free' };
      }),
    ...unrecognised
      .filter(({ hasAmounts }) => hasAmounts)
      .map(({ at, text }): UnheldCell => ({ ...at, form, label: text, shown: text, state: 'unknown' })),
  ];
}
