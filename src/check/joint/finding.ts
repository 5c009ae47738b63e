import { exact, isZero, multiply, PUBLISHED_DECIMALS, shown, sum, type Exact } from '../../model/amount';
import type { BoundCell, Disclosure } from '../../model/binding';
import type { Equation } from '../../model/equation';
import type { CellRole, Finding, FindingCell } from '../../model/finding';
import { findingCell, markOf } from '../compose';
import type { Conflict } from './index';
import type { Unknown } from './system';

/** Makes the finding of a conflict: its equations, and what is left when they are added up. */
export function conflictFinding({ rows, certificate, system, needsZeros }: Conflict, disclosure: Disclosure): Finding {
  const equations = rows.map(({ equation }) => equation);
  const { difference, slack } = certificate;
  const remaining = [...certificate.remaining].flatMap(([number, coefficient]) => {
    const unknown = system.unknowns[number];
    return unknown ? [{ unknown, coefficient }] : [];
  });
  const left = remaining.filter(({ coefficient }) => coefficient > 0);
  const right = remaining.filter(({ coefficient }) => coefficient < 0);
  const forms = new Set(equations.map(({ form }) => form));
  return {
    code: 'joint',
    kind: 'conflict',
    severity: needsZeros ? 'note' : 'warning',
    form: forms.size === 1 ? (equations[0]?.form ?? '') : '',
    args: {
      equations: equations.map(({ form, statement }) => ({
        form: disclosure.bound.get(form)?.spec.mark ?? '',
        statement,
      })),
      left: amountText(printedSum(left)),
      right: amountText(printedSum(right)),
      difference: amountText(difference),
      slack: amountText(slack),
      needsZeros,
    },
    cells: conflictCells(equations, cellsAt(left), cellsAt(right), disclosure),
  };
}

type Remaining = readonly { readonly unknown: Unknown; readonly coefficient: number }[];

const amountText = (value: Exact): string => shown(value, PUBLISHED_DECIMALS);

const printedSum = (terms: Remaining): Exact =>
  sum(terms.map(({ unknown, coefficient }) => multiply(exact(Math.abs(coefficient)), unknown.value)));

const cellsAt = (terms: Remaining): ReadonlySet<BoundCell> =>
  new Set(terms.flatMap(({ unknown: { cell } }) => cell ?? []));

/** First what is left when the equations are added up, then what cancels; nothing that prints zero. */
function conflictCells(
  equations: readonly Equation[],
  left: ReadonlySet<BoundCell>,
  right: ReadonlySet<BoundCell>,
  disclosure: Disclosure,
): FindingCell[] {
  const marks = new Map<BoundCell, string>();
  for (const { ref, found } of equations.flatMap((equation) => [...equation.left, ...equation.right])) {
    if ('cell' in found && printsAmount(found.cell)) marks.set(found.cell, markOf(ref, disclosure));
  }
  const roleOf = (cell: BoundCell): CellRole => (left.has(cell) ? 'left' : right.has(cell) ? 'right' : 'cell');
  const order: Partial<Record<CellRole, number>> = { left: 0, right: 1, cell: 2 };
  return [...marks]
    .map(([cell, mark]) => findingCell(cell, mark, roleOf(cell)))
    .sort((a, b) => (order[a.role] ?? 0) - (order[b.role] ?? 0));
}

const printsAmount = ({ content }: BoundCell): boolean => content.kind === 'amount' && !isZero(content.amount.value);
