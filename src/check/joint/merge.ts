import { equal, isZero, negate, shown } from '../../model/amount';
import type { Row, System } from './system';

/**
 * A system with one unknown for each true amount, however often it is printed. Most equations tie two equal printings:
 * a fact on two forms, a subject with one subject below it, a row with one column that is not zero. Only what is left
 * needs solving.
 */
export interface MergedSystem {
  /** From each unknown to the one that stands for it. */
  readonly standFor: readonly number[];
  /** Rows over the unknowns that stand for others, no two alike. */
  readonly rows: readonly Row[];
  /** Rows that tie two equal printings. */
  readonly ties: readonly Row[];
}

export function mergeEqual({ unknowns, rows }: System): MergedSystem {
  const parents = unknowns.map((_, number) => number);
  const find = (number: number): number => {
    let root = number;
    for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
    return root;
  };
  const ties: Row[] = [];
  let left: readonly Row[] = rows;
  for (let before = -1; before !== ties.length;) {
    before = ties.length;
    const open: Row[] = [];
    for (const row of left) {
      const merged = withUnknowns(row, find);
      const pair = tiedPair(merged, unknowns);
      if (pair) {
        parents[pair[1]] = pair[0];
        ties.push(row);
      } else {
        open.push(merged);
      }
    }
    left = open;
  }
  return { standFor: parents.map((_, number) => find(number)), rows: distinct(left), ties };
}

/** The row over other unknowns; those that cancel are left out. */
function withUnknowns(row: Row, find: (number: number) => number): Row {
  if (!hasMerged(row, find)) return row;
  const terms = new Map<number, number>();
  for (const [number, coefficient] of row.terms) {
    const root = find(number);
    const sum = (terms.get(root) ?? 0) + coefficient;
    if (sum === 0) terms.delete(root);
    else terms.set(root, sum);
  }
  return { ...row, terms };
}

function hasMerged({ terms }: Row, find: (number: number) => number): boolean {
  for (const number of terms.keys()) if (find(number) !== number) return true;
  return false;
}

/** Two unknowns that a row makes equal and that print alike. */
function tiedPair(row: Row, unknowns: System['unknowns']): readonly [number, number] | undefined {
  if (row.isBound || row.terms.size !== 2 || !isZero(row.difference)) return undefined;
  const [[a, one], [b, other]] = [...row.terms] as [[number, number], [number, number]];
  const [first, second] = [unknowns[a], unknowns[b]];
  if (!first || !second || one + other !== 0 || Math.abs(one) !== 1) return undefined;
  return equal(first.slack, second.slack) ? [a, b] : undefined;
}

/** Without rows that say nothing, and one of those that say the same. */
function distinct(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row.terms.size === 0 && isZero(row.difference)) return false;
    const key = keyOf(row);
    return !seen.has(key) && seen.add(key);
  });
}

/** Equal for rows that say the same; an equality says the same with all signs turned. */
function keyOf({ terms, isBound, difference }: Row): string {
  const sorted = terms.size < 2 ? [...terms] : [...terms].sort(([a], [b]) => a - b);
  const isTurned = !isBound && (sorted[0]?.[1] ?? 1) < 0;
  const sides = sorted.map(([number, coefficient]) => `${number}*${isTurned ? -coefficient : coefficient}`);
  // Most differences are zero.
  const number = isZero(difference) ? '0' : shown(isTurned ? negate(difference) : difference, 0);
  return `${isBound ? '<' : '='}${number} ${sides.join(' ')}`;
}
