import {
  add,
  amount,
  compare,
  convert,
  decimalsOf,
  equal,
  exact,
  explains,
  isZero,
  negate,
  printed,
  PUBLISHED_DECIMALS,
  shown,
  subtract,
  toNumber,
  type Exact,
} from '../model/amount';
import { addressKey } from '../model/address';
import { splitRef, type BoundCell, type Disclosure } from '../model/binding';
import type { Finding, Fix } from '../model/finding';
import type { EquationTerm } from '../model/equation';
import { cellsOf, findingCell, markOf } from './compose';
import type { Judgement } from './judge';

export type Blank = Extract<Judgement, { status: 'blank' }>;

/** One finding for a blank cell, whichever equations it stands in, with the value they leave for it. */
export function blankFinding([first, ...others]: readonly [Blank, ...Blank[]], disclosure: Disclosure): Finding {
  const blanks = [first, ...others];
  const { cell } = first;
  const terms = blanks.flatMap(({ equation }) => [...equation.left, ...equation.right]);
  const isCell = ({ found }: (typeof terms)[number]) => 'cell' in found && found.cell === cell;
  const ref = terms.find(isCell)?.ref ?? '';
  const mark = markOf(ref, disclosure);
  const parts = cellsOf(
    terms.filter((term) => !isCell(term)),
    'part',
    disclosure,
    false,
  );
  const form = splitRef(ref).form;
  const values = valuesAllowed(blanks);
  const args = {
    what: `${mark} ${cell.label}`,
    value: rangeText(values),
    equations: blanks.map(({ equation }) => equation.statement),
  };
  const fix = fixOf(cell, values);
  return {
    code: `${form}/blank`,
    kind: 'blankTotal',
    severity: 'error',
    form,
    args,
    cells: [findingCell(cell, mark, 'total'), ...new Map(parts.map((part) => [addressKey(part), part])).values()],
    actual: '',
    ...(args.value === '' ? {} : { expected: args.value }),
    ...(fix ? { fix } : {}),
  };
}

/** The equations of each blank cell, in their order. */
export function byCell(judgements: readonly Judgement[]): ReadonlyMap<string, readonly [Blank, ...Blank[]]> {
  const groups = new Map<string, [Blank, ...Blank[]]>();
  for (const judgement of judgements) {
    if (judgement.status !== 'blank') continue;
    const key = addressKey(judgement.cell.address);
    const group = groups.get(key);
    if (group) group.push(judgement);
    else groups.set(key, [judgement]);
  }
  return groups;
}

/** "3305.34", "3305.33～3305.34", or "". */
function rangeText(values: readonly Exact[]): string {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [from, to] = [shown(first, PUBLISHED_DECIMALS), shown(last, PUBLISHED_DECIMALS)];
  return from === to ? from : `${from}～${to}`;
}

/**
 * The printed values with which every equation holds or is explained, in ascending order: what another form prints of
 * the same fact, where that is one of them; else each sum the equations lead to. None when they disagree, or when only
 * forms in a coarser unit tell.
 */
export function valuesAllowed(group: readonly Blank[]): Exact[] {
  const sure = group.filter(({ isOpen }) => isOpen !== true);
  const blanks = sure.length > 0 ? sure : group;
  const telling = blanks.filter(({ cell, numbers }) => numbers.unit === cell.unit);
  const allowed = (those: readonly Blank[]) =>
    those
      .map(toldBy)
      .filter((value, index, all) => all.findIndex((other) => equal(other, value)) === index)
      .filter((value) => blanks.every((blank) => allows(blank, value)))
      .sort(compare);
  const elsewhere = allowed(telling.filter(({ equation }) => equation.relation === 'same'));
  return elsewhere.length > 0 ? elsewhere : allowed(telling);
}

/** What the equation lacks in the cell, with the decimals an amount is printed with. */
function toldBy({ equation, cell, numbers: { difference } }: Blank): Exact {
  const isCell = ({ found }: EquationTerm) => 'cell' in found && found.cell === cell;
  const isLeft = equation.left.some(isCell);
  const isTaken = [...equation.left, ...equation.right].some((term) => isCell(term) && term.sign < 0);
  const value = isLeft === isTaken ? difference : negate(difference);
  return decimalsOf(value) > PUBLISHED_DECIMALS ? exact(printed(value, PUBLISHED_DECIMALS)) : value;
}

/** Whether the equation would hold, or be explained, with this value in the blank cell. */
function allows(blank: Blank, value: Exact): boolean {
  const { equation, cell, numbers } = blank;
  const difference = subtract(convert(value, cell.unit, numbers.unit), toldBy(blank));
  if (equation.relation === 'same' && numbers.unit === cell.unit) return isZero(difference);
  const own = convert(amount(value, PUBLISHED_DECIMALS, cell.unit).slack, cell.unit, numbers.unit);
  return explains(add(numbers.slack, own), difference);
}

/** Only the one value there is. */
function fixOf({ address }: BoundCell, [value, ...others]: readonly Exact[]): Fix | undefined {
  return value === undefined || others.length > 0 ? undefined : { ...address, value: toNumber(value) };
}
