import { convert, exact, isZero, multiply, shown, sum, UNIT_SIZE, type Exact, type Unit } from '../../model/amount';
import type { BoundCell, Disclosure } from '../../model/binding';
import type { Equation } from '../../model/equation';
import type { CellRole, Finding, FindingCell, FindingOf } from '../../model/finding';
import { findingCell, markOf } from '../compose';
import type { Conflict } from './index';
import { cellsOf, type Unknown } from './system';

/** Makes the finding of a conflict: its equations, and what is left when they are added up. */
export function conflictFinding(
  { rows, certificate }: Conflict,
  unknowns: readonly Unknown[],
  disclosure: Disclosure,
): Finding {
  const equations = rows.map(({ equation }) => equation);
  const unit = coarsest(equations.flatMap(cellsOf));
  const text = (yuan: Exact) => shown(convert(yuan, '元', unit), 2);
  const left = [...certificate.remaining].filter(([, coefficient]) => coefficient > 0);
  const right = [...certificate.remaining].filter(([, coefficient]) => coefficient < 0);
  const printed = (terms: readonly (readonly [number, number])[]) =>
    sum(
      terms.flatMap(([number, by]) => {
        const unknown = unknowns[number];
        return unknown ? [multiply(exact(Math.abs(by)), unknown.value)] : [];
      }),
    );
  const forms = new Set(equations.map(({ form }) => form));
  const made: FindingOf<'conflict'> = {
    code: 'joint',
    kind: 'conflict',
    severity: 'warning',
    form: forms.size === 1 ? (equations[0]?.form ?? '') : '',
    args: {
      equations: equations.map(({ form, statement }) => ({
        form: disclosure.bound.get(form)?.spec.mark ?? '',
        statement,
      })),
      left: text(printed(left)),
      right: text(printed(right)),
      difference: text(certificate.difference),
      slack: text(certificate.slack),
    },
    cells: conflictCells(equations, cellsAt(left, unknowns), cellsAt(right, unknowns), disclosure),
  };
  return made;
}

function coarsest(cells: readonly BoundCell[]): Unit {
  const units = cells.map(({ unit }) => unit);
  return units.reduce<Unit>((most, unit) => (UNIT_SIZE[unit] > UNIT_SIZE[most] ? unit : most), '元');
}

const cellsAt = (terms: readonly (readonly [number, number])[], unknowns: readonly Unknown[]): ReadonlySet<BoundCell> =>
  new Set(terms.flatMap(([number]) => unknowns[number]?.cell ?? []));

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
