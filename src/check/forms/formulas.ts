import type { BoundCell, BoundForm, Disclosure } from '../../model/binding';
import type { Finding, FindingCell } from '../../model/finding';
import type { FormRule, FormRuleOf } from '../../model/formRule';
import { findingCell } from '../compose';
import { cellsOf } from './cells';
import { relativeFormula, type RelativeFormula } from './relative';
import { about, onEachForm, type FormChecks, type FormResult } from './result';

/**
 * Formulas against their neighbours. A formula that adds up along its row is copied down a column, one that adds up along
 * its column is copied across a row; a cell between two copies that holds something else is told. What adds up across
 * (each subject over its own subjects) differs from cell to cell and proves nothing.
 */
export const formulaChecks = { formulasAgree, formulasComplete } satisfies Partial<FormChecks>;

/** How many copies of one formula in a line make it the pattern of the line, against a typed number. */
const COPIES_OF_A_PATTERN = 3;

interface Sandwich {
  readonly cell: BoundCell;
  readonly before: BoundCell;
  readonly after: BoundCell;
  readonly pattern: RelativeFormula;
  /** Cells of the line that hold the pattern. */
  readonly copies: number;
}

type Direction = 'down' | 'across';

/** The cells of a form by where they stand, with their formulas. */
interface Lines {
  readonly at: (sheet: string, row: number, column: number) => BoundCell | undefined;
  readonly formulaOf: (cell: BoundCell | undefined) => RelativeFormula | undefined;
  readonly all: readonly BoundCell[];
}

/** Undefined where there are too few formulas for any to be copied. */
function linesOf(form: BoundForm): Lines | undefined {
  const all = cellsOf(form);
  if (all.filter(({ stored }) => stored.formula !== undefined).length < COPIES_OF_A_PATTERN) return undefined;
  const byPlace = new Map(
    all.map((cell) => [placeKey(cell.address.sheet, cell.address.row, cell.address.column), cell]),
  );
  const formulas = new Map(
    all.flatMap((cell) => {
      const { formula } = cell.stored;
      return formula === undefined ? [] : [[cell, relativeFormula(formula, cell.address)] as const];
    }),
  );
  return {
    all,
    at: (sheet, row, column) => byPlace.get(placeKey(sheet, row, column)),
    formulaOf: (cell) => (cell ? formulas.get(cell) : undefined),
  };
}

const placeKey = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;

/** The two cells at the sides, where both hold one formula that is copied in that direction. */
function sandwich(lines: Lines, cell: BoundCell, direction: Direction): Sandwich | undefined {
  const { sheet, row, column } = cell.address;
  const [r, c] = direction === 'down' ? [1, 0] : [0, 1];
  const before = lines.at(sheet, row - r, column - c);
  const after = lines.at(sheet, row + r, column + c);
  const [pattern, other] = [lines.formulaOf(before), lines.formulaOf(after)];
  if (!before || !after || !pattern || pattern.key !== other?.key) return undefined;
  if (!(direction === 'down' ? pattern.staysInRow : pattern.staysInColumn)) return undefined;
  const line = lines.all.filter(({ address }) =>
    direction === 'down' ? address.column === column : address.row === row,
  );
  const copies = line.filter((member) => lines.formulaOf(member)?.key === pattern.key).length;
  return { cell, before, after, pattern, copies };
}

function formulasAgree(rule: FormRuleOf<'formulasAgree'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const lines = linesOf(form);
    return lines?.all.flatMap((cell): Finding[] => {
      const own = lines.formulaOf(cell);
      if (!own) return [];
      const found = between(lines, cell).find(({ pattern }) => pattern.key !== own.key);
      const expected = found?.pattern.at(cell.address);
      if (!found || expected === undefined || isCopied(lines, cell, own)) return [];
      const args = { what: cell.label, formula: cell.stored.formula ?? '', expected };
      return [{ ...about(rule, form), kind: 'formulaDiffers', args, cells: threeCells(form, found) }];
    });
  });
}

const between = (lines: Lines, cell: BoundCell): Sandwich[] =>
  (['down', 'across'] as const).flatMap((direction) => sandwich(lines, cell, direction) ?? []);

/** Whether a cell beside it holds the same formula: then it belongs to another line, a row of totals for one. */
function isCopied(lines: Lines, { address: { sheet, row, column } }: BoundCell, { key }: RelativeFormula): boolean {
  const beside = [lines.at(sheet, row - 1, column), lines.at(sheet, row + 1, column)];
  beside.push(lines.at(sheet, row, column - 1), lines.at(sheet, row, column + 1));
  return beside.some((cell) => lines.formulaOf(cell)?.key === key);
}

function formulasComplete(rule: FormRuleOf<'formulasComplete'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const lines = linesOf(form);
    return lines?.all.flatMap((cell) => {
      if (cell.content.kind !== 'amount' || lines.formulaOf(cell)) return [];
      const found = between(lines, cell).find(({ copies }) => copies >= COPIES_OF_A_PATTERN);
      return found ? typedFinding(rule, form, found) : [];
    });
  });
}

function typedFinding(rule: FormRule, form: BoundForm, found: Sandwich): Finding[] {
  const { cell, pattern } = found;
  const expected = pattern.at(cell.address);
  if (expected === undefined) return [];
  const args = { what: cell.label, shown: cell.shown, expected };
  return [{ ...about(rule, form), kind: 'typedAmongFormulas', args, cells: threeCells(form, found) }];
}

const threeCells = ({ spec }: BoundForm, { cell, before, after }: Sandwich): FindingCell[] =>
  [cell, before, after].map((member) => findingCell(member, spec.mark, 'cell'));
