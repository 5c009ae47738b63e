import { addressKey, type CellAddress } from '../../model/address';
import type { ComputedCell, ComputedColumn, Way } from '../../model/computed';
import type { CellEdit, EditPlan } from '../../model/edit';
import { sameContent } from '../../model/formula';
import type { FormulaStyle } from '../../model/formulaStyle';
import type { TotalCell } from '../../model/performance';
import type { SumRule } from '../../model/rule';
import type { Cell } from '../../model/workbook';
import { writtenCell, type Written } from './formulas';
import { writtenTotal } from './totals';

/** A plan to fill the columns that are computed from others, and what a person has to say first. */
export interface ColumnPlan {
  readonly plan: EditPlan;
  /** Columns whose words leave a choice; they are not in the plan until it is made. */
  readonly questions: readonly ColumnQuestion[];
  /** Blank columns that cannot be filled, and what is missing. */
  readonly unexplained: readonly UnexplainedColumn[];
}

export interface ColumnQuestion {
  /** What an answer names the column by: "公开05表!F4". */
  readonly key: string;
  readonly at: CellAddress;
  /** "公开05表 占比". */
  readonly name: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

export interface UnexplainedColumn {
  readonly at: CellAddress;
  readonly name: string;
  /** "本年和上年的列". */
  readonly missing: string;
}

/** By the key of the column: the id of the choice. */
export type ColumnAnswers = ReadonlyMap<string, string>;

/** Every way of writing a cell: what stands there in one of them is ours, and may be written in another. */
const STYLES: readonly FormulaStyle[] = ['native', 'custom', 'values'];

/**
 * Plans to fill what is blank, and to write anew in `style` what was filled in another. What a person typed stays.
 * @param totals 总分 of the 绩效自评 tables
 * @param sums what adds up in the forms
 */
export function planComputed(
  columns: readonly ComputedColumn[],
  totals: readonly TotalCell[],
  style: FormulaStyle,
  answers: ColumnAnswers,
  sums: readonly SumRule[],
): ColumnPlan {
  const edits: CellEdit[] = [];
  const questions: ColumnQuestion[] = [];
  const unexplained: UnexplainedColumn[] = [];
  for (const column of columns) {
    const { key, at, title, header, ways, missing, isFilled } = column;
    const name = `${title} ${header}`;
    const way = chosenWay(column, answers) ?? innermostWay(column, sums);
    if (way) edits.push(...editsFor(column, way, style));
    else if (ways.some(hasBlank))
      questions.push({ key, at, name, choices: ways.map(({ id, label }) => ({ id, label })) });
    if (missing !== undefined && !isFilled) unexplained.push({ at, name, missing });
  }
  edits.push(...totals.flatMap((total) => totalEdit(total, style)));
  return { plan: { newSheets: [], edits: once(edits) }, questions, unexplained };
}

const hasBlank = ({ cells }: Way): boolean => cells.some(({ stored }) => contentOf(stored) === null);

/** A text of spaces alone shows nothing, and counts as blank. */
const contentOf = ({ formula, value }: Cell): CellEdit['before'] =>
  formula ?? (typeof value === 'string' && value.trim() === '' ? null : value);

/** The one way there is, the one that was chosen, or the one that what stands in the column was written by. */
function chosenWay(column: ComputedColumn, answers: ColumnAnswers): Way | undefined {
  const { ways, key } = column;
  if (ways.length < 2) return ways[0];
  const answered = ways.find(({ id }) => id === answers.get(key));
  if (answered) return answered;
  const written = ways
    .map((way) => ({ way, count: way.cells.filter((cell) => ownStyle(column, cell) !== undefined).length }))
    .filter(
      ({ way, count }) => count > 0 && count === way.cells.filter(({ stored }) => contentOf(stored) !== null).length,
    );
  const most = Math.max(...written.map(({ count }) => count));
  const best = written.filter(({ count }) => count === most);
  return best.length === 1 ? best[0]?.way : undefined;
}

/**
 * The share of the sum that the rows are the parts of, where the column says nothing else: 收入总计 adds up 本年收入合计
 * and what is carried over, the kinds of income are parts of 本年收入合计. Something that stands in the column may say else.
 */
function innermostWay({ ways, isFilled }: ComputedColumn, sums: readonly SumRule[]): Way | undefined {
  const isSumOf = (total: Way, part: Way) =>
    part.sum !== undefined && sums.some((rule) => rule.total === total.sum && rule.parts.includes(part.sum ?? ''));
  const inner = ways.filter((way) => !ways.some((other) => isSumOf(way, other)));
  return !isFilled && inner.length === 1 ? inner[0] : undefined;
}

/** The style that a cell is written in, where what stands in it is just what we write. */
function ownStyle({ computation, inPoints }: ComputedColumn, cell: ComputedCell): FormulaStyle | undefined {
  return STYLES.find((style) => isWritten(cell.stored, writtenCell(cell, computation, style, inPoints)));
}

/** Whether a cell holds just that; a number is ours under the format only that we give it. */
function isWritten(stored: Cell, { content, numberFormat }: Written): boolean {
  const now = contentOf(stored);
  if (now === null || content === null) return false;
  return sameContent(now, content) && (typeof content === 'string' || stored.numberFormat === numberFormat);
}

function editsFor(column: ComputedColumn, { cells }: Way, style: FormulaStyle): CellEdit[] {
  const { computation, inPoints, title } = column;
  return cells.flatMap((cell) => {
    const written = writtenCell(cell, computation, style, inPoints);
    const isOurs = ownStyle(column, cell) !== undefined;
    return cellEdit(cell.at, cell.stored, written, isOurs, `${title} ${cell.label}`);
  });
}

function totalEdit(total: TotalCell, style: FormulaStyle): CellEdit[] {
  const isOurs = STYLES.some((each) => isWritten(total.stored, writtenTotal(total, each)));
  return cellEdit(total.at, total.stored, writtenTotal(total, style), isOurs, total.label);
}

function cellEdit(at: CellAddress, stored: Cell, written: Written, isOurs: boolean, purpose: string): CellEdit[] {
  const before = contentOf(stored);
  const { content: after, result, numberFormat } = written;
  if (before === null ? after === null : !isOurs || isWritten(stored, written)) return [];
  const isFormula = typeof after === 'string';
  // A blank text counts as blank, and is what the workbook must still hold.
  const held = stored.formula ?? stored.value;
  const overwrites = held === null ? {} : { replaces: 'own' as const };
  return [{ ...at, before: held, after, purpose, numberFormat, ...overwrites, ...(isFormula ? { result } : {}) }];
}

/** A cell that two columns name is written once. */
function once(edits: readonly CellEdit[]): CellEdit[] {
  return [...new Map(edits.map((edit) => [addressKey(edit), edit])).values()];
}
