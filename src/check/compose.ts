import { isZero, PUBLISHED_DECIMALS, shown, type Exact } from '../model/amount';
import { splitRef, type BoundCell, type Disclosure } from '../model/binding';
import type { Equation, EquationTerm } from '../model/equation';
import type { Cause, CellRole, Finding, FindingCell, Unprinted } from '../model/finding';
import type { Judgement, Numbers } from './judge';
import type { Suspect } from './suspects';

/** Makes findings from judgements: code, typed arguments, cells. No sentence is made here. */

const number = (value: Exact): string => shown(value, PUBLISHED_DECIMALS);

export function findingCell(cell: BoundCell, form: string, role: CellRole, sign: 1 | -1 = 1): FindingCell {
  const made = { ...cell.address, role, label: `${form} ${cell.label}`.trim(), shown: cell.shown };
  return sign < 0 ? { ...made, sign: '-' } : made;
}

/** The cells of a side that print something, and those that must be shown whatever they print: all, or `also`. */
export function cellsOf(
  terms: readonly EquationTerm[],
  role: CellRole,
  disclosure: Disclosure,
  all: boolean,
  also: readonly BoundCell[] = [],
): FindingCell[] {
  return terms.flatMap(({ ref, sign, found }) => {
    if (!('cell' in found)) return [];
    const { content } = found.cell;
    const isTold = all || also.includes(found.cell) || (content.kind === 'amount' && !isZero(content.amount.value));
    if (!isTold) return [];
    return [findingCell(found.cell, markOf(ref, disclosure), role, sign)];
  });
}

export function markOf(ref: string, disclosure: Disclosure): string {
  return disclosure.bound.get(splitRef(ref).form)?.spec.mark ?? '';
}

/** Said of a side that prints no amount at all: a sentence does not call a blank 0.00. */
function unprinted(
  terms: readonly EquationTerm[],
  { filled = [] }: Numbers,
  disclosure: Disclosure,
): Unprinted | undefined {
  const cells = terms.flatMap(({ found }) => ('cell' in found ? [found.cell] : []));
  if (cells.some(({ content }) => content.kind === 'amount')) return undefined;
  if (filled.some(({ cell }) => cells.includes(cell))) return undefined;
  const [first] = terms;
  const [cell, ...others] = cells;
  const mark = first ? markOf(first.ref, disclosure) : '';
  if (!cell) return { how: 'absent', what: mark };
  const how = cell.content.kind === 'dash' && others.length === 0 ? 'dash' : 'blank';
  return { how, what: others.length === 0 ? `${mark} ${cell.label}`.trim() : '' };
}

/** The argument of that name, where there is something to say. */
const said = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: T });

type Mismatch = Extract<Judgement, { status: 'rounding' | 'failed' }>;

/** The finding of an equation that does not hold to the digit. */
export function mismatchFinding(
  { status, equation, numbers }: Mismatch,
  disclosure: Disclosure,
  suspect?: Suspect,
): Finding {
  const base = {
    code: equation.code,
    form: equation.form,
    expected: number(numbers.right),
    actual: number(numbers.left),
    ...said('cause', suspect && causeOf(suspect, equation, disclosure)),
  } as const;
  const { statement, relation, left, right } = equation;
  const failed = status === 'failed';
  const [leftIs, rightIs] = [left, right].map((side) => unprinted(side, numbers, disclosure));
  const filled = numbers.filled?.map(({ cell, value }) => ({ what: cell.label, value: number(value) }));
  if (relation === 'same') {
    return {
      ...base,
      kind: 'same',
      severity: failed ? 'error' : 'warning',
      args: {
        statement,
        left: number(numbers.left),
        right: number(numbers.right),
        difference: number(numbers.difference),
        ...said('leftIs', leftIs),
        ...said('rightIs', rightIs),
      },
      cells: [...cellsOf(left, 'left', disclosure, true), ...cellsOf(right, 'right', disclosure, true)],
    };
  }
  if (relation === 'atMost') {
    return {
      ...base,
      kind: 'atMost',
      // Rounding keeps the order of two amounts: one printed above its bound was not rounded from the same accounts.
      severity: failed ? 'error' : left.length === 1 && right.length === 1 ? 'warning' : 'note',
      args: {
        statement,
        ...amounts(numbers),
        ...said('filled', filled),
        ...said('leftIs', leftIs),
        ...said('rightIs', rightIs),
      },
      cells: [...cellsOf(left, 'left', disclosure, left.length === 1), ...cellsOf(right, 'right', disclosure, true)],
    };
  }
  return {
    ...base,
    kind: 'sum',
    severity: failed ? 'error' : numbers.needsZeros ? 'warning' : 'note',
    args: {
      statement,
      total: number(numbers.left),
      parts: number(numbers.right),
      difference: number(numbers.difference),
      slack: number(numbers.slack),
      count: numbers.count,
      needsZeros: numbers.needsZeros,
      ...said('filled', filled),
      ...said('totalIs', leftIs),
      ...said('partsAre', rightIs),
    },
    cells: [
      ...cellsOf(left, 'total', disclosure, true),
      ...cellsOf(
        right,
        'part',
        disclosure,
        false,
        numbers.filled?.map(({ cell }) => cell),
      ),
    ],
  };
}

function causeOf({ cell, values, count }: Suspect, { left, right }: Equation, disclosure: Disclosure): Cause {
  const own = [...left, ...right].find(({ found }) => 'cell' in found && found.cell === cell);
  const [first, last = first] = [values[0], values.at(-1)];
  const value = first === last ? number(first) : `${number(first)}～${number(last)}`;
  return { cell: findingCell(cell, own ? markOf(own.ref, disclosure) : '', 'cell'), value, count };
}

function amounts({ left, right, difference, slack }: Numbers) {
  return { left: number(left), right: number(right), difference: number(difference), slack: number(slack) };
}
