import { splitRef, type BoundCell, type Disclosure } from '../../model/binding';
import type { Equation, EquationTerm } from '../../model/equation';
import type { Finding, OutcomeStatus, SkippedCheck } from '../../model/finding';
import type { PerformanceRule } from '../../model/performanceRule';
import { blankFinding } from '../blank';
import { mismatchFinding } from '../compose';
import { judge, type Judgement } from '../judge';

/** Relations between amounts of 绩效目标 tables, and forms, judged like those of the forms. */

/** Parts of a report. */
export interface Results {
  /** The forms whose heads state another unit than their amounts show: no amount of theirs is compared. */
  readonly inDoubt: ReadonlyMap<string, string>;
  readonly outcomes: Record<OutcomeStatus, number>;
  readonly findings: Finding[];
  readonly skipped: SkippedCheck[];
}

/** @param inDoubt by form id, its mark */
export const noResults = (inDoubt: ReadonlyMap<string, string>): Results => ({
  inDoubt,
  outcomes: { passed: 0, rounding: 0, failed: 0, skipped: 0 },
  findings: [],
  skipped: [],
});

export const cellTerm = (ref: string, cell: BoundCell): EquationTerm => ({ ref, sign: 1, found: { cell } });

/** A cell of a table as a term; the reference names no form. */
export const term = (cell: BoundCell): EquationTerm =>
  cellTerm(`goals/${cell.address.row}/${cell.address.column}`, cell);

/** A cell of a form as a term; undefined where this workbook has none. */
export function formTerm(ref: string, disclosure: Disclosure): EquationTerm | undefined {
  const found = disclosure.at(ref);
  return 'cell' in found ? cellTerm(ref, found.cell) : undefined;
}

/** What must hold between the terms, under the name of the table. */
export function equation(
  { code }: PerformanceRule,
  relation: 'sum' | 'same',
  statement: string,
  left: EquationTerm,
  right: readonly EquationTerm[],
): Equation {
  return { code, form: '', statement, relation, left: [left], right };
}

export function settle(made: Equation, disclosure: Disclosure, results: Results): void {
  const { outcomes, findings, skipped } = results;
  const doubt = doubtIn(made, results);
  const judgement: Judgement =
    doubt === undefined ? judge(made, disclosure) : { status: 'skipped', equation: made, reason: doubt };
  outcomes[judgement.status === 'blank' ? 'failed' : judgement.status] += 1;
  const finding = findingOf(judgement, disclosure);
  if (finding) findings.push(finding);
  if (judgement.status === 'skipped') skip(made, judgement.reason, skipped);
}

function doubtIn({ left, right }: Equation, { inDoubt }: Results): string | undefined {
  const marks = [...left, ...right].flatMap(({ ref }) => inDoubt.get(splitRef(ref).form) ?? []);
  return marks[0] === undefined ? undefined : `${marks[0]}的金额单位与金额对不上，请先核对金额单位`;
}

function skip({ code, form, statement }: Equation, reason: string, skipped: SkippedCheck[]): void {
  skipped.push({ code, form, statement, reason });
}

function findingOf(judgement: Judgement, disclosure: Disclosure): Finding | undefined {
  if (judgement.status === 'blank') return blankFinding([judgement], disclosure);
  if (judgement.status === 'passed' || judgement.status === 'skipped') return undefined;
  return mismatchFinding(judgement, disclosure);
}
