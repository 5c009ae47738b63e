import {
  add,
  compare,
  decimalsOf,
  equal,
  isNegative,
  PUBLISHED_DECIMALS,
  subtract,
  ZERO,
  type Exact,
} from '../model/amount';
import type { BoundCell, Disclosure } from '../model/binding';
import type { Equation, EquationTerm } from '../model/equation';
import type { Judgement } from './judge';
import { judgedWith } from './judgedWith';

/**
 * One wrong amount fails every equation that it stands in. Where one cell, changed alone, makes all of them hold, and no
 * other cell does that for as many, each of them names it: they are one cause.
 */
export interface Suspect {
  readonly cell: BoundCell;
  /** What it would have to be: one value, or the first and the last of those that rounding leaves. */
  readonly values: readonly [Exact, ...Exact[]];
  /** How many equations fail by it. */
  readonly count: number;
}

type Failed = Extract<Judgement, { status: 'failed' }>;

/** By failed equation. */
export function suspectsIn(judgements: readonly Judgement[], disclosure: Disclosure): ReadonlyMap<Equation, Suspect> {
  const failed = judgements.filter((it): it is Failed => it.status === 'failed');
  const failing = groupedByCell(failed);
  for (const [cell, own] of failing) if (own.length < 2) failing.delete(cell);
  if (failing.size === 0) return new Map();
  const held = groupedByCell(
    judgements.filter(({ status }) => status === 'passed' || status === 'rounding'),
    failing,
  );
  const suspects = [...failing].flatMap(([cell, own]): Suspect[] => {
    const others = held.get(cell) ?? [];
    const holding = (those: readonly Failed[]) =>
      candidates(cell, those)
        .filter((value) => [...own, ...others].every(({ equation }) => holdsWith(equation, cell, value, disclosure)))
        .sort(compare);
    // What another form prints of the same fact comes before what sums leave.
    const printed = holding(own.filter(({ equation }) => equation.relation === 'same'));
    const [first, ...further] = printed.length > 0 ? printed : holding(own);
    return first === undefined ? [] : [{ cell, values: [first, ...further], count: own.length }];
  });
  return new Map(
    failed.flatMap(({ equation }) => {
      const found = theOne(suspects.filter(({ cell }) => standsIn(equation, cell)));
      return found ? [[equation, found] as const] : [];
    }),
  );
}

/** The one that explains most; none where two explain as much. */
function theOne(suspects: readonly Suspect[]): Suspect | undefined {
  const [first, second] = [...suspects].sort((one, other) => other.count - one.count);
  return first && first.count !== second?.count ? first : undefined;
}

function groupedByCell<T extends Judgement>(
  judgements: readonly T[],
  only?: ReadonlyMap<BoundCell, unknown>,
): Map<BoundCell, T[]> {
  const groups = new Map<BoundCell, T[]>();
  for (const judgement of judgements) {
    const { left, right } = judgement.equation;
    for (const { found } of [...left, ...right]) {
      if (!('cell' in found) || (only && !only.has(found.cell))) continue;
      const group = groups.get(found.cell);
      if (!group) groups.set(found.cell, [judgement]);
      else if (!group.includes(judgement)) group.push(judgement);
    }
  }
  return groups;
}

const isOf =
  (cell: BoundCell) =>
  ({ found }: EquationTerm): boolean =>
    'cell' in found && found.cell === cell;

const standsIn = ({ left, right }: Equation, cell: BoundCell): boolean => [...left, ...right].some(isOf(cell));

/** What each equation would have the cell be; a bound would have it be nothing in particular. */
function candidates(cell: BoundCell, failed: readonly Failed[]): Exact[] {
  const { content } = cell;
  if (content.kind !== 'amount' && content.kind !== 'empty' && content.kind !== 'dash') return [];
  const own = content.kind === 'amount' ? content.amount.value : ZERO;
  const values = failed.flatMap(({ equation, numbers }) => {
    if (equation.relation === 'atMost' || numbers.unit !== cell.unit || numbers.filled) return [];
    const onLeft = equation.left.find(isOf(cell));
    const sign = onLeft?.sign ?? equation.right.find(isOf(cell))?.sign ?? 1;
    const isLess = (onLeft !== undefined) === sign > 0;
    return [isLess ? subtract(own, numbers.difference) : add(own, numbers.difference)];
  });
  // A small remainder may be all rounding: then nothing need stand there.
  return [...values, ...(values.length > 0 ? [ZERO] : [])].filter((value, index, all) => {
    // No amount was meant to be negative that is not: then the difference has another cause.
    const mayBe = decimalsOf(value) <= PUBLISHED_DECIMALS && (isNegative(own) || !isNegative(value));
    return mayBe && all.findIndex((other) => equal(other, value)) === index;
  });
}

function holdsWith(equation: Equation, cell: BoundCell, value: Exact, disclosure: Disclosure): boolean {
  const { status } = judgedWith(equation, [{ cell, value }], disclosure);
  return status === 'passed' || status === 'rounding';
}
