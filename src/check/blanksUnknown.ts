import { compare, magnitude, ZERO, type Exact } from '../model/amount';
import { addressKey } from '../model/address';
import type { BoundCell, Disclosure } from '../model/binding';
import type { Equation } from '../model/equation';
import { byCell, valuesAllowed } from './blank';
import { doubtAbout } from './doubt';
import type { Judgement } from './judge';
import { judgedWith } from './judgedWith';

/**
 * A cell that must not be blank counts as zero nowhere. Every other equation it stands in is judged with the value that
 * the cell's own equations leave for it: one that holds so is one more to tell that value, one that does not fails by
 * what the value leaves, and where nothing tells the value, it cannot be judged. But where no more equations ask for a
 * value than hold without one, nothing says that the cell is what is wrong: then what asks fails as it stands.
 */
export function withBlanksUnknown(judgements: readonly Judgement[], disclosure: Disclosure): readonly Judgement[] {
  const first = unknownsIn(judgements);
  if (first.size === 0) return judgements;
  const sure = withoutContested(judgements, first, disclosure);
  const unknowns = unknownsIn(sure);
  return sure.map((judgement): Judgement => {
    if (judgement.status === 'skipped') return judgement;
    const own = unknownIn(judgement.equation, unknowns);
    if (judgement.status === 'blank') return own.length > 1 ? { ...judgement, isOpen: true } : judgement;
    return own.length === 0 ? judgement : withValues(judgement, own, disclosure);
  });
}

/** A blank cell, and the values that its equations leave for it. */
interface Unknown {
  readonly cell: BoundCell;
  readonly values: readonly Exact[];
}

type Unknowns = ReadonlyMap<string, Unknown>;

function unknownsIn(judgements: readonly Judgement[]): Unknowns {
  const groups = byCell(judgements);
  const isShared = ({ equation }: { readonly equation: Equation }) =>
    new Set(cellsIn(equation).filter(({ address }) => groups.has(addressKey(address)))).size > 1;
  return new Map(
    [...groups].map(([key, group]) => {
      const own = group.map((blank) => (isShared(blank) ? { ...blank, isOpen: true } : blank));
      return [key, { cell: group[0].cell, values: valuesAllowed(own) }];
    }),
  );
}

const cellsIn = ({ left, right }: Equation): readonly BoundCell[] =>
  [...left, ...right].flatMap(({ found }) => ('cell' in found ? [found.cell] : []));

const unknownIn = (equation: Equation, unknowns: Unknowns): readonly Unknown[] => [
  ...new Set(cellsIn(equation).flatMap(({ address }) => unknowns.get(addressKey(address)) ?? [])),
];

/** The judgements, blanks that most of their equations take for nothing being no longer told as blanks. */
function withoutContested(
  judgements: readonly Judgement[],
  unknowns: Unknowns,
  disclosure: Disclosure,
): readonly Judgement[] {
  const balance = new Map<BoundCell, number>();
  for (const judgement of judgements) {
    const [only, ...others] = judgement.status === 'skipped' ? [] : unknownIn(judgement.equation, unknowns);
    // An equation with two of them says nothing of either; a bound says no value.
    if (!only || others.length > 0 || judgement.status === 'skipped' || judgement.equation.relation === 'atMost')
      continue;
    const weight = judgement.status === 'blank' ? 1 : weightOf(judgement, withValues(judgement, [only], disclosure));
    balance.set(only.cell, (balance.get(only.cell) ?? 0) + weight);
  }
  return judgements.map((judgement): Judgement => {
    if (judgement.status !== 'blank' || (balance.get(judgement.cell) ?? 1) > 0) return judgement;
    const { equation, numbers } = judgement;
    const doubt = doubtAbout(equation, disclosure);
    return doubt === undefined
      ? { status: 'failed', equation, numbers }
      : { status: 'skipped', equation, reason: doubt };
  });
}

/** Whether an equation says that a blank has a value, or that it has none: with which it differs less. */
function weightOf(before: Judged, told: Judgement): number {
  if (told.status === 'skipped') return 0;
  if (told.status === 'blank') return before.status === 'passed' ? 0 : 1;
  return compare(offBy(before), offBy(told));
}

const offBy = (judgement: Judged): Exact =>
  judgement.status === 'passed' ? ZERO : magnitude(judgement.numbers.difference);

type Judged = Exclude<Judgement, { status: 'skipped' | 'blank' }>;

/** What comes of an equation with the values of its blank cells; with the best one, where there are two. */
function withValues(judgement: Judged, unknowns: readonly Unknown[], disclosure: Disclosure): Judgement {
  const { equation } = judgement;
  const [only, ...others] = unknowns;
  const isKnown = ({ values }: Unknown) => values.length === 1 || (others.length === 0 && values.length > 0);
  if (!only || !unknowns.every(isKnown)) return unknownBecause(equation, unknowns);
  const choices = only.values.map((value) => [
    { cell: only.cell, value },
    ...others.flatMap(({ cell, values }) => values.map((other) => ({ cell, value: other }))),
  ]);
  const [best] = choices.map((filled) => judgedWith(equation, filled, disclosure)).sort(byTruth);
  if (!best || best.status === 'skipped') return best ?? judgement;
  // Another cell of it is blank too, and nothing else says that it must not be.
  if (best.status === 'blank') return unknownBecause(equation, unknowns);
  if (best.status !== 'failed' && judgement.status !== 'passed') {
    // It holds with the value: one more that asks for it, though a bound does not say which.
    const tells = { status: 'blank', equation, cell: only.cell, numbers: judgement.numbers } as const;
    if (others.length > 0) return unknownBecause(equation, unknowns);
    return equation.relation === 'atMost' ? { ...tells, isOpen: true } : tells;
  }
  // Where nothing is printed, values told by other equations contradict each other, and not this one.
  const printsAny = cellsIn(equation).some(({ content }) => content.kind === 'amount');
  return printsAny ? best : unknownBecause(equation, unknowns);
}

const STATUS_ORDER = [
  'passed',
  'rounding',
  'blank',
  'failed',
  'skipped',
] as const satisfies readonly Judgement['status'][];

/** What holds before what fails, and then the smallest difference. */
function byTruth(one: Judgement, other: Judgement): number {
  const order = STATUS_ORDER.indexOf(one.status) - STATUS_ORDER.indexOf(other.status);
  if (order !== 0 || !('numbers' in one) || !('numbers' in other)) return order;
  return compare(magnitude(one.numbers.difference), magnitude(other.numbers.difference));
}

function unknownBecause(equation: Equation, unknowns: readonly Unknown[]): Judgement {
  const labels = unknowns.map(({ cell }) => `“${cell.label}”`).join('、');
  return { status: 'skipped', equation, reason: `${labels}是空白，请填列后再核对` };
}
