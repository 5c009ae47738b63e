import {
  addressKey,
  groupBy,
  markCells,
  saidInComment,
  type CellComment,
  type Mark,
  type MarkedCell,
  type MarkPlan,
} from '../../src/index';
import { strings } from '../strings';
import type { CheckView } from './checkView';
import type { Tone } from './tone';

/** Marks as the pane shows them before they are made. */
export interface MarkView {
  readonly plan: MarkPlan;
  /** Cells that get a colour, or another one. */
  readonly count: number;
  /** Comments that can be made with them. */
  readonly commentCount: number;
  /** There is nothing to do but to make comments. */
  readonly isOnlyComments: boolean;
  readonly sheets: readonly MarkSheetView[];
  /** What else there is to know: marks that go, marks that stay, cells that cannot be marked. */
  readonly remarks: readonly string[];
}

export interface MarkSheetView {
  readonly name: string;
  readonly levels: readonly { readonly tone: Tone; readonly count: number }[];
}

/** The marks that lie in the workbook. */
export interface MarksSeen {
  readonly count: number;
  /** Those that no finding of their level explains any more. */
  readonly gone: number;
  /** Comments that are still as we made them. */
  readonly comments: number;
}

const TONES: readonly Tone[] = ['error', 'warning', 'note', 'rounding'];

export function markView(plan: MarkPlan): MarkView {
  const { add, remove, changed, cleared, kept, comments } = plan;
  return {
    plan,
    count: changed.length,
    commentCount: comments.add.length,
    isOnlyComments: [add, remove, comments.remove].every((part) => part.length === 0),
    sheets: [...groupBy(changed, ({ sheet }) => sheet)].map(([name, cells]) => ({
      name,
      levels: TONES.map((tone) => ({ tone, count: cells.filter(({ level }) => level === tone).length })).filter(
        ({ count }) => count > 0,
      ),
    })),
    remarks: [
      ...(cleared.length > 0 ? [strings.marks.willClear(cleared.length)] : []),
      ...(kept > 0 ? [strings.marks.kept(kept)] : []),
      ...(comments.remove.length > 0 ? [strings.marks.willUncomment(comments.remove.length)] : []),
      ...(comments.occupied > 0 ? [strings.marks.occupied(comments.occupied)] : []),
      ...lockedRemarks(plan),
    ],
  };
}

/** The cells on protected sheets that a plan leaves alone, a sentence a sheet. */
export function lockedRemarks({ locked }: MarkPlan): string[] {
  return [...groupBy(locked, ({ sheet }) => sheet)].map(([sheet, cells]) => strings.marks.locked(sheet, cells.length));
}

/** What is told of the marks found beside the results of a check. */
export function marksSeen(
  marks: readonly Mark[],
  comments: readonly CellComment[],
  { problems, notes, roundings }: CheckView,
): MarksSeen {
  const findings = [...problems, ...notes, ...roundings].flatMap((group) => group.findings);
  const standing = new Set(findings.flatMap(({ tone, cells }) => cells.map(({ target }) => keyOf(tone, target))));
  const cells = new Map(marks.flatMap(markCells).map((cell) => [addressKey(cell), cell]));
  const gone = [...cells.values()].filter((cell) => !standing.has(keyOf(cell.level, cell)));
  const own = comments.filter(({ text, isAnswered }) => !isAnswered && saidInComment(text) !== undefined);
  return { count: cells.size, gone: gone.length, comments: own.length };
}

const keyOf = (tone: Tone, cell: Pick<MarkedCell, 'sheet' | 'row' | 'column'>): string => `${tone} ${addressKey(cell)}`;
