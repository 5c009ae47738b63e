import { isZero, PUBLISHED_DECIMALS, shown, type Exact } from '../model/amount';
import { splitRef, type BoundCell, type Disclosure } from '../model/binding';
import type { EquationTerm } from '../model/equation';
import type { CellRole, Finding, FindingCell } from '../model/finding';
import type { Judgement, Numbers } from './judge';

/** Makes findings from judgements: code, typed arguments, cells. No sentence is made here. */

const number = (value: Exact): string => shown(value, PUBLISHED_DECIMALS);

export function findingCell(cell: BoundCell, form: string, role: CellRole, sign: 1 | -1 = 1): FindingCell {
  const made = { ...cell.address, role, label: `${form} ${cell.label}`.trim(), shown: cell.shown };
  return sign < 0 ? { ...made, sign: '-' } : made;
}

/** The cells of a side that print something, and those that must be shown whatever they print. */
export function cellsOf(
  terms: readonly EquationTerm[],
  role: CellRole,
  disclosure: Disclosure,
  all: boolean,
): FindingCell[] {
  return terms.flatMap(({ ref, sign, found }) => {
    if (!('cell' in found)) return [];
    const { content } = found.cell;
    if (!all && (content.kind !== 'amount' || isZero(content.amount.value))) return [];
    return [findingCell(found.cell, markOf(ref, disclosure), role, sign)];
  });
}

export function markOf(ref: string, disclosure: Disclosure): string {
  return disclosure.bound.get(splitRef(ref).form)?.spec.mark ?? '';
}

type Mismatch = Extract<Judgement, { status: 'rounding' | 'failed' }>;

/** The finding of an equation that does not hold to the digit. */
export function mismatchFinding({ status, equation, numbers }: Mismatch, disclosure: Disclosure): Finding {
  const base = {
    code: equation.code,
    form: equation.form,
    expected: number(numbers.right),
    actual: number(numbers.left),
  } as const;
  const { statement, relation, left, right } = equation;
  const failed = status === 'failed';
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
      args: { statement, ...amounts(numbers) },
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
      ...(numbers.filled && {
        filled: numbers.filled.map(({ cell, value }) => ({ what: cell.label, value: number(value) })),
      }),
    },
    cells: [...cellsOf(left, 'total', disclosure, true), ...cellsOf(right, 'part', disclosure, false)],
  };
}

function amounts({ left, right, difference, slack }: Numbers) {
  return { left: number(left), right: number(right), difference: number(difference), slack: number(slack) };
}
